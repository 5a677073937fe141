// One step of a report: saves automatically, keeps a local copy, and shows what prevents saving.

import { equipBar } from "./report-bar.js";
import { forget, found, notePassing } from "./report-draft.js";
import { equipEcho } from "./report-echo.js";
import { accuse, showFaults } from "./report-faults.js";
import { fill, sameForPeople, typedIn } from "./report-fields.js";
import { refresh, takeOverWhenLeft } from "./report-merge.js";
import { equipPhotos } from "./report-photos.js";
import { equipRows } from "./report-rows.js";
import { Saver } from "./report-save.js";
import { Uploads } from "./report-upload.js";
import { clock, element, say, words } from "./report-words.js";

const form = document.querySelector("[data-report-form]");
const notice = document.querySelector("[data-notice]");
const saver = new Saver(form, document.querySelector("[data-saved]"));
const uploads = form.dataset.files ? new Uploads(form, saver) : null;

// Values restored by the browser would combine old text with new digests.
form.autocomplete = "off";

// --- What prevents saving -----------------------------------------------------

const tell = (text, ...actions) => {
  notice.dataset.notice = "";
  notice.replaceChildren(element("p", { textContent: text }), element("p", { className: "notice-actions" }, ...actions));
  notice.hidden = false;
};

const button = (text, act) => {
  const made = element("button", { type: "button", className: "button button-quiet button-small", textContent: text });
  made.addEventListener("click", act);
  return made;
};

const silence = () => {
  notice.hidden = true;
  notice.replaceChildren();
};

const loginLink = () =>
  element("a", { className: "button button-small", href: form.dataset.login, target: "_blank", textContent: words.logIn });

const NOTICES = {
  "": () => silence(),
  login: () => tell(words.login, loginLink()),
  account: () => tell(words.account),
  conflict: ({ fields, own }) => tell(say(own ? "conflictOwn" : "conflict", { fields: fields.join(", ") }), button(words.versions, () => pass())),
  closed: ({ text }) => tell(say("closed", { state: text })),
  gone: () => tell(words.gone),
  refused: ({ faults }) => {
    tell(words.refused);
    accuse(form, faults ?? []);
  },
};

saver.addEventListener("state", ({ detail }) => {
  NOTICES[detail.state](detail);
  if (detail.state && saver.isDirty) saver.tell(saver.isKept ? words.kept : words.notKept, "trouble");
});

saver.addEventListener("saved", () => {
  if (notice.dataset.notice === "offline") silence();
  for (const one of document.querySelectorAll("[data-until-saved]")) one.remove();
});

// Show errors of saved input, and merge changes of other people.
let faults = [];

const showStanding = () => {
  const shown = showFaults(form, faults);
  if (saver.isDirty || !shown.length) return;
  const fields = shown.map(({ label }) => label).join(", ");
  saver.tell(say("correct", { saved: saver.rest, fields }), "trouble");
};

saver.addEventListener("answer", ({ detail }) => {
  faults = detail.faults;
  takeOverWhenLeft(form, saver, detail.elsewhere, (labels) => {
    if (!saver.isDirty) saver.tell(say("elsewhere", { saved: saver.rest, fields: labels.join(", ") }));
  });
  showStanding();
});

// Deferred, so that the new focus is known.
form.addEventListener("focusout", () => setTimeout(() => saver.isDirty || showStanding()));

// --- Input of an earlier visit that never reached the server --------------------

// A page that was just left may still be sending its input.
const ASKED_AFTER = [0, 600, 1500];
const JUST_LEFT = 15_000;
const sleep = (pause) => new Promise((done) => setTimeout(done, pause));

const hasArrived = async (copy) => {
  saver.tell(words.saving);
  for (const pause of copy.isGoing && Date.now() - copy.at < JUST_LEFT ? ASKED_AFTER : [0]) {
    await sleep(pause);
    const isThere = await saver.holds(copy.typed);
    if (isThere !== false) return isThere === true;
  }
  return false;
};

