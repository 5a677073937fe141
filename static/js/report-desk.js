// Adds rows of partners and links to the report form in the administration.

import { equipRows } from "./report-rows.js";

const form = document.querySelector("#decide");

for (const button of form.querySelectorAll("[data-add-row]")) button.hidden = false;
equipRows(form);
