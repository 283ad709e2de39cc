"""How long a running thing runs: from its first day to the last day that its term allows."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from passend.engine.blokken.termijn import Termijn
from passend.engine.termijnen.beurten import beurten_van
from passend.engine.termijnen.kalender import Kalender, PeriodeVenster
from passend.engine.termijnen.situatie import Situatie
from passend.engine.termijnen.venster import als_dag


class Looptijd(NamedTuple):
    """`begin`: the first day, which counts; `eerst` and `laatst`: between these days it ends, None where unknown."""

    begin: date
    eerst: date | None = None
    laatst: date | None = None

    def mag_eindigen(self, einde: date) -> bool:
        """Tell whether an end date keeps to the term; beyond it needs a deviation."""
        return (self.eerst is None or einde >= self.eerst) and (self.laatst is None or einde <= self.laatst)


def looptijd(
    termijn: Termijn | str, begin: date, kalender: Kalender, periodes: Sequence[PeriodeVenster] = ()
) -> Looptijd:
    """Work out a `looptijd` for a thing that begins on a day; the event in `na` is taken to be that beginning.

    `duurt: 2 jaar` counts its first day: from 1 February to 31 January; `binnen: 8 weken` is a deadline and does not.
    """
    if isinstance(termijn, str):
        return Looptijd(begin)
    na = termijn.na or "aanleiding"
    begint = {na} if isinstance(na, str) else {*na.eerste_van, *na.laatste_van}

    def gebeurd(verwijzing: str) -> list[date]:
        return [begin] if verwijzing in begint else []

    situatie = Situatie(begin, None, gebeurd, (), kalender, tuple(periodes), aanwezig_vanaf=begin)
    beurten = [beurt for beurt in beurten_van(termijn, situatie, 1) if beurt.is_verschuldigd(situatie)]
    if not beurten or beurten[0].tot is None:
        return Looptijd(begin)
    vanaf_begin = termijn.precies_ is not None or bool(termijn.tussen)
    return Looptijd(begin, beurten[0].van if vanaf_begin else None, als_dag(beurten[0].tot))
