// Rows with an order number can be moved by dragging a handle or by two buttons. Without JavaScript the
// numbers are typed.

import { say, words } from "./admin-words.js";

const isFilled = (field) => !field.closest(".nested-empty") && field.type !== "hidden" && field.type !== "checkbox"
  && !field.name.endsWith("-order") && field.tagName !== "SELECT" && field.value.trim() !== "";
const isKept = (row) => row.classList.contains("has_original") || [...row.querySelectorAll("input, select, textarea")].some(isFilled);
const GROUP = "[data-ordered], fieldset.ordered tbody";
const ROW = ".part-row:not(.empty-form, .nested-empty), tr.form-row";
const isRow = (row) => row.matches(ROW) && (isKept(row) || !row.matches(".is-blank"));
const rowsOf = (group) => [...group.children].filter(isRow);
// The number of the row itself comes before those of the rows within it.
const numberOf = (row) => row.querySelector('input[name$="-order"]');

// Empty rows come last, so that none of them has the number of another row when it is filled in.
const renumber = (group) => {
  const rows = rowsOf(group);
  const blank = [...group.children].filter((row) => row.matches(".is-blank") && !rows.includes(row));
  [...rows, ...blank].forEach((row, place) => {
    const field = numberOf(row);
    if (!field || field.value === String(place + 1)) return;
    field.value = place + 1;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
};

const sayNumber = (row) => {
  const sign = row.querySelector(":scope > .row-fold > summary > [data-order]");
  if (sign) sign.textContent = `${numberOf(row)?.value ?? ""} `.trimStart();
};

const move = (row, step) => {
  const group = row.parentElement;
  const rows = rowsOf(group);
  const place = rows.indexOf(row) + step;
  if (place < 0 || place >= rows.length) return;
  if (step < 0) rows[place].before(row);
  else rows[place].after(row);
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
  if (!numberOf(row) || row.querySelector(":scope > .order-tools, :scope > td .order-tools")) return;
  const tools = document.createElement("span");
  tools.className = "order-tools";
  const up = button(words.up, "order-up", () => { move(row, -1); up.focus(); });
  const down = button(words.down, "order-down", () => { move(row, 1); down.focus(); });
  const handle = document.createElement("span");
  handle.className = "order-handle";
  handle.title = words.drag;
  handle.setAttribute("aria-hidden", "true");
  tools.append(handle, up, down);
  (row.querySelector(":scope > .row-fold") ?? numberOf(row)).after(tools);
  handle.addEventListener("pointerdown", (event) => drag(row, event));
};

const drag = (row, event) => {
  event.preventDefault();
  const group = row.parentElement;
  row.classList.add("is-dragged");
  const follow = (moved) => {
    for (const other of rowsOf(group)) {
      if (other === row) continue;
      const box = other.getBoundingClientRect();
      if (moved.clientY < box.top || moved.clientY > box.bottom) continue;
      if (moved.clientY < box.top + box.height / 2) other.before(row);
      else other.after(row);
      break;
    }
  };
  const drop = () => {
    row.classList.remove("is-dragged");
    document.removeEventListener("pointermove", follow);
    for (const end of ["pointerup", "pointercancel"]) document.removeEventListener(end, drop);
    renumber(group);
    say(`${words.moved} ${rowsOf(group).indexOf(row) + 1}`);
  };
  // Listen on the document, because moving a row removes its handle from the page for a moment.
  document.addEventListener("pointermove", follow);
  for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, drop);
};

const equipAll = (part) => {
  for (const group of part.querySelectorAll(GROUP)) {
    group.dataset.equipped = "";
    for (const row of group.children) if (row.matches(ROW)) equip(row);
  }
};

equipAll(document);
document.addEventListener("change", ({ target }) => {
  const row = target.matches('input[name$="-order"]') && target.closest(".part-row");
  if (row) sayNumber(row);
});
document.addEventListener("formset:added", ({ target }) => {
  if (!target.matches?.(ROW) || !target.parentElement.matches(GROUP)) return;
  for (const copied of target.querySelectorAll(".order-tools")) copied.remove();
  equip(target);
  equipAll(target);
  const field = numberOf(target);
  const taken = [...target.parentElement.children].filter((row) => row !== target && row.matches(ROW));
  if (field) field.value = Math.max(0, ...taken.map((row) => Number(numberOf(row)?.value) || 0)) + 1;
  sayNumber(target);
});
