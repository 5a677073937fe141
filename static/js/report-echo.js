// Shows how the vague date of a report was parsed.

import { echo } from "./period-echo.js";

export const equipEcho = (form) => {
  const line = form.querySelector("[data-echo]");
  const field = form.elements.period;
  if (!line || !field) return;
  echo(field, line, {
    address: line.dataset.echo,
    year: line.dataset.year,
    hours: line.dataset.hours,
    told: (isUnderstood) => {
      // It is about the current text; the error of the last save is about an older one.
      field.closest(".field-with-echo")?.querySelector(".field-errors")?.remove();
      if (isUnderstood) field.removeAttribute("aria-invalid");
    },
  });
};
