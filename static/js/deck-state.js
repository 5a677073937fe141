/* Which slide of a presentation is shown, and in which way: read as a document, shown, all at once, or for the speaker. */

export const root = document.documentElement;
export const deck = document.querySelector("[data-deck]");
export const stage = deck.querySelector("[data-deck-stage]");
export const slides = [...deck.querySelectorAll("[data-deck-slide]")];
const count = deck.querySelector("[data-deck-count]");
const said = deck.querySelector("[data-deck-said]");

export const changes = new EventTarget();
let current = 0;

export const anchorOf = (place) => slides[place].dataset.deckSlide;
export const titleOf = (place) => slides[place].querySelector(".slide-title").textContent.replace(/\s+/g, " ").trim();
export const placeOf = (anchor) => slides.findIndex((one) => one.dataset.deckSlide === anchor);
export const here = () => current;
export const isShown = () => root.classList.contains("is-showing");
export const isOverview = () => root.classList.contains("is-overview");
export const isSpeaker = () => root.classList.contains("is-speaking");

/* Say it politely, and only while slides replace one another: a document is read by itself. */
export function say(words) {
  said.textContent = words;
}

export function tellWhere() {
  const facts = { number: current + 1, count: slides.length, title: titleOf(current) };
  say(said.dataset.words.replace(/\{(\w+)\}/g, (_all, name) => facts[name]));
}

export function darken() {
  if (root.classList.toggle("is-blank")) say(said.dataset.blank);
  else tellWhere();
}

/* Show the slide at a place; nothing happens beyond the first and the last one. Each slide has an address, which
   replaces that of the one before, so that one step back leaves the presentation. */
export function go(place, { tells = true } = {}) {
  const next = Math.max(0, Math.min(place, slides.length - 1));
  root.classList.remove("is-blank");
  current = next;
  slides.forEach((one, at) => {
    one.classList.toggle("is-current", at === next);
    one.classList.toggle("is-next", at === next + 1);
  });
  count.textContent = `${next + 1} / ${slides.length}`;
  if (!isShown() && !isSpeaker()) return;
  history.replaceState(history.state, "", `#${anchorOf(next)}`);
  if (!isOverview()) tellWhere();
  if (tells) changes.dispatchEvent(new CustomEvent("moved", { detail: anchorOf(next) }));
}
