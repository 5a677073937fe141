// Saving by itself: a while after the last letter, on leaving the page, and again until the server has confirmed it.
//
// One request at a time. What was sent and not answered is sent once more as it was, before anything newer: the server
// may have it already, and then it must not look like a change by somebody else.

import { forget, keep } from "./report-draft.js";
import { asText, typedIn } from "./report-fields.js";
import { words } from "./report-words.js";

const AFTER_TYPING = 2000;
// Who types without a pause is saved as well.
const LONGEST_TYPING = 10_000;
const COPY_AFTER = 500;
const PAUSES = [2, 5, 10, 20, 40, 60].map((seconds) => seconds * 1000);
const LONGEST_REQUEST = 30_000;
const SLOW = 600;
const LARGEST_ON_LEAVING = 60_000;

export class Saver extends EventTarget {
  constructor(form, line) {
    super();
    this.form = form;
    this.line = line;
    // What a page brings and the server does not hold (after a login, with two versions) is not confirmed.
    this.confirmed = form.dataset.unsaved ? "" : asText(typedIn(form));
    this.unconfirmed = null;
    this.running = null;
    this.state = "";
    // What the line says when nothing waits: when the server had it last.
    this.rest = line.textContent;
    this.tries = 0;
    this.renewals = 0;
    // The form is on its way to the server; the person is logging out and keeps nothing here.
    this.leaving = false;
    this.silent = false;
    // The page is going away, its text on the way to the server.
    this.isGoing = false;
    // Somebody waits until everything is confirmed, not only what was typed when the saving began.
    this.isAwaited = false;
    // A promise, while it is found out whether the server has the text of an earlier visit.
    this.checking = null;
  }

  get ids() {
    return [this.form.dataset.report, this.form.dataset.step];
  }

  get isDirty() {
    return this.unconfirmed !== null || asText(typedIn(this.form)) !== this.confirmed;
  }

  // A state in which only the person can go on: a login, a choice, a report that is closed.
  get isStopped() {
    return ["login", "conflict", "closed", "gone", "refused"].includes(this.state);
  }

  // Two versions wait for a choice, and a text from before the login for a look.
  get isByHand() {
    return ["conflict", "restored"].includes(this.form.dataset.unsaved);
  }

