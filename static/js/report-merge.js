// Merges the server's current version into the open page part by part, never overwriting what is being edited.

import { fill, sameForPeople, typedIn } from "./report-fields.js";

const FILE = /^(photos|attachments)-\d+/;

const partOf = (name) => FILE.exec(name)?.[0] ?? name.split("-")[0];
const only = (pairs, part) => pairs.filter(([name]) => partOf(name) === part);

const written = () => {
  const { activeElement } = document;
  const field = activeElement?.name ? activeElement : activeElement?.closest(".field")?.querySelector("[name]");
  return field ? partOf(field.name) : "";
};

// Updates parts (`name`, `typed`, `seen`) that the user has not changed since they were confirmed; returns them.
export const takeOver = (form, saver, parts, { spare = "" } = {}) => {
  const base = JSON.parse(saver.confirmed || "[]");
  const now = typedIn(form);
  const taken = parts.filter(({ name }) => name !== spare && sameForPeople(only(now, name), only(base, name)));
  if (!taken.length) return [];
  const wasDirty = saver.isDirty;
  const seen = JSON.parse(form.elements.seen.value);
  for (const { name, typed, seen: digest } of taken) {
    if (!sameForPeople(typed, only(now, name))) fill(form, typed, (field) => partOf(field) === name);
    seen[name] = digest;
  }
  form.elements.seen.value = JSON.stringify(seen);
  if (!wasDirty) saver.settle();
  return taken;
};

// A focused part is updated when it loses focus.
export const takeOverWhenLeft = (form, saver, parts, tell) => {
  const taken = takeOver(form, saver, parts, { spare: written() });
  if (taken.length) tell(taken.map(({ label }) => label));
  const left = parts.filter((part) => part.name === written());
  if (!left.length) return;
  form.addEventListener("focusout", () => setTimeout(() => takeOverWhenLeft(form, saver, left, tell)), { once: true });
};

export const refresh = async (form, saver) => {
  const fresh = await saver.freshState();
  if (!fresh) return;
  const known = JSON.parse(form.elements.seen.value);
  const parts = Object.keys(fresh.seen).filter((name) => name in known);
  takeOver(form, saver, parts.map((name) => ({ name, typed: only(fresh.typed, name), seen: fresh.seen[name] })));
};
