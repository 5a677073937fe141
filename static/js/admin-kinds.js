// Fields that belong to one kind of a row are shown where that kind is chosen, or where they are filled in.

const FIELD = "[data-of-kind]";

// A row has a kind of its own, or that of the record it belongs to.
const kindOf = (field) =>
  document.getElementsByName(field.name.replace(/[^-]+$/, "kind"))[0] ?? document.getElementsByName("kind")[0];

const placeOf = (field) => field.closest(".row-field, .form-multiline > div, .form-row");
const isFilled = (field) => (field.type === "checkbox" ? field.checked : !["", "unknown"].includes(field.value));

const tell = (field, text) => {
  const place = placeOf(field);
  let note = place.querySelector(".unfit");
  if (!text) return note?.remove();
  if (!note) {
    note = document.createElement("span");
    note.className = "unfit";
    place.append(note);
  }
  note.textContent = text;
};

const settle = (field) => {
  const kind = kindOf(field);
  const place = placeOf(field);
  if (!kind || !place) return;
  const fits = kind.value === field.dataset.ofKind;
  // What was typed stays in sight, and so does the field that one is in.
  place.hidden = !fits && !isFilled(field) && !place.querySelector(".errorlist") && field !== document.activeElement;
  tell(field, !fits && isFilled(field) && !place.querySelector(".errorlist") ? kind.dataset.unfit : "");
};

const settleAll = (part) => part.querySelectorAll(FIELD).forEach(settle);

document.addEventListener("change", ({ target }) => {
  if (/(^|-)kind$/.test(target.name ?? "")) settleAll(target.name === "kind" ? document : target.closest(".part-row") ?? document);
});
document.addEventListener("focusout", ({ target }) => {
  if (target.matches?.(FIELD)) settle(target);
});
document.addEventListener("formset:added", ({ target }) => settleAll(target));
settleAll(document);
