// Below each vague date, says how it is understood.

import { echo } from "./period-echo.js";

for (const field of document.querySelectorAll("input[data-echo]")) {
  const line = document.createElement("p");
  line.className = "period-said";
  line.setAttribute("aria-live", "polite");
  const frame = field.closest(".form-row > .flex-container");
  if (frame) frame.after(line);
  else field.parentElement.append(line);
  echo(field, line, { address: field.dataset.echo, year: field.dataset.year, hours: field.dataset.hours });
}
