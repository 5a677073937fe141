// Accessible names of autocomplete fields: the library names them by the selected value only.

const labelOf = (field) => {
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
  return label ? label.textContent.replace(/:\s*$/, "").trim() : field.getAttribute("aria-label") || field.name;
};

const name = (dress) => {
  const field = dress.previousElementSibling;
  const box = dress.querySelector(".select2-selection");
  if (!field?.matches("select") || !box) return;
  const text = labelOf(field);
  const chosen = box.getAttribute("aria-labelledby");
  if (chosen && !box.dataset.named) {
    const label = document.createElement("span");
    label.id = `${chosen}-name`;
    label.className = "visually-hidden";
    label.textContent = text;
    dress.append(label);
    box.setAttribute("aria-labelledby", `${label.id} ${chosen}`);
  } else if (!chosen) {
    box.setAttribute("aria-label", text);
  }
  box.dataset.named = "yes";
  // The displayed value is not a form field.
  for (const value of box.querySelectorAll('.select2-selection__rendered[role="textbox"]')) {
    value.removeAttribute("role");
    value.removeAttribute("aria-readonly");
  }
  for (const search of box.querySelectorAll(".select2-search__field")) search.setAttribute("aria-label", text);
  for (const clear of box.querySelectorAll("ul > .select2-selection__clear")) clear.setAttribute("role", "listitem");
};

const nameAll = () => {
  document.querySelectorAll(".select2-container:not(.select2-container--open > .select2-dropdown)").forEach(name);
  const open = document.querySelector(".select2-container--open .select2-dropdown .select2-search__field");
  const field = document.querySelector(".select2-container--open .select2-selection")?.closest(".select2-container")?.previousElementSibling;
  if (open && field) open.setAttribute("aria-label", labelOf(field));
};

let waiting = false;
new MutationObserver(() => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    nameAll();
  });
}).observe(document.body, { childList: true, subtree: true });
nameAll();
