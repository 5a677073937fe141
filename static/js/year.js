/* Marks in the bar of chapters the one that is read. Without it the bar is a plain list of links. */

const bar = document.querySelector("[data-follow]");
const links = new Map([...bar.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]));
const seen = new Set();
let current = null;

function mark(link) {
  if (link === current) return;
  current?.removeAttribute("aria-current");
  link?.setAttribute("aria-current", "true");
  current = link;
  // Only the bar scrolls, never the page.
  const list = bar.querySelector("ol");
  if (link && list.scrollWidth > list.clientWidth) {
    list.scrollTo({ left: link.offsetLeft - (list.clientWidth - link.offsetWidth) / 2 });
  }
}

// The code to embed a chart is rarely copied.
for (const fold of document.querySelectorAll("details:has([data-copy])")) {
  fold.addEventListener("toggle", () => import("./copy.js"), { once: true });
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) seen[isIntersecting ? "add" : "delete"](target.id);
    mark([...links].findLast(([id]) => seen.has(id))?.[1] ?? null);
  },
  { rootMargin: "0px 0px -65% 0px" },
);
for (const id of links.keys()) observer.observe(document.getElementById(id));
