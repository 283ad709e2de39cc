"""Requirements: what must be there first, and what of it is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Criterium, Keuze
from passend.engine.blokken.formulier import Sectie
from passend.engine.blokken.vraagt import REDEN, VraagtBlok
from passend.engine.delen.meten import Vraag
from passend.engine.delen.plannen import PlanSoort
from passend.engine.delen.routes import Trede
from passend.engine.delen.stukken import Document
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.daden import ZACHT as ZACHTE_STANDEN
from passend.engine.stand.dossier import OOIT
from passend.engine.stand.feiten import Feit
from passend.engine.stand.formulieren import formulierstand, gevuld
from passend.engine.stand.personen import namen
from passend.engine.stand.toestemming import akkoord, toestemmingen_voor
from passend.engine.woorden import NIET_VERMELD, Kracht

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand

ZACHT = (Kracht.IN_BEGINSEL, Kracht.KAN)


@dataclass
class Oordeel:
    """The verdict on a list of requirements: what blocks, what warns, what nobody knows, who and why."""

    mist: set[str] = field(default_factory=set)
    waarschuwt: set[str] = field(default_factory=set)
    vragen: set[str] = field(default_factory=set)
    rollen: set[str] = field(default_factory=set)
    omdat: set[str] = field(default_factory=set)
    afgeweken: set[str] = field(default_factory=set)

    def voeg_toe(self, ander: Oordeel, *, zacht: bool = False) -> None:
        (self.waarschuwt if zacht else self.mist).update(ander.mist)
        self.waarschuwt |= ander.waarschuwt
        self.vragen |= ander.vragen
        self.afgeweken |= ander.afgeweken
        if not zacht:
            self.rollen |= ander.rollen
            self.omdat |= ander.omdat

    @property
    def voldaan(self) -> bool:
        return not self.mist

    @property
    def mag(self) -> bool:
        """As the verdict on a fact: nothing missing, nobody wrong, no reason against it."""
        return not (self.mist or self.rollen or self.omdat)


@dataclass(frozen=True)
class Aanvraag:
    """For what the requirements are judged: the element, since when its facts count, and the fact being tried."""

    voor: Any
    sinds: date = OOIT
    feit: Feit | None = None

    @property
    def extra(self) -> tuple[Feit, ...]:
        return (self.feit,) if self.feit else ()


def beoordeel(toestand: Toestand, blokken: Sequence[VraagtBlok | str], aanvraag: Aanvraag) -> Oordeel:
    """Judge a list of requirements; each item is voldaan, ontbreekt, n.v.t., onbekend or afgeweken."""
    oordeel = Oordeel()
    for blok in blokken:
        if isinstance(blok, str):
            oordeel.vragen.add(aanvraag.voor.pad)
            continue
        van_toepassing = toestand.voorwaarde(blok, "als")
        if van_toepassing is Uitkomst.ONWAAR:
            continue
        deel = _blok(toestand, blok, aanvraag)
        if van_toepassing is Uitkomst.VRAAG:
            oordeel.vragen |= deel.mist
            continue
        oordeel.voeg_toe(deel, zacht=blok.kracht in ZACHT)
    return oordeel


def _blok(toestand: Toestand, blok: VraagtBlok, aanvraag: Aanvraag) -> Oordeel:
    if blok.klopt is not None:
        return _klopt(toestand, blok)
    if blok.een_van:
        return _minstens(toestand, blok.een_van, 1, aanvraag)
    if blok.minstens is not None:
        return _minstens(toestand, blok.minstens.van, blok.minstens.aantal, aanvraag)
    return _verwijzing(toestand, blok.wat or "", aanvraag)


def _klopt(toestand: Toestand, blok: VraagtBlok | Criterium) -> Oordeel:
    uitkomst = toestand.voorwaarde(blok, "klopt")
    naam = {blok.id or blok.naam or blok.pad}
    if uitkomst is Uitkomst.WAAR:
        return Oordeel()
    return Oordeel(mist=naam, vragen=set() if uitkomst is Uitkomst.ONWAAR else naam)


def _minstens(
    toestand: Toestand, blokken: Iterable[VraagtBlok | str], aantal: int | str, aanvraag: Aanvraag
) -> Oordeel:
    """At least so many; with a number that the text does not give, all of them are enough and some are a question."""
    delen = [beoordeel(toestand, [blok], aanvraag) for blok in blokken]
    voldaan = sum(deel.voldaan for deel in delen)
    nodig = aantal if isinstance(aantal, int) else len(delen)
    if voldaan >= nodig:
        return Oordeel()
    samen = Oordeel()
    for deel in delen:
        samen.voeg_toe(deel)
    if voldaan and not isinstance(aantal, int):
        samen.vragen.add(aanvraag.voor.pad)
    return samen


def criteria(toestand: Toestand, besluit: Any, aanvraag: Aanvraag) -> Oordeel:
    """What people weigh for a decision: a condition must hold, a question must have been answered; words only guide.

    Source: planformaat, Additions: an item of `criteria` is also a condition; waar = voldaan, onwaar = ontbreekt.
    """
    oordeel = Oordeel()
    for criterium in getattr(besluit, "criteria", []):
        if isinstance(criterium, str) or toestand.voorwaarde(criterium, "als") is Uitkomst.ONWAAR:
            continue
        if criterium.klopt is not None:
            deel = _klopt(toestand, criterium)
        elif criterium.vraag:
            deel = _verwijzing(toestand, criterium.vraag, aanvraag)
        else:
            continue
        oordeel.voeg_toe(deel, zacht=criterium.kracht in (*ZACHT, NIET_VERMELD))
    return oordeel


def _verwijzing(toestand: Toestand, verwijzing: str, aanvraag: Aanvraag) -> Oordeel:
    if verwijzing == REDEN:
        return Oordeel() if _heeft_reden(toestand, aanvraag) else Oordeel(mist={REDEN})
    treffer = toestand.dossier.zoek(verwijzing, aanvraag.voor.pad)
    if treffer is None or treffer.element is None:
        return Oordeel() if toestand.gebeurd(verwijzing) else Oordeel(mist={verwijzing})
    return vereis(toestand, treffer.pad, treffer.stand, aanvraag)


def _heeft_reden(toestand: Toestand, aanvraag: Aanvraag) -> bool:
    """Whether somebody said why: with this fact, or while the same thing was in preparation (concept, planned)."""
    if any(feit.reden for feit in aanvraag.extra):
        return True
    eerder = [f for f in toestand.dossier.met_doel(getattr(aanvraag.voor, "pad", "")) if f.op >= aanvraag.sinds]
    while eerder and eerder[-1].heeft("stand", *ZACHTE_STANDEN):
        if eerder.pop().reden:
            return True
    return False


def vereis(toestand: Toestand, pad: str, stand: str | None, aanvraag: Aanvraag) -> Oordeel:
    """Judge one required element, in a state or as a whole."""
    if toestand.afwijkingen(pad):
        return Oordeel(afgeweken={pad})
    element = toestand.element(pad)
    if toestand.voorwaarde(element, "als") is Uitkomst.ONWAAR or toestand.geldt(element) is Uitkomst.ONWAAR:
        return Oordeel()
    if stand is not None:
        return _in_stand(toestand, pad, stand)
    if isinstance(element, Toestemming):
        return _toestemming(toestand, element, aanvraag)
    if isinstance(element, PlanSoort | Document):
        return compleet(toestand, element, aanvraag)
    if isinstance(element, Actie):
        return _actie(toestand, element, aanvraag)
    if isinstance(element, Trede):
        return Oordeel() if toestand.bezoeken.is_bezocht(pad) else Oordeel(mist={pad})
    if isinstance(element, Sectie):
        return _sectie(toestand, element, aanvraag)
    return _overig(toestand, element, pad)


def _in_stand(toestand: Toestand, pad: str, stand: str) -> Oordeel:
    element = toestand.element(pad)
    if isinstance(element, Toestemming) and stand == "gegeven":
        return _toestemming(toestand, element, Aanvraag(element))
    if toestand.gebeurd_op_pad(pad, stand):
        return Oordeel()
    return Oordeel(mist={f"{pad}.{stand}", pad} if stand == "start" else {f"{pad}.{stand}"})


def _toestemming(toestand: Toestand, element: Toestemming, aanvraag: Aanvraag) -> Oordeel:
    if element.soort == "inzage":
        return Oordeel()
    antwoord = akkoord(toestand.dossier, element, getattr(aanvraag.voor, "pad", None), aanvraag.sinds)
    oordeel = Oordeel()
    if not antwoord.gegeven:
        oordeel.mist.add(element.pad)
        oordeel.rollen |= {wie for wie in antwoord.mist if toestand.rollen.is_rol(wie) or wie == "ouders"}
        oordeel.omdat |= set(antwoord.mist)
    formulier = toestand.dossier.zoek(element.vorm, element.pad) if element.vorm else None
    if formulier and isinstance(formulier.element, Document) and not toestand.gebeurd_op_pad(formulier.pad):
        oordeel.mist |= {formulier.pad}
    if antwoord.gegeven is None:
        oordeel.vragen |= {element.pad, *_vragen_bij(toestand, element.pad)}
    if not toestand.dwingt(element):
        return Oordeel(waarschuwt=oordeel.mist, vragen=oordeel.vragen)
    return oordeel


def _vragen_bij(toestand: Toestand, pad: str) -> set[str]:
    """Questions of the plan that belong to an element (`bij`)."""
    gevonden = set()
    for vraag in toestand.elementen(Vraag):
        for verwijzing in vraag.bij:
            treffer = toestand.dossier.zoek(verwijzing, vraag.pad)
            if treffer and treffer.pad == pad:
                gevonden.add(vraag.pad)
    return gevonden


def compleet(toestand: Toestand, element: Any, aanvraag: Aanvraag) -> Oordeel:
    """A required plan or document is complete: it exists, and every compulsory section is filled."""
    bestaat = [f for f in toestand.dossier.met_doel(element.pad, "plan", "document", "ontvangst") if f.gehouden]
    stand = formulierstand(toestand, element)
    oordeel = Oordeel(mist=stand.mist, waarschuwt=stand.waarschuwt, vragen=stand.onbekend)
    if not bestaat:
        oordeel.mist.add(element.pad)
    if isinstance(element, PlanSoort):
        for toestemming in toestemmingen_voor(toestand, element.pad, None):
            if toestemming.over and not toestemming.bij:
                oordeel.voeg_toe(_toestemming(toestand, toestemming, Aanvraag(element)))
    return oordeel


def _actie(toestand: Toestand, actie: Actie, aanvraag: Aanvraag) -> Oordeel:
    if toestand.is_gedaan(actie, _sinds_voor(toestand, actie, aanvraag)):
        return Oordeel()
    return Oordeel(mist={actie.pad})


def _sinds_voor(toestand: Toestand, actie: Actie, aanvraag: Aanvraag) -> date:
    """Acts of the same trede count from the visit on; acts elsewhere from the beginning."""
    eigen = getattr(aanvraag.voor, "pad", "").rpartition(".")[0]
    return aanvraag.sinds if eigen and actie.pad.startswith(f"{eigen}.") else OOIT


def _sectie(toestand: Toestand, sectie: Sectie, aanvraag: Aanvraag) -> Oordeel:
    eigenaar = toestand.element(sectie.pad.rpartition(".")[0])
    if sectie.pad in gevuld(toestand, eigenaar, aanvraag.extra):
        return Oordeel()
    return Oordeel(mist={sectie.pad})


def _overig(toestand: Toestand, element: Any, pad: str) -> Oordeel:
    if isinstance(element, Vraag):
        antwoorden = [
            f
            for f in toestand.dossier.met_doel(pad, "oordeel")
            if f.alle("antwoord") and mag_antwoorden(toestand, element, f)
        ]
        return Oordeel() if antwoorden else Oordeel(mist={pad}, vragen={pad})
    if isinstance(element, Besluit | Keuze):
        return Oordeel() if toestand.gebeurd_op_pad(pad) else Oordeel(mist={pad})
    if pad.startswith("feiten."):
        lopend = [f for f in toestand.dossier.van(pad.partition(".")[2]) if f.tot is None or f.tot >= toestand.op]
        return Oordeel() if lopend else Oordeel(mist={pad})
    return Oordeel() if toestand.gebeurd_op_pad(pad) else Oordeel(mist={pad})


def mag_antwoorden(toestand: Toestand, vraag: Vraag, feit: Feit) -> bool:
    """Whether an answer was given by somebody whom the plan asks; a silent plan lets anybody answer."""
    gevraagd = namen(vraag.door)
    return not gevraagd or not feit.door or NIET_VERMELD in vraag.door or toestand.rollen.past(feit.door, gevraagd)
