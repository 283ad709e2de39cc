"""Forms: which sections of a plan, document, act or decision are filled, and which are missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.formulier import Sectie, Verplicht
from passend.engine.delen.plannen import PlanSoort
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.bezoeken import treden_van
from passend.engine.stand.feiten import Feit
from passend.engine.stand.plandagen import AFGELOPEN, is_begin
from passend.engine.stand.toestemming import akkoord
from passend.engine.woorden import NIET_VERMELD

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand


@dataclass
class Formulierstand:
    """What a form still lacks: `mist` blocks, `waarschuwt` only warns, `onbekend` cannot be judged.

    `leeg` holds every compulsory section that is empty, whatever its force: with one of these a form is not done.
    """

    mist: set[str] = field(default_factory=set)
    waarschuwt: set[str] = field(default_factory=set)
    onbekend: set[str] = field(default_factory=set)
    leeg: set[str] = field(default_factory=set)


def secties_van(toestand: Toestand, element: Any, _gezien: frozenset[str] = frozenset()) -> list[Sectie]:
    """The sections of an element; a reference reuses those of another element."""
    gevonden: list[Sectie] = []
    for sectie in getattr(element, "secties", []):
        if isinstance(sectie, Sectie):
            gevonden.append(sectie)
        elif sectie != NIET_VERMELD and sectie not in _gezien:
            treffer = toestand.dossier.zoek(sectie, element.pad)
            if treffer:
                gevonden += secties_van(toestand, treffer.element, _gezien | {sectie})
    return gevonden


def gevuld(toestand: Toestand, element: Any, extra: Iterable[Feit] = ()) -> set[str]:
    """The paths of the sections that have been filled.

    A fact that names `secties` filled those, one that names `zonder` all but those, and one that names
    neither the whole form; later facts add to earlier ones, and `zonder` empties.
    """
    alle = {sectie.pad for sectie in secties_van(toestand, element)}
    vol: set[str] = set()
    nieuw = tuple(extra)
    voorbij = feiten_van_vorige(toestand, element, nieuw)
    soorten = ("plan", "document", "besluit", "overleg", "gesprek", "actie", "ontvangst", "steun")
    for feit in (*toestand.dossier.met_doel(element.pad, *soorten), *nieuw):
        if feit.nr in voorbij:
            continue
        secties, zonder = {str(s) for s in feit.alle("secties")}, {str(s) for s in feit.alle("zonder")}
        if not secties and not zonder and feit.soort in ("plan", "document", "ontvangst"):
            vol |= alle
        else:
            vol |= secties
            if zonder and not secties:
                vol |= alle
        vol -= zonder
    genoemd = {
        pad
        for feit in toestand.dossier.feiten
        if feit.nr not in voorbij
        for pad in (*feit.alle("secties"), *map(str, feit.alle("over")))
        if isinstance(pad, str)
    }
    vanzelf = {sectie.pad for sectie in secties_van(toestand, element) if _uit_feiten(toestand, sectie)}
    return vol | vanzelf | {pad for pad in alle if pad in genoemd or _vastgelegd(toestand, pad)}


def feiten_van_vorige(toestand: Toestand, element: Any, extra: Iterable[Feit] = ()) -> frozenset[int]:
    """The facts about earlier plans of a kind: what was written there does not fill the plan of now.

    A plan is another one when it begins again, begins or is written after it was looked back on, or follows one that
    ended. Empty for anything but a plan.
    """
    if not isinstance(element, PlanSoort):
        return frozenset()
    alle: list[int] = []
    begin = 0
    gezien: set[str] = set()
    for feit in (*toestand.dossier.met_doel(element.pad, "plan"), *(een for een in extra if een.soort == "plan")):
        standen = {str(stand) for stand in feit.alle("stand")}
        terugblik = "geëvalueerd" in gezien and (is_begin(feit) or "concept" in standen)
        if gezien & AFGELOPEN or terugblik or "start" in standen & gezien:
            begin, gezien = len(alle), set()
        alle.append(feit.nr)
        gezien |= standen
    return frozenset(alle[:begin])


def _uit_feiten(toestand: Toestand, sectie: Sectie) -> bool:
    """A section that is filled from facts (`uit`) is filled as soon as one of them is there."""
    return any(verwijzing != NIET_VERMELD and toestand.gebeurd(verwijzing, sectie.pad) for verwijzing in sectie.uit)


def _vastgelegd(toestand: Toestand, pad: str) -> bool:
    """A section can also be filled by a fact that records just that section."""
    for feit in toestand.dossier.van("actie"):
        for waarde in feit.alle("over"):
            treffer = toestand.dossier.zoek(str(waarde))
            if treffer and treffer.pad == pad:
                return True
    return False


def formulierstand(toestand: Toestand, element: Any, extra: Iterable[Feit] = ()) -> Formulierstand:
    """Judge a form: every compulsory section filled, with the consent that it asks for."""
    stand = Formulierstand()
    feiten = tuple(extra)
    vol = gevuld(toestand, element, feiten)
    groepen: dict[str, list[Sectie]] = {}
    for sectie in secties_van(toestand, element):
        if toestand.geldt(sectie) is Uitkomst.ONWAAR:
            continue
        if isinstance(sectie.verplicht, Verplicht) and sectie.verplicht.een_van:
            groepen.setdefault(sectie.verplicht.een_van, []).append(sectie)
            continue
        _beoordeel(toestand, sectie, vol, stand)
    for leden in groepen.values():
        if not any(lid.pad in vol for lid in leden):
            stand.mist |= {lid.pad for lid in leden}
            stand.leeg |= {lid.pad for lid in leden}
    return stand


def _beoordeel(toestand: Toestand, sectie: Sectie, vol: set[str], stand: Formulierstand) -> None:
    nodig = is_verplicht(toestand, sectie)
    if nodig is Uitkomst.ONWAAR:
        return
    mist = _mist(toestand, sectie, vol)
    if not mist:
        return
    if nodig is Uitkomst.WAAR and sectie.verplicht != "in beginsel":
        stand.leeg |= mist
    if nodig is Uitkomst.VRAAG:
        stand.onbekend |= mist
    elif sectie.verplicht == "in beginsel" or not toestand.dwingt(sectie):
        stand.waarschuwt |= mist
    else:
        stand.mist |= mist


def _mist(toestand: Toestand, sectie: Sectie, vol: set[str]) -> set[str]:
    if sectie.toestemming:
        treffer = toestand.dossier.zoek(sectie.toestemming, sectie.pad)
        if treffer and isinstance(treffer.element, Toestemming):
            return set() if akkoord(toestand.dossier, treffer.element).gegeven else {sectie.pad, treffer.pad}
    if sectie.pad in vol:
        return set()
    return {sectie.pad} | {veld.pad for veld in sectie.velden if not isinstance(veld, str) and veld.verplicht}


def is_half_bekend(toestand: Toestand, element: Any) -> bool:
    """Whether an empty section of a form may be compulsory or not: the text does not say."""
    stil = [sectie for sectie in secties_van(toestand, element) if sectie.verplicht == NIET_VERMELD]
    return bool(stil) and bool({sectie.pad for sectie in stil} - gevuld(toestand, element))


def is_verplicht(toestand: Toestand, sectie: Sectie) -> Uitkomst:
    verplicht = sectie.verplicht
    if verplicht in (None, False, NIET_VERMELD):
        return Uitkomst.ONWAAR
    if not isinstance(verplicht, Verplicht):
        return Uitkomst.WAAR
    if verplicht.als is not None:
        return toestand.voorwaarde(verplicht, "als") or Uitkomst.ONWAAR
    if verplicht.vanaf:
        treffer = toestand.dossier.zoek(verplicht.vanaf, sectie.pad)
        return Uitkomst.WAAR if treffer and bereikt(toestand, treffer.pad) else Uitkomst.ONWAAR
    return Uitkomst.WAAR


def bereikt(toestand: Toestand, trede: str) -> bool:
    """Whether somebody stands on this trede of its route or on a later one."""
    route = toestand.bezoeken.route_van(trede)
    if route is None:
        return False
    volgorde = [een.pad for een in treden_van(route)]
    vanaf = volgorde.index(trede)
    return any(bezoek.trede in volgorde[vanaf:] for bezoek in toestand.bezoeken.lopend())
