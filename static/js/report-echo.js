// Says back what a vague date was understood as, a moment after it is typed.

const PAUSE = 400;

// What is understood now is no fault any more, whatever the page said before.
const forgive = (field) => {
  field.removeAttribute("aria-invalid");
};

export const equipEcho = (form) => {
  const line = form.querySelector("[data-echo]");
  const field = form.elements.period;
  if (!line || !field) return;
  let timer = 0;
  let asking = new AbortController();
  const ask = async () => {
    asking.abort();
    asking = new AbortController();
    const query = new URLSearchParams({ period: field.value, rok: line.dataset.year });
    try {
      const answer = await fetch(`${line.dataset.echo}?${query}`, { headers: { "X-Requested-With": "fetch" }, signal: asking.signal });
      if (!answer.ok) return;
      line.innerHTML = await answer.text();
      // The line speaks of what stands there now; what the page said of an older text would only be in its way.
      field.closest(".field-with-echo")?.querySelector(".field-errors")?.remove();
      if (line.querySelector(".echo:not(.echo-fault)")) forgive(field);
    } catch {
      // Without a connection the field says nothing; the step does when it is saved.
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
};
