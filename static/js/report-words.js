// Translated texts of the form's scripts, from the page: `words.saving`, and `say("refused", { file: … })` with values.

export const words = document.getElementById("report-words")?.dataset ?? {};

export const say = (name, values = {}) =>
  Object.entries(values).reduce((text, [key, value]) => text.replace(`{${key}}`, value), words[name] ?? "");

export const element = (tag, facts = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), facts);
  made.append(...children);
  return made;
};
