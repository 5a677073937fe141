// The slides of a presentation: steps are sent in the background and the slides drawn anew, so that nothing jumps and
// nothing typed above is left; slides can be dragged. Without JavaScript the buttons send the page.

import { say } from "./admin-words.js";

const part = () => document.querySelector("[data-deck]");
const CARD = ".deck-card[data-id]";
let busy = false;

// What the buttons of a card are known by after it was drawn anew.
const keyOf = (button) => ({ card: button.closest(CARD)?.id, name: button.name, css: button.className });

const focusOn = ({ card, name, css }) => {
  const there = card && document.getElementById(card);
  if (!there) return part()?.querySelector("h2")?.focus();
  const same = [...there.querySelectorAll("button")].find((one) => one.name === name && one.className === css);
  // The links of the thumbnail are inert, and the first slide has no step towards the beginning.
  (same ?? there.querySelector(".deck-tools :is(button, a)"))?.focus();
};

const showMessages = (page) => {
  const fresh = page.querySelector(".messagelist");
  const shown = document.querySelector(".messagelist");
  if (!fresh) return shown?.remove();
  if (shown) shown.replaceWith(fresh);
  else document.getElementById("main")?.querySelector(".content, #content")?.before(fresh);
  if (!document.getElementById("one-press")) {
    const form = page.getElementById("one-press");
    if (form) fresh.before(form);
  }
  say(fresh.firstElementChild?.firstChild?.textContent?.trim() ?? "");
};

const send = async (name, value, after) => {
  if (busy) return;
  busy = true;
  const form = part().querySelector("form");
  const body = new URLSearchParams(new FormData(form));
  body.append(name, value);
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-deck]");
    if (!answer.ok || !fresh) throw new Error("no slides came back");
    part().replaceWith(fresh);
    showMessages(page);
    equip();
    after();
  } catch {
    // The page sent by the browser itself says what is wrong: an expired login, a missing connection.
    const button = document.createElement("button");
    Object.assign(button, { name, value, hidden: true });
    form.append(button);
    form.requestSubmit(button);
  } finally {
    busy = false;
  }
};

document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button?.name || button.hidden || !part()?.contains(event.target)) return;
  event.preventDefault();
  const key = keyOf(button);
  send(button.name, button.value, () => focusOn(key));
});

const cards = () => [...part().querySelectorAll(CARD)];

const nearest = (x, y, moved) => {
  const under = document.elementFromPoint(x, y)?.closest?.(CARD);
  return under && under !== moved && part().contains(under) ? under : null;
};

const drag = (card, event) => {
  event.preventDefault();
  const before = cards().indexOf(card);
  card.classList.add("is-dragged");
  const follow = (moved) => {
    const other = nearest(moved.clientX, moved.clientY, card);
    if (!other) return;
    const box = other.getBoundingClientRect();
    const isOneColumn = box.width > other.parentElement.clientWidth / 2;
    const isBefore = isOneColumn ? moved.clientY < box.top + box.height / 2 : moved.clientX < box.left + box.width / 2;
    if (isBefore) other.before(card);
    else other.after(card);
  };
  const drop = () => {
    card.classList.remove("is-dragged");
    document.removeEventListener("pointermove", follow);
    for (const end of ["pointerup", "pointercancel"]) document.removeEventListener(end, drop);
    const all = cards();
    const place = all.indexOf(card);
    if (place === before) return;
    const after = place ? all[place - 1].dataset.id : "first";
    send("move", `${card.dataset.id}-after-${after}`, () => focusOn({ card: card.id, name: "move", css: "deck-up" }));
  };
  document.addEventListener("pointermove", follow);
  for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, drop);
};

function equip() {
  for (const handle of part()?.querySelectorAll(".deck-handle") ?? []) {
    handle.hidden = false;
    handle.addEventListener("pointerdown", (event) => drag(handle.closest(CARD), event));
  }
}

equip();
