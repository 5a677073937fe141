// Finds what a select does not offer while words are typed. Without this script the button beside them does it.

const PAUSE = 300;

const equip = (finder) => {
  const select = document.getElementById(finder.dataset.finder);
  const input = finder.querySelector("input[type='search']");
  const told = finder.querySelector(".finder-told");
  const parameter = input.name;
  // Words that are looked for are not part of what is saved.
  for (const field of finder.querySelectorAll("input")) field.removeAttribute("name");
  finder.querySelector("button").type = "button";
  let turn = 0;
  let waiting = 0;

  const show = (page) => {
    const found = page.getElementById(select.id);
    if (!found) return;
    const [chosen] = select.selectedOptions;
    select.replaceChildren(...found.children);
    if (chosen && ![...select.options].some((option) => option.value === chosen.value)) select.append(chosen);
    select.value = chosen?.value ?? "";
    told.textContent = page.querySelector(`[data-finder="${select.id}"] .finder-told`)?.textContent.trim() ?? "";
  };

  const find = async () => {
    clearTimeout(waiting);
    turn += 1;
    const mine = turn;
    const address = new URL(location.pathname, location.href);
    address.searchParams.set(parameter, input.value);
    try {
      const answer = await fetch(address);
      const text = await answer.text();
      if (answer.ok && mine === turn) show(new DOMParser().parseFromString(text, "text/html"));
    } catch {
      // The network is away; the words can be typed again later.
    }
  };

  finder.addEventListener("input", (event) => {
    event.stopPropagation();
    clearTimeout(waiting);
    waiting = setTimeout(find, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    find();
  });
  finder.querySelector("button").addEventListener("click", find);
};

for (const finder of document.querySelectorAll("[data-finder]")) equip(finder);
