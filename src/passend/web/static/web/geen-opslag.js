// Goes before htmx. That script wants to keep pages and addresses in sessionStorage, and an address may hold the name
// of a pupil (?zoek=…). Here it finds that there is no storage for it, and then it asks the server again instead.

const bewaar = Storage.prototype.setItem;
Storage.prototype.setItem = function setItem(naam, waarde) {
  if (String(naam).startsWith("htmx")) throw new DOMException("Geen opslag voor htmx", "SecurityError");
  bewaar.call(this, naam, waarde);
};
