// The form over a report in the administration: further rows of partners and links.

import { equipRows } from "./report-rows.js";

const form = document.querySelector("#decide");

for (const button of form.querySelectorAll("[data-add-row]")) button.hidden = false;
equipRows(form);
