/* Starts and leaves the presentation, over the whole screen where the browser lets it. */

import { changes, deck, go, here, isOverview, isShown, isSpeaker, placeOf, root, slides, stage } from "./deck-state.js";

const bar = deck.querySelector("[data-deck-bar]");
const MOMENT = 2500;
let before = null;
let idle = 0;

/* Everything beside the stage is out of reach while it covers the screen. */
function setApart(apart) {
  for (let node = stage; node !== document.body; node = node.parentElement) {
    for (const other of node.parentElement.children) {
      if (other !== node && !other.matches("script, style")) other.inert = apart;
    }
  }
}

/* The slide that is read, from which showing starts. */
function readNow() {
  const named = placeOf(location.hash.slice(1));
  if (named >= 0 && slides[named].getBoundingClientRect().bottom > 0) return named;
  const seen = slides.findIndex((one) => one.getBoundingClientRect().bottom > innerHeight / 3);
  return Math.max(seen, 0);
}

export function cover() {
  setApart(true);
  bar.hidden = false;
  stage.focus({ preventScroll: true });
}

export async function show({ whole = true } = {}) {
  if (isShown()) return;
  const place = readNow();
  before = document.activeElement;
  root.classList.add("is-showing");
  cover();
  go(place);
  wake();
  // A browser that has no full screen, or may not use it, shows the slides in its window.
  if (whole && root.requestFullscreen) await root.requestFullscreen({ navigationUI: "hide" }).catch(() => {});
}

export function leave() {
  if (isSpeaker()) {
    window.close();
    return;
  }
  if (!isShown()) return;
  root.classList.remove("is-showing", "is-overview", "is-blank", "is-idle");
  setApart(false);
  bar.hidden = true;
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  slides[here()].scrollIntoView({ block: "start", behavior: "instant" });
  before?.focus({ preventScroll: true });
  changes.dispatchEvent(new Event("left"));
}

document.addEventListener("fullscreenchange", () => {
  if (!document.fullscreenElement && isShown() && !isOverview()) leave();
});

/* Show what can be pressed for a moment. */
export function wake() {
  root.classList.remove("is-idle");
  clearTimeout(idle);
  idle = setTimeout(() => isShown() && !isOverview() && root.classList.add("is-idle"), MOMENT);
}
for (const kind of ["pointermove", "pointerdown", "keydown"]) addEventListener(kind, wake, { passive: true });
