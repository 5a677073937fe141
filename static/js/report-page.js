// Every page of a town: a button pressed twice sends once; what this device keeps goes away with a sent report and
// with logging out.

import { arrive, forgetAll, forgetReport } from "./report-draft.js";
import { equipLetters } from "./report-letter.js";

// A form that waits in another window for a login learns that somebody is here.
new BroadcastChannel("hlaseni").postMessage("here");

const AGAIN_AFTER = 20_000;

arrive();

for (const done of document.querySelectorAll("[data-forget]")) forgetReport(done.dataset.forget);

// Before what follows: only a form that may set out counts as pressed.
equipLetters();

for (const form of document.querySelectorAll("form[method=post]:not([data-report-form])")) {
  const release = () => form.removeAttribute("aria-busy");
  form.addEventListener("submit", (event) => {
    if (form.hasAttribute("aria-busy")) {
      event.preventDefault();
      return;
    }
    form.setAttribute("aria-busy", "true");
    setTimeout(release, AGAIN_AFTER);
    if (form.matches("[data-logout]")) forgetAll();
  });
  window.addEventListener("pageshow", release);
}
