"""Tasks: each duty judged on the day that is asked about, as open, late, done or deviated from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
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
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.benoemen import naam_van_verwijzing
from passend.engine.stand.daden import soorten_van
from passend.engine.stand.dossier import is_begin
from passend.engine.stand.feiten import Feit
from passend.engine.stand.formulieren import formulierstand, gevuld
from passend.engine.stand.opdrachten import Opdracht
from passend.engine.stand.overleg import bijeenkomsten
from passend.engine.stand.vereisten import Aanvraag, Oordeel, beoordeel
from passend.engine.stand.wie import verantwoordelijken
from passend.engine.termijnen.berekenen import Status, Venster, bereken_alle, samen
from passend.engine.woorden import NIET_VERMELD, Kracht

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand


class Taakstand(StrEnum):
    """A task has exactly one state; what is only to come stands apart."""

    OPEN = "open"
    TE_LAAT = "te laat"
    AF = "af"
    AFGEWEKEN = "afgeweken"
    NOG_NIET = "nog niet"


VOLGORDE = tuple(Taakstand[naam] for naam in ("TE_LAAT", "OPEN", "AFGEWEKEN", "AF", "NOG_NIET"))


@dataclass
class Taak:
    """A duty with its answer: state, last day, what it waits for, whose it is and why."""

    pad: str
    element: Any
    stand: Taakstand
    opdracht: Opdracht
    uiterlijk: date | datetime | None = None
    open_vanaf: date | None = None
    oordeel: Oordeel = field(default_factory=Oordeel)
    zeker: bool = True
    nagegaan: bool = True
    voor: tuple[str, ...] = ()
    waarom: str = ""
    vragen: tuple[str, ...] = ()

    @property
    def loopt(self) -> bool:
        return self.stand in (Taakstand.OPEN, Taakstand.TE_LAAT)


@dataclass
class Takenlijst:
    """All duties judged: one task per path (the most pressing), those to come, and what a person must say more."""

    taken: dict[str, Taak] = field(default_factory=dict)
    komend: dict[str, Taak] = field(default_factory=dict)
    vragen: set[str] = field(default_factory=set)

    def plaats(self, taak: Taak) -> None:
        rij = self.komend if taak.stand is Taakstand.NOG_NIET else self.taken
        eerder = rij.get(taak.pad)
        if eerder is None or _rang(taak) < _rang(eerder):
            rij[taak.pad] = taak


def beoordeel_opdrachten(toestand: Toestand, opdrachten: Iterable[Opdracht]) -> Takenlijst:
    """Judge all duties."""
    lijst = Takenlijst()
    for opdracht in opdrachten:
        taak = beoordeel_opdracht(toestand, opdracht, lijst.vragen)
        if taak is not None:
            lijst.plaats(taak)
    return lijst


def _rang(taak: Taak) -> tuple[bool, int]:
    return (not taak.zeker, VOLGORDE.index(taak.stand))


def beoordeel_opdracht(toestand: Toestand, opdracht: Opdracht, vragen: set[str]) -> Taak | None:
    """Judge one duty; None when it does not apply now. Conditions that wait for a person end up in `vragen`."""
    element = opdracht.element
    scope = toestand.geldt(element)
    if scope is Uitkomst.ONWAAR or toestand.voorwaarde(element, "als") is Uitkomst.ONWAAR:
        return None
    if (
        toestand.voorwaarde(element, "als") is Uitkomst.VRAAG
        or toestand.voorwaarde(element, "voor elk") is Uitkomst.VRAAG
    ):
        vragen.add(opdracht.pad)
        return None
    if toestand.voorwaarde(element, "voor elk") is Uitkomst.ONWAAR:
        return None
    venster = venster_van(toestand, opdracht)
    stand = _stand(toestand, opdracht, venster)
    if stand is None:
        return None
    taak = Taak(opdracht.pad, element, stand, opdracht, venster.uiterlijk, venster.open_vanaf, waarom=venster.reden)
    taak.zeker = opdracht.eigen and scope is Uitkomst.WAAR
    taak.nagegaan = toestand.nagegaan(element)
    taak.vragen = venster.vraag
    taak.voor = tuple(str(rol) for rol in verantwoordelijken(toestand, element) if isinstance(rol, str))
    if taak.loopt:
        taak.oordeel = vereisten_van(toestand, element, opdracht.sinds)
    return taak


def _stand(toestand: Toestand, opdracht: Opdracht, venster: Venster) -> Taakstand | None:
    if any(feit.op >= opdracht.sinds for feit in toestand.afwijkingen(opdracht.pad)):
        return Taakstand.AFGEWEKEN
    if venster.status is Status.KLAAR:
        return Taakstand.OPEN if _wacht_nog(toestand, opdracht) else Taakstand.AF
    if venster.status is Status.ONBEPAALD:
        return None
    if venster.status is Status.NOG_NIET:
        return Taakstand.NOG_NIET if venster.uiterlijk and not opdracht.verlaten else None
    if opdracht.verlaten and not _getriggerd(opdracht, venster):
        return None
    if opdracht.termijn == ["hele schooljaar"] and dagen_gedaan(toestand, opdracht):
        return Taakstand.AF  # no number is asked, so once is enough
    if venster.status is Status.TE_LAAT and toestand.kracht(opdracht.element) is not Kracht.KAN:
        return Taakstand.TE_LAAT
    return Taakstand.OPEN


def _wacht_nog(toestand: Toestand, opdracht: Opdracht) -> bool:
    """Something that was recorded, but takes effect only when what it waits for is there."""
    blokken = getattr(opdracht.element, "wacht_op", [])
    if not blokken or isinstance(opdracht.element, PlanSoort):
        return False
    return not beoordeel(toestand, blokken, Aanvraag(opdracht.element, opdracht.sinds)).voldaan


def _getriggerd(opdracht: Opdracht, venster: Venster) -> bool:
    """After a trede was left, only what an event inside it set going stays on the list."""
    return (
        any(isinstance(termijn, Termijn) and termijn.na is not None for termijn in opdracht.termijn)
        and venster.open_vanaf is not None
    )


# --- terms ---


def venster_van(toestand: Toestand, opdracht: Opdracht, *, gedaan: Sequence[date] | None = None) -> Venster:
    """The window of a duty on this day; of several terms the most pressing."""
    klaar = dagen_gedaan(toestand, opdracht) if gedaan is None else list(gedaan)
    half = isinstance(opdracht.element, Actie) and bool(opdracht.element.keuze_uit) and gedaan is None
    if half and klaar and not toestand.is_gedaan(opdracht.element, opdracht.sinds):
        klaar = []
    termijnen = opdracht.termijn or [NIET_VERMELD]
    dossier = toestand.dossier
    vensters = bereken_alle(
        termijnen,
        op=dossier.nu or toestand.op,
        gebeurtenissen=lambda verwijzing: _gebeurtenissen(toestand, opdracht, verwijzing),
        gedaan=klaar,
        kalender=dossier.kalender,
        periodes=dossier.periodes,
        verlengingen=_verlengdagen(toestand, opdracht, termijnen),
        gepland=_geplande_dagen(toestand, opdracht),
        aanwezig_vanaf=_verschuldigd_vanaf(toestand, termijnen),
        noem=lambda verwijzing: naam_van_verwijzing(toestand.plan, verwijzing, opdracht.pad),
    )
    return samen(vensters)


def _verschuldigd_vanaf(toestand: Toestand, termijnen: Iterable[Termijn | str]) -> date | None:
    """From when a yearly window is owed: since the plan works here, or since enrolment.

    A term that runs from an event stays owed until it is done, however long ago the event was.
    """
    blokken = [termijn for termijn in termijnen if isinstance(termijn, Termijn) and termijn.per is None]
    if any(blok.na is not None or blok.uiterlijk is not None or blok.elke for blok in blokken):
        return None
    ingeschreven = toestand.dossier.kenmerk_sinds("inschrijving")
    return max([toestand.dossier.verschuldigd_vanaf, *ingeschreven[-1:]])


def _gebeurtenissen(toestand: Toestand, opdracht: Opdracht, verwijzing: str) -> list[date | datetime]:
    if verwijzing == "aanleiding":
        return [opdracht.aanleiding] if opdracht.aanleiding else []
    treffer = toestand.dossier.zoek(verwijzing, opdracht.pad)
    if treffer and isinstance(treffer.element, Overleg | Kalenderregel) and treffer.stand is None:
        return [b.dag for b in bijeenkomsten(toestand.dossier) if b.is_van(treffer.pad)]
    return list(toestand.gebeurd(verwijzing, opdracht.pad))


def _geplande_dagen(toestand: Toestand, opdracht: Opdracht) -> list[date]:
    return [f.gepland_op for f in toestand.dossier.met_doel(opdracht.pad) if f.gepland_op]


def _verlengdagen(toestand: Toestand, opdracht: Opdracht, termijnen: Iterable[Termijn | str]) -> list[date]:
    """Days on which a term was extended and told to the people to whom the plan says it must be told."""
    verlengbaar = [t for t in termijnen if isinstance(t, Termijn) and t.verlengen not in (None, NIET_VERMELD)]
    return [f.op for f in verlengfeiten(toestand, opdracht.pad) if any(_gemeld(toestand, f, t) for t in verlengbaar)]


def verlengfeiten(toestand: Toestand, pad: str) -> list[Feit]:
    gevonden = toestand.dossier.met_doel(pad, "verlenging")
    for feit in toestand.dossier.van("actie"):
        if feit.heeft("soort", "verlengen"):
            doelen = {t.pad for waarde in feit.alle("over") if (t := toestand.dossier.zoek(str(waarde)))}
            gevonden += [feit] if pad in doelen else []
    return gevonden


def _gemeld(toestand: Toestand, feit: Feit, termijn: Termijn) -> bool:
    melding = getattr(termijn.verlengen, "melding_aan", [])
    gevraagd = [rol for rol in melding if rol != NIET_VERMELD]
    return (
        not gevraagd
        or toestand.rollen.past([str(aan) for aan in feit.alle("aan")], gevraagd)
        or feit.heeft("aan", *gevraagd)
    )


# --- what has been done ---


def dagen_gedaan(toestand: Toestand, opdracht: Opdracht) -> list[date]:
    """The days on which a duty was done since it came into play; `keer` counts a day so many times."""
    dagen: list[date] = []
    for feit in feiten_gedaan(toestand, opdracht):
        dagen += [feit.op] * int(feit.een("keer", 1))
    return sorted(dagen)


def feiten_gedaan(toestand: Toestand, opdracht: Opdracht) -> list[Feit]:
    element, sinds = opdracht.element, opdracht.sinds
    if isinstance(element, Actie):
        if any(isinstance(termijn, Termijn) and termijn.elke for termijn in opdracht.termijn):
            return toestand.daden(element)  # a rhythm counts from the last time, whoever asked for it
        return [f for f in toestand.daden(element, sinds) if f.op > sinds or f.nr > opdracht.na_feit]
    if isinstance(element, Evaluatie):
        return _evaluaties(toestand, opdracht)
    lezer = _GEDAAN.get(type(element))
    return [feit for feit in lezer(toestand, element) if feit.op >= sinds] if lezer else []


def _evaluaties(toestand: Toestand, opdracht: Opdracht) -> list[Feit]:
    plan = opdracht.pad.removesuffix(".geëvalueerd")
    feiten = [f for f in toestand.dossier.met_doel(plan, "plan") if f.heeft("stand", "geëvalueerd")]
    return [feit for feit in feiten if feit.op >= opdracht.sinds and not toestand.afwezigen(opdracht.element, feit)]


def _plannen(toestand: Toestand, plan: PlanSoort) -> list[Feit]:
    return [feit for feit in toestand.dossier.met_doel(plan.pad, "plan") if is_begin(feit)]


def _documenten(toestand: Toestand, document: Document) -> list[Feit]:
    feiten = [
        feit
        for feit in toestand.dossier.met_doel(document.pad, "document", "ontvangst", "actie")
        if not feit.heeft("stand", "concept") and (feit.soort != "actie" or not feit.alle("id"))
    ]
    return feiten if not formulierstand(toestand, document).leeg else []


def _overleggen(toestand: Toestand, element: Overleg | Kalenderregel) -> list[Feit]:
    gehouden = [b.feit for b in bijeenkomsten(toestand.dossier) if b.gehouden and b.is_van(element.pad)]
    if isinstance(element, Overleg):
        return [feit for feit in gehouden if not toestand.afwezigen(element, feit)]
    rondes = [ronde for termijn in element.wanneer if isinstance(termijn, Termijn) for ronde in termijn.ronde]
    for ronde in rondes:
        treffer = toestand.dossier.zoek(ronde, element.pad) if isinstance(ronde, str) else None
        if treffer:
            gehouden += [b.feit for b in bijeenkomsten(toestand.dossier) if b.gehouden and b.is_van(treffer.pad)]
    return gehouden + [f for f in toestand.dossier.met_doel(element.pad) if f.soort in ("actie", "gesprek", "document")]


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


_GEDAAN: dict[type[Any], Any] = {
    PlanSoort: _plannen,
    Document: _documenten,
    Overleg: _overleggen,
    Kalenderregel: _overleggen,
    Contact: _contact,
    Instrument: _instrumenten,
    Besluit: _besluiten,
    Sectie: _secties,
    Toestemming: _toestemmingen,
}


# --- requirements of a task ---


def vereisten_van(toestand: Toestand, element: Any, sinds: date) -> Oordeel:
    """Everything a task asks first: its own requirements and those of the meeting or plan it is about."""
    aanvraag = Aanvraag(element, sinds)
    oordeel = beoordeel(toestand, [*getattr(element, "vraagt", []), *getattr(element, "wacht_op", [])], aanvraag)
    if isinstance(element, Actie) and element.wat in ("overleg", "besluit"):
        for pad in soorten_van(toestand.plan, element):
            soort = toestand.element(pad)
            oordeel.voeg_toe(beoordeel(toestand, getattr(soort, "vraagt", []), Aanvraag(soort, sinds)))
    return oordeel
