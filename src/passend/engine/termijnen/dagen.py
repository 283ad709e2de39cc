"""Days as a plan writes them (`30 april`, `half februari`, a date), turned into stretches of days."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from passend.engine.termijnen.kalender import EERSTE_MAAND, Tijdvak, schooljaar_van
from passend.engine.woorden import MAANDEN

# Fixed meaning: `begin` to the 10th, `half` to the 20th, `eind` from the 21st.
_DEEL: Final = {"begin": (1, 10), "half": (11, 20), "eind": (21, 31)}


@lru_cache(maxsize=1024)
def vast_jaar(dag: date | str) -> int | None:
    """Return the school year to which a date, or a day with a year, belongs; None when the day returns every year."""
    if isinstance(dag, date):
        return schooljaar_van(dag)
    woorden = dag.split()
    return _schooljaar(woorden[:-1], int(woorden[-1])) if woorden[-1].isdigit() else None


@lru_cache(maxsize=4096)
def tijdvak(dag: date | str, schooljaar: int) -> Tijdvak:
    """Return the days that a day word means in a school year; a date, or a word with a year, means itself.

    29 February is the last day of February in a year that has no 29th.
    """
    if isinstance(dag, date):
        return Tijdvak(dag, dag)
    woorden = dag.split()
    if woorden[-1].isdigit():
        *woorden, jaartal = woorden
        return _in_maand(woorden, int(jaartal))
    maand = MAANDEN.index(woorden[-1]) + 1
    return _in_maand(woorden, schooljaar + (maand < EERSTE_MAAND))


def weekvak(week: int, schooljaar: int) -> Tijdvak | None:
    """Return Monday to Sunday of a calendar week (ISO) that begins in a school year; None when there is none."""
    for jaar in (schooljaar, schooljaar + 1):
        if week > date(jaar, 12, 28).isocalendar().week:
            continue
        maandag = date.fromisocalendar(jaar, week, 1)
        if schooljaar_van(maandag) == schooljaar:
            return Tijdvak(maandag, maandag + timedelta(days=6))
    return None


def aaneen(vakken: list[Tijdvak], volgend: list[Tijdvak]) -> tuple[Tijdvak, ...]:
    """Put the items of one window in order; an item that goes on after 31 July is taken from the next school year.

    `vakken` are the items in the school year in which the window begins, `volgend` the same ones a year later, both in
    the order in which the plan names them: `[juli, augustus]` is July and the August that follows it.
    """
    gekozen: list[Tijdvak] = []
    for vak, later in zip(vakken, volgend, strict=True):
        sluit_aan = bool(gekozen) and vak.van < gekozen[-1].van and later.van <= gekozen[-1].tot + timedelta(days=1)
        gekozen.append(later if sluit_aan else vak)
    return tuple(sorted(gekozen))


def _in_maand(woorden: list[str], jaar: int) -> Tijdvak:
    maand = MAANDEN.index(woorden[-1]) + 1
    laatste = monthrange(jaar, maand)[1]
    if len(woorden) == 1:
        return Tijdvak(date(jaar, maand, 1), date(jaar, maand, laatste))
    van, tot = _DEEL[woorden[0]] if woorden[0] in _DEEL else (int(woorden[0]), int(woorden[0]))
    return Tijdvak(date(jaar, maand, min(van, laatste)), date(jaar, maand, min(tot, laatste)))


def _schooljaar(woorden: list[str], jaar: int) -> int:
    return schooljaar_van(_in_maand(woorden, jaar).van)
