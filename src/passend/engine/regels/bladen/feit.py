"""Kinds of fact of which the log says that they happened: events, acts, talks, meetings, receipts, own kinds …"""

from collections.abc import Sequence
from typing import Any

from passend.engine.blokken.feit import FEITSOORTEN
from passend.engine.blokken.voorwaarde import Feitvoorwaarde
from passend.engine.regels.bladen.gebeurtenis import AFGELOPEN
from passend.engine.regels.bladen.tellen import tel_blad
from passend.engine.regels.bladen.tijd import tijd_tests
from passend.engine.regels.bladen.veldtest import Veldrijen, veld_tests
from passend.engine.regels.bladen.vensterperiode import in_venster
from passend.engine.regels.bouw import Blad, Blik, Bouw, samengevat
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import NOOIT, OPEN, WEET_NIET, Paar, alle, een_van, is_een_van, letters
from passend.engine.regels.vergelijken import sinds as sinds_test
from passend.engine.woorden import NIET_VERMELD

GESTOPT = (*AFGELOPEN, "ingetrokken")


def feit_blad(bouw: Bouw, blik: Blik, soort: str, v: Feitvoorwaarde) -> Blad:
    """A condition that looks for facts of one kind: is there one that passes, or how many."""
    feiten = Veldrijen(bouw, blik, [soort])
    tests = [veld_tests(bouw, blik, v, feiten, zonder=("stand",) if soort not in FEITSOORTEN else ())]
    stand = v.velden.get("stand") if soort not in FEITSOORTEN else None
    if stand is not None:
        tests.append(_standen(feiten, stand))
    keer = feiten.getal("keer")
    rijen = feiten.rijen({"tekst": _omschrijving(feiten, v)})
    return rijen_blad(bouw, blik, v, rijen, tests, keer=f"COALESCE({keer}, 1)", zwijgt=_zwijgt(soort))


def rijen_blad(
    bouw: Bouw,
    blik: Blik,
    v: Feitvoorwaarde,
    rijen: Rijen,
    tests: Sequence[Paar],
    *,
    keer: str = "",
    zwijgt: bool = False,
) -> Blad:
    """Finish a leaf of facts: the period, the length of a lasting fact, and existence or a count."""
    tests = [*tests, tijd_tests(bouw, blik, v, rijen, "q.dag", "q.op"), *in_venster(blik, rijen)]
    if v.duur is not None:
        tests.append(OPEN if v.duur == NIET_VERMELD else _duur(rijen, v.duur))
    test = alle(tests)
    rijen.kolommen |= {"s": test.streng, "r": test.ruim}
    if v.aantal is not None:
        return tel_blad(bouw, blik, v.aantal, rijen, keer)
    tekst = samengevat(blik, rijen.sql())
    return Blad(bouw.cte("feit", tekst), WEET_NIET if zwijgt else NOOIT, blik.per_vak, rijen.sql())


def _duur(rijen: Rijen, duur: Any) -> Paar:
    """The length of a lasting fact counts its first day and its last; one that still runs lasts until today."""
    return sinds_test(duur, "(q.dag - 1)", "COALESCE(q.tot, q.op)", rijen.op_tijd)


def _zwijgt(soort: str) -> bool:
    return soort in FEITSOORTEN and FEITSOORTEN[soort].zwijgt


def _standen(feiten: Veldrijen, test: Any) -> Paar:
    """`loopt` looks at the end date and at a later fact that says it stopped; any other state is a word."""
    if test == NIET_VERMELD:
        return OPEN
    woorden = [str(woord) for woord in test.in_]
    stand = feiten.tekst("stand")
    delen = [Paar(*[f"COALESCE({is_een_van(stand, [woord])}, FALSE)"] * 2) for woord in woorden if woord != "loopt"]
    if "loopt" in woorden:
        gestopt = f"{stand} IN {letters(GESTOPT)}"
        einde = f"MAX(CASE WHEN {gestopt} THEN q.dag END) OVER (PARTITION BY q.nr)"
        loopt = (
            f"(COALESCE(NOT ({gestopt}), TRUE) AND (q.tot IS NULL OR q.tot >= q.op) "
            f"AND COALESCE({einde} < q.dag, TRUE))"
        )
        delen.append(Paar(loopt, loopt))
    return een_van(OPEN if NIET_VERMELD in woorden else deel for deel in delen)


def _omschrijving(feiten: Veldrijen, v: Feitvoorwaarde) -> str:
    """What the fact says in the fields that the condition looks at."""
    namen = [naam for naam in v.velden if naam not in ("vak", "tussen")]
    if not namen:
        return "CAST(NULL AS TEXT)"
    delen = ", ".join(feiten.tekst(naam) for naam in namen)
    return f"CONCAT_WS(', ', {delen})"
