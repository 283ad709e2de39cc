"""What a condition asks of a measurement: niveau, waarde, norm, uitslag and oordeel."""

from collections.abc import Iterator, Sequence
from typing import Any

from passend.engine.blokken.vergelijking import Grenzen, Vergelijking
from passend.engine.delen.lijsten import Norm
from passend.engine.regels.bladen.meetkeuze import VERWACHTING, Meetkeuze, metingen
from passend.engine.regels.bladen.sectiewaarde import sectiewaarde
from passend.engine.regels.bouw import Blik, Bouw
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.schalen import MOMENT, MOMENTEN, Schaal
from passend.engine.regels.sqltekst import ALTIJD, ONBEKEND, OPEN, Paar, alle, bekend, een_van, is_een_van
from passend.engine.regels.vergelijken import TEKENS, grenzen_van, is_getallen
from passend.engine.regels.vergelijken import getal as getal_test
from passend.engine.regels.vergelijken import waarde as waarde_test
from passend.engine.woorden import NIET_VERMELD

GEEN_GETAL = "CAST(NULL AS NUMERIC)"


def meting_test(bouw: Bouw, blik: Blik, rijen: Rijen, keuze: Meetkeuze, velden: dict[str, Any]) -> Paar:
    """Everything that a condition asks of a row `q`, as one pair; the row source may get joins for it."""
    delen: list[Paar] = []
    if "niveau" in velden:
        delen.append(_niveau(bouw, blik, rijen, keuze, velden["niveau"]))
    if "waarde" in velden:
        delen.append(_waarde(bouw, blik, rijen, keuze, velden["waarde"]))
    if "norm" in velden:
        delen.append(norm_test(bouw, velden["norm"], keuze.lijsten))
    for naam in ("uitslag", "oordeel"):
        if naam in velden:
            delen.append(_woord(bouw, keuze, velden[naam], f"q.{naam}"))
    return alle(delen) if delen else ALTIJD


def _niveau(bouw: Bouw, blik: Blik, rijen: Rijen, keuze: Meetkeuze, test: Any) -> Paar:
    if test == NIET_VERMELD:
        return bekend("q.niveau", OPEN)
    if VERWACHTING in grenzen_van(test).values():
        return verwachting_test(bouw, blik, rijen, keuze, test, niveau=True)
    return bouw.schalen.test(test, "q.niveau", "q.schaal", keuze.lijsten)


def _waarde(bouw: Bouw, blik: Blik, rijen: Rijen, keuze: Meetkeuze, test: Any) -> Paar:
    """A number; or a word of a scale, which results carry in `niveau` or `uitslag`."""
    if test == NIET_VERMELD:
        return bekend("COALESCE(CAST(q.waarde AS TEXT), q.niveau, q.uitslag)", OPEN)
    grenzen = grenzen_van(test)
    if VERWACHTING in grenzen.values():
        return verwachting_test(bouw, blik, rijen, keuze, test, niveau=False)
    if is_getallen(test) or (NIET_VERMELD in grenzen.values() and not test.schaal):
        return getal_test(test, "q.waarde")
    kolom = "COALESCE(q.niveau, q.uitslag)"
    verwezen = {sleutel: waarde for sleutel, waarde in grenzen.items() if _is_sectie(bouw, test, waarde)}
    if not verwezen:
        return bouw.schalen.test(test, kolom, "q.schaal", keuze.lijsten)
    delen = []
    for sleutel, verwijzing in verwezen.items():
        ander = sectiewaarde(bouw, blik, rijen, str(verwijzing))
        schalen = bouw.schalen.kandidaten(Vergelijking(schaal=test.schaal), keuze.lijsten)
        delen.append(_op_schaal(schalen, sleutel, kolom, "q.schaal", ander))
    return alle(delen)


def _is_sectie(bouw: Bouw, test: Grenzen, waarde: object) -> bool:
    """Whether a bound is not a word of the scale but refers to what stands in a section of a form."""
    woorden = {woord for schaal in bouw.schalen.kandidaten(Vergelijking(schaal=test.schaal)) for woord in schaal.bekend}
    return isinstance(waarde, str) and "." in waarde and waarde not in woorden


def _op_schaal(schalen: Sequence[Schaal], sleutel: str, kolom: str, schaalkolom: str, ander: str) -> Paar:
    """Compare two columns by their place on the first scale that knows both; unknown when there is none."""
    takken = []
    for schaal in schalen:
        links, rechts = schaal.plaats_sql(kolom), schaal.plaats_sql(ander)
        op_schaal = f"COALESCE({schaalkolom}, '{schaal.id}') = '{schaal.id}'"
        if schaal.geordend:
            # a greater place is a lower level
            takken.append(
                f"WHEN {op_schaal} AND {links} IS NOT NULL AND {rechts} IS NOT NULL "
                f"THEN {rechts} {TEKENS[sleutel][0]} {links}"
            )
    test = f"(CASE {' '.join(takken)} END)" if takken else ONBEKEND
    return Paar(test, test)


