// Further rows of partners and links without a way to the server: the last row is copied with the next number.

const MOST_ROWS = 60;
const NUMBERED = ["id", "name", "for", "aria-describedby", "aria-label"];

const rowsOf = (list) => [...list.querySelectorAll("[data-row]")];
const numberOf = (row) => Number(/-(\d+)-/.exec(row.querySelector("[name]").name)[1]);

export const addRow = (list) => {
  const last = rowsOf(list).at(-1);
  const [old, next] = [numberOf(last), numberOf(last) + 1];
  const row = last.cloneNode(true);
  for (const part of [row, ...row.querySelectorAll("*")]) {
    for (const name of NUMBERED.filter((one) => part.hasAttribute(one))) {
      const text = part.getAttribute(name);
      part.setAttribute(name, name === "aria-label" ? text.replace(/\d+/, rowsOf(list).length + 1) : text.replaceAll(`-${old}-`, `-${next}-`));
    }
    part.removeAttribute("aria-invalid");
    if (part.matches("input")) part.value = "";
    if (part.matches("select")) part.selectedIndex = 0;
  }
  for (const fault of row.querySelectorAll(".field-errors")) fault.remove();
  row.hidden = false;
  for (const number of row.querySelectorAll("[data-row-number]")) number.textContent = ` ${rowsOf(list).length + 1}`;
  last.after(row);
  if (rowsOf(list).length >= MOST_ROWS) list.querySelector("[data-add-row]").hidden = true;
  return row;
};

// Rows up to the one that a field of this name stands in.
export const rowFor = (form, name) => {
  const [, list, number] = /^([a-z]+)-(\d+)-/.exec(name) ?? [];
  const rows = list && form.querySelector(`[data-rows="${list}"]`);
  if (!rows || Number(number) > 1000) return;
  while (rowsOf(rows).length < MOST_ROWS && numberOf(rowsOf(rows).at(-1)) < Number(number)) addRow(rows);
};

// The row is emptied, which is how the server takes it away, and goes out of sight unless it is the only one.
const removeRow = (list, row) => {
  for (const field of row.querySelectorAll("input, select")) {
    if (field.matches("select")) field.selectedIndex = 0;
    else field.value = "";
  }
  const seen = rowsOf(list).filter((one) => !one.hidden);
  const place = seen.indexOf(row);
  row.hidden = seen.length > 1;
  const next = row.hidden ? seen[place + 1] ?? seen[place - 1] : row;
  next.querySelector("input, select").focus();
  list.dispatchEvent(new Event("change", { bubbles: true }));
};

export const equipRows = (form) => {
  for (const list of form.querySelectorAll("[data-rows]")) {
    for (const button of list.querySelectorAll("[data-remove-row]")) button.hidden = false;
    list.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-remove-row]");
      if (button) removeRow(list, button.closest("[data-row]"));
    });
    list.querySelector("[data-add-row]")?.addEventListener("click", (event) => {
      event.preventDefault();
      addRow(list).querySelector("input, select").focus();
    });
  }
};
