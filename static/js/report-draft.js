// Copies of input in localStorage, each kept until the server has confirmed that very text. Only text, never files.
//
// A copy belongs to a report, a step, an account and one visit of a page, so that neither another window nor another
// person on the same device overwrites, sees or deletes it. Copies of older versions name no account and no visit.

const PREFIX = "hlaseni:";
const WHERE = document.querySelector("[data-account]");
const account = WHERE?.dataset.account ?? "";
let visit = Math.random().toString(36).slice(2);

// Storage may be full or disabled; then there is no copy, and everything else works.
const quietly = (act, otherwise = null) => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};

const ownName = (report, step) => `${PREFIX}${report}:${step}:${account}:${visit}`;

const read = (name) => {
  const [report, step, owner = account, from = ""] = name.slice(PREFIX.length).split(":");
  const copy = quietly(() => JSON.parse(localStorage.getItem(name)));
  return copy?.typed && owner === account ? { ...copy, name, report, step, isOwn: from === visit } : null;
};

// The copies of this account, the newest first.
export const everything = () =>
  (quietly(() => Object.keys(localStorage)) ?? [])
    .filter((name) => name.startsWith(PREFIX))
    .map(read)
    .filter(Boolean)
    .sort((one, other) => other.at - one.at);

// The copies of a step that other visits of this account have left.
export const found = (report, step) =>
  everything().filter((copy) => copy.report === report && copy.step === step && !copy.isOwn);

// Whether the copy is kept.
export const keep = (report, step, copy) =>
  quietly(() => {
    localStorage.setItem(ownName(report, step), JSON.stringify(copy));
    return true;
  }, false);

export const forget = (name) => quietly(() => localStorage.removeItem(name));
export const forgetOwn = (report, step) => forget(ownName(report, step));
export const forgetAll = () => everything().forEach(({ name }) => forget(name));

// A form submitted without scripts carries the name of its visit; the server names it in a cookie once it has saved.
const PASSING = "hlaseni-odchod";
const CONFIRMED = "hlaseni-ulozeno";

export const notePassing = (form, ...ids) => quietly(() => {
  form.elements.visit.value = visit;
  sessionStorage.setItem(PASSING, JSON.stringify({ name: ownName(...ids), visit, from: location.pathname }));
});

quietly(() => {
  const passing = JSON.parse(sessionStorage.getItem(PASSING));
  sessionStorage.removeItem(PASSING);
  if (document.cookie.split("; ").includes(`${CONFIRMED}=${passing.visit}`)) forget(passing.name);
  // The server gave the text back with a question, so this page goes on with the same copy.
  else if (passing.from === location.pathname && document.querySelector("[data-unsaved]")) visit = passing.visit;
});
