"""Tasks: each duty judged on the day that is asked about, as open, late, done or deviated from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Keuze
from passend.engine.blokken.termijn import Termijn
from passend.engine.blokken.vraagt import REDEN
from passend.engine.delen.signalen import Signaal
from passend.engine.delen.stukken import Document
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.daden import soorten_van
from passend.engine.stand.dossier import OOIT
from passend.engine.stand.feiten import Feit
from passend.engine.stand.formulieren import is_half_bekend
from passend.engine.stand.opdrachten import Opdracht
from passend.engine.stand.termijnvenster import venster_van
from passend.engine.stand.uitleg import waarom_taak
from passend.engine.stand.vereisten import Aanvraag, Oordeel, beoordeel, criteria
from passend.engine.stand.voorgesteld import open_aanvragen, open_voorstel
from passend.engine.stand.wie import verantwoordelijken
from passend.engine.termijnen.berekenen import Status, Venster
from passend.engine.termijnen.venster import als_dag
from passend.engine.woorden import Kracht

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
    """A duty with its answer: state, last day, what it waits for, whose it is and why.

    `zeker` is False for a duty of another kind of onderwerp, or one of which nobody knows whether it is meant here;
    `nagegaan` is False for a rule whose source nobody checked; `vragen` are the keys that the text leaves open.
    `gemeld`: the answer with a reason by which somebody asked for it. `voorstel`: what somebody proposed to decide.
    `herinneren_vanaf`: from when the plan wants people to be reminded of the last day.
    """

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
    gemeld: Feit | None = None
    voorstel: Feit | None = None
    herinneren_vanaf: date | None = None

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
        if eerder is None or _rang(taak) < _rang(eerder) or _gekozen(taak, eerder):
            rij[taak.pad] = taak


def beoordeel_opdrachten(toestand: Toestand, opdrachten: Iterable[Opdracht]) -> Takenlijst:
    """Judge all duties."""
    lijst = Takenlijst()
    for opdracht in opdrachten:
        taak = beoordeel_opdracht(toestand, opdracht, lijst.vragen)
        if taak is not None:
            lijst.plaats(taak)
    return lijst


def _gekozen(taak: Taak, eerder: Taak) -> bool:
    """Of the same task twice, the one that people chose says why it is there."""
    zelfde = (taak.stand, taak.zeker, taak.uiterlijk) == (eerder.stand, eerder.zeker, eerder.uiterlijk)
    return zelfde and taak.loopt and bool(taak.opdracht.grond) and not eerder.opdracht.grond


def _rang(taak: Taak) -> tuple[bool, int]:
    return (not taak.zeker, VOLGORDE.index(taak.stand))


def beoordeel_opdracht(toestand: Toestand, opdracht: Opdracht, vragen: set[str]) -> Taak | None:
    """Judge one duty; None when it does not apply now. Conditions that wait for a person end up in `vragen`."""
    element = opdracht.element
    scope = toestand.geldt(element)
    nodig = [toestand.voorwaarde(element, sleutel) for sleutel in ("als", "voor elk")]
    if scope is Uitkomst.ONWAAR or Uitkomst.ONWAAR in nodig or _verboden(toestand, opdracht):
        return None
    venster = venster_van(toestand, opdracht)
    stand = _stand(toestand, opdracht, venster)
    if stand is None:
        return None
    if Uitkomst.VRAAG in nodig:
        if stand is not Taakstand.NOG_NIET:  # what nothing set going yet, nobody needs to know yet
            vragen.add(opdracht.pad)
        return None
    waarom = waarom_taak(toestand, opdracht, venster.reden)
    taak = Taak(opdracht.pad, element, stand, opdracht, venster.uiterlijk, venster.open_vanaf, waarom=waarom)
    taak.herinneren_vanaf = venster.herinneren_vanaf
    taak.zeker = opdracht.eigen and scope is Uitkomst.WAAR
    taak.nagegaan = toestand.nagegaan(element)
    taak.vragen = (*venster.vraag, *_zwijgt(toestand, element, stand))
    taak.voor = tuple(str(rol) for rol in verantwoordelijken(toestand, element) if isinstance(rol, str))
    if taak.loopt:
        taak.oordeel = vereisten_van(toestand, element, opdracht.sinds)
        taak.gemeld = _gemeld(toestand, opdracht)
        taak.oordeel.mist -= {REDEN} if taak.gemeld else set()
        taak.voorstel = _voorgesteld(toestand, opdracht)
        if taak.voorstel is not None and isinstance(element, Toestemming):
            taak.herinneren_vanaf = taak.voorstel.op  # a colleague waits
    return taak


def _voorgesteld(toestand: Toestand, opdracht: Opdracht) -> Feit | None:
    """What somebody proposed that waits for this duty."""
    if isinstance(opdracht.element, Besluit):
        return open_voorstel(toestand.dossier, opdracht.pad)
    if isinstance(opdracht.element, Toestemming):
        return next(iter(open_aanvragen(toestand.dossier, opdracht.element)), None)
    return None


def _gemeld(toestand: Toestand, opdracht: Opdracht) -> Feit | None:
    """The latest answer on which the signal behind a duty rests, when whoever gave it said why."""
    signaal = toestand.element(opdracht.grond)
    if not isinstance(signaal, Signaal):
        return None
    genoemd = toestand.noemt(signaal.als, signaal.pad)
    antwoorden = [feit for feit in toestand.dossier.van("oordeel") if feit.doelen & genoemd]
    return antwoorden[-1] if antwoorden and antwoorden[-1].reden else None


def _zwijgt(toestand: Toestand, element: Any, stand: Taakstand) -> Iterator[str]:
    """The keys beside the term on which the text is silent, where another word could make another answer."""
    if toestand.kracht_open(element):
        yield "kracht"
    if stand is Taakstand.AF and isinstance(element, Document) and is_half_bekend(toestand, element):
        yield "verplicht"


def _verboden(toestand: Toestand, opdracht: Opdracht) -> bool:
    """`alleen als` forbids otherwise; what a signal, a choice or the plan itself obliges to goes before it."""
    gevraagd = isinstance(toestand.element(opdracht.grond), Signaal | Keuze)
    if gevraagd or _is_verplicht(toestand, opdracht):
        return False
    houders = toestand.omhullend(opdracht.element)
    return any(toestand.voorwaarde(houder, "alleen als") is Uitkomst.ONWAAR for houder in houders)


def _is_verplicht(toestand: Toestand, opdracht: Opdracht) -> bool:
    return toestand.voorwaarde(opdracht.element, "verplicht als") is Uitkomst.WAAR


def _stand(toestand: Toestand, opdracht: Opdracht, venster: Venster) -> Taakstand | None:
    if any(feit.op >= opdracht.sinds for feit in toestand.afwijkingen(opdracht.pad)):
        return Taakstand.AFGEWEKEN
    if venster.status is Status.KLAAR:
        return Taakstand.AF
    if venster.status is Status.ONBEPAALD:
        return None
    if venster.status is Status.NOG_NIET:
        return Taakstand.NOG_NIET if venster.uiterlijk and not opdracht.verlaten else None
    if (opdracht.verlaten and not _getriggerd(opdracht, venster)) or _van_voor_het_plan(toestand, opdracht, venster):
        return None
    vrijblijvend = toestand.kracht(opdracht.element) is Kracht.KAN or toestand.kracht_open(opdracht.element)
    if venster.status is Status.TE_LAAT and not vrijblijvend:
        return Taakstand.TE_LAAT
    return Taakstand.OPEN


def _van_voor_het_plan(toestand: Toestand, opdracht: Opdracht, venster: Venster) -> bool:
    """Whether a duty that comes by itself was over before the plan worked here; what people set going stays owed.

    A duty without a last day is over when what set it going is that long ago. What is obligatory as long as something
    lasts (an OPP while extra support runs) is never over by that.
    """
    if opdracht.sinds != OOIT or opdracht.grond or _is_verplicht(toestand, opdracht):
        return False
    laatste = venster.uiterlijk or (venster.open_vanaf if _zonder_einde(opdracht) else None)
    return laatste is not None and als_dag(laatste) < toestand.dossier.verschuldigd_vanaf


def _zonder_einde(opdracht: Opdracht) -> bool:
    """Whether every term of a duty says after what it comes, and nothing of how long after."""
    return bool(opdracht.termijn) and all(
        isinstance(termijn, Termijn) and termijn.model_fields_set == {"na"} for termijn in opdracht.termijn
    )


def _getriggerd(opdracht: Opdracht, venster: Venster) -> bool:
    """After a trede was left, only what an event inside it set going stays on the list."""
    na_gebeurtenis = any(isinstance(termijn, Termijn) and termijn.na is not None for termijn in opdracht.termijn)
    return na_gebeurtenis and venster.open_vanaf is not None


def vereisten_van(toestand: Toestand, element: Any, sinds: date) -> Oordeel:
    """Everything a task asks first: its own requirements and those of the meeting or plan it is about."""
    aanvraag = Aanvraag(element, sinds)
    oordeel = beoordeel(toestand, [*getattr(element, "vraagt", []), *getattr(element, "wacht_op", [])], aanvraag)
    oordeel.voeg_toe(criteria(toestand, element, aanvraag))
    if isinstance(element, Actie) and element.wat in ("overleg", "besluit"):
        for pad in soorten_van(toestand.plan, element):
            soort = toestand.element(pad)
            oordeel.voeg_toe(beoordeel(toestand, getattr(soort, "vraagt", []), Aanvraag(soort, sinds)))
    return oordeel
