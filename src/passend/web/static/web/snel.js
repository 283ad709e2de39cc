// Lists and forms that change in place, with htmx. Each of them also works as a plain link or a plain form.

const inlogpad = document.querySelector("script[data-inloggen]").dataset.inloggen;

/** Put one of the notices of the page where somebody was busy, once. */
function melden(naam, bij) {
  document.querySelector(".melding[data-snel]")?.remove();
  const melding = document.getElementById(naam).content.firstElementChild.cloneNode(true);
  melding.querySelector("button")?.addEventListener("click", () => location.reload());
  const rij = bij.closest?.(".taken > li")?.querySelector(":scope > .ter-plekke");
  if (rij) rij.append(melding);
  else document.getElementById("inhoud").prepend(melding);
}

/** Close a form in its row; what was typed is kept as a draft. */
function sluiten(plek) {
  plek.replaceChildren();
  document.getElementById(plek.dataset.opener)?.focus();
}

// What is not filled in does not have to stand in the address.
document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (detail.verb !== "get") return;
  for (const [naam, waarde] of [...detail.formData.entries()]) if (waarde === "") detail.formData.delete(naam);
});

/** How many rows on this page do not belong to the list any more: put aside, or seen where only new ones are shown. */
function wegvanlijst() {
  const rijen = [...document.querySelectorAll("#lijst .taken > li")];
  const alleenNieuw = new URLSearchParams(location.search).get("stand") === "nieuw";
  return rijen.filter((rij) => !rij.id.startsWith("signaal-") || (alleenNieuw && !rij.querySelector("[data-toets-gezien]"))).length;
}

// The next page begins where this one ended, also when rows went from it meanwhile.
document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (!("verder" in detail.elt.dataset)) return;
  const adres = new URL(detail.path, location.href);
  const weg = Number(adres.searchParams.get("weg") ?? 0) + wegvanlijst();
  if (weg) adres.searchParams.set("weg", weg);
  detail.path = adres.pathname + adres.search;
});

// Who was signed out meanwhile signs in again, and finds the own page back.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (new URL(detail.xhr.responseURL || location.href).pathname !== inlogpad) return;
  detail.shouldSwap = false;
  location.reload();
});

document.addEventListener("htmx:responseError", ({ detail }) => melden("snel-veranderd", detail.elt));
document.addEventListener("htmx:sendError", ({ detail }) => melden("snel-geen-verbinding", detail.elt));
document.addEventListener("htmx:timeout", ({ detail }) => melden("snel-geen-verbinding", detail.elt));

// After another page of a list one begins at its top.
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  const doel = detail.requestConfig?.elt?.dataset?.daarna;
  if (doel) document.getElementById(doel)?.focus();
});

document.addEventListener(
  "click",
  (klik) => {
    // A link that somebody wants in a tab of its own stays a link.
    const eigenTab = klik.ctrlKey || klik.metaKey || klik.shiftKey;
    if (eigenTab && klik.target.closest?.("a[hx-get]")) klik.stopPropagation();
  },
  true,
);

document.addEventListener("click", (klik) => {
  const plek = klik.target.closest?.("[data-sluiten]")?.closest(".ter-plekke");
  if (!plek) return;
  klik.preventDefault();
  sluiten(plek);
});

document.addEventListener("keydown", (toets) => {
  const plek = toets.key === "Escape" && !toets.isComposing && toets.target.closest?.(".ter-plekke");
  if (plek) sluiten(plek);
});
