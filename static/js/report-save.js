// Automatic saving: after a pause in typing and on leaving the page, retried until the server has confirmed it.
//
// One request at a time. Unanswered requests are repeated unchanged before newer input is sent: the server
// may have saved them already, and they must not look like a change by somebody else.

import { forget, forgetOwn, found, keep } from "./report-draft.js";
import { asText, sameForPeople, typedIn, wordsOf } from "./report-fields.js";
import { words } from "./report-words.js";

const AFTER_TYPING = 2000;
// Save at least this often even without a pause in typing.
const LONGEST_TYPING = 10_000;
const COPY_AFTER = 500;
const PAUSES = [2, 5, 10, 20, 40, 60].map((seconds) => seconds * 1000);
const LONGEST_REQUEST = 30_000;
const LONGEST_SILENCE = 60_000;
const SLOW = 600;
const LARGEST_ON_LEAVING = 60_000;

const accountOf = (page) => page.querySelector("[data-account]")?.dataset.account;

export class Saver extends EventTarget {
  constructor(form, line) {
    super();
    this.form = form;
    this.line = line;
    // Input that is in the page but not on the server (after a login, with two versions) is unconfirmed.
    this.confirmed = form.dataset.unsaved ? "" : asText(typedIn(form));
    this.unconfirmed = null;
    this.running = null;
    this.state = "";
    // The status line when everything is saved: the time of the last save.
    this.rest = line.textContent;
    this.tries = 0;
    this.renewals = 0;
    // `leaving`: the form is being submitted; `silent`: the user is logging out and no copy is kept.
    this.leaving = false;
    this.silent = false;
    // The page is being closed and its input is being sent.
    this.isGoing = false;
    // A caller waits until everything is confirmed, including input typed during saving.
    this.isAwaited = false;
    // The copy of an earlier visit whose text is in the form now.
    this.adopted = null;
    this.isKept = true;
    // The last time when the server answered.
    this.heardAt = Date.now();
    // A promise while checking whether the server has the input of an earlier visit.
    this.checking = null;
  }

  get ids() {
    return [this.form.dataset.report, this.form.dataset.step];
  }

  get isDirty() {
    return this.unconfirmed !== null || asText(typedIn(this.form)) !== this.confirmed;
  }

  // Whether saving is stopped until the user acts: logs in, chooses a version, or leaves a closed report.
  get isStopped() {
    return ["login", "account", "conflict", "closed", "gone", "refused"].includes(this.state);
  }

  get isLoggedOut() {
    return this.state === "login" || this.state === "account";
  }

  // Whether the user must submit the form: to choose a version, or to check input restored after login.
  get isByHand() {
    return ["conflict", "restored"].includes(this.form.dataset.unsaved);
  }

