"""The year as the plan lays it down: every moment with a day of its own, in one school year."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from passend.engine.delen.bijeenkomsten import Contact, Overleg
from passend.engine.delen.kalender import Kalenderregel
from passend.engine.delen.meten import Instrument
from passend.engine.delen.plan import Plan
from passend.engine.delen.stukken import Document
from passend.engine.stand.benoemen import bron_van, naam_van_element
from passend.engine.stand.opdrachten.opdracht import termijnen_van
from passend.engine.termijnen.berekenen import bereken_alle
from passend.engine.termijnen.kalender import Kalender, PeriodeVenster
from passend.engine.termijnen.perioden import periodes
from passend.engine.woorden import NIET_VERMELD

# What a line is about, for the filter and the legend.
SOORTEN: dict[Any, str] = {
    Kalenderregel: "kalender",
    Contact: "gesprek",
    Overleg: "overleg",
    Instrument: "toets",
    Document: "stuk",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kalenderdag:
    """One moment: from when until when, what, and where it stands in the plan."""

    van: date
    tot: date
    naam: str
    soort: str
    pad: str
    bron: tuple[str, ...]


def jaarkalender(plan: Plan, kalender: Kalender, begin: int) -> list[Kalenderdag]:
    """All moments of the school year that begins in this calendar year, in order of their last day.

    Only what the calendar fixes: a term that runs from something that happens to a pupil has no day here.
    """
    vensters = tuple(
        periodes(
            [regel for regel in plan.kalender if not isinstance(regel, str)],
            range(begin - 1, begin + 2),
            lambda _: [],
            kalender,
        )
    )
    dagen = {dag for element in _elementen(plan) for dag in _dagen(plan, element, kalender, vensters, begin)}
    return sorted(dagen, key=lambda dag: (dag.tot, dag.van, dag.naam))


def _elementen(plan: Plan) -> Iterator[Any]:
    for deel in (plan.kalender, plan.contact, plan.overleggen, plan.instrumenten, plan.documenten):
        yield from (element for element in deel if type(element) in SOORTEN)


def _dagen(
    plan: Plan, element: Any, kalender: Kalender, vensters: tuple[PeriodeVenster, ...], begin: int
) -> Iterator[Kalenderdag]:
    """Each term seen from the first of every month: so a moment that returns is met each time."""
    jaar = kalender.jaar(begin)
    termijnen = [termijn for termijn in termijnen_van(element) if termijn != NIET_VERMELD]
    for maand in range(12):
        op = date(begin + (maand + 7) // 12, (maand + 7) % 12 + 1, 1)
        for venster in bereken_alle(
            termijnen,
            op=op,
            gebeurtenissen=lambda _: [],
            kalender=kalender,
            periodes=vensters,
            aanwezig_vanaf=jaar.van,
        ):
            tot = venster.uiterlijk
            if tot is None or not (jaar.van <= _dag(tot) <= jaar.tot):
                continue
            van = venster.open_vanaf or _dag(tot)
            if (_dag(tot) - van).days > _HEEL_JAAR:
                continue
            yield Kalenderdag(
                van=max(van, jaar.van),
                tot=_dag(tot),
                naam=naam_van_element(plan, element),
                soort=SOORTEN[type(element)],
                pad=element.pad,
                bron=tuple(bron_van(plan, element.pad)),
            )


# What may be done all year long is no moment.
_HEEL_JAAR = 300


def _dag(moment: Any) -> date:
    return moment.date() if hasattr(moment, "hour") else moment
