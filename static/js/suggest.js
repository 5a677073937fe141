// Offers what a line of text may mean while one writes: the page is asked for the text as if it were sent, and the
// suggestions of the answer are taken. Without this script the page offers them once the form was sent. A field may name
// a lighter page to ask: data-suggest="/hledat/napovedet/".

const PAUSE = 300;
const LEAST = 2;

const equip = (input) => {
  const { list } = input;
  let turn = 0;
  let waiting = 0;

  const isOffered = (text) => [...list.options].some((option) => option.value === text || option.label === text);

  const find = async (text) => {
    turn += 1;
    const mine = turn;
    const address = new URL(input.dataset.suggest || location.pathname, location.href);
    address.searchParams.set(input.name, text);
    try {
      const answer = await fetch(address);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = page.getElementById(list.id);
      if (found && mine === turn) list.replaceChildren(...found.children);
    } catch {
      // The network is away; the form can still be sent later.
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    const text = input.value.trim();
    if (text.length >= LEAST && !isOffered(text)) waiting = setTimeout(find, PAUSE, text);
  });
};

for (const input of document.querySelectorAll("input[data-suggest]")) {
  if (input.list) equip(input);
}
