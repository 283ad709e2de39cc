// Drafts: what somebody fills in on a form stays in this browser until it is sent, for a day at most.
// Locked (AES-GCM) with a key that the server gives to that account only, because others use the computer as well.
// Signing out throws everything away, and so does another account. Nothing of it is ever sent.

const VOOR = "passend-concept:";
const ONDERWEG = "passend-onderweg";
const UIT = "passend-uit";
const EEN_DAG = 24 * 60 * 60 * 1000;
const RUST = 300; // ms without a key pressed before something is kept

const { merk, sleutel: sleuteladres } = document.querySelector("script[data-merk]")?.dataset ?? {};
const inlogpad = document.querySelector("script[data-inloggen]")?.dataset.inloggen;
const bezig = new Map(); // form -> { naam, vastgelegd }
const teVerbeteren = new Set(); // names of forms that the server gave back in the page itself

/** The forms in a part of the page on which there is something to fill in, or that part itself. */
function formulierenIn(deel) {
  const alle = deel.matches?.("form") ? [deel] : deel.querySelectorAll("form[method='post']");
  return [...alle].filter((form) => form.closest("main") && veldenVan(form).length > 0);
}

/** Where a form is sent to. The same cell of a table is another one for another subject. */
function padVan(form) {
  const adres = new URL(form.getAttribute("action") || location.href, location.href);
  const vak = adres.searchParams.get("vak");
  return vak ? `${adres.pathname}?vak=${vak}` : adres.pathname;
}

function concepten() {
  return Object.keys(localStorage).filter((naam) => naam.startsWith(VOOR));
}

function lees(naam) {
  try {
    return JSON.parse(localStorage.getItem(naam));
  } catch {
    return null;
  }
}

/** Throw away what is too old, what belongs to another account, and what cannot be read. */
function opruimen() {
  for (const naam of concepten()) {
    const concept = lees(naam);
    const isVanAnder = merk && concept?.merk !== merk;
    if (isVanAnder || !(concept?.tot > Date.now())) localStorage.removeItem(naam);
  }
}

function allesWeg() {
  for (const naam of concepten()) localStorage.removeItem(naam);
  sessionStorage.removeItem(ONDERWEG);
}

/**
 * What became of the form that was sent from this tab. Once the server says that it is recorded, its draft goes.
 * True when the server gives the form back to be mended.
 */
function isTeruggekomen() {
  const verzonden = JSON.parse(sessionStorage.getItem(ONDERWEG) ?? "null");
  sessionStorage.removeItem(ONDERWEG);
  if (!verzonden || !merk) return false; // on the page to sign in: it has not arrived
  if (document.querySelector("main > .melding--goed")) {
    localStorage.removeItem(verzonden.naam);
    return false;
  }
  const [weg] = performance.getEntriesByType("navigation");
  return location.pathname === verzonden.pad && weg?.type === "navigate";
}

const naarBase64 = (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
const vanBase64 = (tekst) => Uint8Array.from(atob(tekst), (teken) => teken.charCodeAt(0));

async function sleutelOphalen() {
  const antwoord = await fetch(sleuteladres, { headers: { Accept: "application/json" }, redirect: "error" });
  const { sleutel } = await antwoord.json();
  return crypto.subtle.importKey("raw", vanBase64(sleutel), "AES-GCM", false, ["encrypt", "decrypt"]);
}

let gehaald;
const sleutelHalen = () => (gehaald ??= sleutelOphalen());

async function opSlot(sleutel, velden) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = new TextEncoder().encode(JSON.stringify(velden));
  const tekst = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, sleutel, bytes);
  return { iv: naarBase64(iv), tekst: naarBase64(tekst) };
}

async function vanSlot(sleutel, { iv, tekst }) {
  const slot = { name: "AES-GCM", iv: vanBase64(iv) };
  const bytes = await crypto.subtle.decrypt(slot, sleutel, vanBase64(tekst));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** The name under which a form is kept: by its address, but not to be read from it. */
async function naamVan(form) {
  const pad = padVan(form);
  const zelfde = formulierenIn(document).filter((ander) => padVan(ander) === pad);
  const wie = `${merk} ${pad} ${zelfde.indexOf(form)}`;
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(wie)));
  return VOOR + Array.from(bytes.slice(0, 12), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const isVinkje = (veld) => veld.type === "radio" || veld.type === "checkbox";

/** What a person fills in: [key, field]; of a list of choices each choice on its own. */
function veldenVan(form) {
  return [...form.elements]
    .filter((veld) => veld.name && veld.matches("input, select, textarea"))
    .filter((veld) => !["hidden", "file", "password", "submit", "button"].includes(veld.type))
    .map((veld) => [isVinkje(veld) ? `${veld.name}=${veld.value}` : veld.name, veld]);
}

const waarde = (veld) => (isVinkje(veld) ? veld.checked : veld.value);

function isGewijzigd(veld) {
  if (isVinkje(veld)) return veld.checked !== veld.defaultChecked;
  if (veld.options) {
    const begin = [...veld.options].find((optie) => optie.defaultSelected) ?? veld.options[0];
    return veld.value !== (begin?.value ?? "");
  }
  return veld.value !== veld.defaultValue;
}

/** Put back what was typed; returns whether that changed anything. */
function terugzetten(form, velden) {
  let gewijzigd = false;
  form.dispatchEvent(new CustomEvent("passend:velden", { bubbles: true, detail: Object.keys(velden) }));
  for (const [sleutel, veld] of veldenVan(form)) {
    if (!(sleutel in velden) || velden[sleutel] === waarde(veld)) continue;
    if (veld.options && ![...veld.options].some((optie) => optie.value === velden[sleutel])) continue;
    if (isVinkje(veld)) veld.checked = velden[sleutel];
    else veld.value = velden[sleutel];
    gewijzigd = true;
  }
  return gewijzigd;
}

function melden(form, weggooien) {
  const melding = document.getElementById("concept-melding").content.firstElementChild.cloneNode(true);
  melding.querySelector("button").addEventListener("click", () => {
    weggooien();
    melding.remove();
    veldenVan(form)[0]?.[1].focus();
  });
  form.prepend(melding);
}

/** Say beside the buttons until when everything is kept; nothing, once there is no draft. */
function tijdTonen(form, isBewaard) {
  let plek = form.querySelector(":scope .concept-tijd");
  if (!isBewaard) return plek?.remove();
  if (!plek) {
    plek = document.getElementById("concept-tijd").content.firstElementChild.cloneNode(true);
    (form.querySelector(".knoppen:has(button[type='submit'])") ?? form).append(plek);
  }
  const nu = new Date();
  plek.querySelector("time").textContent = nu.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });
}

