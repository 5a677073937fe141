// Replaces a plain text area by the text editor once that is loaded. On a slow connection that may be long after the
// page, so the caret position is kept for users who are typing already.

import * as prose from "django-prose-editor/editor";

import "./editor.js";

const CONFIGURED = "data-django-prose-editor-configurable";
const MARKUP = /<\/?(p|ul|ol|li|h3|h4|strong|em|a|blockquote|br)\b[^>]*>/i;
// Pixels kept free under the edited line, in addition to the bar at the bottom of the window.
const BELOW = 24;

// --- Plain paragraphs as the editor's document ------------------------------------

const inLine = (text) => text.split("\n").flatMap((line, place) => [
  ...(place ? [{ type: "hardBreak" }] : []),
  ...(line ? [{ type: "text", text: line }] : []),
]);

const asDocument = (text) => ({
  type: "doc",
  content: text.split(/\n{2,}/).map((part) => ({ type: "paragraph", content: inLine(part) })),
});

// The document position of an offset in the plain text; a paragraph boundary counts as two positions.
const placeIn = (text, offset) => {
  let end = offset;
  while (end > 0 && text[end - 1] === "\n" && text[end] === "\n") end += 1;
  return 1 + text.slice(0, end).replace(/\n{2,}/g, "  ").length;
};

const put = (editor, text, facts = {}) =>
  editor.chain().setMeta("addToHistory", !facts.first).setContent(MARKUP.test(text) ? text : asDocument(text), { emitUpdate: !facts.first }).run();

// --- Replacing --------------------------------------------------------------------

const extensionsOf = (area) =>
  Object.entries(JSON.parse(area.getAttribute(CONFIGURED)).extensions)
    .filter(([name]) => prose[name])
    .map(([name, facts]) => (typeof facts === "object" ? prose[name].configure(facts) : prose[name]));

const change = (area) => {
  const { value: text, selectionStart: from, selectionEnd: to } = area;
  const isWriting = document.activeElement === area;
  const editor = prose.createTextareaEditor(area, extensionsOf(area));
  if (text && !MARKUP.test(text)) {
    put(editor, text, { first: true });
    area.value = editor.getHTML();
  }
  // Setting the value of the text area (restoring a copy) sets the editor's content, too.
  area.fillEditor = (words) => put(editor, words);
  area.dispatchEvent(new CustomEvent("prose-editor:ready", { detail: { editor, textarea: area }, bubbles: true }));
  const bottom = (document.querySelector("[data-bar]")?.offsetHeight ?? 0) + BELOW;
  const room = { top: BELOW, bottom, left: 0, right: 0 };
  editor.setOptions({ editorProps: { ...editor.options.editorProps, scrollThreshold: room, scrollMargin: room } });
  if (!isWriting) return;
  if (MARKUP.test(text)) editor.commands.setTextSelection(editor.state.doc.content.size);
  else editor.commands.setTextSelection({ from: placeIn(text, from), to: placeIn(text, to) });
  editor.view.focus();
};

// Do not interrupt the composition of a word by a phone's keyboard.
const whenWhole = (area, act) => {
  if (!area.isComposing) act();
  else area.addEventListener("compositionend", () => setTimeout(act), { once: true });
};

const noteComposing = ({ target, type }) => {
  target.isComposing = type === "compositionstart";
};

// The content is the same, only with markup, so what was saved still counts as saved.
export const equipEditors = (form, saver) => {
  for (const name of ["compositionstart", "compositionend"]) form.addEventListener(name, noteComposing);
  for (const area of form.querySelectorAll(`[${CONFIGURED}]`)) {
    whenWhole(area, () => {
      const wasDirty = saver.isDirty;
      change(area);
      if (!wasDirty) saver.settle();
    });
  }
};
