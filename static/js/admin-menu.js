// Remembers in this browser which groups of the menu are open, and whether the menu stands beside the page. Read before
// the page is drawn, so that nothing moves afterwards; that is why it is no module. Without it the browser folds groups.

{
  const KEPT = "desk-menu";
  const HIDDEN = " hidden";
  const menu = document.getElementById("desk-menu");
  const fold = menu.querySelector("[data-menu-fold]");
  const words = { hide: fold.textContent, show: fold.dataset.show };

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(KEPT)) ?? {};
    } catch {
      return {}; // Nothing may be kept in this browser.
    }
  };

  const keep = (name, value) => {
    try {
      localStorage.setItem(KEPT, JSON.stringify({ ...read(), [name]: value }));
    } catch {
      // Then it is remembered for this page alone.
    }
  };

  const put = (isHidden) => {
    document.documentElement.toggleAttribute("data-menu-hidden", isHidden);
    fold.textContent = isHidden ? words.show : words.hide;
  };

  const kept = read();
  put(kept[HIDDEN] === true);
  fold.hidden = false;
  for (const group of menu.querySelectorAll("details")) {
    const { group: name } = group.dataset;
    if (name in kept && !group.open) group.open = kept[name] === true;
    group.firstElementChild.addEventListener("click", () => keep(name, !group.open));
  }

  fold.addEventListener("click", () => {
    const isHidden = !document.documentElement.hasAttribute("data-menu-hidden");
    keep(HIDDEN, isHidden);
    if (menu.matches(":popover-open")) menu.hidePopover();
    put(isHidden);
    if (isHidden) document.querySelector("[popovertarget='desk-menu']").focus();
  });
}
