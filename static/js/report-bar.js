// Keeps the bar at the bottom of the window from covering the focused field, by padding as high as the bar.

const AROUND = 16;

// The box of a field including its date echo and error message.
const lowestOf = (field) => (field.closest(".field-with-echo") ?? field).getBoundingClientRect();

const uncover = (bar) => {
  const field = document.activeElement;
  if (!bar.closest("form").contains(field) || bar.contains(field)) return;
  const { top, bottom } = lowestOf(field);
  const edge = bar.getBoundingClientRect().top - AROUND;
  // Skip fields higher than the window: the edited line is not known, and the editor scrolls by itself.
  if (bottom > edge && top > 0 && top < window.innerHeight && bottom - top < edge) window.scrollBy({ top: bottom - edge, behavior: "instant" });
};

export const equipBar = (bar) => {
  const measure = () => {
    const stays = ["sticky", "fixed"].includes(getComputedStyle(bar).position);
    document.documentElement.style.scrollPaddingBottom = stays ? `${bar.offsetHeight + AROUND}px` : "";
    document.documentElement.style.setProperty("--bar-height", `${bar.offsetHeight}px`);
    if (stays) uncover(bar);
  };
  new ResizeObserver(measure).observe(bar);
  window.addEventListener("resize", measure);
  // Browsers scroll only the line with the caret into view.
  bar.closest("form").addEventListener("focusin", () => requestAnimationFrame(() => uncover(bar)));
  // Date echoes that appear under a field while typing.
  for (const line of document.querySelectorAll("[data-echo]")) new ResizeObserver(measure).observe(line);
};
