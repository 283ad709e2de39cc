"""Counting facts: how often something happened, between what is certain and what may be."""

from typing import Any

from passend.engine.blokken.vergelijking import Grenzen
from passend.engine.regels.bouw import Blad, Blik, Bouw
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import NOOIT, OPEN, Paar, bekend
from passend.engine.regels.vergelijken import als_getal, grenzen_van, tussen
from passend.engine.woorden import NIET_VERMELD


def tel_blad(bouw: Bouw, blik: Blik, aantal: Any, rijen: Rijen, keer: str = "") -> Blad:
    """A leaf that compares the number of rows that pass; `keer` says how many times a row counts (once, when empty).

    Rows that surely pass make the least it can be, rows that may pass the most.
    """
    if keer:
        rijen.kolommen["keer"] = keer
    getallen = (
        f"SELECT nr, {blik.vak}, {_som('s', bool(keer))} AS laag, "
        f"{_som('r IS NOT FALSE', bool(keer))} AS hoog FROM ({rijen.sql()}) x GROUP BY {blik.sleutel}"
    )
    paar = bekend("n.laag", OPEN) if aantal == NIET_VERMELD else tussen(aantal, "n.laag", "n.hoog", telt=True)
    tekst = f"SELECT n.nr, n.vak, {paar.streng} AS s, {paar.ruim} AS r FROM ({getallen}) n"
    return Blad(bouw.cte("aantal", tekst), bij_geen(aantal), blik.per_vak, rijen.sql())


def _som(test: str, met_keer: bool) -> str:
    """How many rows pass. A sum of ones is written as a count: DuckDB 2.0 works out wrong bounds for the sum."""
    if met_keer:
        return f"COALESCE(SUM(CASE WHEN {test} THEN keer ELSE 0 END), 0)"
    return f"COUNT(CASE WHEN {test} THEN 1 END)"


def bij_geen(aantal: Any) -> Paar:
    """What a count comes to where there is nothing to count."""
    if aantal == NIET_VERMELD:
        return OPEN
    if isinstance(aantal, Grenzen) and _vraagt_iets(aantal):
        return NOOIT
    return tussen(aantal, "0", "0", telt=True)


def _vraagt_iets(aantal: Grenzen) -> bool:
    """Whether a lower bound rules out that nothing at all is enough."""
    grenzen = grenzen_van(aantal)
    minima = [als_getal(grenzen[naam]) for naam in ("vanaf", "van") if naam in grenzen]
    return "boven" in grenzen or any(minimum is None or minimum > 0 for minimum in minima)
