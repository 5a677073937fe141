// The files of a presentation or a report: while one is being made, the list is renewed, without touching the forms.

const SHORTEST = 700;
const LONGEST = 4000;

async function look(box, pause) {
  try {
    const answer = await fetch(box.dataset.madeFiles, { cache: "no-store" });
    if (answer.ok && !answer.redirected) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-made-files]");
      if (fresh) {
        renew(box, fresh);
        if (!("onTheWay" in fresh.dataset)) {
          return;
        }
      }
    }
  } catch {
    // The connection failed; the next attempt may succeed.
  }
  setTimeout(look, pause, box, Math.min(pause * 1.3, LONGEST));
}

// Only lines that changed are exchanged, so that the focus stays; what became ready is said once.
function renew(box, fresh) {
  const said = box.querySelector("[data-file-said]");
  for (const line of fresh.querySelectorAll("[data-file]")) {
    const shown = box.querySelector(`[data-file="${line.dataset.file}"]`);
    if (shown && shown.innerHTML !== line.innerHTML) {
      const became = line.querySelector("a.button") && !shown.querySelector("a.button");
      shown.replaceWith(line);
      if (became) {
        said.textContent = `${said.dataset.words} ${line.querySelector(".made-file-name").textContent}`;
      }
    }
  }
  if (!("onTheWay" in fresh.dataset)) {
    box.querySelector("[data-file-wait]")?.remove();
  }
}

const box = document.querySelector("[data-made-files][data-on-the-way]");
if (box) {
  setTimeout(look, SHORTEST, box, SHORTEST);
}
