/* Starts and leaves the presentation, over the whole screen where the browser lets it. */

import { changes, deck, go, here, isOverview, isShown, isSpeaker, placeOf, root, slides, stage } from "./deck-state.js";

const bar = deck.querySelector("[data-deck-bar]");
const whole = bar.querySelector("[data-deck-do=whole]");
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
  whole.hidden = !root.requestFullscreen || Boolean(document.fullscreenElement) || isSpeaker();
  stage.focus({ preventScroll: true });
}

export function show({ fills = true } = {}) {
  if (isShown()) return;
  const place = readNow();
  before = document.activeElement;
  root.classList.add("is-showing");
  cover();
  go(place);
  wake();
  // A browser that has no full screen, or may not use it, shows the slides in its window.
  if (fills) fillScreen();
}

export function leave() {
  if (isSpeaker()) {
    window.close();
    // A window that no script opened stays, as the document that it is.
    location.assign(`${location.pathname}${location.hash}`);
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

/* Escape takes the full screen away before any script hears of it, and so it leaves the presentation. A browser takes it
   away, too, when the window of the speaker opens: then the slides stay, in their window. That may take long, and come
   more than once, if the full screen itself was still on its way. */
let stays = false;
let staysUntil = 0;
export function stayInWindow() {
  stays = true;
  staysUntil = Date.now() + MOMENT;
}
// Whether a moment has passed since the window of the speaker opened.
const hasPassed = () => Date.now() > staysUntil;
for (const kind of ["pointerdown", "keydown"]) {
  addEventListener(kind, () => { if (hasPassed()) stays = false; }, { capture: true, passive: true });
}

export function fillScreen() {
  root.requestFullscreen?.({ navigationUI: "hide" }).catch(() => {});
}

document.addEventListener("fullscreenchange", () => {
  whole.hidden = Boolean(document.fullscreenElement);
  if (document.fullscreenElement) return;
  if (!stays && isShown() && !isOverview()) leave();
  if (hasPassed()) stays = false;
});

/* Show what can be pressed for a moment. */
export function wake() {
  root.classList.remove("is-idle");
  clearTimeout(idle);
  idle = setTimeout(() => isShown() && !isOverview() && root.classList.add("is-idle"), MOMENT);
}
for (const kind of ["pointermove", "pointerdown", "keydown"]) addEventListener(kind, wake, { passive: true });
