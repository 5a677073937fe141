/* The view of the speaker in a second window, and the channel by which all windows stay at the same slide.

   It is the same document at `?mluvci`, so it works without the network, too, once both windows are open. */

import { changes, deck, go, isShown, isSpeaker, placeOf, root, slides } from "./deck-state.js";
import { cover, stayInWindow } from "./deck-show.js";

const channel = new BroadcastChannel(`deck:${location.pathname}`);
const desk = deck.querySelector("[data-deck-desk]");
const clock = deck.querySelector("[data-deck-clock]");
const elapsed = deck.querySelector("[data-deck-elapsed]");
let began = Date.now();

changes.addEventListener("moved", ({ detail }) => channel.postMessage({ slide: detail }));

channel.addEventListener("message", ({ data }) => {
  if (!isShown() && !isSpeaker()) return;
  const place = placeOf(data.slide);
  if (place >= 0) go(place, { tells: false });
});

export function openSpeaker() {
  if (isSpeaker()) return;
  stayInWindow();
  window.open(`${location.pathname}?mluvci${location.hash}`, `mluvci${location.pathname.replace(/\W/g, "-")}`, "popup,width=1180,height=760");
}

const two = (number) => String(number).padStart(2, "0");

function tick() {
  const seconds = Math.floor((Date.now() - began) / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  elapsed.textContent = `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
  clock.textContent = new Date().toLocaleTimeString(root.lang, { hour: "numeric", minute: "2-digit" });
}

export function restart() {
  began = Date.now();
  tick();
}

export function speakIfAsked() {
  if (!new URLSearchParams(location.search).has("mluvci") || !slides.length) return;
  root.classList.add("is-speaking");
  desk.hidden = false;
  cover();
  for (const button of deck.querySelectorAll("[data-deck-bar] :is([data-deck-do=overview], [data-deck-do=speaker])")) {
    button.hidden = true;
  }
  go(Math.max(placeOf(location.hash.slice(1)), 0), { tells: false });
  restart();
  setInterval(tick, 1000);
}
