// Says at a field why it could not be saved, until something else is typed there.

import { element } from "./report-words.js";

const SUFFIX = "_refused";

const forgive = (field, sentence) => {
  sentence.remove();
  field.classList.remove("is-invalid");
  field.removeAttribute("aria-invalid");
};

export const accuse = (form, faults) => {
  for (const { id, name, text } of faults) {
    const field = form.elements[name];
    if (!(field instanceof HTMLElement) || document.getElementById(`${id}${SUFFIX}`)) continue;
    const sentence = element("p", { id: `${id}${SUFFIX}`, className: "invalid-feedback d-block", textContent: text });
    document.getElementById(`div_${id}`)?.append(sentence);
    field.classList.add("is-invalid");
    field.setAttribute("aria-invalid", "true");
    field.addEventListener("input", () => forgive(field, sentence), { once: true });
  }
};
