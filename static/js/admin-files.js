// Photographs and documents of a record: one choice of many files makes a row of the table for each. Every file is sent
// at once, so that saving need not wait for it; one that did not arrive goes with the form. Without JavaScript the form
// is sent with the chosen files and comes back with their rows.

import { say } from "./admin-words.js";

const MARK = /__prefix__/g;
const TRIES = 3;
const PAUSE = 4000;
const NARROW = 240;

const titleOf = (name) => name.replace(/\.[^.]*$/, "").replace(/_+/g, " ").trim().slice(0, 250);

const element = (name, facts) => Object.assign(document.createElement(name), facts);

// A small drawing of a picture that the browser can read; others are shown when the portal has made them.
const draw = async (file, cell) => {
  try {
    const picture = await createImageBitmap(file, { resizeWidth: NARROW, resizeQuality: "medium" });
    const canvas = element("canvas", { className: "file-picture", width: picture.width, height: picture.height });
    canvas.getContext("2d").drawImage(picture, 0, 0);
    if (!cell.querySelector(".file-picture")) cell.prepend(canvas);
  } catch {
    // A kind of picture that this browser does not know.
  }
};

// One file of a row, on its way to the portal.
class Sending {
  constructor(row, part) {
    this.part = part;
    this.cell = row.querySelector(".file-cell");
    this.input = this.cell.querySelector("input[type=file]");
    this.token = this.cell.querySelector("[name$=-kept]");
    [this.file] = this.input.files;
    this.choice = this.input.closest("details");
    this.tries = 0;
  }

  get isWanted() {
    return this.input.isConnected && this.input.files[0] === this.file;
  }

  begin() {
    this.token.value = "";
    this.choice.open = false;
    for (const old of this.cell.querySelectorAll(".file-picture, .file-name, .file-state, .errorlist")) old.remove();
    this.cell.closest("td").querySelector(".errorlist")?.remove();
    this.state = element("span", { className: "file-state", textContent: this.part.words.sending });
    const name = element("span", { className: "file-name", textContent: this.file.name });
    this.cell.prepend(name, this.state);
    if (this.file.type.startsWith("image/")) draw(this.file, this.cell);
  }

  async send() {
    if (!this.isWanted) return;
    const body = new FormData();
    body.append("csrfmiddlewaretoken", this.input.form.elements.csrfmiddlewaretoken.value);
    body.append(this.part.column, this.file);
    try {
      const answer = await fetch(this.part.address, { method: "POST", body });
      if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
      const facts = await answer.json();
      if (!this.isWanted) return;
      if (facts.again && this.tries < TRIES) {
        this.tries += 1;
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        await this.send();
      } else if (facts.token) this.arrived(facts);
      else this.refused(facts.refused);
    } catch {
      // It stays in its field and goes with the form.
      if (this.isWanted) this.state.textContent = this.part.words.later;
    }
  }

  arrived({ token, size, address }) {
    this.token.value = token;
    this.input.value = "";
    // So that the draft has it, too.
    this.token.dispatchEvent(new Event("change", { bubbles: true }));
    this.state.textContent = `${this.part.words.ready}, ${size}`;
    if (!address) return;
    const picture = element("img", { className: "file-picture", src: address, alt: "" });
    const drawn = this.cell.querySelector("canvas.file-picture");
    if (drawn) drawn.replaceWith(picture);
    else this.cell.prepend(picture);
  }

  refused(why) {
    this.input.value = "";
    this.choice.open = true;
    this.state.remove();
    this.cell.querySelector(".file-picture")?.remove();
    const list = element("ul", { className: "errorlist" });
    list.append(element("li", { textContent: why }));
    this.cell.append(list);
    say(`${this.file.name}: ${why}`);
  }
}

class Part {
  constructor(group) {
    const { column, namedBy, ready, largest, most } = group.dataset;
    Object.assign(this, { group, column, namedBy, address: ready, largest: Number(largest), most: Number(most) });
    this.prefix = group.dataset.files;
    this.words = group.querySelector("[data-files-words]").dataset;
    this.rows = group.querySelector("tbody");
    this.total = group.querySelector(`[name="${this.prefix}-TOTAL_FORMS"]`);
    this.input = group.querySelector(`[name="${this.prefix}-chosen"]`);
    this.template = group.querySelector("template[data-file-row]");
    this.refusals = element("ul", { className: "files-refused", ariaLive: "assertive" });
    this.input.after(this.refusals);
    this.queue = Promise.resolve();
    this.equip();
  }

