"""A turn: one time that a duty must be done, with the days between which that is on time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from passend.engine.termijnen.kalender import Tijdvak, schooljaar_van
from passend.engine.termijnen.situatie import Situatie
from passend.engine.termijnen.venster import Status, als_dag


@dataclass(frozen=True, slots=True)
class Beurt:
    """One time that a duty must be done.

    `van`: first day on which it is open (None: from the beginning); `tot`: last day or minute in time (None: no last
    day); `telt_vanaf`: what was done on or after this day fulfils it (None: whenever); `vergeven`: so many of the
    times done on `telt_vanaf` itself fulfilled the turn before; `vakken`: when the window has gaps, the parts in which
    it is open; `schooljaar`: the school year to which it belongs, None for a turn that an event set going;
    `aanleiding`: the day or moment of that event.
    """

    van: date | None = None
    tot: date | datetime | None = None
    telt_vanaf: date | None = None
    vergeven: int = 0
    vakken: tuple[Tijdvak, ...] = ()
    schooljaar: int | None = None
    aanleiding: date | None = None
    verlengd: int = 0

    def telt(self, situatie: Situatie) -> int:
        """Count how often the turn was done."""
        return max(0, situatie.gedaan_sinds(self.telt_vanaf) - self.vergeven)

    def is_begonnen(self, situatie: Situatie) -> bool:
        """Tell whether the first day has come."""
        return self.van is None or self.van <= situatie.op

    def is_verschuldigd(self, situatie: Situatie) -> bool:
        """Tell whether it is owed at all: its last day does not lie before the pupil came."""
        return self.tot is None or situatie.aanwezig_vanaf is None or als_dag(self.tot) >= situatie.aanwezig_vanaf

    def opent(self, situatie: Situatie) -> date | None:
        """Return the day from which it is open: in a gap of the window, the day after the gap."""
        if self.tot is None or situatie.is_voorbij(self.tot):
            return self.van
        return next((vak.van for vak in self.vakken if vak.tot >= situatie.op), self.van)


def beoordeel(beurten: Sequence[Beurt], nodig: int | None, situatie: Situatie) -> tuple[Status, Beurt | None]:
    """Judge the turns of a duty, in order, and return the state with the turn that it comes from.

    A turn that was missed stays late until it is done as often as needed; what is done later makes up for it. Done is
    done until the next turn opens, or until the school year of the turn is over. `nodig` None means that no number is
    known, which is never late.
    """
    geldig = [beurt for beurt in beurten if beurt.is_verschuldigd(situatie)]
    begonnen = [beurt for beurt in geldig if beurt.is_begonnen(situatie)]
    komend = next((beurt for beurt in geldig if not beurt.is_begonnen(situatie)), None)
    open_ = [beurt for beurt in begonnen if nodig is None or beurt.telt(situatie) < nodig]
    for beurt in open_:
        if nodig is not None and beurt.tot is not None and situatie.is_voorbij(beurt.tot):
            return Status.TE_LAAT, beurt
    if open_:
        return _open(open_[0], situatie)
    if not begonnen:
        return Status.NOG_NIET, komend
    laatste = begonnen[-1]
    verlopen = laatste.schooljaar is not None and schooljaar_van(situatie.op) > _eindjaar(laatste)
    return (Status.NOG_NIET, komend) if verlopen and komend else (Status.KLAAR, laatste)


def _open(beurt: Beurt, situatie: Situatie) -> tuple[Status, Beurt]:
    opent = beurt.opent(situatie)
    nog_niet = opent is not None and opent > situatie.op
    return (Status.NOG_NIET if nog_niet else Status.OPEN), beurt


def _eindjaar(beurt: Beurt) -> int:
    """Return the school year in which the window of a turn ends (a window may run over 1 August)."""
    return schooljaar_van(als_dag(beurt.tot)) if beurt.tot is not None else beurt.schooljaar or 0


def knip(beurt: Beurt, *, van: date | None = None, tot: date | None = None) -> Beurt:
    """Narrow a turn: open no earlier than `van`, in time no later than `tot`."""
    if van is not None and (beurt.van is None or beurt.van < van):
        telt_vanaf = van if beurt.telt_vanaf == beurt.van else beurt.telt_vanaf
        beurt = replace(beurt, van=van, telt_vanaf=telt_vanaf)
    if tot is not None and (beurt.tot is None or als_dag(beurt.tot) > tot):
        beurt = replace(beurt, tot=tot)
    return beurt