def verwachting_test(bouw: Bouw, blik: Blik, rijen: Rijen, keuze: Meetkeuze, test: Grenzen, *, niveau: bool) -> Paar:
    """Compare a row with what was expected for the same instrument, vak and moment; unknown when nothing was.

    An expectation that leaves one of these out holds for all of them; the most precise and then the latest counts.
    """
    rijen.bron = f"({_met_verwachting(bouw, blik, rijen.bron)}) q"
    # empty: an expectation was looked for and there is none
    rijen.kolommen["verwacht"] = "COALESCE(q.v_niveau, CAST(q.v_waarde AS TEXT), '')"
    delen = []
    for sleutel, waarde in grenzen_van(test).items():
        if waarde != VERWACHTING:
            continue
        getallen = f"(q.waarde {TEKENS[sleutel][0]} q.v_waarde)"
        schalen = bouw.schalen.kandidaten(Vergelijking(vanaf=NIET_VERMELD), keuze.lijsten)
        woorden = _op_schaal([*schalen, Schaal(MOMENT, MOMENTEN)], sleutel, "q.niveau", "q.schaal", "q.v_niveau")
        keuze_ = (
            f"(CASE WHEN q.niveau IS NOT NULL AND q.v_niveau IS NOT NULL THEN {woorden.streng} ELSE {getallen} END)"
        )
        delen.append(Paar(keuze_, keuze_) if niveau else Paar(getallen, getallen))
    return alle(delen)


def _met_verwachting(bouw: Bouw, blik: Blik, bron: str) -> str:
    keuze = Meetkeuze(VERWACHTING)
    kolommen = ("instrument", "vak", "moment", "niveau", "waarde")
    verwacht = metingen(bouw, blik, keuze, kolommen, groepen=True)
    verwacht.kolommen["rang"] = (
        "ROW_NUMBER() OVER (PARTITION BY o.nr, m.instrument, m.vak, m.moment "
        "ORDER BY m.op DESC, m.volg DESC NULLS LAST, m.niveau, m.waarde)"
    )
    cte = bouw.cte("verwacht", f"SELECT * FROM ({verwacht.sql()}) v WHERE v.rang = 1")
    precies = " + ".join(f"CASE WHEN v.{kolom} IS NULL THEN 0 ELSE 1 END" for kolom in ("instrument", "vak", "moment"))
    zelfde = " AND ".join(f"(v.{kolom} IS NULL OR v.{kolom} = q.{kolom})" for kolom in ("instrument", "vak", "moment"))
    return (
        "SELECT w.* FROM (SELECT q.*, v.niveau AS v_niveau, v.waarde AS v_waarde, "
        f"ROW_NUMBER() OVER (PARTITION BY q.nr, q.id ORDER BY {precies} DESC, v.dag DESC, v.niveau, "
        f"v.waarde) AS v_rang FROM {bron} "
        f"LEFT JOIN {cte} v ON v.nr = q.nr AND {zelfde}) w WHERE w.v_rang = 1"
    )


def norm_test(bouw: Bouw, normen: Sequence[str], lijsten: Sequence[str]) -> Paar:
    """The norms of a condition; a norm for some vakken says nothing about another vak."""
    return een_van(_een_norm(bouw, norm, lijsten) for norm in normen)


def _een_norm(bouw: Bouw, verwijzing: str, lijsten: Sequence[str]) -> Paar:
    norm = bouw.schalen.norm(verwijzing) if verwijzing != NIET_VERMELD else None
    if norm is None:
        return OPEN
    paar = alle(_delen(bouw, norm, lijsten))
    vakken = [vak for vak in norm.vak if vak != NIET_VERMELD]
    if not vakken:
        return paar
    return Paar(*(f"(CASE WHEN {is_een_van('q.vak', vakken)} THEN {deel} END)" for deel in paar))


def _delen(bouw: Bouw, norm: Norm, lijsten: Sequence[str]) -> Iterator[Paar]:
    if norm.niveau == NIET_VERMELD or (norm.niveau is None and norm.waarde is None):
        yield bekend("COALESCE(q.niveau, CAST(q.waarde AS TEXT))", OPEN)
    elif isinstance(norm.niveau, Vergelijking):
        verder = [str(norm.niveau.norm)] if norm.niveau.norm else []
        yield (
            norm_test(bouw, verder, lijsten)
            if verder
            else bouw.schalen.test(norm.niveau, "q.niveau", "q.schaal", lijsten)
        )
    if norm.waarde == NIET_VERMELD:
        yield bekend("q.waarde", OPEN)
    elif isinstance(norm.waarde, Vergelijking):
        yield getal_test(norm.waarde, "q.waarde")


def _woord(bouw: Bouw, keuze: Meetkeuze, test: Any, kolom: str) -> Paar:
    if test == NIET_VERMELD:
        return bekend(kolom, OPEN)
    return waarde_test(test, kolom, GEEN_GETAL, bouw.schalen, keuze.lijsten)