  start() {
    if (this.isDirty) this.copy();
    this.form.addEventListener("input", () => this.typed());
    this.form.addEventListener("change", () => this.later(0));
    this.form.addEventListener("focusout", () => this.later(0));
    window.addEventListener("online", () => this.again());
    window.addEventListener("focus", () => this.state === "login" && this.again());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.leave();
      else {
        this.isGoing = false;
        if (this.state === "login") this.again();
      }
    });
    window.addEventListener("pagehide", () => this.leave({ forGood: true }));
    // Another page of the portal has opened: the login may be back.
    this.channel = new BroadcastChannel("hlaseni");
    this.channel.onmessage = () => this.state === "login" && this.again();
  }

  typed() {
    if (this.form.dataset.unsaved === "restored") delete this.form.dataset.unsaved;
    if (this.state === "refused") this.turn("");
    // Not put off by the next letter: a phone may close the page at any moment.
    this.copying ??= setTimeout(() => this.copy(), COPY_AFTER);
    this.later(AFTER_TYPING);
  }

  later(pause) {
    if (this.isStopped || this.isByHand || this.checking) return;
    clearTimeout(this.timer);
    this.due ??= Date.now() + LONGEST_TYPING;
    this.timer = setTimeout(() => this.round(), Math.min(pause, Math.max(0, this.due - Date.now())));
  }

  // A copy in this device, as long as the server does not have it.
  copy() {
    clearTimeout(this.copying);
    this.copying = null;
    if (!this.isDirty || this.silent || this.checking) return;
    const { seen } = this.form.elements;
    const isGoing = this.isGoing && navigator.onLine;
    keep(...this.ids, { at: Date.now(), typed: typedIn(this.form), seen: seen.value, unconfirmed: this.unconfirmed, isGoing });
  }

  // Resolves to whether everything typed is confirmed.
  save() {
    this.isAwaited = true;
    return this.round();
  }

  // Saves what is typed now; what is typed meanwhile waits for the next pause.
  round() {
    clearTimeout(this.timer);
    this.due = null;
    this.running ??= this.rounds().finally(() => {
      this.running = null;
      this.isAwaited = false;
    });
    return this.running;
  }

  async rounds() {
    let left = this.unconfirmed ? 2 : 1;
    while (this.isDirty && (this.isAwaited || left > 0)) {
      left -= 1;
      this.unconfirmed ??= { typed: typedIn(this.form), seen: this.form.elements.seen.value };
      this.copy();
      const slow = setTimeout(() => this.tell(words.saving), SLOW);
      const answer = await this.send(this.unconfirmed);
      clearTimeout(slow);
      if (!(await this.judge(answer))) return false;
    }
    if (!this.isDirty) return true;
    this.tell(this.rest);
    this.later(AFTER_TYPING);
    return false;
  }

  async send({ typed, seen }) {
    const token = this.form.elements.csrfmiddlewaretoken.value;
    const body = new URLSearchParams([...typed, ["seen", seen], ["csrfmiddlewaretoken", token]]);
    try {
      return await fetch(location.pathname, {
        method: "POST",
        body,
        headers: { "X-Requested-With": "fetch" },
        keepalive: body.toString().length < LARGEST_ON_LEAVING,
        signal: AbortSignal.timeout(LONGEST_REQUEST),
      });
    } catch {
      return null;
    }
  }

  async judge(answer) {
    const facts = await answer?.json().catch(() => null);
    if (answer?.ok && facts?.state === "saved") return this.done(facts);
    if (answer?.status === 401) return this.turn("login");
    if (answer?.status === 403) return this.renewed();
    if (answer?.status === 404) return this.turn("gone");
    if (facts?.state === "refused") return this.partly(facts);
    if (facts?.state === "conflict" || facts?.state === "closed") return this.turn(facts.state, facts);
    if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 429) return this.turn("refused");
    return this.wait(answer ? words.busy : words.offline);
  }

  done(facts) {
    const { seen, text } = facts;
    this.form.elements.seen.value = JSON.stringify(seen);
    this.confirmed = asText(this.unconfirmed.typed);
    this.unconfirmed = null;
    this.tries = 0;
    this.renewals = 0;
    this.turn("");
    this.rest = text;
    if (!this.isDirty) {
      forget(...this.ids);
      this.tell(text);
      this.dispatchEvent(new Event("saved"));
    }
    this.dispatchEvent(new CustomEvent("answer", { detail: facts }));
    return true;
  }

  // The rest is saved; what cannot be kept waits for the person, and goes once more as she has corrected it.
  partly(facts) {
    this.form.elements.seen.value = JSON.stringify(facts.seen);
    this.unconfirmed = null;
    return this.turn("refused", facts);
  }

  turn(state, facts = {}) {
    const changed = this.state !== state;
    this.state = state;
    this.copy();
    if (changed) this.dispatchEvent(new CustomEvent("state", { detail: { state, ...facts } }));
    return false;
  }

  wait(text) {
    this.copy();
    this.tell(text, "trouble");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.round(), PAUSES[Math.min(this.tries, PAUSES.length - 1)]);
    this.tries += 1;
    return false;
  }

  again() {
    this.renewals = 0;
    if (this.state === "login") this.renewed().then((ready) => ready && this.round());
    else if (this.isDirty && !this.isStopped) this.later(0);
  }

  // The token of a form changes with the login; a fresh page brings the valid one.
  async renewed() {
    // Few attempts, else a browser that takes no cookies would go round for ever.
    if (this.renewals >= 2) return this.turn("login");
    this.renewals += 1;
    try {
      const form = (await this.freshPage())?.querySelector("[data-report-form]");
      if (!form) return this.turn("login");
      this.form.elements.csrfmiddlewaretoken.value = form.elements.csrfmiddlewaretoken.value;
      this.turn("");
      if (!this.isDirty) this.tell(this.rest);
      return true;
    } catch {
      return this.wait(words.offline);
    }
  }

  // Asks whether the login still holds, for those who were refused without it.
  ask() {
    this.turn("login");
    this.again();
  }

  // What the form holds now counts as confirmed: rows that came from the server.
  settle() {
    this.confirmed = asText(typedIn(this.form));
  }

  async freshPage() {
    const answer = await fetch(location.pathname, { signal: AbortSignal.timeout(LONGEST_REQUEST) });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  }

  // Whether the server holds exactly this, however it writes it; null when it does not say.
  async holds(typed) {
    const token = this.form.elements.csrfmiddlewaretoken.value;
    const body = new URLSearchParams([...typed, ["compare", "1"], ["csrfmiddlewaretoken", token]]);
    try {
      const answer = await fetch(location.pathname, {
        method: "POST",
        body,
        headers: { "X-Requested-With": "fetch" },
        signal: AbortSignal.timeout(LONGEST_REQUEST),
      });
      return answer.ok ? (await answer.json()).state === "same" : null;
    } catch {
      return null;
    }
  }

  // What the form would hold if it were opened now.
  async freshState() {
    const form = (await this.freshPage().catch(() => null))?.querySelector("[data-report-form]");
    return form ? { typed: typedIn(form), seen: JSON.parse(form.elements.seen.value) } : null;
  }

  leave({ forGood = false } = {}) {
    if (this.leaving || this.silent || this.checking || !this.isDirty) return;
    this.isGoing = true;
    this.copy();
    if (this.isStopped || this.isByHand) return;
    if (!this.running) this.save();
    else if (forGood) this.send({ typed: typedIn(this.form), seen: this.form.elements.seen.value });
  }

  tell(text, css = "") {
    if (this.line.textContent !== text) this.line.textContent = text;
    this.line.classList.toggle("report-saved-trouble", css === "trouble");
  }
}
