// Keys for who likes them: "/" to the search box, j and k (or the arrows) through a list, g for seen, "?" for help.
// Nothing depends on it: every key does what a link or a field on the page does as well.

const RIJEN = ".taken > li, .rooster tbody tr, .kaarten > li, .vondsten > li";
const TYPEN = "input, textarea, select, [contenteditable]:not([contenteditable='false'])";
const VOORKEUR = "passend-toetsen";

const venster = document.getElementById("toetsen");
const schakelaar = document.querySelector("[data-toetsen-aan]");

function voorkeur() {
  try {
    return localStorage.getItem(VOORKEUR) !== "uit";
  } catch {
    return true; // a browser that keeps nothing
  }
}

function voorkeurZetten(aan) {
  try {
    localStorage.setItem(VOORKEUR, aan ? "aan" : "uit");
  } catch {
    // It holds until the page is left.
  }
}

/** The links of the rows that are in sight, in the order of the page: the first link of a row is the row. */
function rijen() {
  return [...document.querySelectorAll(RIJEN)]
    .map((rij) => ({ rij, link: rij.querySelector("a[href]") }))
    .filter(({ link }) => link && link.checkVisibility());
}

function inRij() {
  return document.activeElement?.closest(RIJEN) ?? null;
}

/** Go `stap` rows on from where the focus is; from outside a list to the first row, or back to the last. */
function stappen(stap) {
  const alle = rijen();
  const hier = alle.findIndex(({ rij }) => rij === inRij());
  const doel = hier < 0 ? (stap > 0 ? 0 : alle.length - 1) : Math.min(Math.max(hier + stap, 0), alle.length - 1);
  const link = alle[doel]?.link;
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: "nearest", inline: "nearest" }); // the list, and the page around it
  return alle.length > 0;
}

function naarZoekvak() {
  const vak = document.querySelector("[data-zoekvak]");
  if (!vak) return false;
  if (vak.checkVisibility()) {
    vak.focus();
    vak.select();
  } else {
    location.assign(vak.form.action); // on a narrow screen the box is on a page of its own
  }
  return true;
}

/** To the page before or after this one, such as the next pupil of a group. */
function naarBuur(welke) {
  const link = document.querySelector(`[data-toets-${welke}]`);
  link?.click();
  return Boolean(link);
}

/** Where pages follow each other j and k go to the next; elsewhere they walk through the list. */
const isRij = () => document.querySelector("[data-toets-volgende], [data-toets-vorige]") !== null;

/** Say of the signal in this row that it was seen. */
function gezien() {
  const knop = inRij()?.querySelector("[data-toets-gezien]");
  knop?.click();
  return Boolean(knop);
}

function hulp() {
  schakelaar.checked = aan;
  venster.showModal();
  return true;
}

const LETTERS = {
  "/": naarZoekvak,
  "?": hulp,
  j: () => (isRij() ? naarBuur("volgende") : stappen(1)),
  k: () => (isRij() ? naarBuur("vorige") : stappen(-1)),
  g: gezien,
};
// The arrows scroll a page; they walk through a list only for who is in one.
const PIJLEN = {
  ArrowDown: () => inRij() !== null && stappen(1),
  ArrowUp: () => inRij() !== null && stappen(-1),
};

let aan = voorkeur();

document.addEventListener("keydown", (gebeurtenis) => {
  if (gebeurtenis.defaultPrevented || gebeurtenis.isComposing) return;
  if (gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.altKey) return;
  if (venster.open || gebeurtenis.target.closest?.(TYPEN)) return;
  const doen = (aan ? LETTERS[gebeurtenis.key] : undefined) ?? PIJLEN[gebeurtenis.key];
  if (doen?.()) gebeurtenis.preventDefault();
});

document.querySelector("[data-toetsen-open]").addEventListener("click", hulp);
schakelaar.addEventListener("change", () => {
  aan = schakelaar.checked;
  voorkeurZetten(aan);
});
for (const element of document.querySelectorAll("[data-met-script]")) element.hidden = false;