/** Show what was kept, and keep what is typed from now on. */
async function bijhouden(form, teruggekomen) {
  if (bezig.has(form)) return;
  bezig.set(form, {});
  let isGetypt = false; // before the key was there
  form.addEventListener("input", () => (isGetypt = true));
  const naam = await naamVan(form);
  const sleutel = await sleutelHalen();
  const concept = lees(naam);
  let eerder = concept ? await vanSlot(sleutel, concept).catch(() => ({})) : {};
  let wacht = 0;
  let beurt = 0; // what was begun before the last stop is not kept any more

  function stoppen() {
    clearTimeout(wacht);
    wacht = 0;
    beurt += 1;
  }

  async function bewaren() {
    stoppen();
    const deze = beurt;
    const nu = veldenVan(form).filter(([veldnaam, veld]) => veldnaam in eerder || isGewijzigd(veld));
    const velden = Object.fromEntries(nu.map(([veldnaam, veld]) => [veldnaam, waarde(veld)]));
    const gesloten = await opSlot(sleutel, velden);
    if (deze !== beurt) return;
    if (nu.length === 0) localStorage.removeItem(naam);
    else localStorage.setItem(naam, JSON.stringify({ merk, tot: Date.now() + EEN_DAG, ...gesloten }));
    tijdTonen(form, nu.length > 0);
  }

  // A full storage: there is no draft, and the form still works. It says so by not saying when.
  const stil = () => bewaren().catch(() => tijdTonen(form, false));

  function weggooien() {
    stoppen();
    eerder = {};
    localStorage.removeItem(naam);
    form.reset();
    tijdTonen(form, false);
  }

  function vastgelegd() {
    stoppen();
    localStorage.removeItem(naam);
  }

  bezig.set(form, { naam, vastgelegd });
  // A form that comes back to be mended holds what was sent, which is newer than what is kept.
  const isTerug = teVerbeteren.delete(naam) || teruggekomen;
  if (!isTerug && terugzetten(form, eerder)) melden(form, weggooien);
  else if (isGetypt) stil();
  form.addEventListener("input", () => {
    clearTimeout(wacht);
    wacht = setTimeout(stil, RUST);
  });
  form.addEventListener("submit", () => {
    if (wacht) stil();
    sessionStorage.setItem(ONDERWEG, JSON.stringify({ naam, pad: location.pathname }));
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && wacht) stil();
  });
  document.addEventListener(UIT, stoppen);
}

/** What became of a form that was sent without leaving the page. */
function isBeantwoord({ detail: { requestConfig, xhr } }) {
  const concept = requestConfig.verb === "post" ? bezig.get(requestConfig.elt) : undefined;
  if (!concept?.naam) return;
  sessionStorage.removeItem(ONDERWEG);
  const isUitgelogd = xhr.responseURL && new URL(xhr.responseURL).pathname === inlogpad;
  if (xhr.status === 422) teVerbeteren.add(concept.naam);
  else if (xhr.status >= 200 && xhr.status < 300 && !isUitgelogd) concept.vastgelegd();
}

async function beginnen() {
  const teruggekomen = isTeruggekomen();
  opruimen();
  if (!merk) return;
  document.querySelector("form.uit")?.addEventListener("submit", () => {
    document.dispatchEvent(new Event(UIT));
    allesWeg();
  });
  // Outside https a browser has no locks; then nothing is kept.
  if (!globalThis.crypto?.subtle) return;
  document.addEventListener("htmx:afterRequest", isBeantwoord);
  document.addEventListener("htmx:load", ({ target }) => {
    for (const form of bezig.keys()) if (!form.isConnected) bezig.delete(form);
    for (const form of formulierenIn(target)) bijhouden(form, false).catch(() => {});
  });
  for (const form of formulierenIn(document)) await bijhouden(form, teruggekomen);
}

beginnen().catch(() => {
  // Without storage or connection a form works as it always did; there is only no draft.
});
