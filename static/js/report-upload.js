// Uploads photographs and documents one after another as soon as they are selected, with progress.
// Refused files are listed with the reason; interrupted uploads are retried.

import { element, say, words } from "./report-words.js";

const PAUSES = [2, 5, 10, 30].map((seconds) => seconds * 1000);

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
    for (const place of form.querySelectorAll("[data-upload]")) this.equip(place);
    window.addEventListener("online", () => this.isBusy && this.go());
    // The user has logged in again, or the text could be saved: continue uploading.
    saver.addEventListener("state", ({ detail }) => detail.state === "" && this.isBusy && this.go());
    window.addEventListener("beforeunload", (event) => {
      if (this.isBusy) event.preventDefault();
    });
  }

  get isBusy() {
    return this.current !== null || this.queue.length > 0;
  }

  equip(place) {
    const input = place.querySelector("input[type=file]");
    const list = element("ul", { className: "upload-files plain-list" });
    list.setAttribute("aria-live", "polite");
    place.append(list);
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
    upload.row.remove();
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
    const upload = this.current;
    upload.tell(words.sending, "sending");
    const answer = await this.send(upload);
    this.current = null;
    if (answer.status === 0 && !answer.aborted || answer.status >= 500 || answer.status === 429) {
      this.wait(upload);
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
      const body = new FormData();
      body.append("csrfmiddlewaretoken", this.form.elements.csrfmiddlewaretoken.value);
      body.append(upload.name, upload.file);
      request.upload.onprogress = ({ loaded, total }) => {
        upload.bar.value = Math.round((loaded / total) * 100);
        if (loaded === total) upload.tell(words.checking, "sending");
      };
      request.onabort = () => resolve({ status: 0, aborted: true });
      request.onerror = () => resolve({ status: 0 });
      request.onload = () => resolve({ status: request.status, facts: request.response });
      request.open("POST", this.form.dataset.files);
      request.responseType = "json";
      request.setRequestHeader("X-Requested-With", "fetch");
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

  wait(upload) {
    upload.bar.value = 0;
    upload.tell(words.offlineFile, "waiting");
    this.queue.unshift(upload);
    this.form.dispatchEvent(new Event("uploads:broken"));
    this.timer = setTimeout(() => this.go(), PAUSES[Math.min(upload.tries, PAUSES.length - 1)]);
    upload.tries += 1;
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
