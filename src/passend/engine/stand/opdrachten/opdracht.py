"""One duty, and the term that it has."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.termijn import Periode, Termijn
from passend.engine.delen.kalender import Kalenderregel
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.delen.stukken import Document
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.daden import soorten_van
from passend.engine.stand.dossier import OOIT
from passend.engine.stand.plandagen import loopt

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand

type Termijnen = list[Termijn | str]


@dataclass(frozen=True)
class Opdracht:
    """One duty: the element, its term, since when facts count, what triggered it, and from which part it comes.

    `eigen` is False for duties that belong to another kind of onderwerp (a meeting of the school, seen from a
    leerling): they can be asked about, but stand on nobody's list. `verlaten`: when the trede it belongs to was left.
    `na_feit`: on the day `sinds` itself only facts after this one count. `grond`: the path of what asked for it.
    """

    pad: str
    element: Any
    termijn: Termijnen = field(default_factory=list)
    sinds: date = OOIT
    aanleiding: date | datetime | None = None
    deel: str = "routes"
    eigen: bool = True
    verlaten: date | None = None
    grond: str = ""
    na_feit: int = 0


def opdracht_van(element: Any, termijn: Termijnen, sinds: date, **rest: Any) -> Opdracht:
    """A duty that an event set going on a day, in the part of the plan where its element stands."""
    return replace(Opdracht(element.pad, element, termijn, sinds, sinds, deel_van(element)), **rest)


def deel_van(element: Any) -> str:
    """The part of the plan in which an element stands."""
    return str(element.pad).partition(".")[0]


def termijn_van(toestand: Toestand, element: Any) -> Termijnen:
    """The term of an act: its own, else that of the plan it makes or evaluates, or of the document it fills.

    Source: planformaat, "who writes it once": what is referred to is inherited.
    """
    eigen = termijnen_van(element)
    if eigen or not isinstance(element, Actie):
        return eigen
    if element.wat == "vastleggen":
        stukken = [toestand.dossier.zoek(document, element.pad) for document in element.document]
        return [t for stuk in stukken if stuk and isinstance(stuk.element, Document) for t in stuk.element.wanneer]
    return _termijn_van_plan(toestand, element) if element.wat in ("plan", "evaluatie") else []


def _termijn_van_plan(toestand: Toestand, actie: Actie) -> Termijnen:
    termijnen: Termijnen = []
    for pad in soorten_van(toestand.plan, actie):
        soort = toestand.element(pad)
        if not isinstance(soort, PlanSoort):
            continue
        if actie.wat == "plan":
            termijnen += soort.termijn if _is_verplicht(toestand, soort) else []
        elif loopt(toestand.dossier, pad) or len(actie.soort) == 1:
            termijnen += evaluatietermijn(soort)
    return termijnen


def _is_verplicht(toestand: Toestand, plan: PlanSoort) -> bool:
    """A term belongs to the duty beside it: where that does not bind, an act may make the plan without that term."""
    return toestand.voorwaarde(plan, "verplicht als") in (None, Uitkomst.WAAR)


def evaluatietermijn(plan: PlanSoort) -> Termijnen:
    """When a plan is evaluated: the terms of its evaluation, else its running time."""
    termijnen = [t for evaluatie in plan.evaluatie if isinstance(evaluatie, Evaluatie) for t in evaluatie.termijn]
    return termijnen or list(plan.looptijd)


def termijnen_van(element: Any) -> Termijnen:
    """The terms of an element, whatever key holds them; a period of the calendar is no term."""
    for sleutel in ("termijn", "wanneer", "frequentie", "momenten"):
        gevonden = getattr(element, sleutel, None)
        if gevonden:
            return [termijn for termijn in gevonden if not isinstance(termijn, Periode)]
    return []


def is_periode(regel: Kalenderregel) -> bool:
    """A calendar line that only says from when to when is a period that terms can name, not a duty."""
    if any(isinstance(termijn, Periode) for termijn in regel.wanneer):
        return True
    blokken = [termijn for termijn in regel.wanneer if isinstance(termijn, Termijn)]
    return any(set(blok.model_fields_set) == {"open_vanaf", "tot"} for blok in blokken)
