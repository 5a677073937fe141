// Rows with an order number can be moved by dragging a handle or by two buttons. Without JavaScript the
// numbers are typed.

import { say, words } from "./admin-words.js";

const ROW = ".inline-related, tr.form-row";
const SKIP = ".empty-form, .tabular";

const rowsOf = (group) => [...group.querySelectorAll(ROW)].filter((row) => !row.matches(SKIP) && owner(row) === group);
const owner = (row) => row.closest(".js-inline-admin-formset");
const numberOf = (row) => row.querySelector(':scope > .field-order input, :scope .field-order input[name$="-order"]:not([name*="__prefix__"])');
const isKept = (row) => row.classList.contains("has_original") || [...row.querySelectorAll("input, select, textarea")].some(isFilled);
const isFilled = (field) => !field.closest(".nested-empty") && field.type !== "hidden" && field.type !== "checkbox"
  && !field.name.endsWith("-order") && field.tagName !== "SELECT" && field.value.trim() !== "";

const renumber = (group) => {
  let number = 0;
  for (const row of rowsOf(group)) {
    const field = numberOf(row);
    if (!field) continue;
    number += 1;
    if (field.value !== String(number)) {
      field.value = number;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
};

// Errors of a table row are in a separate row before it and are moved with it.
const block = (row) => (row.previousElementSibling?.matches(".row-form-errors") ? [row.previousElementSibling, row] : [row]);

const move = (row, step) => {
  const group = owner(row);
  const rows = rowsOf(group);
  const place = rows.indexOf(row) + step;
  if (place < 0 || place >= rows.length) return;
  const other = rows[place];
  if (step < 0) block(other)[0].before(...block(row));
  else other.after(...block(row));
  renumber(group);
  say(`${words.moved} ${place + 1}`);
};

const button = (text, css, act) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = css;
  made.title = text;
  made.setAttribute("aria-label", text);
  made.addEventListener("click", act);
  return made;
};

const equip = (row) => {
  const field = numberOf(row);
  if (!field || row.querySelector(":scope .order-tools")) return;
  const tools = document.createElement("span");
  tools.className = "order-tools";
  const up = button(words.up, "order-up", () => { move(row, -1); up.focus(); });
  const down = button(words.down, "order-down", () => { move(row, 1); down.focus(); });
  const handle = document.createElement("span");
  handle.className = "order-handle";
  handle.title = words.drag;
  handle.setAttribute("aria-hidden", "true");
  tools.append(handle, up, down);
  const head = row.querySelector(":scope > h3");
  if (head) head.append(tools);
  else field.after(tools);
  handle.addEventListener("pointerdown", (event) => drag(row, event));
};

const drag = (row, event) => {
  event.preventDefault();
  row.classList.add("is-dragged");
  const follow = (moved) => {
    for (const other of rowsOf(owner(row))) {
      if (other === row) continue;
      const box = other.getBoundingClientRect();
      if (moved.clientY < box.top || moved.clientY > box.bottom) continue;
      if (moved.clientY < box.top + box.height / 2) block(other)[0].before(...block(row));
      else other.after(...block(row));
      break;
    }
  };
  const drop = () => {
    row.classList.remove("is-dragged");
    document.removeEventListener("pointermove", follow);
    for (const end of ["pointerup", "pointercancel"]) document.removeEventListener(end, drop);
    renumber(owner(row));
    say(`${words.moved} ${rowsOf(owner(row)).indexOf(row) + 1}`);
  };
  // Listen on the document, because moving a row removes its handle from the page for a moment.
  document.addEventListener("pointermove", follow);
  for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, drop);
};

for (const group of document.querySelectorAll(".js-inline-admin-formset")) {
  if (!group.querySelector("fieldset.ordered")) continue;
  rowsOf(group).forEach(equip);
  group.addEventListener("formset:added", (event) => {
    if (!event.target.matches(ROW)) return;
    for (const copied of event.target.querySelectorAll(".order-tools")) copied.remove();
    equip(event.target);
    const field = numberOf(event.target);
    const taken = rowsOf(group).filter((row) => row !== event.target && (isKept(row) || numberOf(row)?.value));
    if (field) field.value = Math.max(0, ...taken.map((row) => Number(numberOf(row)?.value) || 0)) + 1;
  });
}
