/* Opens and closes the main navigation on narrow screens. Without JavaScript the navigation is always open. */
const button = document.querySelector("[data-menu-button]");
const menu = document.querySelector("[data-menu]");

function show(open) {
  button.setAttribute("aria-expanded", String(open));
  menu.toggleAttribute("data-open", open);
}

if (button && menu) {
  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.hasAttribute("data-open")) {
      show(false);
      button.focus();
    }
  });
}
