"""School holidays of the three regions, from the data that comes with the engine."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files
from typing import Final

import yaml

from passend.engine.termijnen.feestdagen import is_feestdag
from passend.engine.termijnen.kalender import Kalender, Schooljaar, Tijdvak

REGIOS: Final = ("noord", "midden", "zuid")
_ZOMER: Final = "zomervakantie"

type _Vakanties = Mapping[str, Mapping[str, tuple[date, date]]]


@lru_cache(maxsize=1)
def _gegevens() -> dict[int, _Vakanties]:
    """Read the data file: first year of the school year -> holiday -> region -> (first day, last day)."""
    tekst = files("passend.engine.gegevens").joinpath("schoolvakanties.yaml").read_text("utf-8")
    return {int(naam[:4]): vakanties for naam, vakanties in yaml.load(tekst, Loader=yaml.CSafeLoader).items()}


@lru_cache(maxsize=len(REGIOS) + 1)
def regiokalender(regio: str | None) -> Kalender:
    """Return the calendar of a region; without a (known) region no holidays are known.

    The first school day is the first working day after the summer holiday, the last one the last before it. A school
    that differs puts its own school years in the calendar with `Kalender.met`.
    """
    if regio not in REGIOS:
        return Kalender()
    gegevens = _gegevens()
    return Kalender(
        {
            begin: _schooljaar(begin, vakanties, gegevens[begin - 1], regio)
            for begin, vakanties in gegevens.items()
            if begin - 1 in gegevens
        }
    )


def _schooljaar(begin: int, vakanties: _Vakanties, vorige: _Vakanties, regio: str) -> Schooljaar:
    vakken = tuple(Tijdvak(*dagen[regio], naam) for naam, dagen in vakanties.items())
    return Schooljaar(
        begin,
        vakken,
        eerste_schooldag=_doordeweeks(vorige[_ZOMER][regio][1], 1),
        laatste_schooldag=_doordeweeks(vakanties[_ZOMER][regio][0], -1),
    )


def _doordeweeks(dag: date, richting: int) -> date:
    """Return the first day after (or the last before) a holiday on which a school can be open."""
    dag += timedelta(days=richting)
    while dag.weekday() >= 5 or is_feestdag(dag):
        dag += timedelta(days=richting)
    return dag
