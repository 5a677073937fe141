// Where the address names something that stands on another page of the list, the link of that name is followed at once.
// Without this script one follows it oneself.

const follow = () => {
  const named = document.getElementById(location.hash.slice(1));
  const link = named?.closest("[data-lead-on]") && named.querySelector("a");
  if (link) location.replace(link.href);
};

follow();
addEventListener("hashchange", follow);
