"""Duties around meetings and talks: holding them, preparing them, telling others afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.actie import Actie
from passend.engine.delen.bijeenkomsten import Contact, Overleg
from passend.engine.stand.daden import soorten_van
from passend.engine.stand.dossier import OOIT
from passend.engine.stand.opdrachten.opdracht import Opdracht, opdracht_van
from passend.engine.stand.overleg import bijeenkomsten
from passend.engine.woorden import NIET_VERMELD, Kracht

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand


def van_overleggen(toestand: Toestand, bekend: Iterable[Opdracht]) -> Iterator[Opdracht]:
    """The rhythm of each meeting, and what comes before and after one; `bekend` are the duties found so far."""
    soort = toestand.dossier.onderwerp.soort
    al_bekend = list(bekend)
    for overleg in toestand.plan.overleggen:
        if not isinstance(overleg, Overleg):
            continue
        if overleg.frequentie and overleg.frequentie != [NIET_VERMELD]:
            thuis = "groep" if "groep" in overleg.over else "school"
            eigen = soort in (thuis, *overleg.over) and soort != "leerling"
            ritme = opdracht_van(overleg, list(overleg.frequentie), OOIT, aanleiding=None, eigen=eigen)
            yield ritme
            al_bekend.append(ritme)
        yield from _eromheen(toestand, overleg, al_bekend)


def _eromheen(toestand: Toestand, overleg: Overleg, bekend: Iterable[Opdracht]) -> Iterator[Opdracht]:
    gehouden = [b.dag for b in bijeenkomsten(toestand.dossier) if b.is_van(overleg.pad) and b.gehouden]
    aantocht, eigen = _in_aantocht(toestand, overleg, bekend)
    if aantocht is not None:
        vorige = max((dag for dag in gehouden if dag < aantocht), default=OOIT)
        for actie in overleg.voorbereiding:
            if isinstance(actie, Actie):
                yield opdracht_van(actie, list(actie.termijn), vorige, aanleiding=aantocht, eigen=eigen)
    if gehouden:
        for actie in overleg.terugkoppeling:
            if isinstance(actie, Actie):
                yield opdracht_van(actie, list(actie.termijn), gehouden[-1])


def _in_aantocht(toestand: Toestand, overleg: Overleg, bekend: Iterable[Opdracht]) -> tuple[date | None, bool]:
    """Since when a meeting is coming: it was planned, or some duty asks for it; and whether it is about this one."""
    gepland = [b.dag for b in bijeenkomsten(toestand.dossier) if b.is_van(overleg.pad)]
    if gepland:
        return gepland[-1], True
    vragers = [o for o in bekend if not o.verlaten and _vraagt_om(toestand, o.element, overleg)]
    if not vragers:
        return None, False
    eerste = next((vrager for vrager in vragers if vrager.eigen), vragers[0])
    return eerste.sinds, eerste.eigen


def _vraagt_om(toestand: Toestand, element: Any, overleg: Overleg) -> bool:
    if isinstance(element, Actie) and element.wat == "overleg":
        return overleg.pad in soorten_van(toestand.plan, element)
    return element is overleg


def van_contact(toestand: Toestand) -> Iterator[Opdracht]:
    """Talks with parents and leerling that have a moment, or that took place; what merely may happen is no duty."""
    eigen = toestand.dossier.onderwerp.soort == "leerling"
    for contact in toestand.plan.contact:
        if isinstance(contact, Contact) and _speelt(toestand, contact):
            yield opdracht_van(contact, list(contact.wanneer), OOIT, aanleiding=None, eigen=eigen)


def _speelt(toestand: Toestand, contact: Contact) -> bool:
    if not (contact.wanneer or toestand.dossier.met_doel(contact.pad, "gesprek")):
        return False
    vrijblijvend = toestand.kracht(contact) is Kracht.KAN and contact.als is None
    return not (vrijblijvend and contact.wanneer == [NIET_VERMELD])
