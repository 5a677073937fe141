// Messages for the region (a comment, a note when submitting) are copied to localStorage until they are sent, and are
// not submitted without a connection: the browser's error page would replace the form.

import { everything, forget, forgetOwn, found, keep } from "./report-draft.js";

const COPY_AFTER = 500;
const LONGEST_QUESTION = 10_000;
// Tolerance for different clocks of the device and the server.
const AROUND = 600_000;

const idsOf = (form) => [`slova-${form.dataset.report}`, form.dataset.letter];
const textOf = (copy) => copy?.typed?.[0]?.[1] ?? "";
const even = (text) => text.replace(/\s+/g, " ").trim();

// Any response means that the server can be reached.
const isReached = async () => {
  if (!navigator.onLine) return false;
  try {
    await fetch(location.pathname, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(LONGEST_QUESTION) });
    return true;
  } catch {
    return false;
  }
};

// Delete copies of messages that the thread already contains.
const forgetSaid = () => {
  for (const place of document.querySelectorAll("[data-said]")) {
    const said = [...place.querySelectorAll(".thread-item")].map((item) => ({
      text: even(item.querySelector(".thread-text")?.textContent ?? ""),
      at: Date.parse(item.querySelector("time").dateTime),
    }));
    for (const copy of everything().filter(({ report }) => report === `slova-${place.dataset.said}`)) {
      if (said.some(({ text, at }) => text === even(textOf(copy)) && at > copy.at - AROUND)) forget(copy.name);
    }
  }
};

const equip = (form) => {
  const field = form.elements.text;
  const note = form.querySelector("[data-letter-note]");
  let timer = null;
  let isAsking = false;
  let mayGo = false;

  const tell = (text) => {
    note.textContent = text;
    note.hidden = !text;
  };
  const copy = () => {
    clearTimeout(timer);
    timer = null;
    const facts = { at: Date.now(), path: location.pathname };
    if (field.value.trim()) keep(...idsOf(form), { ...facts, typed: [["text", field.value]] });
    else forgetOwn(...idsOf(form));
  };

  const [kept] = found(...idsOf(form));
  if (kept && !field.value.trim()) {
    field.value = textOf(kept);
    // From now on it is the copy of this page, unless that cannot be kept.
    if (keep(...idsOf(form), { at: kept.at, path: location.pathname, typed: kept.typed })) forget(kept.name);
    form.closest("details")?.setAttribute("open", "");
    tell(note.dataset.found);
  }
  field.addEventListener("input", () => {
    timer ??= setTimeout(copy, COPY_AFTER);
  });
  window.addEventListener("pagehide", () => timer && copy());
  window.addEventListener("online", () => tell(""));

  form.addEventListener("submit", async (event) => {
    if (mayGo) {
      mayGo = false;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    // Also after it was sent: until the next page comes, another press would send it again.
    if (isAsking || form.hasAttribute("aria-busy")) return;
    const { submitter } = event;
    isAsking = true;
    copy();
    form.setAttribute("aria-busy", "true");
    const goes = await isReached();
    form.removeAttribute("aria-busy");
    isAsking = false;
    if (!goes) {
      tell(note.dataset.offline);
      return;
    }
    tell("");
    mayGo = true;
    form.requestSubmit(submitter);
  });
};

export const equipLetters = () => {
  forgetSaid();
  for (const form of document.querySelectorAll("form[data-letter]")) equip(form);
};
