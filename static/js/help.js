// The guide beside the page: links to a chapter open it in a panel, so that nothing typed is left. Where there is no room
// beside the page, the panel lies over it.

const panel = document.getElementById("help-panel");
const heading = panel.querySelector("h2");
const text = panel.querySelector(".help-text");
const whole = panel.querySelector(".help-whole");
const isWide = matchMedia("(width > 64rem)");
let opener = null;

const read = async (address) => {
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const chapter = answer.ok && page.querySelector("[data-chapter]");
  // An expired login answers with another page.
  if (!chapter) throw new Error("no chapter");
  for (const link of chapter.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), answer.url).href;
  return chapter;
};

const show = async (address) => {
  whole.href = address;
  panel.setAttribute("aria-busy", "true");
  try {
    const chapter = await read(address);
    heading.textContent = chapter.dataset.chapter;
    text.replaceChildren(chapter);
  } catch {
    text.textContent = panel.dataset.lost;
  }
  panel.removeAttribute("aria-busy");
  text.scrollTop = 0;
};

const open = async (link) => {
  opener = link;
  if (!panel.open) {
    if (isWide.matches) panel.show();
    else panel.showModal();
  }
  heading.textContent = link.textContent.trim();
  heading.focus();
  await show(link.href);
};

for (const link of document.querySelectorAll("[data-help]")) {
  link.removeAttribute("target");
  link.setAttribute("aria-haspopup", "dialog");
}

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest("a[href]");
  if (!link) return;
  if (link.matches("[data-help]")) {
    event.preventDefault();
    open(link);
  } else if (text.contains(link) && !link.matches(".guide-picture")) {
    event.preventDefault();
    heading.focus();
    show(link.href);
  }
});

panel.querySelector(".help-close").addEventListener("click", () => panel.close());
panel.addEventListener("close", () => opener?.focus());
// Beside the page it is no modal dialog, which browsers would close by the key.
panel.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  panel.close();
});
