// Sections and rows that are read as text: a press on a text opens its field, and what was typed is read once they close.

import { FOCUSABLE, goTo } from "./admin-places.js";
import { words } from "./admin-words.js";

const FOLD = ".section-fields, .row-fold";
const LONG = 160;

const shortened = (text) => (text.length > LONG ? `${text.slice(0, LONG - 1)}…` : text);

const wordsOf = (field) => {
  if (field.matches("select")) return [...field.selectedOptions].map((option) => (option.value ? option.text : "")).join(", ");
  if (field.matches("[type=checkbox]")) return field.checked ? words.yes : "";
  if (field.matches("[type=file]")) return [...field.files].map((file) => file.name).join(", ");
  const text = field.matches("textarea") ? new DOMParser().parseFromString(field.value, "text/html").body.textContent : field.value;
  return shortened(text.replace(/\s+/g, " ").trim());
};

// Where no option is marked, the browser chooses the first one.
const wasChosen = (option) =>
  option.defaultSelected
  || (option.index === 0 && !option.parentElement.multiple && ![...option.parentElement.options].some((one) => one.defaultSelected));

const isChanged = (field) => {
  if (field.matches("select")) return [...field.options].some((option) => option.selected !== wasChosen(option));
  if (field.matches("[type=checkbox], [type=radio]")) return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
};

// A group of boxes has an element of its own.
const fieldsOf = (place) => (place.matches("input, select, textarea") ? [place] : [...place.querySelectorAll("input")]);
const wordsIn = (place) =>
  place.matches("input, select, textarea")
    ? wordsOf(place)
    : fieldsOf(place).filter((box) => box.checked).map((box) => box.closest("label")?.textContent.trim() ?? box.value).join(", ");

// The texts of a section name its fields, those of a row the fields of the row.
const placeOf = (text) => {
  const row = text.closest(".part-row");
  return document.getElementById(row ? `id_${row.id}-${text.dataset.for}` : `id_${text.dataset.for}`);
};

const textsOf = (fold) =>
  (fold.matches(".section-fields") ? fold.nextElementSibling : fold.querySelector(":scope > summary")).querySelectorAll("[data-for]");

// What was missing and is filled in now is read with the rest.
const tellAdded = (text, said) => {
  const digest = text.closest(".digest");
  let list = digest.querySelector("dl");
  if (!list) {
    list = document.createElement("dl");
    digest.prepend(list);
  }
  const [line, name, value] = ["div", "dt", "dd"].map((tag) => document.createElement(tag));
  line.dataset.for = text.dataset.for;
  name.textContent = text.textContent;
  value.textContent = said;
  line.append(name, value);
  list.append(line);
  text.remove();
};

const tell = (text) => {
  const place = placeOf(text);
  if (!place || !fieldsOf(place).some(isChanged)) return false;
  const said = wordsIn(place);
  if (text.matches(".digest-missing span")) {
    if (said) tellAdded(text, said);
  } else {
    (text.querySelector("dd, i") ?? text).textContent = said || text.closest(".part-rows")?.dataset.kind || "–";
  }
  return true;
};

// Puts words behind a line, or takes them away.
const sign = (line, css, text, isThere) => {
  const old = line.querySelector(`.${css}`);
  if (!isThere) old?.remove();
  if (old || !isThere) return;
  const made = document.createElement("span");
  made.className = css;
  made.textContent = text;
  const heading = line.querySelector(".fieldset-heading");
  if (heading) heading.after(made);
  else line.append(made);
};

const read = (fold) => {
  for (const text of textsOf(fold)) tell(text);
  const fields = [...fold.querySelectorAll("input:not([type=hidden]), select, textarea")].filter((field) => !field.closest(".nested-empty"));
  const isTyped = fields.some((field) => !field.name.endsWith("-order") && isChanged(field));
  fold.classList.toggle("is-filled", isTyped);
  sign(fold.querySelector(":scope > summary"), "unsaved", words.unsaved, isTyped || fold.matches(".part-row:not(.has_original, .is-blank) > .row-fold"));
};

const firstIn = (fold) =>
  [...fold.querySelectorAll(FOCUSABLE)].find((field) => !field.closest("summary, .order-tools") && field.offsetParent && !field.matches("[type=checkbox]"));

const start = (fold) => {
  const field = firstIn(fold);
  if (field) goTo(field, "nearest");
};

document.addEventListener("toggle", ({ target }) => {
  if (target.matches(FOLD) && !target.open) read(target);
}, { capture: true });

document.addEventListener("click", (event) => {
  const { target } = event;
  const text = target.closest(".digest [data-for], .row-fold > summary > [data-for]");
  const line = target.closest(".row-fold > summary");
  if (!text && !line) return;
  const fold = line ? line.parentElement : text.closest(".record-section").querySelector(".section-fields");
  if (line) {
    if (fold.open) return;
    event.preventDefault();
    fold.open = true;
    const place = text && placeOf(text);
    if (place) goTo(place, "nearest");
    else if (fold.parentElement.matches(".is-blank")) start(fold);
    else fold.scrollIntoView({ block: "nearest" });
  } else if (document.getSelection().isCollapsed) {
    fold.open = true;
    goTo(placeOf(text), "nearest");
  }
});

document.addEventListener("change", ({ target }) => {
  const line = target.name?.endsWith("-DELETE") && target.closest(".row-fold")?.querySelector(":scope > summary");
  if (line) sign(line, "row-going", words.going, target.checked);
});

// A row that was just added opens, and the others of its part close.
document.addEventListener("formset:added", ({ target }) => {
  const fold = target.matches?.(".part-row") ? target.querySelector(":scope > .row-fold") : null;
  if (!fold) return;
  fold.open = true;
  start(fold);
});
