// Reads the input of a form as a list of names and values, and restores it. Leaves out files, and fields that only a
// button may submit: removing a file, choosing between two versions.

import { intoRows } from "./report-rows.js";

const LEFT_OUT = /^(csrfmiddlewaretoken|seen|go|keep-.*|.*-remove)$/;
const KEY_OF_ROW = /^(partners|links)-(?:new-)?\d+-/;
const ROW_WITH_FILE = /^(photos|attachments)-\d+/;

export const typedIn = (form) =>
  [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !LEFT_OUT.test(name));

export const asText = (pairs) => JSON.stringify(pairs);

const SIGNS = { "&lt;": "<", "&gt;": ">", "&nbsp;": " ", "&amp;": "&" };

const plain = (value) => value
  .replace(/<\/?p>|<br\s*\/?>/g, " ")
  .replace(/&(?:lt|gt|nbsp|amp);/g, (sign) => SIGNS[sign])
  .replace(/\s+/g, " ").trim();

const even = (pairs) => asText(pairs
  .map(([name, value]) => [name.replace(KEY_OF_ROW, "$1-"), plain(value)])
  .filter(([, value]) => value !== ""));

// For comparing: spaces, empty rows and keys of rows are ignored.
export const sameForPeople = (some, others) => even(some) === even(others);

const put = (field, values) => {
  const before = field.type === "checkbox" || field.type === "radio" ? field.checked : field.value;
  if (field.type === "checkbox" || field.type === "radio") {
    field.checked = values.includes(field.value);
    return field.checked !== before;
  }
  field.value = values[0] ?? "";
  field.fillEditor?.(field.value);
  return field.value !== before;
};

// `isWanted` takes a field name and returns whether to restore it.
export const fill = (form, pairs, isWanted = () => true) => {
  const values = new Map();
  for (const [name, value] of intoRows(form, pairs)) values.set(name, [...(values.get(name) ?? []), value]);
  for (const field of form.elements) {
    if (!field.name || field.type === "file" || field.type === "submit" || LEFT_OUT.test(field.name) || !isWanted(field.name)) continue;
    const row = ROW_WITH_FILE.exec(field.name)?.[0];
    if (row && !values.has(`${row}-sent`)) continue;
    const filling = values.get(field.name) ?? [];
    const around = field.closest("[data-row]");
    if (around?.hidden && filling.some(Boolean)) around.hidden = false;
    if (put(field, filling)) field.dispatchEvent(new Event("input", { bubbles: true }));
  }
};
