// Whether the key / leads to the search: people who speak to their computer may switch it off (WCAG 2.1.4).

const KEPT = "desk-find-key";

export const isKeyOn = () => {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    return true;
  }
};

/** Show the switch on the page of results, if this is that page. */
export const tendSwitch = () => {
  const place = document.querySelector("[data-find-key]");
  if (!place) return;
  const box = place.querySelector("input");
  box.checked = isKeyOn();
  box.addEventListener("change", () => {
    try {
      localStorage.setItem(KEPT, box.checked ? "on" : "off");
    } catch {
      // Nothing may be kept in this browser; the key stays as it was.
    }
  });
  place.hidden = false;
};
