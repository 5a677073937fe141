// Translated texts of the form's scripts, from the page: `words.saving`, and `say("refused", { file: … })` with values.

export const words = document.getElementById("report-words")?.dataset ?? {};

export const say = (name, values = {}) =>
  Object.entries(values).reduce((text, [key, value]) => text.replace(`{${key}}`, value), words[name] ?? "");

// Date and time in the portal's format.
export const clock = (at, zone = words.zone) => {
  const parts = new Intl.DateTimeFormat("cs", {
    timeZone: zone, day: "numeric", month: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  }).formatToParts(at);
  const { day, month, hour, minute } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${day}. ${month}. ${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
};

export const element = (tag, facts = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), facts);
  made.append(...children);
  return made;
};