// One after another: each waits for what becomes of the one before it.
const offer = async (copies = found(...saver.ids)) => {
  const [copy, ...others] = copies;
  if (!copy || form.dataset.unsaved) return;
  if (sameForPeople(copy.typed, typedIn(form))) {
    forget(copy.name);
    await offer(others);
    return;
  }
  const isThere = await hasArrived(copy);
  await refresh(form, saver);
  saver.tell(saver.rest);
  if (isThere) {
    forget(copy.name);
    await offer(others);
    return;
  }
  const when = clock(copy.at);
  const take = button(words.restore, () => {
    form.elements.seen.value = copy.seen;
    saver.unconfirmed = copy.unconfirmed;
    saver.adopted = copy.name;
    fill(form, copy.typed);
    silence();
    form.querySelector("input:not([type=hidden]), textarea")?.focus();
    saver.later(0);
  });
  const drop = button(words.discard, async () => {
    forget(copy.name);
    silence();
    // It may have reached the server after all; then the page shows it.
    await refresh(form, saver);
    offer(others);
  });
  tell(say("found", { when }), take, drop);
};

// --- Buttons --------------------------------------------------------------------

let passed = false;
let sent = false;
let asked = false;
let waiting = null;

// Stop waiting: the form must not be submitted later, while the user does something else.
const answerOffline = () => {
  waiting?.abort();
  tell(navigator.onLine ? words.busy : words.offlinePress);
  notice.dataset.notice = "offline";
};

// Deferred, because requestSubmit() is ignored during a submit event.
const pass = (submitter) => setTimeout(() => {
  passed = true;
  notePassing(form, ...saver.ids);
  saver.leaving = true;
  form.requestSubmit(submitter?.isConnected ? submitter : undefined);
  // Input typed from now on would not be submitted.
  form.inert = true;
});

const release = () => {
  passed = false;
  sent = false;
  saver.leaving = false;
  form.inert = false;
  form.removeAttribute("aria-busy");
};

form.addEventListener("submit", async (event) => {
  if (sent) {
    event.preventDefault();
    return;
  }
  if (passed) {
    sent = true;
    form.setAttribute("aria-busy", "true");
    // If the navigation fails and the page stays, the buttons must work again.
    setTimeout(release, 20_000);
    return;
  }
  // Leave the page only after the input is saved: a failed navigation would replace it by an error page.
  event.preventDefault();
  if (form.hasAttribute("aria-busy")) return;
  const { submitter } = event;
  if (uploads?.isBusy && !asked) {
    if (!navigator.onLine) {
      answerOffline();
      return;
    }
    asked = true;
    saver.tell(words.finishing);
    waiting = new AbortController();
    form.addEventListener("uploads:done", () => form.requestSubmit(submitter), { once: true, signal: waiting.signal });
    return;
  }
  if (!navigator.onLine) {
    answerOffline();
    saver.save();
    return;
  }
  form.setAttribute("aria-busy", "true");
  await saver.checking;
  const ready = saver.isByHand ? navigator.onLine : await saver.save();
  const byHand = ["conflict", "closed", "gone", "refused"].includes(saver.state);
  // A second press submits without waiting for the scripts.
  if (ready || byHand || (asked && navigator.onLine)) {
    pass(submitter);
    return;
  }
  asked = true;
  form.removeAttribute("aria-busy");
  if (saver.state === "") answerOffline();
});

window.addEventListener("online", () => notice.dataset.notice === "offline" && !saver.isDirty && silence());

// Interrupted uploads resume when the connection is back, submitting does not.
window.addEventListener("offline", () => {
  if (!waiting || waiting.signal.aborted || !uploads?.isBusy) return;
  asked = false;
  answerOffline();
});
form.addEventListener("uploads:broken", () => {
  if (!waiting || waiting.signal.aborted) return;
  asked = false;
  answerOffline();
});

window.addEventListener("pageshow", ({ persisted }) => persisted && release());

// --- Logging out ------------------------------------------------------------------

for (const logout of document.querySelectorAll("[data-logout]")) {
  logout.addEventListener("submit", async (event) => {
    if (!saver.isDirty || logout.dataset.asked) {
      saver.silent = true;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!(await saver.save())) {
      logout.dataset.asked = "yes";
      tell(words.logoutUnsaved);
      return;
    }
    logout.requestSubmit();
  });
}

equipRows(form);
equipEcho(form);
equipPhotos(form);
equipBar(document.querySelector("[data-bar]"));
saver.start();
saver.checking = offer().finally(() => {
  saver.checking = null;
  if (saver.isDirty) saver.later(0);
});

// The editor is the largest script, and the form works without it, so it is loaded last.
if (form.querySelector("[data-django-prose-editor-configurable]")) {
  import("./report-editor.js").then(({ equipEditors }) => equipEditors(form, saver), () => {});
}
