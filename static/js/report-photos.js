// Rarely needed fields of a photograph are collapsed; they open if one of them is required or filled in.

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
