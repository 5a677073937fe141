// Says how a vague date is understood, shortly after it is typed.

const PAUSE = 400;

/** Puts the answer of `address` about the text of `field` into `line`, then calls `told` with whether it was understood. */
export const echo = (field, line, { address, year, hours, told = () => {} }) => {
  let timer = 0;
  let asking = new AbortController();
  const ask = async () => {
    asking.abort();
    asking = new AbortController();
    const query = new URLSearchParams({ period: field.value, rok: year, ...(hours && { hodiny: hours }) });
    try {
      const answer = await fetch(`${address}?${query}`, { headers: { "X-Requested-With": "fetch" }, signal: asking.signal });
      if (!answer.ok) return;
      line.innerHTML = await answer.text();
      told(line.querySelector(".echo:not(.echo-fault)") !== null);
    } catch {
      // Without a connection nothing is said; saving reports what is wrong.
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
};
