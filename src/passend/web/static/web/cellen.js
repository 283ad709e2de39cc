// A cell that is edited in the table: Escape closes it, as "Annuleren" does.

document.addEventListener("keydown", (gebeurtenis) => {
  if (gebeurtenis.key !== "Escape" || gebeurtenis.isComposing) return;
  gebeurtenis.target.closest?.(".celvorm")?.querySelector("[data-cel-sluit]")?.click();
});
