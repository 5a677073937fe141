// The text editor expects HTML, so plain paragraphs in text areas (as typed without JavaScript) are converted
// before the editor starts. Each text area gets a reference to its editor, for scripts that set the value.

// Loaded first, because text typed before it has arrived on a slow connection is plain, too.
import "django-prose-editor/editor";

const MARKUP = /<\/?(p|ul|ol|li|h3|h4|strong|em|a|blockquote|br)\b[^>]*>/i;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const paragraphs = (text) => text.trim().split(/\n{2,}/)
  .map((part) => `<p>${escaped(part).replaceAll("\n", "<br>")}</p>`).join("");

for (const area of document.querySelectorAll("[data-django-prose-editor-configurable]")) {
  if (area.value.trim() && !MARKUP.test(area.value)) area.value = paragraphs(area.value);
}

const focused = document.activeElement;

document.addEventListener("prose-editor:ready", ({ detail: { editor, textarea } }) => {
  textarea.editor = editor;
  // Move the focus to the editor if the text area had it.
  if (focused === textarea) editor.commands.focus("end");
});
