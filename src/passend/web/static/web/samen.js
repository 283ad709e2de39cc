// Two people at one form: who else has it open, and what was recorded there meanwhile, asked again while the tab is seen.

const TUSSENPOOS = 20_000; // ms

/** Put the newest names in their place; nothing moves when nothing changed, so that a reader hears only what is new. */
async function verversen(plek) {
  const antwoord = await fetch(plek.dataset.samen, { redirect: "error", headers: { Accept: "text/html" } });
  if (!antwoord.ok) return;
  const nieuw = document.createRange().createContextualFragment(await antwoord.text());
  const namen = (deel) => deel.textContent.replace(/\s+/g, " ").trim();
  if (namen(nieuw) !== namen(plek)) plek.replaceChildren(nieuw);
}

let laatst = Date.now();

function kijken() {
  if (document.hidden || Date.now() - laatst < TUSSENPOOS) return;
  laatst = Date.now();
  // Without a connection, or signed out, the page stays as it was.
  for (const plek of document.querySelectorAll("[data-samen]")) verversen(plek).catch(() => {});
}

setInterval(kijken, TUSSENPOOS / 4);
document.addEventListener("visibilitychange", kijken);
