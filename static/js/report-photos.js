// Rarely needed facts of a photograph are folded; they open by themselves when something in them is needed or filled.

const isFilled = (field) => (field.type === "checkbox" ? field.checked : field.value.trim() !== "");

const isNeeded = (row, more) =>
  row.querySelector("select[name$='-kind']")?.value === "portrait"
  || [...more.querySelectorAll("input:not([type=hidden])")].some(isFilled);

export const equipPhotos = (form) => {
  form.addEventListener("input", ({ target }) => {
    const row = target.closest(".photo-row");
    const more = row?.querySelector(".photo-more");
    if (more && isNeeded(row, more)) more.open = true;
  });
};
