"""The period in which facts count: `binnen` and `sinds`, and the window of measurements around a condition."""

from datetime import date
from typing import Any

from passend.engine.blokken.vergelijking import Grenzen, Vergelijking
from passend.engine.blokken.voorwaarde import Feitvoorwaarde
from passend.engine.regels.bladen.gebeurtenis import laatste_dag, schooljaar_begin
from passend.engine.regels.bouw import Blik, Bouw
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import ALTIJD, Paar, alle, letter
from passend.engine.regels.vergelijken import sinds as sinds_test
from passend.engine.termijnen.dagen import tijdvak, vast_jaar
from passend.engine.termijnen.kalender import EERSTE_MAAND
from passend.engine.woorden import NIET_VERMELD, duur_ontleden

# A school year of which February has 29 days.
_SCHRIKKELJAAR = 2023


def tijd_tests(bouw: Bouw, blik: Blik, v: Feitvoorwaarde, rijen: Rijen, dag: str, vandaag: str = "o.op") -> Paar:
    """Test that a day lies in the period of a condition; a period left open is at least today and at most ever."""
    delen = [_binnen(rijen, v.binnen, dag, vandaag), _sinds(bouw, blik, rijen, v.sinds, dag, vandaag)]
    return alle(delen)


def _binnen(rijen: Rijen, binnen: Any, dag: str, vandaag: str) -> Paar:
    if binnen is None or binnen == "altijd":
        return ALTIJD
    if binnen == NIET_VERMELD:
        return Paar(f"({dag} = {vandaag})", "TRUE")
    if isinstance(binnen, Grenzen):
        return sinds_test(binnen, dag, vandaag, rijen.op_tijd)
    if binnen == "schooljaar":
        test = f"({dag} >= {schooljaar_begin(vandaag)})"
    else:
        test = rijen.op_tijd(dag, vandaag, str(binnen))
    return Paar(test, test)


def _sinds(bouw: Bouw, blik: Blik, rijen: Rijen, sinds: Any, dag: str, vandaag: str) -> Paar:
    """Since a day, a length of time ago, or an event; an event that has not happened lets nothing count."""
    if sinds is None:
        return ALTIJD
    if sinds == NIET_VERMELD:
        return Paar(f"({dag} = {vandaag})", "TRUE")
    if isinstance(sinds, dict):
        return sinds_test(Vergelijking.model_validate(sinds), dag, vandaag, rijen.op_tijd)
    if isinstance(sinds, str) and duur_ontleden(sinds):
        test = rijen.op_tijd(dag, vandaag, sinds)
    elif isinstance(sinds, str):
        test = f"COALESCE({dag} >= {_gebeurd(bouw, blik, rijen, sinds)}, FALSE)"
    else:
        test = f"({dag} >= {letter(sinds)})"
    return Paar(test, test)


def _gebeurd(bouw: Bouw, blik: Blik, rijen: Rijen, verwijzing: str) -> str:
    cte = laatste_dag(bouw, blik, [verwijzing])
    naam = f"sinds{len(rijen.joins)}"
    alias = "o" if any(" o ON " in join for join in rijen.joins) else "q"
    rijen.joins.append(f"LEFT JOIN {cte} {naam} ON {naam}.nr = {alias}.nr")
    return f"{naam}.dag"


def dagwoord(dag: date | str, vandaag: str, *, einde: bool) -> str:
    """The first day of a day word, or with `einde` the last, as SQL; without a year in the school year of `vandaag`."""
    vak = tijdvak(dag, vast_jaar(dag) or _SCHRIKKELJAAR)
    uiterste = vak.tot if einde else vak.van
    if vast_jaar(dag) is not None:
        return letter(uiterste)
    begin, maanden = schooljaar_begin(vandaag), (uiterste.month - EERSTE_MAAND) % 12
    gewoon = f"(CAST({begin} + INTERVAL '{maanden} months' AS DATE) + {uiterste.day - 1})"
    if uiterste.day < 29:
        return gewoon
    return f"LEAST({gewoon}, CAST({begin} + INTERVAL '{maanden + 1} months' AS DATE) - 1)"
