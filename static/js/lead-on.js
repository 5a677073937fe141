// Where the address names something that stands on another page of the list, the link of that name is followed at once.
// Without this script one follows it oneself.

const follow = () => {
  const link = document.querySelector("[data-lead-on] :target a");
  if (link) location.replace(link.href);
};

follow();
addEventListener("hashchange", follow);
