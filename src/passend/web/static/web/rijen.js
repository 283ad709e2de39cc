// Rows on a form: one more without waiting for the server, and one emptied in one tap.

const TEKEN = "NUMMER";
const nieuw = new Map(); // fieldset -> number of the next row

const rijenIn = (blok) => [...blok.querySelectorAll(":scope > [data-rijen-alle] > [data-rij]")];

function volgende(blok) {
  const nummer = nieuw.get(blok) ?? rijenIn(blok).length;
  nieuw.set(blok, nummer + 1);
  return nummer;
}

function invullen(deel, nummer) {
  for (const element of [deel, ...deel.querySelectorAll("*")]) {
    for (const naam of ["name", "id", "for", "aria-label"]) {
      const oud = element.getAttribute(naam);
      if (!oud?.includes(TEKEN)) continue;
      element.setAttribute(naam, oud.replace(TEKEN, naam === "aria-label" ? nummer + 1 : nummer));
    }
  }
}

function erbij(blok) {
  const rij = blok.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
  invullen(rij, volgende(blok));
  blok.querySelector("[data-rijen-alle]").append(rij);
  return rij;
}

document.addEventListener("click", (gebeurtenis) => {
  const knop = gebeurtenis.target.closest?.("[data-rij-erbij]");
  const blok = knop?.closest("[data-rijen]");
  if (!blok) return;
  gebeurtenis.preventDefault();
  erbij(blok).querySelector("textarea, input:not([type='hidden']), select").focus();
});

// What the browser kept may have more rows than the page: make them first.
document.addEventListener("passend:velden", ({ target, detail }) => {
  for (const blok of target.querySelectorAll("[data-rijen]")) {
    const voor = `${blok.dataset.rijen}.`;
    const nummers = detail.filter((naam) => naam.startsWith(voor)).map((naam) => Number.parseInt(naam.slice(voor.length), 10));
    const laatste = Math.max(-1, ...nummers.filter(Number.isInteger));
    while (laatste < 60 && rijenIn(blok).length <= laatste) erbij(blok);
  }
});
