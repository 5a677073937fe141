// Adds rows of speakers and links to an agenda item; without JavaScript each item has two blank rows.

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

// The last placeholder in a name is the number of the row; earlier ones belong to the item.
const number = (text, index) => {
  const at = text.lastIndexOf(MARK);
  return at < 0 ? text : text.slice(0, at) + index + text.slice(at + MARK.length);
};

const add = (rows) => {
  const template = rows.querySelector(":scope > .nested-empty");
  const total = rows.querySelector(':scope > input[name$="-TOTAL_FORMS"]');
  const index = Number(total.value);
  const row = template.cloneNode(true);
  row.classList.remove("nested-empty");
  row.hidden = false;
  clearSelect(row);
  for (const part of [row, ...row.querySelectorAll("*")]) {
    for (const name of ["id", "name", "for", "aria-describedby", "data-fk-name"]) {
      if (part.hasAttribute(name)) part.setAttribute(name, number(part.getAttribute(name), index));
    }
  }
  const order = row.querySelector('[name$="-order"]');
  if (order) order.value = index + 1;
  template.before(row);
  total.value = index + 1;
  row.dispatchEvent(new CustomEvent("formset:added", { bubbles: true, detail: { formsetName: rows.dataset.nested } }));
  row.querySelector("input:not([type=hidden]):not([name$='-order']), select")?.focus();
};

const equip = (part) => {
  for (const rows of part.querySelectorAll("[data-nested]")) {
    const button = rows.querySelector(":scope > .nested-add");
    if (button) button.hidden = false;
  }
};

equip(document);
document.addEventListener("click", (event) => {
  const button = event.target.closest(".nested-add");
  if (button) add(button.closest("[data-nested]"));
});
document.addEventListener("formset:added", (event) => equip(event.target));
