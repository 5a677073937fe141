// The text editor under a strict CSP, with an accessible name, translated texts and a keyboard-operable menu.

// Translated texts from the page.
const words = document.getElementById("editor-words")?.dataset ?? {};

// The editor adds a <style> unless it finds its own; the CSP would block it. An element with that tag name in
// another namespace prevents that; the rules are in admin/editor.css and components/editor.css.
const stand_in = document.createElementNS("https://www.w3.org/2000/svg/none", "style");
stand_in.setAttribute("data-tiptap-style", "");
document.head.append(stand_in);

const LABELS = {
  heading3: words.heading3,
  heading4: words.heading4,
  paragraph: words.paragraph,
  bulletList: words.bulletList,
  orderedList: words.orderedList,
  blockquote: words.blockquote,
  bold: words.bold,
  italic: words.italic,
  link: words.link,
  unlink: words.unlink,
  "history:undo": words.undo,
  "history:redo": words.redo,
};

const nameOf = (textarea) => {
  const label = document.querySelector(`label[for="${CSS.escape(textarea.id)}"]`);
  return label ? label.textContent.replace(/:\s*$/, "").trim() : textarea.name;
};

const nameButtons = (menu) => {
  for (const button of menu.querySelectorAll("button[data-name]")) {
    const text = LABELS[button.dataset.name];
    if (!text) continue;
    if (button.className.includes("__option")) {
      button.firstElementChild.textContent = text;
    } else {
      button.title = text;
      button.setAttribute("aria-label", text);
    }
  }
};

const STAYS_PRESSED = new Set(["bulletList", "orderedList", "blockquote", "bold", "italic", "link"]);

// The editor marks pressed and disabled buttons only by classes; set ARIA attributes, too.
const tellState = (button) => {
  const tell = (name, value) => {
    if (button.getAttribute(name) !== value) button.setAttribute(name, value);
  };
  tell("aria-disabled", String(button.classList.contains("disabled")));
  if (STAYS_PRESSED.has(button.dataset.name)) tell("aria-pressed", String(button.classList.contains("active")));
};

const tellStates = (menu) => {
  const ofBar = "button[data-name]:not([class*='__option'])";
  for (const button of menu.querySelectorAll(ofBar)) tellState(button);
  new MutationObserver((changes) => {
    for (const { target } of changes) if (target.matches(ofBar)) tellState(target);
  }).observe(menu, { attributes: true, attributeFilter: ["class"], subtree: true });
};

const openByKeyboard = (menu) => {
  for (const opener of menu.querySelectorAll('[class$="__selected"]')) {
    opener.tabIndex = 0;
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-haspopup", "true");
    opener.setAttribute("aria-label", words.kind);
    opener.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      opener.click();
      opener.nextElementSibling?.querySelector("button:not(.hidden)")?.focus();
    });
    // The inner button only displays the current block type and cannot be pressed.
    const showSign = () => {
      for (const inner of opener.querySelectorAll("button")) {
        const sign = document.createElement("span");
        sign.className = inner.className;
        sign.textContent = inner.textContent;
        sign.ariaHidden = "true";
        Object.assign(sign.dataset, inner.dataset);
        inner.replaceWith(sign);
      }
    };
    new MutationObserver(showSign).observe(opener, { childList: true });
    showSign();
  }
};

document.addEventListener("prose-editor:ready", ({ detail: { editor, textarea } }) => {
  const help = document.getElementById(`${textarea.id}_helptext`);
  editor.setOptions({
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": nameOf(textarea),
        ...(help ? { "aria-describedby": help.id } : {}),
      },
    },
  });
  const dressMenu = () => {
    const menu = editor.view.dom.parentElement.querySelector('[class="prose-menubar"]');
    if (!menu) return false;
    menu.setAttribute("role", "toolbar");
    menu.setAttribute("aria-label", `${words.toolbar}: ${nameOf(textarea)}`);
    nameButtons(menu);
    openByKeyboard(menu);
    tellStates(menu);
    return true;
  };
  // The menu is rendered after the text.
  if (!dressMenu()) editor.on("create", dressMenu);
  // A click on the label focuses the editor.
  document.querySelector(`label[for="${CSS.escape(textarea.id)}"]`)?.addEventListener("click", () => editor.commands.focus());
});

// The editor creates the link dialog in English; translate it.
const DIALOG = { URL: words.url, Title: words.title, Update: words.save, Cancel: words.cancel, "Edit Link": words.link };
new MutationObserver((changes) => {
  for (const node of changes.flatMap((change) => [...change.addedNodes])) {
    const dialog = node.querySelector?.("dialog.prose-editor-dialog");
    if (!dialog) continue;
    for (const part of dialog.querySelectorAll("h3, label, button")) {
      if (DIALOG[part.textContent]) part.textContent = DIALOG[part.textContent];
    }
  }
}).observe(document.body, { childList: true, subtree: true });
