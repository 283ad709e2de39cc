"""Durations, and adding them to a day or taking them from it."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_CEILING, Decimal
from functools import cache
from typing import Final, Self

from passend.engine.termijnen.kalender import Kalender, Tijdvak
from passend.engine.woorden import duur_ontleden

# Months and days in one unit, for the units whose length does not depend on a calendar.
_MAANDEN: Final = {"maand": 1, "half jaar": 6, "schooljaar": 12, "jaar": 12}
_DAGEN: Final = {"dag": 1, "week": 7}
_MINUTEN: Final = {"minuut": 1, "uur": 60}


@dataclass(frozen=True, slots=True)
class Tijdsduur:
    """A number of units, such as 6 weeks."""

    aantal: Decimal
    eenheid: str

    @classmethod
    def uit(cls, tekst: str) -> Self:
        """Parse `6 weken`; raise ValueError when the text is no duration."""
        ontleed = duur_ontleden(tekst)
        if ontleed is None:
            raise ValueError(f"'{tekst}' is geen duur")
        return cls(*ontleed)

    @property
    def minuten(self) -> Decimal | None:
        """The length in minutes of a duration in hours or minutes; None for one in days or longer."""
        factor = _MINUTEN.get(self.eenheid)
        return None if factor is None else self.aantal * factor

    @property
    def maanden(self) -> int | None:
        """The number of months in a duration of months or years, rounded up; None for another unit."""
        factor = _MAANDEN.get(self.eenheid)
        return None if factor is None else _naar_boven(self.aantal * factor)

    @property
    def dagen(self) -> int | None:
        """The number of days in a duration of days or weeks, rounded up; None for another unit."""
        factor = _DAGEN.get(self.eenheid)
        return None if factor is None else _naar_boven(self.aantal * factor)


def plus(dag: date, duur: str | Tijdsduur, kalender: Kalender) -> date:
    """Return the last day that is still in time, so long after a day; the day itself does not count.

    A month later is the same day of the month, or the last one there is: 31 January + 1 month = 28 February. Half
    days of school (`dagdeel`) go by two to a school day; a schoolweek is seven days, of which those in a calendar week
    without a school day do not count; hours count up to whole days here (`plus_moment` knows minutes). Raises
    KalenderOnbekend for school days in a school year whose holidays nobody told.
    """
    return _verschuif(dag, duur, kalender, 1)


def minus(dag: date, duur: str | Tijdsduur, kalender: Kalender) -> date:
    """Return the day so long before a day; the mirror image of `plus`."""
    return _verschuif(dag, duur, kalender, -1)


def plus_moment(moment: datetime, duur: str | Tijdsduur) -> datetime:
    """Return the minute at which a duration in hours or minutes ends."""
    minuten = _tijdsduur(duur).minuten
    if minuten is None:
        raise ValueError(f"'{duur}' is geen duur in uren of minuten")
    return moment + timedelta(minutes=float(minuten))


def plus_zonder(dag: date, duur: str | Tijdsduur, kalender: Kalender) -> date:
    """Like `plus`, but days in a school holiday do not count."""
    return _zonder_vakantie(dag, plus(dag, duur, kalender), kalender, 1)


def minus_zonder(dag: date, duur: str | Tijdsduur, kalender: Kalender) -> date:
    """Like `minus`, but days in a school holiday do not count."""
    return _zonder_vakantie(dag, minus(dag, duur, kalender), kalender, -1)


def maanden_verder(dag: date, maanden: int) -> date:
    """Return the same day so many months later (or earlier), or the last day of that month."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))


def _tijdsduur(duur: str | Tijdsduur) -> Tijdsduur:
    return Tijdsduur.uit(duur) if isinstance(duur, str) else duur


def _naar_boven(aantal: Decimal) -> int:
    return int(aantal.to_integral_value(ROUND_CEILING))


def _verschuif(dag: date, duur: str | Tijdsduur, kalender: Kalender, richting: int) -> date:
    duur = _tijdsduur(duur)
    if duur.maanden is not None:
        return maanden_verder(dag, richting * duur.maanden)
    if duur.dagen is not None:
        return dag + timedelta(days=richting * duur.dagen)
    if duur.minuten is not None:
        return dag + timedelta(days=richting * _naar_boven(duur.minuten / (24 * 60)))
    if duur.eenheid == "schoolweek":
        return _tel(dag, 7 * _naar_boven(duur.aantal), _in_schoolweek(kalender), richting)
    per_dag = 2 if duur.eenheid == "dagdeel" else 1
    telt = kalender.is_werkdag if duur.eenheid == "werkdag" else kalender.is_schooldag
    return _tel(dag, _naar_boven(duur.aantal / per_dag), telt, richting)


def _tel(dag: date, aantal: int, telt: Callable[[date], bool], richting: int) -> date:
    """Walk from a day until so many days that count have been passed."""
    while aantal > 0:
        dag += timedelta(days=richting)
        aantal -= telt(dag)
    return dag


def _in_schoolweek(kalender: Kalender) -> Callable[[date], bool]:
    """Return a test whether a day lies in a week (Monday to Sunday) with a school day."""

    @cache
    def met_school(maandag: date) -> bool:
        return kalender.heeft_schooldag(Tijdvak(maandag, maandag + timedelta(days=6)))

    return lambda dag: met_school(dag - timedelta(days=dag.weekday()))


def _zonder_vakantie(dag: date, einde: date, kalender: Kalender, richting: int) -> date:
    """Count as many days outside the holidays as lie between a day and the end that was found with them."""
    return _tel(dag, abs((einde - dag).days), lambda d: not kalender.is_vakantie(d), richting)
