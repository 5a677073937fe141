// A copy of the input in localStorage until the server has confirmed it. Only text, never files.

const PREFIX = "hlaseni:";

const nameOf = (report, step) => `${PREFIX}${report}:${step}`;

// Storage may be full or disabled; then there is no copy, and everything else works.
const quietly = (act) => {
  try {
    return act();
  } catch {
    return null;
  }
};

const names = () => quietly(() => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) ?? [];

export const keep = (report, step, copy) => quietly(() => localStorage.setItem(nameOf(report, step), JSON.stringify(copy)));
export const recall = (report, step) => quietly(() => JSON.parse(localStorage.getItem(nameOf(report, step))));
export const forget = (report, step) => quietly(() => localStorage.removeItem(nameOf(report, step)));

const forgetWhere = (wanted) => names().filter(wanted).forEach((name) => quietly(() => localStorage.removeItem(name)));

export const forgetReport = (report) => forgetWhere((name) => name.startsWith(`${PREFIX}${report}:`));
export const forgetAll = () => forgetWhere(() => true);

// A choice between two versions is submitted without scripts; its copy is deleted on the page that follows.
const PASSING = "hlaseni-odchod";
const LONGEST_WAY = 60_000;

export const notePassing = (...ids) =>
  quietly(() => sessionStorage.setItem(PASSING, JSON.stringify({ ids, from: location.pathname, at: Date.now() })));

export const arrive = () => quietly(() => {
  const { ids, from, at } = JSON.parse(sessionStorage.getItem(PASSING));
  sessionStorage.removeItem(PASSING);
  if (from !== location.pathname && Date.now() - at < LONGEST_WAY) forget(...ids);
});
