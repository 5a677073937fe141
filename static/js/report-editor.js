// The text editor takes the place of a plain text area once it has come. On a slow line that is long after the page:
// whoever writes already goes on with the next letter where she was.

import * as prose from "django-prose-editor/editor";

import "./editor.js";

const CONFIGURED = "data-django-prose-editor-configurable";
const MARKUP = /<\/?(p|ul|ol|li|h3|h4|strong|em|a|blockquote|br)\b[^>]*>/i;
// Room that stays free under the line that is written; the bar at the bottom of the window comes on top of it.
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

// Where a place in the plain text is in that document: the end of one paragraph and the beginning of another are two.
const placeIn = (text, offset) => {
  let end = offset;
  while (end > 0 && text[end - 1] === "\n" && text[end] === "\n") end += 1;
  return 1 + text.slice(0, end).replace(/\n{2,}/g, "  ").length;
};

const put = (editor, text, facts = {}) =>
  editor.chain().setMeta("addToHistory", !facts.first).setContent(MARKUP.test(text) ? text : asDocument(text), { emitUpdate: !facts.first }).run();

// --- The change -------------------------------------------------------------------

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
  // Whoever fills the form (a text of an earlier visit) fills the editor, too.
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

// A word that a phone's keyboard is just putting together would fall apart.
const whenWhole = (area, act) => {
  if (!area.isComposing) act();
  else area.addEventListener("compositionend", () => setTimeout(act), { once: true });
};

const noteComposing = ({ target, type }) => {
  target.isComposing = type === "compositionstart";
};

// The form is the same for people: what was saved stays saved, only its letters got marks.
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
