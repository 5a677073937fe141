// The text editor reads markup; where a text area holds plain paragraphs (as it does without JavaScript), they get
// their marks before the editor starts. The editor of each text area is kept with it for whoever fills the form.

// Its long part first: what somebody on a slow line types before it comes is plain, too.
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
  // Whoever was writing already goes on writing.
  if (focused === textarea) editor.commands.focus("end");
});
