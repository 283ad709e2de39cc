// Passkeys: hands the button and the form of this page to the script of allauth, and says when it did not work.

const knop = document.getElementById("passkey-knop");
const fout = document.querySelector("[data-passkey-fout]");

/** The names by which that script finds the parts of a form. */
function delen() {
  const { passkey, antwoord = "passkey-antwoord", zonderWachtwoord } = knop.dataset;
  if (passkey === "loginForm") return { login: knop.id, credential: antwoord };
  if (passkey === "addForm") return { add: knop.id, credential: antwoord, passwordless: zonderWachtwoord, data: "passkey-gegevens" };
  return { authenticate: knop.id, credential: antwoord, data: "passkey-gegevens" };
}

if (window.PublicKeyCredential && window.allauth?.webauthn) {
  knop.hidden = false;
  window.allauth.webauthn.forms[knop.dataset.passkey]({ ids: delen() });
  knop.addEventListener("click", () => (fout.hidden = true), { capture: true });
  // The form is sent by the passkey, so Enter asks for one.
  knop.form.addEventListener("submit", (verzending) => {
    verzending.preventDefault();
    knop.click();
  });
  document.addEventListener("allauth.error", (gebeurtenis) => {
    gebeurtenis.preventDefault(); // it is said on the page
    fout.hidden = false;
    knop.focus();
  });
} else {
  document.querySelector("[data-passkey-kan-niet]").hidden = false;
}
