// The slides of a presentation, or the chapters of a report: steps are sent in the background and the parts drawn anew,
// so that nothing jumps and nothing typed above is left; parts can be dragged. Without JavaScript buttons send the page.

import { say } from "./admin-words.js";

const list = () => document.querySelector("[data-parts]");
const PART = "[data-part]";
let busy = false;

// What the buttons of a part are known by after it was drawn anew.
const keyOf = (button) => ({ id: button.closest(PART)?.id, name: button.name, css: button.className });

const focusOn = ({ id, name, css }) => {
  const there = id && document.getElementById(id);
  if (!there) return list()?.querySelector("h2")?.focus();
  const isSame = (one) => one.name === name && (css ?? one.className) === one.className;
  const same = [...there.querySelectorAll("button")].find(isSame);
  // The links of a thumbnail are inert, and the first part has no step towards the beginning.
  (same ?? there.querySelector("[data-part-tools] :is(button, a)"))?.focus();
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
  const form = list().querySelector("form");
  const body = new URLSearchParams(new FormData(form));
  body.append(name, value);
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-parts]");
    if (!answer.ok || !fresh) throw new Error("no parts came back");
    list().replaceWith(fresh);
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
  if (!button?.name || button.hidden || !list()?.contains(event.target)) return;
  event.preventDefault();
  const key = keyOf(button);
  send(button.name, button.value, () => focusOn(key));
});

const parts = () => [...list().querySelectorAll(PART)];

const nearest = (x, y, moved) => {
  const under = document.elementFromPoint(x, y)?.closest?.(PART);
  return under && under !== moved && list().contains(under) ? under : null;
};

const drag = (part, event) => {
  event.preventDefault();
  const before = parts().indexOf(part);
  part.classList.add("is-dragged");
  const follow = (moved) => {
    const other = nearest(moved.clientX, moved.clientY, part);
    if (!other) return;
    const box = other.getBoundingClientRect();
    const isOneColumn = box.width > other.parentElement.clientWidth / 2;
    const isBefore = isOneColumn ? moved.clientY < box.top + box.height / 2 : moved.clientX < box.left + box.width / 2;
    if (isBefore) other.before(part);
    else other.after(part);
  };
  const drop = () => {
    part.classList.remove("is-dragged");
    document.removeEventListener("pointermove", follow);
    for (const end of ["pointerup", "pointercancel"]) document.removeEventListener(end, drop);
    const all = parts();
    const place = all.indexOf(part);
    if (place === before) return;
    const after = place ? all[place - 1].dataset.part : "first";
    send("move", `${part.dataset.part}-after-${after}`, () => focusOn({ id: part.id, name: "move" }));
  };
  document.addEventListener("pointermove", follow);
  for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, drop);
};

function equip() {
  for (const handle of list()?.querySelectorAll("[data-part-handle]") ?? []) {
    handle.hidden = false;
    handle.addEventListener("pointerdown", (event) => drag(handle.closest(PART), event));
  }
}

equip();
