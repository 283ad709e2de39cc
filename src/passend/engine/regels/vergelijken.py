"""Comparators as SQL: numbers and counts, days, lengths of time, and values of which only the plan knows the kind."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import ROUND_CEILING, Decimal
from typing import Final

from passend.engine.blokken.vergelijking import Grenzen
from passend.engine.regels.schalen import Schalen
from passend.engine.regels.sqltekst import (
    ONBEKEND,
    ONWAAR,
    WAAR,
    Paar,
    alle,
    bekend,
    een_van,
    is_een_van,
    letter,
    niet,
    of,
)
from passend.engine.woorden import MAANDEN, NIET_VERMELD, duur_ontleden

_GETAL: Final = re.compile(r"-?\d+(?:[.,]\d+)?(?= ?%?$)")
# key -> (operator, whether the bound is an upper one)
TEKENS: Final = {
    "onder": ("<", True),
    "hoogstens": ("<=", True),
    "tot": ("<=", True),
    "vanaf": (">=", False),
    "van": (">=", False),
    "boven": (">", False),
}


def grenzen_van(test: Grenzen) -> dict[str, object]:
    """The bounds that a test names, by key."""
    return {naam: waarde for naam in TEKENS if (waarde := getattr(test, naam, None)) is not None}


def als_getal(waarde: object) -> Decimal | None:
    """Read a number, also as text (`75%`, `1,5`); None for anything else."""
    if isinstance(waarde, bool | date):
        return None
    gevonden = _GETAL.match(str(waarde).strip())
    return Decimal(gevonden[0].replace(",", ".")) if gevonden else None


def is_getallen(test: Grenzen) -> bool:
    """Whether a test compares with numbers only (or with bounds that the plan leaves open)."""
    waarden = [*grenzen_van(test).values(), *test.in_]
    waarden = [waarde for waarde in waarden if waarde != NIET_VERMELD]
    return bool(waarden) and all(als_getal(waarde) is not None for waarde in waarden)


def getal(test: Grenzen, kolom: str) -> Paar:
    """Compare a column of numbers; a bound that the plan leaves open may be any number."""
    return tussen(test, kolom, kolom, telt=False)


def tussen(test: Grenzen, laag: str, hoog: str, *, telt: bool) -> Paar:
    """Compare a number that lies between two expressions (the same one when it is known).

    Strict asks that every possible number passes, loose that one does. With `telt` the number is a count: never
    null, and a bound left open is a count of at least one, or of none for `hoogstens` and `boven`.
    """
    delen = [_grens(naam, waarde, laag, hoog, telt) for naam, waarde in grenzen_van(test).items()]
    if test.in_:
        delen.append(_in(test.in_, laag, hoog))
    takken = [blok for blok in getattr(test, "een_van", []) if isinstance(blok, Grenzen)]
    if takken:
        delen.append(een_van(tussen(blok, laag, hoog, telt=telt) for blok in takken))
    paar = alle(delen)
    return paar if telt or not paar.open else bekend(hoog, paar)


def _grens(naam: str, waarde: object, laag: str, hoog: str, telt: bool) -> Paar:
    teken, bovengrens = TEKENS[naam]
    if waarde == NIET_VERMELD:
        if not telt:
            return Paar(ONWAAR, WAAR)
        return Paar(f"({hoog} = 0)", WAAR) if bovengrens else Paar(ONWAAR, f"({hoog} >= 1)")
    grens = als_getal(waarde)
    if grens is None:
        return Paar(ONBEKEND, ONBEKEND)
    streng, ruim = (hoog, laag) if bovengrens else (laag, hoog)
    return Paar(f"({streng} {teken} {letter(grens)})", f"({ruim} {teken} {letter(grens)})")


def _in(waarden: Sequence[object], laag: str, hoog: str) -> Paar:
    getallen = [letter(g) for waarde in waarden if (g := als_getal(waarde)) is not None]
    is_open = NIET_VERMELD in waarden
    if laag == hoog:
        test = f"({hoog} IN ({', '.join(getallen)}))" if getallen else ONWAAR
        return Paar(test, WAAR if is_open else test)
    zeker = f"({laag} = {hoog} AND {hoog} IN ({', '.join(getallen)}))" if getallen else ONWAAR
    return Paar(zeker, WAAR if is_open else of(f"({g} BETWEEN {laag} AND {hoog})" for g in getallen))


# --- days and lengths of time ----------------------------------------------------------------------------------------

# Units that SQL itself can add, as months or as days; the others need the school calendar (`rijen.Rijen`).
_MAANDEN: Final = {"maand": 1, "half jaar": 6, "jaar": 12, "schooljaar": 12}
_DAGEN: Final = {"dag": Decimal(1), "week": Decimal(7), "uur": Decimal(1) / 24, "minuut": Decimal(1) / 1440}

# key -> how today compares with the day on which a length of time has passed
_SINDS: Final = {
    "onder": ("{} + 1", True),
    "hoogstens": ("{}", True),
    "tot": ("{}", True),
    "vanaf": ("{} + 1", False),
    "van": ("{} + 1", False),
    "boven": ("{}", False),
}


def naar_boven(aantal: Decimal) -> int:
    """Round a number of units up to a whole one."""
    return int(aantal.to_integral_value(ROUND_CEILING))


def later(dag: str, duur: str) -> str | None:
    """The day so much later as SQL; a month later than 31 January is the last day of February.

    None for a unit that needs the school calendar, and for text that is no length of time.
    """
    aantal, eenheid = duur_ontleden(duur) or (Decimal(0), "")
    if eenheid in _DAGEN:
        return f"({dag} + {naar_boven(aantal * _DAGEN[eenheid])})"
    if eenheid in _MAANDEN:
        return f"CAST({dag} + INTERVAL '{naar_boven(aantal * _MAANDEN[eenheid])} months' AS DATE)"
    return None


def sinds(test: Grenzen, dag: str, vandaag: str, op_tijd: Callable[[str, str, str], str]) -> Paar:
    """Compare the time that has passed since a day: at `vanaf: 4 jaar` the fourth anniversary itself passes.

    `op_tijd(dag, vandaag, duur)` writes the test that today is at most that much later.
    """
    delen: list[Paar] = []
    for naam, waarde in grenzen_van(test).items():
        if waarde == NIET_VERMELD:
            delen.append(Paar(ONWAAR, WAAR))
            continue
        vandaag_, telt_mee = _SINDS[naam]
        binnen = op_tijd(dag, vandaag_.format(vandaag), str(waarde))
        delen.append(Paar(*[binnen if telt_mee else niet(binnen)] * 2))
    if test.in_:
        jaren = f"({jaren_tussen(dag, vandaag)})"
        delen.append(_in([str(waarde).partition(" ")[0] for waarde in test.in_], jaren, jaren))
    paar = alle(delen)
    return bekend(dag, paar) if paar.open else paar


def jaren_tussen(dag: str, vandaag: str) -> str:
    """Whole years between two days as SQL."""
    jaren = f"EXTRACT(YEAR FROM {vandaag}) - EXTRACT(YEAR FROM {dag})"
    dag_nu = f"(EXTRACT(MONTH FROM {vandaag}) * 100 + EXTRACT(DAY FROM {vandaag}))"
    dag_toen = f"(EXTRACT(MONTH FROM {dag}) * 100 + EXTRACT(DAY FROM {dag}))"
    return f"{jaren} - CASE WHEN {dag_nu} < {dag_toen} THEN 1 ELSE 0 END"


def is_duren(test: Grenzen) -> bool:
    """Whether a test compares with lengths of time."""
    waarden = [waarde for waarde in grenzen_van(test).values() if waarde != NIET_VERMELD]
    return bool(waarden) and all(isinstance(w, str) and duur_ontleden(w) for w in waarden)


def dag_in_tekst(test: Grenzen, kolom: str) -> Paar:
    """Compare a day that is written as text (jjjj-mm-dd) with days, or with names of months."""
    delen = []
    for naam, waarde in grenzen_van(test).items():
        tekst = f"({kolom} {TEKENS[naam][0]} {letter(str(waarde))})"
        delen.append(Paar(ONWAAR, WAAR) if waarde == NIET_VERMELD else Paar(tekst, tekst))
    if test.in_:
        dagen = [str(waarde) for waarde in test.in_ if waarde not in (*MAANDEN, NIET_VERMELD)]
        maanden = [f"{MAANDEN.index(str(waarde)) + 1:02}" for waarde in test.in_ if waarde in MAANDEN]
        tests = [is_een_van(f"substr({kolom}, 6, 2)", maanden)] if maanden else []
        tests += [is_een_van(kolom, dagen)] if dagen else []
        zeker = of(tests)
        delen.append(Paar(zeker, WAAR if NIET_VERMELD in test.in_ else zeker))
    paar = alle(delen)
    return bekend(kolom, paar) if paar.open else paar


def is_dagen(test: Grenzen) -> bool:
    """Whether a test compares with days or names of months."""
    waarden = [waarde for waarde in (*grenzen_van(test).values(), *test.in_) if waarde != NIET_VERMELD]
    return bool(waarden) and all(isinstance(waarde, date) or waarde in MAANDEN for waarde in waarden)


def waarde(test: Grenzen, tekst: str, nummer: str, schalen: Schalen, lijsten: Sequence[str] = ()) -> Paar:
    """Compare a field of a fact, of which the test itself shows what kind of value it holds."""
    if is_dagen(test):
        return dag_in_tekst(test, tekst)
    if is_getallen(test):
        return getal(test, nummer)
    return schalen.test(test, tekst, None, lijsten)
