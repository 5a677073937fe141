/* Steps from slide to slide: keys, a click or tap at either side, a swipe. */

import { darken, go, here, isOverview, isShown, isSpeaker, slides, stage } from "./deck-state.js";
import { fillScreen, leave } from "./deck-show.js";
import { closeOverview, toggleOverview, walk } from "./deck-overview.js";

const FORWARD = new Set(["ArrowRight", "ArrowDown", "PageDown", " "]);
const BACK = new Set(["ArrowLeft", "ArrowUp", "PageUp"]);
const PRESSED = "a, button, input, summary";
const SWIPE = 45;

export const next = () => go(here() + 1);
export const previous = () => go(here() - 1);

/* What a key does, or nothing. */
function stepOf(event, letters) {
  const { key } = event;
  if (key === " " && event.target.closest(PRESSED)) return null;
  if (BACK.has(key) || (key === " " && event.shiftKey)) return previous;
  if (FORWARD.has(key)) return next;
  if (key === "Home") return () => go(0);
  if (key === "End") return () => go(slides.length - 1);
  if (key === "Escape") return leave;
  return letters[key.toLowerCase()] ?? null;
}

export function listen(speaker) {
  const letters = { o: toggleOverview, b: darken, ".": darken, f: fillScreen, s: speaker };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(isShown() || isSpeaker())) return;
    if (isOverview()) {
      if (event.key === "Escape" || event.key === "o") closeOverview();
      else if (!walk(event.key)) return;
    } else {
      const step = stepOf(event, isSpeaker() ? {} : letters);
      if (!step) return;
      step();
    }
    event.preventDefault();
  });
}

/* A click beside links goes on; at the left third it goes back. Selecting text is no click. */
stage.addEventListener("click", (event) => {
  if (!isShown() || isOverview() || event.target.closest(`${PRESSED}, [data-deck-bar]`)) return;
  if (!getSelection().isCollapsed) return;
  if (event.clientX < innerWidth / 3) previous();
  else next();
});

let start = null;
stage.addEventListener(
  "touchstart",
  (event) => {
    // A magnified slide is moved, not changed.
    const one = event.touches.length === 1 && (window.visualViewport?.scale ?? 1) < 1.05;
    start = one && (isShown() || isSpeaker()) && !isOverview() ? event.touches[0] : null;
  },
  { passive: true },
);
stage.addEventListener("touchend", (event) => {
  if (!start || event.touches.length) return;
  const [x, y] = [event.changedTouches[0].clientX - start.clientX, event.changedTouches[0].clientY - start.clientY];
  start = null;
  if (Math.abs(x) < SWIPE || Math.abs(x) < 1.5 * Math.abs(y)) return;
  // Otherwise a click may follow.
  if (event.cancelable) event.preventDefault();
  if (x < 0) next();
  else previous();
});
