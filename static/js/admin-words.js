// Translated texts of the administration's scripts, from the page, and a live region for screen readers.

export const words = document.getElementById("admin-words")?.dataset ?? {};

export const say = (text) => {
  const line = document.getElementById("admin-live");
  if (line) line.textContent = text;
};
