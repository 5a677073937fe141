// Where the focus goes in a form: to the element that shows a field, with all that is folded around it opened.

// Some fields are shown by another element than the one that is sent.
export const faceOf = (field) =>
  field.closest(".prose-editor")?.querySelector(".ProseMirror[contenteditable]") ??
  field.parentElement?.querySelector(":scope > .prose-editor .ProseMirror[contenteditable]") ??
  (field.classList.contains("select2-hidden-accessible")
    ? field.nextElementSibling?.querySelector(".select2-selection, .select2-search__field")
    : null) ??
  field;

export const FOCUSABLE = "input:not([type=hidden]), select, textarea, button, a[href]";

export const goTo = (place, block = "center") => {
  for (let part = place.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
  const field = place.matches(FOCUSABLE) ? place : (place.querySelector(FOCUSABLE) ?? place);
  const face = faceOf(field);
  face.focus({ preventScroll: true });
  face.scrollIntoView({ block });
};
