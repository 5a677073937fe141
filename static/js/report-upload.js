// Uploads photographs and documents one after another as soon as they are selected, with progress.
// Refused files are listed with the reason. An upload that stops or is interrupted is sent again, first by itself, then
// by one press for all that did not arrive.

import { element, say, words } from "./report-words.js";

const PAUSES = [2, 5, 10, 30].map((seconds) => seconds * 1000);
// How long nothing may move while a file is being sent, and how long the portal may work on it.
const LONGEST_STANDSTILL = 30_000;
const LONGEST_WORK = 90_000;

class Upload {
  constructor(file, name) {
    this.file = file;
    this.name = name;
    this.tries = 0;
    this.bar = element("progress", { max: 100, value: 0 });
    this.bar.setAttribute("aria-label", file.name);
    this.state = element("span", { className: "upload-state" });
    this.stop = element("button", { type: "button", className: "upload-cancel", textContent: words.cancel });
    this.stop.append(element("span", { className: "visually-hidden", textContent: ` ${file.name}` }));
    this.row = element("li", { className: "upload-file" }, element("span", { className: "upload-name", textContent: file.name }), this.bar, this.state, this.stop);
  }

  tell(text, css = "") {
    this.state.textContent = text;
    this.row.dataset.state = css;
  }

  end(text, css) {
    this.tell(text, css);
    this.bar.hidden = true;
    this.stop.firstChild.textContent = words.dismiss;
  }
}

export class Uploads {
  constructor(form, saver) {
    this.form = form;
    this.saver = saver;
    this.queue = [];
    this.current = null;
    // Uploads that are no longer sent by themselves.
    this.stopped = [];
    this.repeats = [];
    for (const place of form.querySelectorAll("[data-upload]")) this.equip(place);
    window.addEventListener("online", () => this.repeat());
    // The user has logged in again, or the text could be saved: continue uploading.
    saver.addEventListener("state", ({ detail }) => detail.state === "" && this.isBusy && this.go());
    window.addEventListener("beforeunload", (event) => {
      if (this.isBusy || this.stopped.length) event.preventDefault();
    });
  }

  get isBusy() {
    return this.current !== null || this.queue.length > 0;
  }

  equip(place) {
    const input = place.querySelector("input[type=file]");
    const list = element("ul", { className: "upload-files plain-list" });
    list.setAttribute("aria-live", "polite");
    place.append(list, this.repeatButton(input));
    const take = (files) => {
      for (const file of files) this.add(file, input, list);
      // Otherwise submitting the form would send them again.
      input.value = "";
      this.go();
    };
    input.addEventListener("change", (event) => {
      event.stopPropagation();
      take([...input.files]);
    });
    // Files selected before this script was loaded.
    if (input.files.length) take([...input.files]);
    place.addEventListener("dragover", (event) => {
      event.preventDefault();
      place.classList.add("is-over");
    });
    place.addEventListener("dragleave", () => place.classList.remove("is-over"));
    place.addEventListener("drop", (event) => {
      event.preventDefault();
      place.classList.remove("is-over");
      take([...event.dataTransfer.files]);
    });
  }

  repeatButton(input) {
    const button = element("button", { type: "button", className: "button button-quiet button-small upload-repeat", textContent: words.repeat, hidden: true });
    button.addEventListener("click", () => this.repeat());
    this.repeats.push({ button, name: input.name });
    return button;
  }

  // One press sends all that did not arrive.
  repeat() {
    for (const upload of [...this.stopped, ...this.queue]) upload.tries = 0;
    this.queue.unshift(...this.stopped);
    this.stopped = [];
    for (const upload of this.queue) upload.tell(words.waiting);
    this.showRepeats();
    if (this.isBusy) this.go();
  }

  showRepeats() {
    const waiting = [...this.stopped, ...this.queue.filter(({ tries }) => tries > 0)];
    for (const { button, name } of this.repeats) button.hidden = !waiting.some((upload) => upload.name === name);
  }

  add(file, input, list) {
    const upload = new Upload(file, input.name);
    list.append(upload.row);
    upload.stop.addEventListener("click", () => this.cancel(upload, input));
    const limit = Number(input.dataset.limit);
    if (file.size === 0) upload.end(words.empty, "refused");
    else if (limit && file.size > limit) {
      const sentence = input.name === "photos" ? "tooLargePicture" : "tooLarge";
      upload.end(say(sentence, { limit: Math.round(limit / 1048576) }), "refused");
    } else {
      upload.tell(words.waiting);
      this.queue.push(upload);
    }
  }

