"""How often: so many times per stretch of time, and every so long."""

from datetime import date, timedelta

from passend.engine.blokken.termijn import EersteVan, Termijn
from passend.engine.termijnen import grens
from passend.engine.termijnen.beurt import Beurt, knip
from passend.engine.termijnen.beurten import OPEN, beurten_van, vensters
from passend.engine.termijnen.duur import maanden_verder
from passend.engine.termijnen.kalender import EEN_DAG, KalenderOnbekend, Tijdvak, schooljaar_van
from passend.engine.termijnen.perioden import SCHOOLJAAR
from passend.engine.termijnen.situatie import Situatie
from passend.engine.termijnen.venster import als_dag
from passend.engine.woorden import NIET_VERMELD

# --- per -------------------------------------------------------------------------------------------------------------


def nodig_per(termijn: Termijn) -> int | None:
    """Return how often it must be done in each stretch; None when there is no lower bound, or none that is known.

    `per: dag` without a number is a habit; any other stretch without a number asks for once.
    """
    if isinstance(termijn.minstens, int):
        return termijn.minstens
    zonder_getal = termijn.minstens is None and termijn.hoogstens is None
    return 1 if zonder_getal and termijn.per != "dag" else None


def per_beurten(termijn: Termijn, situatie: Situatie, nodig: int | None) -> list[Beurt]:
    """Return the turns of `per` that can still matter: the last one that was done in full, the one after it, now, next.

    What was done counts from the beginning of a turn on, so every turn before the last one done in full is settled.
    """
    if termijn.per == NIET_VERMELD or NIET_VERMELD in (termijn.na, termijn.tot):
        return [OPEN]
    if termijn.per == SCHOOLJAAR and (termijn.in_ or termijn.week):
        return beurten_van(termijn, situatie, nodig or 1)
    try:
        vakken = (
            _per_aanleiding(termijn, situatie) if _telkens(termijn, situatie) else _stroken(termijn, situatie, nodig)
        )
    except KalenderOnbekend as fout:
        situatie.onbekend.append(f"schoolvakanties {fout.naam}")
        return [OPEN]
    einde = _einde(termijn, situatie, situatie.vanaf)
    beurten = [Beurt(vak.van, vak.tot, vak.van, schooljaar=schooljaar_van(vak.van)) for vak in vakken]
    return [knip(beurt, tot=einde) for beurt in beurten if einde is None or (beurt.van or einde) <= einde]


def _telkens(termijn: Termijn, situatie: Situatie) -> bool:
    return termijn.na is not None and situatie.keert_terug(termijn.na)


def _per_aanleiding(termijn: Termijn, situatie: Situatie) -> list[Tijdvak]:
    """Return a stretch for each time that an event of the school year took place, from that day to its end."""
    dagen = situatie.momenten(termijn.na) if isinstance(termijn.na, (str, EersteVan)) else []
    vakken = [(als_dag(dag), strook(termijn, als_dag(dag), situatie)) for dag in dagen]
    return [Tijdvak(dag, vak.tot) for dag, vak in vakken if vak and vak.tot >= situatie.vanaf]


def _stroken(termijn: Termijn, situatie: Situatie, nodig: int | None) -> list[Tijdvak]:
    begin = situatie.vanaf
    if termijn.na is not None:
        geweest = _geweest(termijn, situatie)
        if not geweest:
            return []
        begin = max(geweest[-1], situatie.aanwezig_vanaf or geweest[-1])
    if nodig is None:
        begin = situatie.op
    elif len(situatie.gedaan) >= nodig:
        begin = max(begin, situatie.gedaan[-nodig])
    eerste = _telt(termijn, strook(termijn, begin, situatie), situatie)
    tweede = _telt(termijn, _volgende(termijn, eerste, situatie), situatie)
    nu = _telt(termijn, strook(termijn, situatie.op, situatie), situatie)
    gevonden = sorted({vak for vak in (eerste, tweede, nu, _straks(termijn, nu, situatie)) if vak})
    return [Tijdvak(max(vak.van, begin), vak.tot) if vak.heeft(begin) and termijn.na else vak for vak in gevonden]


def _straks(termijn: Termijn, nu: Tijdvak | None, situatie: Situatie) -> Tijdvak | None:
    """Return the stretch after this one, as far as the calendar goes."""
    try:
        return _telt(termijn, _volgende(termijn, nu, situatie), situatie)
    except KalenderOnbekend:
        return None


def strook(termijn: Termijn, dag: date, situatie: Situatie) -> Tijdvak | None:
    """Return the day, week (Monday to Sunday), month, period or school year around a day.

    A day without a period gets the period after it; None when there is none.
    """
    if termijn.per == "dag":
        return Tijdvak(dag, dag)
    if termijn.per == "week":
        maandag = dag - timedelta(days=dag.weekday())
        return Tijdvak(maandag, maandag + timedelta(days=6))
    if termijn.per == "maand":
        eerste = dag.replace(day=1)
        return Tijdvak(eerste, maanden_verder(eerste, 1) - EEN_DAG)
    if termijn.per == SCHOOLJAAR:
        jaar = situatie.kalender.schooljaar(dag)
        return Tijdvak(jaar.van, jaar.tot)
    vakken = [Tijdvak(vak.van, vak.tot) for vak in situatie.periodes if vak.id != SCHOOLJAAR and vak.van and vak.tot]
    return next((vak for vak in sorted(vakken) if vak.tot >= dag), None)


