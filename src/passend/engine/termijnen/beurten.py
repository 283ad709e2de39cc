"""The turns of a term: when it opens and when it must be done, for each way in which a plan says when."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, TypeGuard

from passend.engine.blokken.termijn import HELE_SCHOOLJAAR, EersteVan, Periode, Termijn
from passend.engine.termijnen import grens
from passend.engine.termijnen.beurt import Beurt, knip
from passend.engine.termijnen.dagen import aaneen, tijdvak, vast_jaar, weekvak
from passend.engine.termijnen.kalender import EEN_DAG, Tijdvak, schooljaar_van
from passend.engine.termijnen.perioden import grens_in
from passend.engine.termijnen.situatie import Situatie
from passend.engine.termijnen.venster import als_dag
from passend.engine.woorden import NIET_VERMELD, is_dag

# A turn of which nothing is known: open from the beginning, without a last day.
OPEN: Final = Beurt()


def is_dagwoord(waarde: object) -> TypeGuard[date | str]:
    """Tell whether a value is a day of the calendar, not an event."""
    return isinstance(waarde, date) or (isinstance(waarde, str) and is_dag(waarde))


# --- after an event --------------------------------------------------------------------------------------------------


def na_gebeurtenis(gebeurtenis: str | EersteVan, situatie: Situatie, maak: Callable[[date], Beurt]) -> list[Beurt]:
    """Return the turn that the latest event set going, else the one that the next known event will set going."""
    dagen = situatie.momenten(gebeurtenis)
    geweest = [dag for dag in dagen if situatie.is_geweest(dag)]
    dag = geweest[-1] if geweest else next(iter(dagen), None)
    return [] if dag is None else [replace(maak(dag), aanleiding=dag)]


def binnen(termijn: Termijn, situatie: Situatie, nodig: int) -> list[Beurt]:
    """`binnen`, `precies`, `tussen` and `duurt`: a stretch after the event, or from the event on."""
    if termijn.na == NIET_VERMELD:
        return [OPEN]
    gebeurtenis = termijn.na or "aanleiding"

    def maak(dag: date) -> Beurt:
        eerst = termijn.precies_ or (termijn.tussen[0] if termijn.tussen else None)
        laatst = termijn.binnen or termijn.precies_ or termijn.duurt or termijn.tussen[-1]
        tot = grens.na(dag, laatst, termijn, situatie)
        if termijn.duurt is not None and tot is not None:
            tot -= EEN_DAG  # a running time counts its first day
        van = grens.na(dag, eerst, termijn, situatie)
        return Beurt(als_dag(van or dag), tot, als_dag(dag), vergeven=_vergeven(gebeurtenis, situatie, nodig))

    return na_gebeurtenis(gebeurtenis, situatie, maak)


def _vergeven(gebeurtenis: str | EersteVan, situatie: Situatie, nodig: int) -> int:
    """Count what was done on the day of the latest event but belonged to the event before it.

    A plan is often evaluated and started anew on one day; days alone cannot tell in which order.
    """
    dagen = sorted({als_dag(dag) for dag in situatie.momenten(gebeurtenis) if situatie.is_geweest(dag)})
    if len(dagen) < 2:
        return 0
    vorige, laatste = dagen[-2:]
    eerder = sum(1 for dag in situatie.gedaan if vorige <= dag < laatste)
    return min(max(0, nodig - eerder), situatie.gedaan.count(laatste))


def vanaf_gebeurtenis(gebeurtenis: str | EersteVan, situatie: Situatie) -> list[Beurt]:
    """`na` or `open vanaf` an event, without a last day."""
    return na_gebeurtenis(gebeurtenis, situatie, lambda dag: Beurt(als_dag(dag), None, als_dag(dag)))


# --- before a day or an event ----------------------------------------------------------------------------------------


def voor_dag(dag: date | str, duur: str | None, termijn: Termijn, situatie: Situatie) -> Iterator[Beurt]:
    """Before a day of the calendar: each school year from 1 August, or once when the day has a year."""
    vast = vast_jaar(dag)
    for jaar in situatie.schooljaren:
        if vast is not None and (jaar < vast or (jaar > vast and not termijn.elk_jaar)):
            continue
        laatste = _bevestigd(dag, jaar, situatie) if termijn.elk_jaar else tijdvak(dag, jaar).tot
        if laatste is None and jaar == schooljaar_van(situatie.op):
            situatie.onbekend.append("elk jaar")
        tot = None if laatste is None else grens.voor(laatste, duur, termijn, situatie)
        van = situatie.kalender.jaar(jaar).van
        yield Beurt(van, tot, van, schooljaar=jaar)


def _bevestigd(dag: date | str, jaar: int, situatie: Situatie) -> date | None:
    """Return the day that a person confirmed for this school year; a date with a year needs none in its own year."""
    eigen = tijdvak(dag, jaar).tot if vast_jaar(dag) == jaar else None
    return next((gekozen for gekozen in situatie.bevestigd if schooljaar_van(gekozen) == jaar), eigen)


def voor_momenten(dagen: Sequence[date], duur: str | None, termijn: Termijn, situatie: Situatie) -> list[Beurt]:
    """Before each of these days; what was done before the day before belongs to that one. Unknown days: open."""
    momenten = sorted({als_dag(dag) for dag in dagen})
    grenzen = sorted({*momenten, *situatie.buren})
    beurten = []
    for dag in momenten:
        vorige = [eerder for eerder in grenzen if eerder < dag]
        van = vorige[-1] + EEN_DAG if vorige else None
        beurten.append(Beurt(van, grens.voor(dag, duur, termijn, situatie), van, aanleiding=dag))
    return beurten or [OPEN]


# --- windows ---------------------------------------------------------------------------------------------------------


def vensters(items: Sequence[object], situatie: Situatie) -> Iterator[Beurt]:
    """`in`: once in the window of each school year; several items are one window, perhaps with gaps."""
    for jaar in situatie.schooljaren:
        nu = jaar == schooljaar_van(situatie.op)
        gekozen = [item for item in items if not is_dagwoord(item) or vast_jaar(item) in (None, jaar)]
        vakken = [vak for item in gekozen for vak in _vakken(item, jaar, situatie)]
        if any(vak is None for vak in vakken):
            if nu:
                situatie.onbekend.extend(naam for item in gekozen for naam in _namen(item))
                yield replace(OPEN, schooljaar=jaar)
            continue
        later = [vak for item in gekozen for vak in _vakken(item, jaar + 1, situatie)]
        volgend = later if len(later) == len(vakken) and None not in later else vakken
        yield from venster_van(aaneen([v for v in vakken if v], [v for v in volgend if v]), jaar)


def _namen(item: object) -> list[str]:
    """Return the periods and events on which an item of a window hangs."""
    grenzen = [item.van, item.tot] if isinstance(item, Periode) else [item]
    return [naam for naam in grenzen if isinstance(naam, str) and naam != NIET_VERMELD and not is_dag(naam)]


def weken(items: Sequence[int | str], situatie: Situatie) -> Iterator[Beurt]:
    """`week`: calendar weeks."""
    for jaar in situatie.schooljaren:
        vakken = [weekvak(week, jaar) for week in items if isinstance(week, int)]
        yield from venster_van(sorted(vak for vak in vakken if vak), jaar)


def venster_van(vakken: Sequence[Tijdvak], jaar: int) -> Iterator[Beurt]:
    """Make one turn of the stretches of a window, in order."""
    if not vakken:
        return
    stukken = [vakken[0]]
    for vak in vakken[1:]:
        if vak.van <= stukken[-1].tot + EEN_DAG:
            stukken[-1] = Tijdvak(stukken[-1].van, max(vak.tot, stukken[-1].tot))
        else:
            stukken.append(vak)
    van = stukken[0].van
    yield Beurt(van, stukken[-1].tot, van, vakken=tuple(stukken) if len(stukken) > 1 else (), schooljaar=jaar)


def _vakken(item: object, jaar: int, situatie: Situatie) -> list[Tijdvak | None]:
    """Return the stretches of one item in a school year; None stands for a stretch that is not known."""
    if is_dagwoord(item):
        return [tijdvak(item, jaar)]
    if isinstance(item, Periode):
        van = grens_in(item.van, jaar, situatie, als_einde=False)
        tot = grens_in(item.tot, jaar, situatie, als_einde=True)
        if van and tot and tot < van:
            tot = grens_in(item.tot, jaar + 1, situatie, als_einde=True)
        return [Tijdvak(van, tot) if van and tot else None]
    if item == HELE_SCHOOLJAAR:
        schooljaar = situatie.kalender.jaar(jaar)
        return [Tijdvak(schooljaar.van, schooljaar.tot)]
    naam = str(item).removeprefix("kalender.")
    gevonden = [vak for vak in situatie.periodes if vak.id == naam]
    if not gevonden:
        return [None]
    return [Tijdvak(vak.van, vak.tot) if vak.van and vak.tot else None for vak in gevonden if vak.schooljaar == jaar]


# --- rounds ----------------------------------------------------------------------------------------------------------


def rondes(termijn: Termijn, situatie: Situatie) -> list[Beurt]:
    """`ronde`: at each round, or (with `na`) at the first round after the event."""
    vakken = sorted(vak for item in termijn.ronde for vak in _ronde(item, situatie))
    if not vakken or NIET_VERMELD in termijn.ronde:
        return [OPEN] if termijn.na is None else _na_zonder_ronde(termijn, situatie)
    if termijn.na is None:
        begin = [None, *[vak.tot + EEN_DAG for vak in vakken[:-1]]]
        return [Beurt(van, vak.tot, van, aanleiding=vak.van) for van, vak in zip(begin, vakken, strict=True)]
    if termijn.na == NIET_VERMELD:
        return [OPEN]

    def maak(dag: date) -> Beurt:
        eerste = next((vak for vak in vakken if vak.van > als_dag(dag)), None)
        return Beurt(als_dag(dag), eerste and eerste.tot, als_dag(dag))

    return na_gebeurtenis(termijn.na, situatie, maak)


def _na_zonder_ronde(termijn: Termijn, situatie: Situatie) -> list[Beurt]:
    return [OPEN] if termijn.na in (None, NIET_VERMELD) else vanaf_gebeurtenis(termijn.na, situatie)


def _ronde(item: object, situatie: Situatie) -> Iterator[Tijdvak]:
    if isinstance(item, str) and not is_dag(item):
        if item != NIET_VERMELD:
            yield from (Tijdvak(als_dag(dag), als_dag(dag)) for dag in situatie.dagen(item))
        return
    for jaar in situatie.schooljaren:
        if not is_dagwoord(item) or vast_jaar(item) in (None, jaar):
            yield from (vak for vak in _vakken(item, jaar, situatie) if vak)


# --- one term --------------------------------------------------------------------------------------------------------


def beurten_van(termijn: Termijn, situatie: Situatie, nodig: int) -> list[Beurt]:
    """Return the turns of a term that is no rhythm (`per`, `elke`), in order."""
    if termijn.binnen or termijn.precies_ or termijn.tussen or termijn.duurt:
        beurten = binnen(termijn, situatie, nodig)
    elif termijn.ronde:
        beurten = rondes(termijn, situatie)
    else:
        beurten = _met_na(_jaarlijks(termijn, situatie), termijn, situatie)
    beurten = [_met_voor(beurt, termijn, situatie) for beurt in beurten]
    return [_met_opening(beurt, termijn, situatie) for beurt in beurten]


def _jaarlijks(termijn: Termijn, situatie: Situatie) -> list[Beurt] | None:
    """Return the turns that hang on the calendar or on a day to come; None when the term names none."""
    if termijn.in_:
        return list(vensters(termijn.in_, situatie))
    if termijn.week:
        return [OPEN] if NIET_VERMELD in termijn.week else list(weken(termijn.week, situatie))
    doel = termijn.tot if termijn.tot is not None else termijn.voor
    if doel is None:
        return None
    if doel == NIET_VERMELD:
        return [OPEN]
    if is_dagwoord(doel):
        return list(voor_dag(doel, termijn.uiterlijk, termijn, situatie))
    als_einde = termijn.tot is not None
    dagen = situatie.momenten(doel, als_einde=als_einde) if isinstance(doel, (str, EersteVan)) else []
    return voor_momenten(dagen, termijn.uiterlijk, termijn, situatie)


def _met_na(beurten: list[Beurt] | None, termijn: Termijn, situatie: Situatie) -> list[Beurt]:
    """Let a term begin after its event; a day to come then counts once, a window returns every school year."""
    if termijn.na is None:
        return _zonder_wanneer(termijn, situatie) if beurten is None else beurten
    if termijn.na == NIET_VERMELD:
        return [OPEN]
    begin = vanaf_gebeurtenis(termijn.na, situatie)
    if beurten is None or not begin:
        return begin
    dag = begin[0].van
    over = [knip(beurt, van=dag) for beurt in beurten if beurt.tot is None or dag is None or als_dag(beurt.tot) >= dag]
    over = [replace(beurt, aanleiding=begin[0].aanleiding) for beurt in over]
    return (over or begin) if termijn.in_ or termijn.week else (over[:1] or begin)


def _zonder_wanneer(termijn: Termijn, situatie: Situatie) -> list[Beurt]:
    """Return the turns of a term that only says from when it is open, or nothing at all."""
    vanaf = termijn.open_vanaf
    if vanaf in (None, NIET_VERMELD):
        return [OPEN]
    if isinstance(vanaf, (str, EersteVan)) and not is_dagwoord(vanaf):
        return vanaf_gebeurtenis(vanaf, situatie)
    dagen = [(jaar, _opening(vanaf, jaar, situatie)) for jaar in situatie.schooljaren]
    return [Beurt(dag, None, dag, schooljaar=jaar) for jaar, dag in dagen if dag is not None]


def _met_voor(beurt: Beurt, termijn: Termijn, situatie: Situatie) -> Beurt:
    """Let a term that also names a day to come end on it."""
    doel = termijn.voor
    over = termijn.in_ or termijn.week or termijn.ronde or termijn.tot or termijn.binnen or termijn.precies_
    if doel in (None, NIET_VERMELD) or not (over or termijn.tussen or termijn.duurt):
        return beurt
    if is_dagwoord(doel):
        dagen: list[date] = [tijdvak(doel, jaar).tot for jaar in situatie.schooljaren]
    else:
        dagen = situatie.momenten(doel) if isinstance(doel, (str, EersteVan)) else []
    return knip(beurt, tot=grens.eerste(dagen, beurt.van))


def _met_opening(beurt: Beurt, termijn: Termijn, situatie: Situatie) -> Beurt:
    """Let a turn open no earlier than `open vanaf` says."""
    if termijn.open_vanaf in (None, NIET_VERMELD):
        return beurt
    jaar = beurt.schooljaar if beurt.schooljaar is not None else schooljaar_van(beurt.van or situatie.op)
    opening = _opening(termijn.open_vanaf, jaar, situatie)
    te_laat = opening is not None and beurt.tot is not None and opening > als_dag(beurt.tot)
    return beurt if te_laat else knip(beurt, van=opening)


def _opening(vanaf: object, jaar: int, situatie: Situatie) -> date | None:
    if is_dagwoord(vanaf) and vast_jaar(vanaf) not in (None, jaar):
        return None
    return grens_in(vanaf.van if isinstance(vanaf, Periode) else vanaf, jaar, situatie, als_einde=False)
