"""Which facts carry a duty out, for each kind of element."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit
from passend.engine.blokken.formulier import Sectie
from passend.engine.blokken.termijn import Termijn
from passend.engine.delen.bijeenkomsten import Contact, Overleg
from passend.engine.delen.kalender import Kalenderregel
from passend.engine.delen.meten import Instrument
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.delen.stukken import Document
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.delen.uitspraken import Aanbod
from passend.engine.stand.afspraken import Afspraak, nagekomen
from passend.engine.stand.feiten import Feit
from passend.engine.stand.formulieren import formulierstand, gevuld
from passend.engine.stand.gebeurtenissen import ingangsdag
from passend.engine.stand.opdrachten import Opdracht
from passend.engine.stand.overleg import bijeenkomsten
from passend.engine.stand.plandagen import is_begin, vervangers

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand


def dagen_gedaan(toestand: Toestand, opdracht: Opdracht) -> list[date]:
    """The days on which a duty was done since it came into play; `keer` counts a day so many times."""
    dagen: list[date] = []
    for feit in feiten_gedaan(toestand, opdracht):
        dagen += [feit.op] * int(feit.een("keer", 1))
    return sorted(dagen)


def feiten_gedaan(toestand: Toestand, opdracht: Opdracht) -> list[Feit]:
    """The facts that carry a duty out since it came into play; in the log of a group not those about one person."""
    return [feit for feit in _gedaan(toestand, opdracht) if not toestand.dossier.is_van_een_ander(feit)]


def _gedaan(toestand: Toestand, opdracht: Opdracht) -> list[Feit]:
    element, sinds = opdracht.element, opdracht.sinds
    if isinstance(element, Actie):
        if any(isinstance(termijn, Termijn) and termijn.elke for termijn in opdracht.termijn):
            return toestand.daden(element)  # a rhythm counts from the last time, whoever asked for it
        return [f for f in toestand.daden(element, sinds) if _erna(f, opdracht)]
    if isinstance(element, Evaluatie):
        return _evaluaties(toestand, opdracht)
    lezer = _GEDAAN.get(type(element))
    return [feit for feit in lezer(toestand, element) if _erna(feit, opdracht)] if lezer else []


def _erna(feit: Feit, opdracht: Opdracht) -> bool:
    return feit.op > opdracht.sinds or (feit.op == opdracht.sinds and feit.nr > opdracht.na_feit)


def _evaluaties(toestand: Toestand, opdracht: Opdracht) -> list[Feit]:
    plan = opdracht.pad.removesuffix(".geëvalueerd")
    feiten = [f for f in toestand.dossier.met_doel(plan, "plan") if f.heeft("stand", "geëvalueerd")]
    return [feit for feit in feiten if feit.op >= opdracht.sinds and not toestand.afwezigen(opdracht.element, feit)]


def _plannen(toestand: Toestand, plan: PlanSoort) -> list[Feit]:
    """A plan is there when it begins, or when one begins that takes its place."""
    paden = [plan.pad, *vervangers(toestand.dossier, plan.pad)]
    return [feit for pad in paden for feit in toestand.dossier.met_doel(pad, "plan") if is_begin(feit)]


def _documenten(toestand: Toestand, document: Document) -> list[Feit]:
    if formulierstand(toestand, document).leeg:
        return []
    gemaakt = [
        feit
        for feit in toestand.dossier.met_doel(document.pad, "document", "ontvangst", "actie")
        if not feit.heeft("stand", "concept") and (feit.soort != "actie" or not feit.alle("id"))
    ]
    dagen = [(feit, ingangsdag(toestand.dossier, document, feit.op)) for feit in gemaakt]
    return [replace(feit, op=dag) for feit, dag in dagen if dag is not None and dag <= toestand.op]


def _overleggen(toestand: Toestand, element: Overleg | Kalenderregel) -> list[Feit]:
    gehouden = [b.feit for b in bijeenkomsten(toestand.dossier) if b.gehouden and b.is_van(element.pad)]
    if isinstance(element, Overleg):
        return [feit for feit in gehouden if not toestand.afwezigen(element, feit)]
    rondes = [ronde for termijn in element.wanneer if isinstance(termijn, Termijn) for ronde in termijn.ronde]
    for ronde in rondes:
        treffer = toestand.dossier.zoek(ronde, element.pad) if isinstance(ronde, str) else None
        if treffer:
            gehouden += [b.feit for b in bijeenkomsten(toestand.dossier) if b.gehouden and b.is_van(treffer.pad)]
    return gehouden + toestand.dossier.met_doel(element.pad, "actie", "gesprek", "document")


def _contact(toestand: Toestand, contact: Contact) -> list[Feit]:
    feiten = toestand.dossier.met_doel(contact.pad, "gesprek", "actie")
    return [feit for feit in feiten if feit.gehouden and not toestand.afwezigen(contact, feit)]


def _instrumenten(toestand: Toestand, instrument: Instrument) -> list[Feit]:
    return [f for f in toestand.dossier.met_doel(instrument.pad) if f.soort != "verwachting" and f.gehouden]


def _secties(toestand: Toestand, sectie: Sectie) -> list[Feit]:
    houder = toestand.element(sectie.pad.rpartition(".")[0])
    if sectie.pad not in gevuld(toestand, houder):
        return []
    genoemd = [f for f in toestand.dossier.feiten if f.heeft("secties", sectie.pad)]
    return genoemd or toestand.dossier.met_doel(houder.pad)


def _besluiten(toestand: Toestand, besluit: Besluit) -> list[Feit]:
    return toestand.dossier.met_doel(besluit.pad, "besluit")


def _toestemmingen(toestand: Toestand, toestemming: Toestemming) -> list[Feit]:
    return [f for f in toestand.dossier.met_doel(toestemming.pad, "toestemming") if f.heeft("stand", "gegeven")]


def _aanbod(toestand: Toestand, aanbod: Aanbod) -> list[Feit]:
    return [f for f in toestand.dossier.met_doel(aanbod.pad, "steun") if not f.heeft("loopt", "nee")]


_GEDAAN: dict[type[Any], Callable[[Toestand, Any], list[Feit]]] = {
    PlanSoort: _plannen,
    Document: _documenten,
    Overleg: _overleggen,
    Kalenderregel: _overleggen,
    Contact: _contact,
    Instrument: _instrumenten,
    Besluit: _besluiten,
    Sectie: _secties,
    Toestemming: _toestemmingen,
    Aanbod: _aanbod,
    Afspraak: nagekomen,
}
