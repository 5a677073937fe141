// All pages of a town: double clicks submit once; what this device keeps and the server does not have is shown.

import { forgetAll } from "./report-draft.js";
import { mayLogOut, showLeft } from "./report-left.js";
import { equipLetters } from "./report-letter.js";

// Notify a form in another window that waits for a login.
new BroadcastChannel("hlaseni").postMessage("here");

const AGAIN_AFTER = 20_000;

// Registered first, because only a form that may be submitted counts as pressed.
equipLetters();

for (const form of document.querySelectorAll("form[method=post]:not([data-report-form])")) {
  const release = () => form.removeAttribute("aria-busy");
  form.addEventListener("submit", (event) => {
    if (form.hasAttribute("aria-busy")) {
      event.preventDefault();
      return;
    }
    if (form.matches("[data-logout]") && !mayLogOut(form)) {
      event.preventDefault();
      return;
    }
    form.setAttribute("aria-busy", "true");
    setTimeout(release, AGAIN_AFTER);
    if (form.matches("[data-logout]")) forgetAll();
  });
  window.addEventListener("pageshow", release);
}

showLeft();
