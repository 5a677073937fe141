// Shows how a vague date was parsed, shortly after it is typed.

const PAUSE = 400;

// Remove the error of the last save once the date can be parsed.
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
      // The echo is about the current text; hide the error about an older text.
      field.closest(".field-with-echo")?.querySelector(".field-errors")?.remove();
      if (line.querySelector(".echo:not(.echo-fault)")) forgive(field);
    } catch {
      // Without a connection there is no echo; saving the step reports errors.
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
};
