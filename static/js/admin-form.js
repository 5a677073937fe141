// The form of a record: Ctrl+S saves, links of faults lead to their fields, and the focus starts where it is needed.

import "./admin-draft.js";
import { faceOf, goTo } from "./admin-places.js";

document.addEventListener("click", (event) => {
  const link = event.target.closest(".refused a[href^='#']");
  const place = link && document.getElementById(link.hash.slice(1));
  if (!place) return;
  event.preventDefault();
  goTo(place);
});

// The browser cannot put the focus on a field that its dress hides; the dress of a text comes later than the page.
const first = document.querySelector(".change-form form [autofocus]");
if (first) {
  const start = () => {
    const face = faceOf(first);
    if (face !== first && [document.body, first, face].includes(document.activeElement)) goTo(first);
  };
  // Autocompletes are dressed in a timeout after the page is there.
  window.addEventListener("load", () => setTimeout(start));
  document.addEventListener("prose-editor:ready", ({ detail }) => {
    if (detail.textarea === first) detail.editor.on("create", start);
  });
}

const save = document.querySelector("[data-shortcut]");
if (save) {
  const sign = save.querySelector(".shortcut");
  const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
  if (isApple) sign.textContent = "⌘S";
  sign.hidden = false;
  save.setAttribute("aria-keyshortcuts", isApple ? "Meta+S" : "Control+S");
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "s" || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey) return;
    event.preventDefault();
    if (!event.repeat) save.form.requestSubmit(save);
  });
}
