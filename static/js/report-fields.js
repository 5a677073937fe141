// Reads the input of a form as a list of names and values, and restores it. Leaves out files, and fields that only a
// button may submit: removing a file, choosing between two versions.

import { intoRows } from "./report-rows.js";

const LEFT_OUT = /^(csrfmiddlewaretoken|author|seen|visit|go|keep-.*|.*-remove)$/;
const KEY_OF_ROW = /^(partners|links)-(?:new-)?\d+-/;
const ROW_WITH_FILE = /^(photos|attachments)-\d+/;

export const typedIn = (form) =>
  [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !LEFT_OUT.test(name));

export const asText = (pairs) => JSON.stringify(pairs);

const SIGNS = { "&lt;": "<", "&gt;": ">", "&nbsp;": " ", "&amp;": "&" };

export const plain = (value) => value
  .replace(/<\/?p>|<br\s*\/?>/g, " ")
  .replace(/&(?:lt|gt|nbsp|amp);/g, (sign) => SIGNS[sign])
  .replace(/\s+/g, " ").trim();

const even = (pairs) => asText(pairs
  .map(([name, value]) => [name.replace(KEY_OF_ROW, "$1-"), plain(value)])
  .filter(([, value]) => value !== ""));

// For comparing: spaces, empty rows and keys of rows are ignored.
export const sameForPeople = (some, others) => even(some) === even(others);

const nameOf = (field) => field?.textContent.replace(/\s+/g, " ").trim() ?? "";

// Labels and texts of input that differs from other input, for people.
export const wordsOf = (form, pairs, others) => {
  const known = new Set(others.map(asText));
  const fieldOf = ([name, value]) =>
    [...form.elements].find((field) => field.name === name && (!["checkbox", "radio"].includes(field.type) || field.value === value));
  return pairs.filter((pair) => !known.has(asText(pair))).map((pair) => {
    const field = fieldOf(pair);
    if (!field || field.type === "hidden") return null;
    if (field.type === "checkbox" || field.type === "radio") {
      const group = nameOf(field.closest("fieldset")?.querySelector("legend"));
      return [group, nameOf(field.labels?.[0])];
    }
    return [nameOf(field.labels?.[0]), field.selectedOptions ? nameOf(field.selectedOptions[0]) : field.matches("textarea") && !field.fillEditor ? pair[1] : plain(pair[1])];
  }).filter((one) => one?.[1]);
};

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
