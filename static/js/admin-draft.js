// What is typed into the form of a record is kept while it is typed: on the portal beside the record, and on this device
// until it gets there. The record itself changes only when a button of the form is pressed.
//
// One request at a time, in the background, so typing never waits. Leaving asks only while there are words that have not
// reached the portal: what has is in the form when it is opened again.

import { copiesOf, forgetCopies, forgetCopy, keepCopy } from "./admin-kept.js";
import { element } from "./report-words.js";

const AFTER_TYPING = 1500;
// Keep at least this often even without a pause in typing.
const LONGEST_TYPING = 8000;
const COPY_AFTER = 500;
const PAUSES = [2, 5, 10, 20, 40, 60].map((seconds) => seconds * 1000);
const LONGEST_REQUEST = 10_000;
const JUST_HEARD = 5000;
const LARGEST_ON_LEAVING = 60_000;
const LONGEST_LEAVING = 20_000;
// Tokens, buttons, choices between two versions, and rows that are only templates.
const LEFT_OUT = /^(csrfmiddlewaretoken|author|draft_visit|draft_from|draft_number|keep-.*|_.*)$|__prefix__/;

const field = document.querySelector("[data-draft]");
// Translated in the catalogue of the administration's scripts.
const words = (name) => window.gettext(`draft-${name}`);

class Draft {
  constructor() {
    this.form = field.form;
    this.notice = document.querySelector(".unsaved-note[role=alert]");
    this.line = document.querySelector(".record-draft");
    ({ address: this.address, account: this.account } = field.dataset);
    this.visit = field.value;
    // What the portal keeps, and what the record itself has; null if that is not known.
    this.kept = null;
    this.original = null;
    this.state = "";
    this.tries = 0;
    this.renewals = 0;
    this.heardAt = 0;
    this.isLeaving = false;
    this.wasRefused = false;
    this.running = null;
    this.secrets = [...this.form.querySelectorAll("input[type=password]")].map(({ name }) => name);
    // Values restored by the browser would stand beside marks of another version.
    this.form.autocomplete = "off";
  }

  get typed() {
    return [...new FormData(this.form)].filter(
      ([name, value]) => typeof value === "string" && !LEFT_OUT.test(name) && !this.secrets.includes(name),
    );
  }

  get text() {
    return JSON.stringify(this.typed);
  }

  get isDirty() {
    return this.text !== (this.kept ?? this.original);
  }

  get isStopped() {
    return ["login", "account", "large", "refused"].includes(this.state);
  }

  // Text editors and autocompletes dress their fields after the page is there, which is no change.
  begin() {
    if (field.dataset.draft === "kept") this.kept = this.text;
    else if (!field.dataset.draft) this.original = this.text;
    this.begun = true;
    if (this.isDirty) this.later(0);
  }

