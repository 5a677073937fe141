// Calendars being read: the page looks whether they are done, and loads anew unless somebody has begun to do something.

const SHORTEST = 1500;
const LONGEST = 8000;

function isTouched() {
  const ticked = document.querySelector(".harvest-table input:checked");
  const typed = document.querySelector(".harvest-add input[name=url]");
  return Boolean(ticked || (typed && typed.value !== typed.defaultValue));
}

async function look(pause) {
  try {
    const answer = await fetch(location.pathname, { cache: "no-store" });
    if (answer.ok && !answer.redirected) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = [...page.querySelectorAll("[data-being-read] progress")];
      const shown = [...document.querySelectorAll("[data-being-read]")];
      if (fresh.length < shown.length) {
        if (!isTouched()) {
          location.replace(location.pathname + location.search);
          return;
        }
        for (const one of shown) {
          one.textContent = one.dataset.words;
        }
        return;
      }
      shown.forEach((one, place) => {
        one.querySelector("progress").value = fresh[place].value;
      });
    }
  } catch {
    // The connection failed; the next attempt may succeed.
  }
  setTimeout(look, pause, Math.min(pause * 1.3, LONGEST));
}

if (document.querySelector("[data-being-read]")) {
  setTimeout(look, SHORTEST, SHORTEST);
}
