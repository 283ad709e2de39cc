// The end of a session: asked for a few minutes before, and lengthened by who is still there. What was typed is kept
// as a draft (concepten.js), and after signing in again one is back on the same page.

const { sessie: adres, verlengen, over: begin } = document.querySelector("script[data-sessie]").dataset;
const VOORAF = 5 * 60; // seconds before the end
const venster = document.getElementById("sessie-venster");
const deel = (naam) => venster.querySelector(`[data-sessie-deel="${naam}"]`);

let eind = Date.now() + Number(begin) * 1000;
let teller = 0;

const over = () => Math.max(0, Math.round((eind - Date.now()) / 1000));

/** Ask the server: another tab may have kept the session going. */
async function vragen(waar, opties = {}) {
  const antwoord = await fetch(waar, { redirect: "error", ...opties, headers: { Accept: "application/json", ...opties.headers } });
  if (!antwoord.ok) throw new Error(antwoord.status);
  return antwoord.json();
}

function afgelopen() {
  clearInterval(teller);
  // Nobody who passes by reads on. Without a lock there is no draft, and then what was typed stays on the screen.
  if (globalThis.isSecureContext) return location.reload();
  deel("kan").hidden = deel("kan-niet").hidden = true;
  deel("afgelopen").hidden = false;
}

function tonen(isTeVerlengen) {
  deel("kan").hidden = !isTeVerlengen;
  deel("kan-niet").hidden = isTeVerlengen;
  if (!venster.open) venster.showModal();
  clearInterval(teller);
  teller = setInterval(tellen, 1000);
  tellen();
}

function tellen() {
  const minuten = Math.ceil(over() / 60);
  for (const plek of venster.querySelectorAll("[data-sessie-minuten]")) {
    const tekst = minuten === 1 ? plek.dataset.een : plek.dataset.meer.replace("9", minuten);
    if (plek.textContent !== tekst) plek.textContent = tekst;
  }
  if (over() === 0) afgelopen();
}

/** Look again at the moment that the warning is due. */
function plannen() {
  clearTimeout(plannen.wacht);
  plannen.wacht = setTimeout(kijken, Math.max(1, over() - VOORAF) * 1000);
}

function bijstellen({ over: seconden }) {
  eind = Date.now() + seconden * 1000;
}

async function kijken() {
  const stand = await vragen(adres).catch(() => null);
  if (stand) bijstellen(stand);
  if (stand && over() > VOORAF) {
    if (venster.open) venster.close();
    clearInterval(teller);
    return plannen();
  }
  return tonen(stand?.verlengen ?? false);
}

async function blijven(verzending) {
  verzending.preventDefault();
  const lichaam = new FormData(verzending.target);
  try {
    bijstellen(await vragen(verlengen, { method: "POST", body: lichaam }));
    clearInterval(teller);
    venster.close();
    plannen();
  } catch {
    afgelopen();
  }
}

deel("kan").addEventListener("submit", blijven);
// A laptop that was shut: time went by without a timer.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && over() <= VOORAF) kijken();
});
// What is asked in this tab keeps the session going as well.
document.addEventListener("htmx:afterRequest", plannen);
plannen();