  start() {
    const begin = () => this.begun || this.begin();
    for (const name of ["pointerdown", "keydown", "paste"]) document.addEventListener(name, begin, { capture: true, once: true });
    window.addEventListener("load", () => setTimeout(begin, 800));
    for (const name of ["input", "change", "click", "drop", "keyup", "formset:added", "formset:removed"]) {
      this.form.addEventListener(name, () => this.changed());
    }
    // Autocompletes tell of a choice through jQuery only.
    window.django?.jQuery?.(this.form).on("change", () => this.changed());
    window.addEventListener("online", () => this.again());
    window.addEventListener("focus", () => this.isStopped && this.again());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.flush());
    window.addEventListener("pagehide", () => this.flush());
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.isLeaving && location.reload());
    window.addEventListener("beforeunload", (event) => this.ask(event));
    document.addEventListener("submit", (event) => this.submitted(event), { capture: true });
    this.sendCopies();
  }

  changed() {
    if (!this.begun) this.begin();
    this.copying ??= setTimeout(() => this.copy(), COPY_AFTER);
    this.later(AFTER_TYPING);
  }

  later(pause) {
    if (this.isStopped || this.isLeaving) return;
    clearTimeout(this.timer);
    this.due ??= Date.now() + LONGEST_TYPING;
    this.timer = setTimeout(() => this.send(), Math.min(pause, Math.max(0, this.due - Date.now())));
  }

  // --- Keeping ---

  copy() {
    clearTimeout(this.copying);
    this.copying = null;
    if (!this.isDirty || this.isLeaving) return;
    this.isCopied = keepCopy(this.account, { ...this.letter(this.typed), address: this.address });
  }

  letter(typed) {
    const from = this.form.elements.draft_from.value;
    return { visit: this.visit, from, number: Date.now(), typed };
  }

  // Resolves to whether the portal has all that is typed now.
  send() {
    clearTimeout(this.timer);
    this.due = null;
    this.running ??= this.sendOnce().finally(() => { this.running = null; });
    return this.running;
  }

  async sendOnce() {
    if (!this.isDirty) return true;
    const { text } = this;
    // What is as it was in the record need not be kept.
    const answer = await this.post(this.address, this.letter(text === this.original ? null : JSON.parse(text)));
    if (!(await this.judge(answer))) return false;
    this.kept = text === this.original ? null : text;
    this.tries = 0;
    if (this.isDirty) {
      this.later(AFTER_TYPING);
      return false;
    }
    clearTimeout(this.copying);
    this.copying = null;
    forgetCopy(this.account, this.visit);
    this.tell(this.kept === null ? "" : words("kept").replace("{when}", this.at));
    return true;
  }

  async post(address, letter) {
    const body = JSON.stringify(letter);
    const headers = {
      "Content-Type": "application/json",
      "X-CSRFToken": this.form.elements.csrfmiddlewaretoken.value,
      "X-Requested-With": "fetch",
    };
    const keepalive = new Blob([body]).size < LARGEST_ON_LEAVING;
    try {
      return await fetch(address, { method: "POST", body, headers, keepalive, redirect: "manual", signal: AbortSignal.timeout(LONGEST_REQUEST) });
    } catch {
      return null;
    }
  }

  async judge(answer) {
    if (answer?.ok) {
      const { state, at } = await answer.json().catch(() => ({}));
      if (!state) return this.wait();
      this.heardAt = Date.now();
      this.renewals = 0;
      this.at = at;
      this.turn(state === "gone" ? "gone" : "");
      return true;
    }
    if (answer?.type === "opaqueredirect" || answer?.status === 401) return this.turn("login");
    if (answer?.status === 403) return (await this.renewed()) && this.again();
    if (answer?.status === 413 || answer?.status === 400) return this.turn("large");
    return this.wait();
  }

  wait() {
    this.copy();
    this.tell(words(this.isCopied ? "trouble" : "not-kept"), true);
    // What was said about the press of a button stays until the portal is reached.
    if (!navigator.onLine && !this.wasRefused) this.say("offline");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), PAUSES[Math.min(this.tries, PAUSES.length - 1)]);
    this.tries += 1;
    return false;
  }

  again() {
    if (this.state === "login" || this.state === "account") {
      this.renewals = 0;
      this.renewed().then((ready) => ready && this.send());
    } else if (this.begun && this.isDirty) this.later(0);
    return false;
  }

  // The token changes at each login.
  async renewed() {
    if (this.renewals >= 2) return this.turn("refused");
    this.renewals += 1;
    try {
      const answer = await fetch(this.address, { redirect: "manual", signal: AbortSignal.timeout(LONGEST_REQUEST) });
      if (answer.type === "opaqueredirect") return this.turn("login");
      if (!answer.ok) return this.turn("refused");
      const { token, account } = await answer.json();
      if (account !== this.account) return this.turn("account");
      for (const one of document.querySelectorAll("[name=csrfmiddlewaretoken]")) one.value = token;
      this.turn("");
      return true;
    } catch {
      return this.wait();
    }
  }

  // What earlier pages could not send, for this record or for others.
  async sendCopies() {
    for (const { address, ...letter } of copiesOf(this.account)) {
      if (letter.visit === this.visit) continue;
      const answer = await this.post(address, letter);
      // What the portal will not keep, such as words that are too long, must not hold up the rest.
      if ([400, 403, 404, 413].includes(answer?.status)) continue;
      if (!answer?.ok) return;
      forgetCopy(this.account, letter.visit);
      const { state } = await answer.json().catch(() => ({}));
      if (address !== this.address || state === "saved") continue;
      const href = `?rozepsane=${encodeURIComponent(letter.visit)}`;
      this.show(words("found"), element("a", { href, textContent: words("show") }));
    }
  }

  // --- Telling ---

  tell(text, isTrouble = false) {
    if (this.line.textContent !== text) this.line.textContent = text;
    this.line.classList.toggle("is-trouble", isTrouble);
  }

  show(text, ...more) {
    this.notice.replaceChildren(element("p", {}, text, " ", ...more));
    this.notice.hidden = false;
  }

  say(name) {
    const link = { href: words("login-address"), target: "_blank", textContent: words("log-in") };
    this.show(words(name), ...(name === "login" ? [element("a", link)] : []));
  }

  turn(state) {
    const before = this.state;
    this.state = state;
    this.wasRefused = false;
    if (state) {
      this.copy();
      this.say(state);
      if (state !== "gone") this.tell(words(this.isCopied ? "trouble" : "not-kept"), true);
    } else if (before || this.tries) this.notice.hidden = true;
    return false;
  }

  // --- Leaving ---

  flush() {
    if (!this.begun || this.isLeaving || !this.isDirty) return;
    this.copy();
    if (!this.isStopped) this.send();
  }

  ask(event) {
    if (this.isLeaving || !this.begun || !this.isDirty) return;
    this.flush();
    event.preventDefault();
  }

  // A form that cannot reach the portal is not sent: the error page of the browser would stand in its place.
  async submitted(event) {
    const { target, submitter } = event;
    if (target.id === "logout-form") forgetCopies(this.account);
    if (target !== this.form) return;
    if (submitter?.formTarget === "_blank") {
      this.withoutFiles();
      return;
    }
    if (submitter?.name === "discard") {
      // What is thrown away may be another record than the one that is being typed.
      const isShown = this.form.elements.draft_from.value.startsWith(`${submitter.value}:`);
      if (!isShown) this.flush();
      this.leave();
      if (isShown) forgetCopy(this.account, this.visit);
      return;
    }
    if (this.mayPass) {
      this.mayPass = false;
      // Words sent before this moment that arrive only after it are saved already.
      this.form.elements.draft_number.value = Date.now();
      this.leave();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.form.hasAttribute("aria-busy")) return;
    this.form.setAttribute("aria-busy", "true");
    const isReached = await this.reach();
    // During the event itself another submit would be ignored.
    await new Promise((done) => { setTimeout(done); });
    this.form.removeAttribute("aria-busy");
    // What cannot be kept can still be saved.
    if (isReached || this.state === "large" || (this.hasAsked && navigator.onLine && !this.isStopped)) {
      this.mayPass = true;
      this.form.requestSubmit(submitter?.isConnected ? submitter : undefined);
      // Refused by the browser, because a field is not filled in.
      this.mayPass = false;
      return;
    }
    this.hasAsked = true;
    if (this.isStopped) return;
    this.wasRefused = true;
    this.say("offline-press");
  }

  async reach() {
    if (!this.begun) this.begin();
    if (this.state === "login" || this.state === "account") {
      this.renewals = 0;
      if (!(await this.renewed())) return false;
    }
    if (!this.isDirty) return Date.now() - this.heardAt < JUST_HEARD || this.renewed();
    if (this.running) await this.running;
    const before = Date.now();
    // What has changed while it was sent, such as a file that is ready, goes with the form.
    return (await this.send()) || this.heardAt >= before;
  }

  leave() {
    this.isLeaving = true;
    clearTimeout(this.timer);
    clearTimeout(this.copying);
    // If the navigation fails and the page stays, everything goes on.
    setTimeout(() => { this.isLeaving = false; }, LONGEST_LEAVING);
  }

  // The preview does not show them, and they may take minutes to send.
  withoutFiles() {
    const files = [...this.form.querySelectorAll("input[type=file]:enabled")];
    for (const one of files) one.disabled = true;
    setTimeout(() => { for (const one of files) one.disabled = false; });
  }
}

if (field) new Draft().start();
