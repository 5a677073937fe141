// Copies on this device of what was typed and has not reached the portal yet, by account and visit of a page.

const PREFIX = "rozepsane:";

// Storage may be full or disabled; then there is no copy, and everything else works.
const quietly = (act, otherwise = null) => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};

const nameOf = (account, visit) => `${PREFIX}${account}:${visit}`;

// Whether the copy is kept.
export const keepCopy = (account, copy) =>
  quietly(() => {
    localStorage.setItem(nameOf(account, copy.visit), JSON.stringify(copy));
    return true;
  }, false);

export const forgetCopy = (account, visit) => quietly(() => localStorage.removeItem(nameOf(account, visit)));

const namesOf = (account) =>
  (quietly(() => Object.keys(localStorage)) ?? []).filter((name) => name.startsWith(`${PREFIX}${account}:`));

// The oldest first.
export const copiesOf = (account) =>
  namesOf(account)
    .map((name) => quietly(() => JSON.parse(localStorage.getItem(name))))
    .filter((copy) => copy?.typed && copy.address)
    .sort((one, other) => one.number - other.number);

export const forgetCopies = (account) => namesOf(account).forEach((name) => quietly(() => localStorage.removeItem(name)));
