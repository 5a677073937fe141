// Adds rows of partners and links without a request: the last row, a new one, is copied with the next number.

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

const ROW = /^([a-z]+)-((?:new-)?\d+)-(.+)$/;

const isSpare = (row, taken) =>
  [...row.querySelectorAll("[name]")].every(({ name, value }) => ROW.exec(name)[2].startsWith("new-") && !value && !taken.has(name));

// Restored rows that the page does not have go into empty or added rows; the server identifies them.
export const intoRows = (form, pairs) => {
  const taken = new Set(pairs.map(([name]) => name));
  const prefixes = new Map();
  const prefixFor = (list, row) => {
    const rows = form.querySelector(`[data-rows="${list}"]`);
    let spare = rowsOf(rows).find((one) => isSpare(one, taken));
    while (!spare && rowsOf(rows).length < MOST_ROWS) spare = [addRow(rows)].find((one) => isSpare(one, taken));
    if (!spare) return row;
    const [, , key] = ROW.exec(spare.querySelector("[name]").name);
    for (const { name } of rows.querySelectorAll(`[name^="${list}-${key}-"]`)) taken.add(name);
    return `${list}-${key}`;
  };
  return pairs.map(([name, value]) => {
    const [, list, key, field] = ROW.exec(name) ?? [];
    if (!list || form.elements[name] || !form.querySelector(`[data-rows="${list}"]`)) return [name, value];
    const row = `${list}-${key}`;
    if (!prefixes.has(row)) prefixes.set(row, prefixFor(list, row));
    return [`${prefixes.get(row)}-${field}`, value];
  });
};

// Clears the row, by which the server removes it, and hides it unless it is the only one.
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