  cancel(upload, input) {
    this.queue = this.queue.filter((one) => one !== upload);
    this.stopped = this.stopped.filter((one) => one !== upload);
    upload.row.remove();
    this.showRepeats();
    if (this.current === upload) this.request.abort();
    else this.go();
    input.focus();
  }

  async go() {
    clearTimeout(this.timer);
    if (this.current) return;
    if (!this.queue.length) {
      this.form.dispatchEvent(new Event("uploads:done"));
      return;
    }
    this.current = this.queue.shift();
    this.showRepeats();
    const upload = this.current;
    upload.tell(words.sending, "sending");
    const answer = await this.send(upload);
    this.current = null;
    if (answer.status === 0 && !answer.aborted) {
      this.wait(upload, answer.isLate ? words.standstill : words.offlineFile);
      return;
    }
    if (answer.status >= 500 || answer.status === 429) {
      this.wait(upload, words.busyFile);
      return;
    }
    if (answer.facts?.state === "again") {
      this.wait(upload, answer.facts.refused.join(" ").replace(`${upload.file.name}: `, ""));
      return;
    }
    if (answer.status === 401 || answer.status === 403) {
      this.waitForLogin(upload);
      return;
    }
    if (!answer.aborted) await this.judge(upload, answer);
    this.go();
  }

  send(upload) {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      this.request = request;
      let timer = null;
      let isLate = false;
      const expect = (longest) => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          isLate = true;
          request.abort();
        }, longest);
      };
      request.onloadend = () => clearTimeout(timer);
      const body = new FormData();
      body.append("csrfmiddlewaretoken", this.form.elements.csrfmiddlewaretoken.value);
      body.append(upload.name, upload.file);
      request.upload.onprogress = ({ loaded, total }) => {
        upload.bar.value = Math.round((loaded / total) * 100);
        expect(loaded === total ? LONGEST_WORK : LONGEST_STANDSTILL);
        if (loaded === total) upload.tell(words.checking, "sending");
      };
      request.onabort = () => resolve({ status: 0, aborted: !isLate, isLate });
      request.onerror = () => resolve({ status: 0 });
      request.onload = () => resolve({ status: request.status, facts: request.response });
      request.open("POST", this.form.dataset.files);
      request.responseType = "json";
      request.setRequestHeader("X-Requested-With", "fetch");
      expect(LONGEST_STANDSTILL);
      request.send(body);
    });
  }

  async judge(upload, { status, facts }) {
    if (status === 413) upload.end(words.together, "refused");
    else if (facts?.state === "closed") upload.end(facts.text, "refused");
    else if (facts?.state === "refused") upload.end(facts.refused.join(" ").replace(`${upload.file.name}: `, ""), "refused");
    else if (facts?.state === "saved") {
      upload.end(words.stored, "saved");
      const added = await this.showRows();
      if (added > 0) upload.row.remove();
      else if (added === 0) upload.end(words.already, "saved");
    } else upload.end(words.unknown, "refused");
  }

  // A few more attempts, then all that is left waits for a press.
  wait(upload, why) {
    upload.bar.value = 0;
    upload.tries += 1;
    this.queue.unshift(upload);
    if (upload.tries > PAUSES.length) {
      this.stopped = [...this.queue, ...this.stopped];
      this.queue = [];
      for (const one of this.stopped) one.tell(words.notArrived, "waiting");
    } else {
      upload.tell(`${why} ${words.sentAgain}`, "waiting");
      this.timer = setTimeout(() => this.go(), PAUSES[upload.tries - 1]);
    }
    this.showRepeats();
    this.form.dispatchEvent(new Event("uploads:broken"));
  }

  waitForLogin(upload) {
    upload.bar.value = 0;
    upload.tell(words.waiting, "waiting");
    this.queue.unshift(upload);
    this.saver.ask();
  }

  // Copies rows of new files from a fresh page without changing input in this one; returns their number.
  async showRows() {
    try {
      const page = await this.saver.freshPage();
      const wasDirty = this.saver.isDirty;
      const { seen } = this.form.elements;
      const fresh = JSON.parse(page.querySelector("[data-seen]").value);
      const known = JSON.parse(seen.value);
      let added = 0;
      for (const row of page.querySelectorAll("[data-file-row]")) {
        if (document.getElementById(row.id)) continue;
        document.querySelector(`[data-file-rows="${row.dataset.fileRow}"]`).append(document.adoptNode(row));
        known[row.id] = fresh[row.id];
        added += 1;
      }
      seen.value = JSON.stringify(known);
      if (!wasDirty) this.saver.settle();
      return added;
    } catch {
      return null;
    }
  }
}
