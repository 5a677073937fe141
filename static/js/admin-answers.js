// Who opens an answer that asks for something, such as a reason, writes at once.

document.addEventListener("click", ({ target }) => {
  const answer = target.closest("details.answer > summary")?.parentElement;
  const write = () => answer.open && answer.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  answer?.addEventListener("toggle", write, { once: true });
});
