// Text on this device that the server does not have, on pages of a town other than the form: it is shown until the
// server has it or its author deletes it. On the page of its closed report it can be put into a comment.

import { everything, forget } from "./report-draft.js";
import { plain, sameForPeople } from "./report-fields.js";
import { clock, element } from "./report-words.js";

const LONGEST_QUESTION = 10_000;
// A page that was just left may still be sending its input.
const ASKED_AFTER = [0, 700, 1500];
const JUST_LEFT = 15_000;
const LETTER = /^slova-/;

const place = document.querySelector("[data-left]");
const words = place?.dataset ?? {};
const token = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
const sleep = (pause) => new Promise((done) => setTimeout(done, pause));
const even = (text) => text.replace(/\s+/g, " ").trim();

const ask = (path, options) =>
  fetch(path, { ...options, headers: { "X-Requested-With": "fetch" }, signal: AbortSignal.timeout(LONGEST_QUESTION) });

// What the server says of a copy: "same", "open" or "closed" when it has other text, "gone"; null if it does not say.
const standing = async (copy) => {
  try {
    if (LETTER.test(copy.report)) {
      const answer = await ask(copy.path ?? location.pathname, { method: "HEAD" });
      return answer.status === 404 ? "gone" : answer.ok ? "open" : null;
    }
    if (!copy.path) return "closed";
    const body = new URLSearchParams([...copy.typed, ["compare", "1"], ["csrfmiddlewaretoken", token()]]);
    const answer = await ask(copy.path, { method: "POST", body });
    if (answer.status === 404) return "gone";
    const { state, open } = await answer.json();
    return state === "same" ? state : state !== "other" ? null : open ? "open" : "closed";
  } catch {
    return null;
  }
};

const finalStanding = async (copy) => {
  let state = null;
  for (const pause of copy.isGoing && Date.now() - copy.at < JUST_LEFT ? ASKED_AFTER : [0]) {
    await sleep(pause);
    state = await standing(copy);
    if (state !== "open") break;
  }
  return state;
};

// Pairs of a label and a text, for people.
const partsOf = (copy) =>
  copy.shown ?? copy.typed.filter(([, value]) => value.trim()).map(([name, value]) => [LETTER.test(copy.report) ? "" : name, plain(value)]);
const asComment = (copy) => partsOf(copy).map(([label, text]) => (label ? `${label}: ${text}` : text)).join("\n\n");

const saidInThread = () => [...document.querySelectorAll(".thread-text")].map((one) => even(one.textContent));

const button = (text, act) => {
  const made = element("button", { type: "button", className: "button button-quiet button-small", textContent: text });
  made.addEventListener("click", () => act(made));
  return made;
};

const copyOut = async (copy, text, pressed) => {
  try {
    await navigator.clipboard.writeText(asComment(copy));
  } catch {
    getSelection().selectAllChildren(text);
    if (!document.execCommand("copy")) return;
  }
  pressed.textContent = words.copied;
};

const show = (copy, sentence, { text = true, comment = null, open = "" } = {}) => {
  const shown = element("div", { className: "left-text" });
  for (const [label, value] of text ? partsOf(copy) : []) {
    if (label) shown.append(element("p", { className: "left-label", textContent: label }));
    shown.append(element("pre", { className: "typed-text", textContent: value, tabIndex: 0 }));
  }
  const notice = element("div", { className: "notice notice-warning" }, element("p", { textContent: sentence.replace("{when}", clock(copy.at, words.zone)) }), shown);
  const actions = element("p", { className: "notice-actions" });
  if (open) actions.append(element("a", { className: "button button-quiet button-small", href: open, textContent: words.open }));
  if (text) actions.append(button(words.copy, (pressed) => copyOut(copy, shown, pressed)));
  if (comment && asComment(copy).length <= comment.maxLength) {
    actions.append(button(words.comment, () => {
      comment.value = [comment.value.trim(), asComment(copy)].filter(Boolean).join("\n\n");
      comment.dispatchEvent(new Event("input", { bubbles: true }));
      comment.focus();
    }));
  }
  actions.append(button(words.discard, () => {
    forget(copy.name);
    notice.remove();
    place.hidden = !place.childElementCount;
  }));
  notice.append(actions);
  place.append(notice);
  place.hidden = false;
};

const showOne = async (copy, said) => {
  const report = copy.report.replace(LETTER, "");
  const isLetter = LETTER.test(copy.report);
  const isHere = document.querySelector("[data-report-page]")?.dataset.reportPage === report;
  if (document.querySelector(`[data-letter="${copy.step}"][data-report="${report}"]`) && isLetter) return;
  const words_of_it = even(asComment(copy));
  if (isHere && words_of_it && said.some((text) => text.includes(words_of_it))) {
    forget(copy.name);
    return;
  }
  const state = await finalStanding(copy);
  if (state === "same") forget(copy.name);
  else if (state === "gone") show(copy, words.gone);
  else if (state && isHere && (isLetter || state === "closed")) {
    show(copy, isLetter ? words.letter : words.closed, { comment: document.querySelector("form[data-letter=komentar] textarea") });
  } else if (state === "closed") {
    show(copy, words.closed, { text: false, open: copy.path?.replace(/[^/]+\/$/, "") });
  } else if (state === "open") {
    show(copy, isLetter ? words.letter : words.waiting, { text: false, open: copy.path });
  }
};

export const showLeft = async () => {
  if (!place || document.querySelector("[data-report-form]")) return;
  const shown = [];
  const said = saidInThread();
  for (const copy of everything().filter(({ isOwn }) => !isOwn)) {
    if (shown.some((one) => one.report === copy.report && one.step === copy.step && sameForPeople(one.typed, copy.typed))) {
      forget(copy.name);
      continue;
    }
    shown.push(copy);
    await showOne(copy, said);
  }
};

// Asks once before logging out deletes what is kept here.
export const mayLogOut = (form) => {
  if (form.dataset.asked || !place || !everything().length) return true;
  form.dataset.asked = "yes";
  const notice = element("p", { className: "notice notice-warning", textContent: words.logout });
  notice.setAttribute("role", "alert");
  place.prepend(notice);
  place.hidden = false;
  place.scrollIntoView({ block: "nearest" });
  return false;
};
