/* Buttons that hand an address to the sharing of the device. Where it has none they stay hidden; links do the same. */
for (const button of document.querySelectorAll("[data-share]")) {
  if (!navigator.share) break;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.share({ title: button.dataset.shareTitle, url: button.dataset.shareUrl });
    } catch {
      // The person changed their mind.
    }
  });
}
