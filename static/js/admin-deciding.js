// Deciding on applications: amounts offered as soon as a row is supported, sums said at once, Enter leads down.

const form = document.getElementById("deciding");
const bar = form?.querySelector("[data-sums]");

const read = (text) => {
  let plain = text.replace(/\s/g, "").replace(/Kč$/i, "").replace(/,-+$/, "");
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) plain = plain.replaceAll(".", "");
  const number = Number(plain.replace(",", "."));
  return plain && Number.isFinite(number) ? number : null;
};
const written = (number) =>
  number.toLocaleString("cs-CZ", { minimumFractionDigits: number % 1 ? 2 : 0, maximumFractionDigits: 2 }).replaceAll("\u202f", "\u00a0");

const choiceOf = (row) => row.querySelector("input[type=radio]:checked")?.value;
const amountOf = (row) => row.querySelector("input.amount");
const choose = (row, value) => {
  const radio = row.querySelector(`input[type=radio][value="${value}"]`);
  if (radio) radio.checked = true;
};

const settle = (row) => {
  const choice = choiceOf(row);
  const field = amountOf(row);
  if (choice === "support" && !field.value) field.value = field.dataset.kept ?? (row.dataset.offer ? written(Number(row.dataset.offer)) : "");
  else if (["refused", "withdrawn"].includes(choice) && field.value) {
    field.dataset.kept = field.value;
    field.value = "";
  }
};

const say = (row) => {
  const amount = read(amountOf(row).value);
  const asked = row.dataset.asked === "" ? null : Number(row.dataset.asked);
  const outcome = row.querySelector("[data-outcome]");
  // Whether an amount is all or a part is not known where it is not known what was asked for.
  if (choiceOf(row) !== "support" || !amount || asked === null) outcome.textContent = "";
  else outcome.textContent = amount < asked ? form.dataset.part : form.dataset.full;
};

const rows = form ? [...form.querySelectorAll("[data-row]")] : [];

const add = () => {
  // In hundredths, because binary numbers do not add up.
  let sum = Math.round(Number(form.dataset.elsewhere) * 100);
  let decided = Number(form.dataset.decidedElsewhere);
  for (const row of rows) {
    const choice = choiceOf(row);
    if (choice !== "pending") decided += 1;
    if (["support", "pending"].includes(choice)) sum += Math.round((read(amountOf(row).value) ?? 0) * 100);
  }
  bar.querySelector("[data-awarded]").textContent = `${written(sum / 100)}\u00a0Kč`;
  bar.querySelector("[data-decided]").textContent = String(decided);
  if (!form.dataset.limit) return;
  const left = Math.round(Number(form.dataset.limit) * 100) - sum;
  bar.classList.toggle("is-above", left < 0);
  bar.querySelector("[data-left-word]").textContent = left < 0 ? form.dataset.above : form.dataset.left;
  bar.querySelector("[data-left]").textContent = `${written(Math.abs(left) / 100)}\u00a0Kč`;
};

// Who is not supported is told why; one reason serves all of them.
const reason = document.getElementById("reason_for_all");
const tellReason = () => {
  const isMissing = !reason.value.trim();
  document.getElementById("reason_for_all_missing").hidden = !isMissing;
  reason.setAttribute("aria-invalid", String(isMissing));
};
const askReason = () => {
  tellReason();
  if (!reason.value.trim()) reason.focus();
};

if (form && bar) {
  form.addEventListener("change", (event) => {
    const row = event.target.closest("[data-row]");
    if (!row) return;
    if (event.target.matches("input[type=radio]")) settle(row);
    say(row);
    add();
  });
  form.addEventListener("input", (event) => {
    const row = event.target.closest("[data-row]");
    if (!row || !event.target.matches("input.amount")) return;
    if (read(event.target.value)) choose(row, "support");
    say(row);
    add();
  });
  form.addEventListener("focusin", (event) => {
    if (event.target.matches("input.amount")) event.target.select();
  });
  form.addEventListener("keydown", (event) => {
    if (!event.target.matches("input.amount")) return;
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const here = rows.indexOf(event.target.closest("[data-row]"));
    const others = step > 0 ? rows.slice(here + 1) : rows.slice(0, here).reverse();
    const there = others.map(amountOf).find((field) => field.checkVisibility({ visibilityProperty: true }));
    there?.focus();
  });
  for (const button of form.querySelectorAll("button[name=_rest]")) {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      for (const row of rows.filter((one) => choiceOf(one) === "pending")) {
        choose(row, button.value);
        settle(row);
        say(row);
      }
      add();
      if (button.value === "refused") askReason();
    });
  }
  reason.addEventListener("input", tellReason);
  add();
}
