// The two minutes of a town: counts what is chosen and typed, and shows the slide while one chooses.

const form = document.querySelector("[data-minutes]");

function put(node, words, numbers) {
  const text = words.replace(/\{(\w+)\}/g, (_all, name) => numbers[name]);
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

function renew() {
  const most = Number(form.dataset.minutes);
  const boxes = [...form.querySelectorAll("[name=reports]")];
  const chosen = boxes.filter((box) => box.checked);
  const count = form.querySelector("[data-minutes-count]");
  put(count, chosen.length < most ? count.dataset.words : count.dataset.full, { count: chosen.length, most });
  // Ticking a fourth one is possible only where more were ticked before; then the portal says so.
  for (const box of boxes) {
    box.disabled = chosen.length >= most && !box.checked;
  }
  const list = form.querySelector("[data-minutes-list]");
  list.replaceChildren(
    ...chosen.map((box) => {
      const item = document.createElement("li");
      item.textContent = box.dataset.title;
      return item;
    }),
  );
  const sentence = form.querySelector("[data-minutes-sentence]");
  const words = sentence.value.trim().replace(/\s+/g, " ");
  form.querySelector("[data-minutes-said]").textContent = words;
  const left = Number(sentence.dataset.minutesSentence) - [...words].length;
  const said = form.querySelector("[data-minutes-left]");
  put(said, left < 0 ? said.dataset.over : said.dataset.words, { count: Math.abs(left) });
}

if (form && !form.querySelector("fieldset").disabled) {
  form.addEventListener("input", renew);
  form.addEventListener("change", renew);
  renew();
}
