"""The last day of a turn: durations after and before an event, holidays, extensions."""

from dataclasses import replace
from datetime import date, datetime

from passend.engine.blokken.termijn import Termijn, Verlengen
from passend.engine.termijnen.beurt import Beurt
from passend.engine.termijnen.duur import Tijdsduur, minus, minus_zonder, plus, plus_moment, plus_zonder
from passend.engine.termijnen.kalender import EEN_DAG, KalenderOnbekend
from passend.engine.termijnen.situatie import Situatie, Verlenging, orde
from passend.engine.termijnen.venster import als_dag
from passend.engine.woorden import NIET_VERMELD

ZONDER_VAKANTIE = "schoolvakanties"


def na(dag: date, duur: str | None, termijn: Termijn, situatie: Situatie) -> date | datetime | None:
    """Return the last day (or minute) so long after an event; None when that cannot be said."""
    if duur is None or NIET_VERMELD in (duur, termijn.telt_niet):
        return None
    lengte = Tijdsduur.uit(duur)
    if lengte.minuten is not None and isinstance(dag, datetime):
        return plus_moment(dag, lengte)
    reken = plus_zonder if termijn.telt_niet == ZONDER_VAKANTIE else plus
    try:
        return reken(als_dag(dag), lengte, situatie.kalender)
    except KalenderOnbekend as fout:
        situatie.onbekend.append(f"schoolvakanties {fout.naam}")
        return None


def voor(dag: date, duur: str | None, termijn: Termijn, situatie: Situatie) -> date | None:
    """Return the last day so long before an event; the event day itself when no duration is given."""
    if duur is None:
        return als_dag(dag)
    if NIET_VERMELD in (duur, termijn.telt_niet):
        return None
    reken = minus_zonder if termijn.telt_niet == ZONDER_VAKANTIE else minus
    try:
        return reken(als_dag(dag), duur, situatie.kalender)
    except KalenderOnbekend as fout:
        situatie.onbekend.append(f"schoolvakanties {fout.naam}")
        return None


def verleng(beurt: Beurt, termijn: Termijn, situatie: Situatie) -> Beurt:
    """Move the last day of a turn by the extensions that were recorded in time and told to whom it must be told."""
    regel = termijn.verlengen
    if not isinstance(regel, Verlengen):
        return beurt
    for verlenging in sorted(situatie.verlengingen, key=lambda v: v.op):
        vol = isinstance(regel.keer, int) and beurt.verlengd >= regel.keer
        if beurt.tot is None or vol or not _telt(verlenging, beurt, situatie) or not _gemeld(verlenging, regel):
            continue
        beurt = replace(beurt, tot=na(beurt.tot, regel.met, termijn, situatie), verlengd=beurt.verlengd + 1)
    return beurt


def _telt(verlenging: Verlenging, beurt: Beurt, situatie: Situatie) -> bool:
    begin = beurt.telt_vanaf or date.min
    return beurt.tot is not None and begin <= verlenging.op <= min(als_dag(beurt.tot), situatie.op)


def _gemeld(verlenging: Verlenging, regel: Verlengen) -> bool:
    if verlenging.aan is None:
        return True
    moeten = [rol for rol in regel.melding_aan if rol != NIET_VERMELD]
    return all(verlenging.aan & set(getattr(rol, "een_van", [rol])) for rol in moeten)


def schuif(beurt: Beurt, termijn: Termijn, situatie: Situatie) -> Beurt:
    """Move a last day that falls in a school holiday, as far as the term says so."""
    if beurt.tot is None or isinstance(beurt.tot, datetime) or termijn.bij_vakantie in (None, "melden"):
        return beurt
    try:
        if not situatie.kalender.is_vakantie(beurt.tot):
            return beurt
        stap = EEN_DAG if termijn.bij_vakantie == "later" else -EEN_DAG
        dag = None if termijn.bij_vakantie == NIET_VERMELD else beurt.tot + stap
        while dag is not None and not situatie.kalender.is_schooldag(dag):
            dag += stap
    except KalenderOnbekend as fout:
        situatie.onbekend.append(f"schoolvakanties {fout.naam}")
        dag = None
    return replace(beurt, tot=dag)


def in_vakantie(beurt: Beurt, situatie: Situatie) -> bool:
    """Tell whether the last day is known to fall in a school holiday."""
    try:
        return beurt.tot is not None and situatie.kalender.is_vakantie(als_dag(beurt.tot))
    except KalenderOnbekend:
        return False


def eerste(dagen: list[date], vanaf: date | None) -> date | None:
    """Return the first of these days on or after a day."""
    return next((als_dag(dag) for dag in sorted(dagen, key=orde) if vanaf is None or als_dag(dag) >= vanaf), None)
