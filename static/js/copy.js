/* Buttons that copy the text of a field. Without JavaScript they are hidden and the text can be selected. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text.value ?? text.textContent);
    return true;
  } catch {
    if (text.select) text.select();
    else getSelection().selectAllChildren(text);
    return document.execCommand("copy");
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const text = document.getElementById(button.dataset.copy);
  // Beside the button, or one for all buttons of the page.
  const said = "[data-copy-status]";
  const status = button.parentElement.querySelector(said) ?? document.querySelector(said);
  button.hidden = false;
  button.addEventListener("click", async () => {
    const done = await copy(text);
    status.textContent = "";
    requestAnimationFrame(() => {
      status.textContent = done ? status.dataset.done : status.dataset.failed;
    });
    button.toggleAttribute("data-copied", done);
    setTimeout(() => button.removeAttribute("data-copied"), 2500);
  });
}