def _volgende(termijn: Termijn, vak: Tijdvak | None, situatie: Situatie) -> Tijdvak | None:
    return None if vak is None else strook(termijn, vak.tot + EEN_DAG, situatie)


def _telt(termijn: Termijn, vak: Tijdvak | None, situatie: Situatie) -> Tijdvak | None:
    """Return the first stretch from this one on in which something is owed; raise KalenderOnbekend.

    A day counts when it is a school day; a stretch without a school day does not when holidays do not count; and a
    stretch outside the window of the term does not.
    """
    grens_ver = maanden_verder(situatie.op, 24)
    while vak is not None and not _is_verschuldigd(termijn, vak, situatie):
        vak = _volgende(termijn, vak, situatie) if vak.tot < grens_ver else None
    return vak


def _is_verschuldigd(termijn: Termijn, vak: Tijdvak, situatie: Situatie) -> bool:
    op_school = termijn.per == "dag" or termijn.telt_niet is not None
    if op_school and not situatie.kalender.heeft_schooldag(vak):
        return False
    if not termijn.in_:
        return True
    open_ = [stuk for beurt in vensters(termijn.in_, situatie) for stuk in _open_in(beurt)]
    return any(stuk.van <= vak.tot and vak.van <= stuk.tot for stuk in open_)


def _open_in(beurt: Beurt) -> tuple[Tijdvak, ...]:
    if beurt.vakken or beurt.van is None or beurt.tot is None:
        return beurt.vakken
    return (Tijdvak(beurt.van, als_dag(beurt.tot)),)


def _einde(termijn: Termijn, situatie: Situatie, begin: date) -> date | None:
    """Return the day on which a rhythm that began on a day ends, when it does and that day is known."""
    if termijn.tot is None and termijn.voor is None:
        return None
    eens = termijn.model_copy(update={"per": None, "minstens": None, "hoogstens": None, "elke": [], "na": None})
    dagen = [als_dag(beurt.tot) for beurt in beurten_van(eens, situatie, 1) if beurt.tot is not None]
    return next((dag for dag in dagen if dag >= begin), None)


def _geweest(termijn: Termijn, situatie: Situatie) -> list[date]:
    """Return the days up to now of the event after which a rhythm runs."""
    dagen = situatie.momenten(termijn.na) if isinstance(termijn.na, (str, EersteVan)) else []
    return [als_dag(dag) for dag in dagen if situatie.is_geweest(dag)]


# --- elke ------------------------------------------------------------------------------------------------------------


def elke_beurten(termijn: Termijn, situatie: Situatie) -> list[Beurt]:
    """Return the next turn of `elke`: counted from the last time, else from the event, else from when it was owed.

    Of two durations the first one opens the task; with one it is open again the day after. No turn comes any more
    when it would fall after the end of the rhythm, or of the window in which it runs; in a window the count begins
    with the window.
    """
    if NIET_VERMELD in (termijn.na, *termijn.in_):
        return [OPEN]
    begin = _begin(termijn, situatie)
    if begin is None and not termijn.in_:
        return [] if termijn.na is not None else [OPEN]
    if not termijn.in_:
        return _keer_na(termijn, situatie, begin, None)
    if begin is None and termijn.na is not None:
        return []
    return _in_vensters(termijn, situatie, begin or situatie.vanaf)


def _in_vensters(termijn: Termijn, situatie: Situatie, begin: date) -> list[Beurt]:
    """Return the turn that was missed in an earlier window, else the one of the latest window that has begun."""
    beurten: list[Beurt] = []
    for beurt in vensters(termijn.in_, situatie):
        for stuk in _open_in(beurt):
            if stuk.van <= situatie.op and stuk.tot >= begin:
                beurten = _keer_na(termijn, situatie, max(stuk.van, begin), stuk.tot)
                if beurten and beurten[0].tot is not None and situatie.is_voorbij(beurten[0].tot):
                    return beurten
    return beurten


def _keer_na(termijn: Termijn, situatie: Situatie, begin: date | None, einde: date | None) -> list[Beurt]:
    """Return the turn after the last time since `begin`, unless it would fall after the end."""
    if begin is None:
        return []
    gedaan = [dag for dag in situatie.gedaan if dag >= begin]
    laatst = max([begin, *gedaan])
    tot = grens.na(laatst, termijn.elke[-1], termijn, situatie)
    eerst = grens.na(laatst, termijn.elke[0], termijn, situatie) if len(termijn.elke) > 1 else None
    van = als_dag(eerst) if eerst else (laatst + EEN_DAG if gedaan else laatst)
    grenzen = [dag for dag in (einde, _einde(termijn, situatie, begin)) if dag is not None]
    if tot is not None and any(als_dag(tot) > dag for dag in grenzen):
        return []
    return [Beurt(van, tot, laatst + EEN_DAG if gedaan else van, aanleiding=begin)]


def _begin(termijn: Termijn, situatie: Situatie) -> date | None:
    """Return the day from which a rhythm is counted; None when it has not begun or is not known."""
    if termijn.na is not None:
        return next(iter(_geweest(termijn, situatie)[-1:]), None)
    bekend = [dag for dag in (situatie.aanwezig_vanaf, *situatie.gedaan[:1]) if dag is not None]
    return bekend[0] if bekend else None