  start() {
    if (this.isDirty) this.copy();
    this.form.addEventListener("input", () => this.typed());
    this.form.addEventListener("change", () => this.later(0));
    this.form.addEventListener("focusout", () => this.later(0));
    window.addEventListener("online", () => this.again());
    window.addEventListener("focus", () => this.isLoggedOut && this.again());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.leave();
      else {
        this.isGoing = false;
        if (this.isLoggedOut) this.again();
        else this.askAfterSilence();
      }
    });
    window.addEventListener("pagehide", () => this.leave({ forGood: true }));
    // Another page of the portal has opened, so the user may have logged in again.
    this.channel = new BroadcastChannel("hlaseni");
    this.channel.onmessage = () => this.isLoggedOut && this.again();
  }

  typed() {
    if (this.form.dataset.unsaved === "restored") delete this.form.dataset.unsaved;
    if (this.state === "refused") this.turn("");
    this.askAfterSilence();
    // Not delayed by further typing, because a phone may close the page at any moment.
    this.copying ??= setTimeout(() => this.copy(), COPY_AFTER);
    this.later(AFTER_TYPING);
  }

  later(pause) {
    if (this.isStopped || this.isByHand || this.checking) return;
    clearTimeout(this.timer);
    this.due ??= Date.now() + LONGEST_TYPING;
    this.timer = setTimeout(() => this.round(), Math.min(pause, Math.max(0, this.due - Date.now())));
  }

  // Tells that the login has ended before much is typed, not only when it is to be saved.
  async askAfterSilence() {
    if (Date.now() - this.heardAt < LONGEST_SILENCE || this.running || this.isStopped || !navigator.onLine) return;
    this.heardAt = Date.now();
    try {
      const headers = { "X-Requested-With": "fetch" };
      const answer = await fetch(location.pathname, { method: "HEAD", headers, signal: AbortSignal.timeout(LONGEST_REQUEST) });
      if (answer.status === 401) this.turn("login");
    } catch {
      // Saving will tell.
    }
  }

  // Keeps a local copy until the server has the input.
  copy() {
    clearTimeout(this.copying);
    this.copying = null;
    if (!this.isDirty || this.silent || this.checking) return;
    const { seen } = this.form.elements;
    const isGoing = this.isGoing && navigator.onLine;
    const typed = typedIn(this.form);
    const shown = wordsOf(this.form, typed, JSON.parse(this.confirmed || "[]"));
    const facts = { at: Date.now(), path: location.pathname, seen: seen.value, unconfirmed: this.unconfirmed };
    this.isKept = keep(...this.ids, { ...facts, typed, shown, isGoing });
  }

  // Resolves to whether all input is confirmed.
  save() {
    this.isAwaited = true;
    return this.round();
  }

  // Saves the current input; input typed meanwhile is saved after the next pause.
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
    if (answer) this.heardAt = Date.now();
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
    const { typed } = this.unconfirmed;
    this.confirmed = asText(typed);
    this.unconfirmed = null;
    for (const copy of found(...this.ids)) if (sameForPeople(copy.typed, typed)) forget(copy.name);
    this.tries = 0;
    this.renewals = 0;
    this.turn("");
    this.rest = text;
    if (!this.isDirty) {
      forgetOwn(...this.ids);
      if (this.adopted) forget(this.adopted);
      this.adopted = null;
      this.tell(text);
      this.dispatchEvent(new Event("saved"));
    }
    this.dispatchEvent(new CustomEvent("answer", { detail: facts }));
    return true;
  }

  // The rest is saved; input that cannot be stored is sent again after the user has corrected it.
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
    this.tell(this.isKept ? text : words.notKept, "trouble");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.round(), PAUSES[Math.min(this.tries, PAUSES.length - 1)]);
    this.tries += 1;
    return false;
  }

  again() {
    this.renewals = 0;
    if (this.isLoggedOut) this.renewed().then((ready) => ready && this.round());
    else if (this.isDirty && !this.isStopped) this.later(0);
  }

  // The CSRF token changes on login; fetch the page again for the current one.
  async renewed() {
    // Limited, as a browser without cookies would retry for ever.
    if (this.renewals >= 2) return this.turn("login");
    this.renewals += 1;
    try {
      const page = await this.freshPage();
      const form = page?.querySelector("[data-report-form]");
      if (!form) return this.turn("login");
      if (accountOf(page) !== accountOf(document)) return this.turn("account");
      this.form.elements.csrfmiddlewaretoken.value = form.elements.csrfmiddlewaretoken.value;
      this.turn("");
      if (!this.isDirty) this.tell(this.rest);
      return true;
    } catch {
      return this.wait(words.offline);
    }
  }

  // Checks whether the user is logged in again after a request was refused.
  ask() {
    this.turn("login");
    this.again();
  }

  // Marks the current content as confirmed, after rows were added from the server.
  settle() {
    this.confirmed = asText(typedIn(this.form));
  }

  async freshPage() {
    const answer = await fetch(location.pathname, { signal: AbortSignal.timeout(LONGEST_REQUEST) });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  }

  // Whether the server has equal content, ignoring formatting; null if it does not respond.
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

  // The input of the form as the server would render it now.
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
