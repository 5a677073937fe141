// Shows validation errors at fields and in the list at the top until they are corrected.

import { element } from "./report-words.js";

const SUFFIX = "_refused";

const placeOf = (field) => field.closest(".field");
const isMarked = (field) => field.getAttribute("aria-invalid") === "true";
// Screen readers read the editor, not the hidden field.
const facesOf = (field) => [field, ...(placeOf(field)?.querySelectorAll(".ProseMirror[contenteditable]") ?? [])];

// No errors are shown for a field or row that is being edited.
const isWritten = (field) =>
  (field.closest("[data-row], [data-file-row]") ?? placeOf(field) ?? field).contains(document.activeElement);

const describe = (field) => {
  for (const face of facesOf(field)) {
    const known = (face.getAttribute("aria-describedby") ?? "").split(" ");
    const ids = [...new Set([...known, `${field.id}${SUFFIX}`])].filter((id) => document.getElementById(id));
    if (ids.length) face.setAttribute("aria-describedby", ids.join(" "));
    else face.removeAttribute("aria-describedby");
  }
};

const forgive = (field) => {
  for (const sentence of placeOf(field)?.querySelectorAll(".field-errors") ?? []) sentence.remove();
  for (const face of facesOf(field)) face.removeAttribute("aria-invalid");
  describe(field);
};

const put = (field, text) => {
  forgive(field);
  // The date echo already shows the error.
  if (!field.closest(".field-with-echo")?.querySelector(".echo-fault")) {
    const sentence = element("p", { id: `${field.id}${SUFFIX}`, className: "field-errors", textContent: text });
    const place = placeOf(field);
    const help = place?.querySelector(".field-help");
    if (help) help.before(sentence);
    else place?.append(sentence);
  }
  for (const face of facesOf(field)) face.setAttribute("aria-invalid", "true");
  describe(field);
};

const says = (field, text) => placeOf(field)?.querySelector(".field-errors")?.textContent.trim() === text;

const fieldOf = (form, { name }) => (form.elements[name] instanceof HTMLElement ? form.elements[name] : null);

const showInList = (faults) => {
  const box = document.querySelector(".report-faults");
  if (!box) return;
  const list = box.querySelector("ul");
  const lines = faults.map(({ id, label, text }) => {
    const line = element("li", {}, element("a", { href: `#${id}`, textContent: label }), `: ${text}`);
    line.dataset.fault = id;
    return line;
  });
  if (lines.length) list.replaceChildren(...lines);
  else box.remove();
};

// Sets the errors of the last save and returns those shown; the others are shown when their field loses focus.
export const showFaults = (form, faults) => {
  const wrong = new Set(faults.map(({ id }) => id));
  for (const field of form.querySelectorAll("[name][aria-invalid=true]")) if (!wrong.has(field.id)) forgive(field);
  const shown = faults.filter((fault) => {
    const field = fieldOf(form, fault);
    return !field || isMarked(field) || !isWritten(field);
  });
  for (const fault of shown) {
    const field = fieldOf(form, fault);
    if (field && !(isMarked(field) && (says(field, fault.text) || isWritten(field)))) put(field, fault.text);
  }
  showInList(shown);
  return shown;
};

// Errors of input that could not be saved at all are shown immediately, until the field is changed.
export const accuse = (form, faults) => {
  for (const fault of faults) {
    const field = fieldOf(form, fault);
    if (!field || document.getElementById(`${fault.id}${SUFFIX}`)) continue;
    put(field, fault.text);
    field.addEventListener("input", () => forgive(field), { once: true });
  }
};
