/* Shows a presentation slide by slide. Without it the page is a document with one slide below another. */

import { deck, go, isOverview, isShown, isSpeaker, placeOf, slides } from "./deck-state.js";
import { fillScreen, leave, show } from "./deck-show.js";
import { closeOverview, toggleOverview } from "./deck-overview.js";
import { listen, next, previous } from "./deck-steps.js";
import { openSpeaker, restart, speakIfAsked } from "./deck-speaker.js";

const deeds = {
  show,
  leave: () => (isOverview() ? closeOverview() : leave()),
  next,
  previous,
  overview: toggleOverview,
  speaker: openSpeaker,
  whole: fillScreen,
  restart,
};

if (slides.length) {
  deck.querySelector("[data-deck-tools]").hidden = false;
  deck.addEventListener("click", (event) => {
    const button = event.target.closest("[data-deck-do]");
    if (button) deeds[button.dataset.deckDo]();
  });
  listen(openSpeaker);
  go(Math.max(placeOf(location.hash.slice(1)), 0));
  addEventListener("hashchange", () => {
    const place = placeOf(location.hash.slice(1));
    if (place >= 0 && (isShown() || isSpeaker())) go(place);
  });
  speakIfAsked();
}