  equip() {
    this.group.dataset.scripted = "";
    this.group.querySelector("[name=_choose]").hidden = true;
    for (const hint of this.group.querySelectorAll("[data-files-drop], [data-files-enter]")) hint.hidden = false;
    this.input.addEventListener("change", () => {
      const files = [...this.input.files];
      // Otherwise they would be sent twice.
      this.input.value = "";
      this.add(files);
    });
    this.rows.addEventListener("change", ({ target }) => {
      if (target.matches("input[type=file]") && target.files.length) this.send(target.closest("tr"));
    });
    this.rows.addEventListener("keydown", (event) => this.lead(event));
    this.group.addEventListener("dragover", (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      this.group.classList.add("is-over");
    });
    this.group.addEventListener("dragleave", () => this.group.classList.remove("is-over"));
    this.group.addEventListener("drop", (event) => {
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      this.group.classList.remove("is-over");
      this.add([...event.dataTransfer.files]);
    });
    this.equipForAll();
  }

  equipForAll() {
    this.forAll = this.group.querySelector("[data-files-all]");
    const button = this.forAll?.querySelector("[data-files-fill]");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => this.fill());
  }

  fill() {
    for (const source of this.forAll.querySelectorAll("[data-fills]")) {
      const text = source.value.trim();
      for (const field of this.rows.querySelectorAll(`[name$="-${source.dataset.fills}"]`)) {
        if (!text || field.value.trim()) continue;
        field.value = text;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
  }

  // Enter goes to the same field of the next row, from the last one to what is the same for all.
  lead(event) {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches(`[name$="-${this.namedBy}"]`)) return;
    event.preventDefault();
    const fields = [...this.rows.querySelectorAll(`[name$="-${this.namedBy}"]`)];
    (fields[fields.indexOf(event.target) + 1] ?? this.forAll?.querySelector("input"))?.focus();
  }

  add(files) {
    this.refusals.replaceChildren();
    const taken = files.slice(0, this.most).filter((file) => this.mayCome(file));
    for (const file of files.slice(this.most)) this.refuse(file, this.words.many);
    const rows = taken.map((file) => this.addRow(file));
    if (!rows.length) return;
    this.group.querySelector(".files-table").hidden = false;
    if (this.forAll) this.forAll.hidden = this.rows.children.length < 2;
    const [first] = rows;
    first.querySelector(`[name$="-${this.namedBy}"]`).focus();
    first.scrollIntoView({ block: "center" });
  }

  mayCome(file) {
    const isSmall = file.size <= this.largest;
    if (!isSmall) this.refuse(file, this.words.large);
    return isSmall;
  }

  refuse(file, why) {
    this.refusals.append(element("li", { textContent: `${file.name}: ${why}` }));
  }

  addRow(file) {
    const index = Number(this.total.value);
    const row = this.template.content.firstElementChild.cloneNode(true);
    for (const part of [row, ...row.querySelectorAll("*")]) {
      for (const name of ["id", "name", "for", "aria-describedby"]) {
        if (part.hasAttribute(name)) part.setAttribute(name, part.getAttribute(name).replace(MARK, index));
      }
    }
    this.rows.append(row);
    this.total.value = index + 1;
    const carrier = new DataTransfer();
    carrier.items.add(file);
    row.querySelector("input[type=file]").files = carrier.files;
    const title = row.querySelector('[name$="-title"]');
    if (title) title.value = titleOf(file.name);
    row.dispatchEvent(new CustomEvent("formset:added", { bubbles: true, detail: { formsetName: this.prefix } }));
    this.send(row);
    return row;
  }

  send(row) {
    const sending = new Sending(row, this);
    sending.begin();
    this.queue = this.queue.then(() => sending.send());
  }
}

for (const group of document.querySelectorAll("[data-files][data-ready]")) new Part(group);

// A second press would send the same files again; a preview in another window is no press.
const form = document.querySelector("[data-files]")?.closest("form");
if (form) {
  let isSent = false;
  form.addEventListener("submit", (event) => {
    if (event.submitter?.formTarget === "_blank") return;
    if (isSent) event.preventDefault();
    isSent = true;
    setTimeout(() => { isSent = false; }, 10_000);
  });
  window.addEventListener("pageshow", () => { isSent = false; });
}
