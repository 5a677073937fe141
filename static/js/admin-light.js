// Light rows get the attributes of their fields, and what surrounds these, from the template of a new row.

const LIGHT = "[data-light]";
const KEPT = new Set(["id", "name"]);

// agenda-3-speakers-0-person has the template agenda-__prefix__-speakers-__prefix__-person.
const templateOf = (field) => {
  const name = field.name.replace(/-\d+(?=-)/g, "-__prefix__");
  return document.querySelector(`[name="${CSS.escape(name)}"]:not(${LIGHT})`);
};

const dress = (field) => {
  const template = templateOf(field);
  field.removeAttribute("data-light");
  if (!template) return;
  for (const { name, value } of template.attributes) {
    if (!KEPT.has(name) && !field.hasAttribute(name)) field.setAttribute(name, value);
  }
  const around = template.closest(".related-widget-wrapper");
  if (!around) return;
  const wrapper = around.cloneNode(true);
  for (const part of wrapper.querySelectorAll("[id]")) part.id = part.id.replace(template.id, field.id);
  field.before(wrapper);
  wrapper.querySelector("select").replaceWith(field);
  for (const extra of wrapper.querySelectorAll(".select2-container")) extra.remove();
  window.django?.jQuery?.(field).trigger("change");
};

// Rows within a row are dressed when they open themselves.
const dressAll = (part) => {
  for (const field of part.querySelectorAll(LIGHT)) {
    if (!field.closest("details:not([open])")) dress(field);
  }
};

// To the scripts of autocompletes and of the editor, a field that is dressed is a new one.
const tell = (part) => {
  part.dispatchEvent(new CustomEvent("formset:added", { bubbles: true, detail: { formsetName: "" } }));
};

const open = (fold) => {
  dressAll(fold);
  tell(fold);
};

// Before other scripts look for fields in an added row.
document.addEventListener("formset:added", (event) => dressAll(event.target), { capture: true });

for (const fold of document.querySelectorAll("details")) {
  if (fold.closest(".empty-form") || !fold.querySelector(LIGHT)) continue;
  if (fold.open) open(fold);
  else fold.addEventListener("toggle", () => open(fold), { once: true });
}
for (const field of document.querySelectorAll(LIGHT)) {
  if (field.closest(".empty-form, details")) continue;
  dress(field);
  tell(field.parentElement);
}
