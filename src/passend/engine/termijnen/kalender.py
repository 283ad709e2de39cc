"""The school calendar: school years, holidays and days off, for one school or one region."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple, Self

from passend.engine.termijnen.feestdagen import is_feestdag, is_werkdag

EERSTE_MAAND: Final = 8  # a school year runs from 1 August to 31 July
EEN_DAG: Final = timedelta(days=1)


class KalenderOnbekend(Exception):
    """Nobody told the calendar the holidays of this school year, so that school days cannot be counted."""

    def __init__(self, naam: str) -> None:
        """Remember the name of the school year, such as `2031-2032`."""
        super().__init__(f"de schoolvakanties van {naam} zijn niet bekend")
        self.naam = naam


class Tijdvak(NamedTuple):
    """A stretch of days; both `van` and `tot` belong to it."""

    van: date
    tot: date
    naam: str = ""

    def heeft(self, dag: date) -> bool:
        """Tell whether the day lies in the stretch."""
        return self.van <= dag <= self.tot


class PeriodeVenster(NamedTuple):
    """One year's window of a period of the plan (`schooljaar` for the school year itself).

    Both bounds belong to it; one that is not known (yet) is None. `schooljaar` is the school year in which it begins.
    """

    id: str
    van: date | None
    tot: date | None
    schooljaar: int


class Kalenderdag(NamedTuple):
    """One day of the calendar; `schooldag` is None where the holidays are unknown.

    `volgnr_schooldag` counts the school days up to and including this day, from the first day that was asked for.
    """

    dag: date
    schooldag: bool | None
    werkdag: bool
    volgnr_schooldag: int


@dataclass(frozen=True, slots=True)
class Schooljaar:
    """One school year, named by the year in which it begins; what nobody told is None."""

    begin: int
    vakanties: tuple[Tijdvak, ...] | None = None
    eerste_schooldag: date | None = None
    laatste_schooldag: date | None = None
    vrije_dagen: frozenset[date] = frozenset()

    @property
    def van(self) -> date:
        """1 August."""
        return date(self.begin, EERSTE_MAAND, 1)

    @property
    def tot(self) -> date:
        """31 July of the next year, the last day that belongs to the school year."""
        return date(self.begin + 1, EERSTE_MAAND, 1) - EEN_DAG

    @property
    def naam(self) -> str:
        """The name as people write it: `2026-2027`."""
        return f"{self.begin}-{self.begin + 1}"


def schooljaar_van(dag: date) -> int:
    """Return the calendar year in which the school year of this day begins."""
    return dag.year if dag.month >= EERSTE_MAAND else dag.year - 1


@dataclass(frozen=True)
class Kalender:
    """School years by the year in which they begin; a year that is absent has its 1 August and 31 July, no more."""

    schooljaren: Mapping[int, Schooljaar] = field(default_factory=dict)

    def met(self, *schooljaren: Schooljaar) -> Self:
        """Return a calendar in which these school years take the place of what was known about them."""
        return replace(self, schooljaren={**self.schooljaren, **{jaar.begin: jaar for jaar in schooljaren}})

    def jaar(self, begin: int) -> Schooljaar:
        """Return the school year that begins in this calendar year."""
        return self.schooljaren.get(begin, Schooljaar(begin))

    def schooljaar(self, dag: date) -> Schooljaar:
        """Return the school year to which the day belongs."""
        return self.jaar(schooljaar_van(dag))

    def is_werkdag(self, dag: date) -> bool:
        """Tell whether people work on this day, school holiday or not."""
        return is_werkdag(dag)

    def is_vakantie(self, dag: date) -> bool:
        """Tell whether the day lies in a school holiday; raise KalenderOnbekend where nobody knows."""
        jaar = self.schooljaar(dag)
        eerste, laatste, vakanties = jaar.eerste_schooldag, jaar.laatste_schooldag, jaar.vakanties
        if eerste is None or laatste is None or vakanties is None:
            raise KalenderOnbekend(jaar.naam)
        return not eerste <= dag <= laatste or any(vak.heeft(dag) for vak in vakanties)

    def is_schooldag(self, dag: date) -> bool:
        """Tell whether the school is open on this day; raise KalenderOnbekend where nobody knows."""
        if dag.weekday() >= 5 or is_feestdag(dag):
            return False
        return not self.is_vakantie(dag) and dag not in self.schooljaar(dag).vrije_dagen

    def heeft_schooldag(self, vak: Tijdvak) -> bool:
        """Tell whether there is a school day in the stretch; raise KalenderOnbekend where nobody knows."""
        return any(self.is_schooldag(dag) for dag in dagen_van(vak))

    def dagen(self, van: date, tot: date) -> Iterator[Kalenderdag]:
        """Yield every day of a stretch, for the relation `dagen` of the rules."""
        volgnr = 0
        for begin in range(schooljaar_van(van), schooljaar_van(tot) + 1):
            for dag, schooldag, werkdag in _jaardagen(self.jaar(begin)):
                if van <= dag <= tot:
                    volgnr += bool(schooldag)
                    yield Kalenderdag(dag, schooldag, werkdag, volgnr)


@lru_cache(maxsize=64)
def _jaardagen(jaar: Schooljaar) -> list[tuple[date, bool | None, bool]]:
    """Every day of a school year: the day, whether the school is open (None where nobody knows), a working day."""
    kalender = Kalender({jaar.begin: jaar})

    def open_(dag: date) -> bool | None:
        try:
            return kalender.is_schooldag(dag)
        except KalenderOnbekend:
            return None

    return [(dag, open_(dag), is_werkdag(dag)) for dag in dagen_van(Tijdvak(jaar.van, jaar.tot))]


def dagen_van(vak: Tijdvak) -> Iterator[date]:
    """Yield the days of a stretch."""
    for nummer in range((vak.tot - vak.van).days + 1):
        yield vak.van + timedelta(days=nummer)
