// Shows the town chosen on the map, or in the list of the same, below the map: its picture, numbers and topics, taken from
// its own page. Without this script, and whenever that page cannot be had, the link leads to the page itself.

const panel = document.querySelector("[data-map-chosen]");
const SIZES = "(min-width: 66rem) 30rem, 92vw";
const ACTIVITIES = 3;

let turn = 0;
let chosen = null;

const link = (address, text, className = "") => {
  const made = document.createElement("a");
  made.href = address;
  made.textContent = text;
  made.className = className;
  return made;
};

// Links of the drawing have no address as text, so all are asked for what is written.
const addressOf = (anchor) => new URL(anchor.getAttribute("href"), location.href).href;

const mark = (address) => {
  chosen = address;
  for (const anchor of document.querySelectorAll(".answer-towns :is(a.map-town, a.map-partner, .map-list a)")) {
    anchor.classList.toggle("is-chosen", addressOf(anchor) === address);
  }
};

const close = (origin) => {
  turn += 1;
  panel.hidden = true;
  panel.replaceChildren();
  mark(null);
  origin?.focus();
};


// The newest activities, as links.
const activitiesOf = (page) => {
  const list = document.createElement("ul");
  list.className = "link-list";
  for (const title of [...page.querySelectorAll("[data-activities] .card-title a")].slice(0, ACTIVITIES)) {
    const row = document.createElement("li");
    row.append(link(title.href, title.textContent));
    list.append(row);
  }
  return list.childElementCount ? [list] : [];
};

const show = (page, origin) => {
  const parts = [...page.querySelectorAll("[data-at-a-glance]")].map((part) => document.importNode(part, true));
  for (const picture of parts.flatMap((part) => [...part.querySelectorAll("[sizes]")])) picture.sizes = SIZES;
  const head = document.createElement("h3");
  head.append(link(origin.href, page.querySelector("h1").textContent.trim()));
  const button = document.createElement("button");
  button.type = "button";
  button.className = "map-close";
  button.setAttribute("aria-label", panel.dataset.close);
  button.textContent = "×";
  button.addEventListener("click", () => close(origin));
  const more = document.createElement("p");
  more.append(link(origin.href, panel.dataset.more, "button"));
  panel.setAttribute("aria-label", head.textContent);
  panel.replaceChildren(head, button, ...parts, ...activitiesOf(page), more);
  panel.hidden = false;
  mark(origin.href);
  panel.focus({ preventScroll: true });
  // On a phone it opens below the map.
  if (panel.getBoundingClientRect().top > innerHeight * 0.7) panel.scrollIntoView();
};

const choose = async (origin) => {
  turn += 1;
  const mine = turn;
  try {
    const answer = await fetch(origin.href);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine === turn) show(page, origin);
  } catch {
    if (mine === turn) location.assign(origin.href);
  }
};

document.querySelector(".answer-towns")?.addEventListener("click", (event) => {
  const origin = event.target.closest("a");
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!panel || !isPlain || !origin?.closest(".map-town, .map-partner")) return;
  const address = addressOf(origin);
  // The second press on a town that is shown leads to its page.
  if (address === chosen) return;
  event.preventDefault();
  choose({ href: address, focus: () => origin.focus() });
});

panel?.addEventListener("keydown", (event) => {
  if (event.key === "Escape") panel.querySelector(".map-close")?.click();
});
