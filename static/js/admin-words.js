// Words of the administration's scripts, translated by the page, and a line that screen readers read out.

export const words = document.getElementById("admin-words")?.dataset ?? {};

export const say = (text) => {
  const line = document.getElementById("admin-live");
  if (line) line.textContent = text;
};
