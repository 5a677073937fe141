// Suggestions under the search of the administration, and the key that leads to it. Without this script the field asks
// for the page of results.

import { isKeyOn, tendSwitch } from "./admin-find-key.js";

const PAUSE = 200;
const form = document.querySelector("[data-find]");
const input = form?.querySelector("input[type='search']");
const panel = form?.querySelector(".find-panel");

let turn = 0;
let waiting = 0;
let shownFor;
let cameFrom;

const options = () => [...panel.querySelectorAll("[role='option']")];
const chosen = () => panel.querySelector("[aria-selected='true']");
const say = (text) => {
  document.getElementById("admin-live").textContent = text;
};

const choose = (option) => {
  chosen()?.setAttribute("aria-selected", "false");
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) input.setAttribute("aria-activedescendant", option.id);
  else input.removeAttribute("aria-activedescendant");
};

const open = (isOpen) => {
  panel.hidden = !isOpen;
  input.setAttribute("aria-expanded", String(isOpen));
  if (!isOpen) choose();
};

// What was chosen meanwhile stays chosen, if it is found again.
const show = (list, typed) => {
  const before = chosen()?.href;
  panel.replaceChildren(list);
  input.setAttribute("aria-controls", list.id);
  shownFor = typed;
  choose(options().find(({ href }) => before && href === before));
  open(options().length > 0);
  say(list.dataset.said);
};

const find = async () => {
  const typed = input.value.trim();
  turn += 1;
  const mine = turn;
  const address = new URL(form.dataset.find, location.href);
  address.searchParams.set("q", typed);
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const list = page.getElementById("find-options");
    if (list && mine === turn && document.activeElement === input) show(list, typed);
  } catch {
    // The network is away; Enter asks for the page.
  }
};

const look = (pause) => {
  clearTimeout(waiting);
  // An answer that is on the way is about other words.
  turn += 1;
  if (shownFor === input.value.trim()) open(options().length > 0);
  else waiting = setTimeout(find, pause);
};

const move = (step) => {
  const all = options();
  if (panel.hidden) {
    look(0);
    return;
  }
  const place = all.indexOf(chosen()) + step;
  // Beyond both ends is the field itself.
  choose(all[place === -2 ? all.length - 1 : place]);
};

const goBack = () => {
  input.blur();
  if (!cameFrom) return;
  cameFrom.element.focus({ preventScroll: true });
  scrollTo(0, cameFrom.height);
};

const KEYS = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  Enter: () => chosen()?.click(),
};

const onKey = (event) => {
  if (event.isComposing) return;
  if (event.key === "Escape") {
    event.preventDefault();
    if (!panel.hidden) open(false);
    else goBack();
    return;
  }
  if (!(event.key in KEYS) || (event.key === "Enter" && !chosen())) return;
  event.preventDefault();
  KEYS[event.key]();
};

const isTyping = (element) =>
  element.isContentEditable || /^(?:input|textarea|select)$/i.test(element.tagName) || element.closest("[role='dialog']");

const onSlash = (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (!isKeyOn() || isTyping(event.target)) return;
  event.preventDefault();
  cameFrom = { element: document.activeElement, height: scrollY };
  input.focus();
  input.select();
};

const equip = () => {
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  if (isKeyOn()) input.setAttribute("aria-keyshortcuts", "/");
  form.toggleAttribute("data-has-key", isKeyOn());
  input.addEventListener("input", () => look(PAUSE));
  input.addEventListener("focus", () => look(0));
  input.addEventListener("keydown", onKey);
  panel.addEventListener("mousedown", (event) => event.preventDefault());
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) open(false);
  });
  document.addEventListener("keydown", onSlash);
};

if (form) equip();
tendSwitch();
