// A cell that is edited in the table: the focus goes where somebody types, and afterwards back to the cell.
// Escape closes the form, as "Annuleren" does.

const VELD = ".celvorm :is(textarea, select, input:not([type='hidden']))";

document.addEventListener("htmx:afterSettle", ({ target }) => {
  if (!target.matches?.(".celinhoud")) return;
  const fout = target.querySelector(".celvorm [aria-invalid='true']");
  (fout ?? target.querySelector(VELD) ?? target.querySelector("a"))?.focus();
});

document.addEventListener("keydown", (gebeurtenis) => {
  if (gebeurtenis.key !== "Escape" || gebeurtenis.isComposing) return;
  gebeurtenis.target.closest?.(".celvorm")?.querySelector("[data-cel-sluit]")?.click();
});
