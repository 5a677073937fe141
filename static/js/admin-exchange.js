// The page of a table that is being checked or loaded: renewed until the work ends, then loaded anew.

const SHORTEST = 300;
const LONGEST = 2000;

async function look(box, pause) {
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-exchange]");
      if (!fresh) {
        location.reload();
        return;
      }
      renew(box, fresh);
    }
  } catch {
    // The connection failed; the next attempt may succeed.
  }
  setTimeout(look, pause, box, Math.min(pause * 1.4, LONGEST));
}

// Only what changed is written, so that a screen reader announces a new sentence once.
function renew(box, fresh) {
  const [bar, now] = [box.querySelector("progress"), fresh.querySelector("progress")];
  if (now.hasAttribute("value")) {
    bar.value = now.value;
  } else {
    bar.removeAttribute("value");
  }
  for (const part of [".exchange-percent", "[role=status]"]) {
    const [shown, text] = [box.querySelector(part), fresh.querySelector(part).textContent];
    if (shown.textContent !== text) {
      shown.textContent = text;
    }
  }
}

const box = document.querySelector("[data-exchange]");
if (box) {
  setTimeout(look, SHORTEST, box, SHORTEST);
}
