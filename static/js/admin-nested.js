// Adds rows of speakers and links to an agenda item and opens them; without JavaScript the button sends the page and gets it back.

import "./admin-light.js";

const MARK = "__prefix__";

const clearSelect = (row) => {
  // Remove the select2 elements and attributes that were copied with the row.
  for (const dress of row.querySelectorAll(".select2-container")) dress.remove();
  for (const field of row.querySelectorAll("select")) {
    field.classList.remove("select2-hidden-accessible");
    for (const name of ["data-select2-id", "tabindex", "aria-hidden"]) field.removeAttribute(name);
    for (const option of field.querySelectorAll("option")) option.removeAttribute("data-select2-id");
  }
};

// The first placeholder in a name is the number of the item, the last one that of the row.
const masked = (prefix) => prefix.replace(/-\d+-/, `-${MARK}-`);
const numbered = (text, prefix, index) => text.replace(`${masked(prefix)}-${MARK}`, `${prefix}-${index}`);

// The template of a row stands once, in the template of an item.
const templateFor = (prefix) =>
  document.querySelector(`.empty-form [id="${masked(prefix)}"] > .part-rows > .nested-empty`);

const add = (rows) => {
  const total = rows.querySelector(':scope > input[name$="-TOTAL_FORMS"]');
  const prefix = total.name.slice(0, total.name.lastIndexOf("-"));
  const template = templateFor(prefix);
  const index = Number(total.value);
  const row = template.cloneNode(true);
  row.classList.remove("nested-empty");
  row.hidden = false;
  row.id = `${prefix}-${index}`;
  clearSelect(row);
  for (const part of [row, ...row.querySelectorAll("*")]) {
    for (const name of ["id", "name", "for", "aria-describedby", "data-fk-name"]) {
      if (part.hasAttribute(name)) part.setAttribute(name, numbered(part.getAttribute(name), prefix, index));
    }
  }
  const order = row.querySelector('[name$="-order"]');
  if (order) order.value = index + 1;
  rows.querySelector(":scope > .part-rows").append(row);
  total.value = index + 1;
  row.dispatchEvent(new CustomEvent("formset:added", { bubbles: true, detail: { formsetName: prefix } }));
};

const equip = (part) => {
  for (const rows of part.querySelectorAll("[data-nested]")) {
    const button = rows.querySelector(":scope > .nested-add");
    if (button) button.type = "button";
  }
};

equip(document);
document.addEventListener("click", (event) => {
  const button = event.target.closest(".nested-add");
  if (!button) return;
  add(button.closest("[data-nested]"));
});
document.addEventListener("formset:added", ({ target }) => {
  // Only an item that was copied from its template has the templates of its rows.
  for (const copied of target.querySelectorAll(".nested-empty")) {
    copied.remove();
  }
  equip(target);
});
