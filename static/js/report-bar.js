// The bar at the bottom of the window covers nothing that is written: the page keeps as much room free as it takes.

const AROUND = 16;

// What belongs to a field and is read with it: the echo of a date, the reason of a fault.
const lowestOf = (field) => (field.closest(".field-with-echo") ?? field).getBoundingClientRect();

const uncover = (bar) => {
  const field = document.activeElement;
  if (!bar.closest("form").contains(field) || bar.contains(field)) return;
  const { top, bottom } = lowestOf(field);
  const edge = bar.getBoundingClientRect().top - AROUND;
  // Of a long text it is not known which line is written; its editor takes care by itself.
  if (bottom > edge && top > 0 && top < window.innerHeight && bottom - top < edge) window.scrollBy({ top: bottom - edge, behavior: "instant" });
};

export const equipBar = (bar) => {
  const measure = () => {
    const stays = ["sticky", "fixed"].includes(getComputedStyle(bar).position);
    document.documentElement.style.scrollPaddingBottom = stays ? `${bar.offsetHeight + AROUND}px` : "";
    document.documentElement.style.setProperty("--bar-room", `${bar.offsetHeight}px`);
    if (stays) uncover(bar);
  };
  new ResizeObserver(measure).observe(bar);
  window.addEventListener("resize", measure);
  // Of a longer field the browser brings only the line with the caret into sight.
  bar.closest("form").addEventListener("focusin", () => requestAnimationFrame(() => uncover(bar)));
  // A line that comes under a field while it is written.
  for (const line of document.querySelectorAll("[data-echo]")) new ResizeObserver(measure).observe(line);
};
