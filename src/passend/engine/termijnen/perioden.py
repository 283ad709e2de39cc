"""Periods of the plan: the windows of calendar lines, worked out for several school years."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, Protocol

from passend.engine.blokken.termijn import EersteVan, Periode, Termijn
from passend.engine.termijnen.dagen import tijdvak, vast_jaar
from passend.engine.termijnen.kalender import Kalender, PeriodeVenster, Schooljaar, schooljaar_van
from passend.engine.termijnen.situatie import Gebeurtenissen, Situatie
from passend.engine.termijnen.venster import als_dag
from passend.engine.woorden import NIET_VERMELD, is_dag

SCHOOLJAAR: Final = "schooljaar"

type Grenzen = tuple[object, object]


class HeeftWanneer(Protocol):
    """A line of the calendar, as far as its time goes."""

    @property
    def id(self) -> str:
        """The name by which terms refer to it."""

    @property
    def wanneer(self) -> Sequence[object]:
        """Terms and stretches of days."""


def periodes(
    regels: Iterable[HeeftWanneer],
    schooljaren: Iterable[int],
    gebeurtenissen: Gebeurtenissen,
    kalender: Kalender,
) -> list[PeriodeVenster]:
    """Return the windows of the periods among these calendar lines, and of the school years themselves.

    A line is a period when its `wanneer` is `{van, tot}`, or only says from when to when it is open. A bound may be
    a day or an event, `na` or `voor` an event, or the bound of another period; as long as it is not known it is None.
    """
    jaren = list(schooljaren)
    grenzen = [(regel.id, stuk) for regel in regels for wanneer in regel.wanneer for stuk in _grenzen(wanneer)]
    vakken: list[PeriodeVenster] = []
    for _ in range(2):  # the second time, periods may hang on bounds that the first time found
        vakken = [
            vak
            for naam, stuk in grenzen
            for jaar in jaren
            for vak in _vensters(naam, stuk, kalender.jaar(jaar), _situatie(jaar, gebeurtenissen, kalender, vakken))
        ]
    return vakken + [PeriodeVenster(SCHOOLJAAR, jaar.van, jaar.tot, jaar.begin) for jaar in map(kalender.jaar, jaren)]


def is_periode(wanneer: object) -> bool:
    """Tell whether a `wanneer` makes a period that terms can name."""
    return any(True for _ in _grenzen(wanneer))


def _grenzen(wanneer: object) -> Iterator[Grenzen]:
    if isinstance(wanneer, Periode):
        yield wanneer.van, wanneer.tot
    if isinstance(wanneer, Termijn) and wanneer.model_fields_set == {"open_vanaf", "tot"}:
        yield wanneer.open_vanaf, wanneer.tot


def _situatie(
    jaar: int, gebeurtenissen: Gebeurtenissen, kalender: Kalender, bekend: Sequence[PeriodeVenster]
) -> Situatie:
    op = kalender.jaar(jaar).van
    return Situatie(op, None, gebeurtenissen, (), kalender, periodes=tuple(bekend))


def _vensters(naam: str, stuk: Grenzen, jaar: Schooljaar, situatie: Situatie) -> Iterator[PeriodeVenster]:
    """Yield the window of one school year; none when its days stand fast in another one."""
    vaste = [
        vast_jaar(grens) for grens in stuk if isinstance(grens, date) or (isinstance(grens, str) and is_dag(grens))
    ]
    begin = next((vast for vast in vaste if vast is not None), jaar.begin)
    if begin != jaar.begin:
        return
    van = grens_in(stuk[0], jaar.begin, situatie, als_einde=False)
    tot = grens_in(stuk[1], jaar.begin, situatie, als_einde=True)
    if van and tot and tot < van:  # a stretch over 1 August belongs to the year in which it begins
        tot = grens_in(stuk[1], jaar.begin + 1, situatie, als_einde=True)
    yield PeriodeVenster(naam, van, tot, jaar.begin)


def grens_in(grens: object, schooljaar: int, situatie: Situatie, *, als_einde: bool) -> date | None:
    """Return the day on which a bound falls in a school year; None when it is not known."""
    if grens in (None, NIET_VERMELD):
        return None
    if isinstance(grens, date) or (isinstance(grens, str) and is_dag(grens)):
        vak = tijdvak(grens, schooljaar)
        return vak.tot if als_einde else vak.van
    if not isinstance(grens, (str, EersteVan)):
        return None
    dagen = [dag for dag in situatie.momenten(grens, als_einde=als_einde) if schooljaar_van(dag) == schooljaar]
    return next((als_dag(dag) for dag in (reversed(dagen) if als_einde else dagen)), None)
