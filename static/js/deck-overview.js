/* All slides at once: one is chosen by a click, or by the arrows and Enter. */

import { go, here, isOverview, isShown, root, slides, stage } from "./deck-state.js";
import { leave, show } from "./deck-show.js";

let wasShown = false;
const linkOf = (place) => slides[place].querySelector("[data-deck-open]");
const frames = () => slides.map((one) => one.querySelector(".slide-frame"));

export function openOverview() {
  wasShown = isShown();
  show({ fills: false });
  root.classList.add("is-overview");
  root.classList.remove("is-idle", "is-blank");
  // Links within the small slides are not for pressing.
  for (const frame of frames()) frame.inert = true;
  linkOf(here()).focus();
  linkOf(here()).scrollIntoView({ block: "center", behavior: "instant" });
}

export function closeOverview({ stays = wasShown } = {}) {
  root.classList.remove("is-overview");
  for (const frame of frames()) frame.inert = false;
  if (!stays) return leave();
  stage.scrollTo(0, 0);
  stage.focus({ preventScroll: true });
  go(here());
  return undefined;
}

export const toggleOverview = () => (isOverview() ? closeOverview() : openOverview());

/* How many slides stand in a row. */
function columns() {
  const top = slides[0].offsetTop;
  const second = slides.findIndex((one) => one.offsetTop > top + 4);
  return second < 1 ? slides.length : second;
}

export function walk(key) {
  const at = Math.max(
    slides.findIndex((one) => one.contains(document.activeElement)),
    0,
  );
  const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns(), ArrowUp: -columns() };
  const ends = { Home: 0, End: slides.length - 1 };
  if (!(key in steps) && !(key in ends)) return false;
  const place = key in ends ? ends[key] : at + steps[key];
  if (place >= 0 && place < slides.length) linkOf(place).focus();
  return true;
}

stage.addEventListener("click", (event) => {
  const link = event.target.closest("[data-deck-open]");
  if (!link || !isOverview()) return;
  event.preventDefault();
  go(slides.findIndex((one) => one.contains(link)));
  closeOverview({ stays: true });
});
