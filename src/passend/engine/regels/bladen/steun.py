"""`steun`: support that was given, by minutes, weeks, result and place.

One fact may stand for a period (it says `weken`, `per`, `loopt` or an end date) or for one time. Times in one week are
taken together where minutes per week are asked for; weeks are added up over the facts that pass.
"""

from typing import Any, Final

from passend.engine.blokken.voorwaarde import Feitvoorwaarde
from passend.engine.regels.bladen.feit import rijen_blad
from passend.engine.regels.bladen.tellen import tel_blad
from passend.engine.regels.bladen.tijd import tijd_tests
from passend.engine.regels.bladen.veldtest import Veldrijen, veld_tests
from passend.engine.regels.bladen.vensterperiode import in_venster, tussen_metingen
from passend.engine.regels.bouw import Blad, Blik, Bouw
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import OPEN, Paar, alle
from passend.engine.regels.vergelijken import getal
from passend.engine.woorden import NIET_VERMELD

_EIGEN: Final = ("minuten", "weken", "per", "tussen", "loopt")
# How many times a week something happens that is counted per day of school.
SCHOOLDAGEN_PER_WEEK: Final = 5
_LIJN: Final = "PARTITION BY q.nr, q.wat, q.vak"


def steun_blad(bouw: Bouw, blik: Blik, v: Feitvoorwaarde) -> Blad:
    """A condition on support."""
    velden = v.velden
    rijen = _per_feit(bouw, blik, v)
    tests = [Paar("q.past_s", "q.past_r")]
    minuten = "q.per_week" if "week" in velden.get("per", []) else "q.waarde"
    if "minuten" in velden:
        tests.append(OPEN if velden["minuten"] == NIET_VERMELD else getal(velden["minuten"], minuten))
    if "loopt" in velden:
        tests.append(_loopt(velden["loopt"]))
    if blik.venster is not None and velden.get("tussen"):
        grens, van, tot = tussen_metingen(bouw, blik, rijen, velden["tussen"])
    elif blik.venster is not None:
        grens, van, tot = in_venster(blik, rijen), "vg.eerste", "vg.laatste"
    else:
        grens, van, tot = [], "q.dag", "q.op"
    tests += grens
    if "weken" not in velden:
        return rijen_blad(bouw, blik.anders(venster=None), v, rijen, tests)
    tests.append(tijd_tests(bouw, blik, v, rijen, "q.dag", "q.op"))
    rijen.kolommen |= dict(zip(("s", "r"), alle(tests), strict=True))
    return tel_blad(bouw, blik, velden["weken"], rijen, _weken(van, tot))


def _per_feit(bouw: Bouw, blik: Blik, v: Feitvoorwaarde) -> Rijen:
    """One row per fact: whether it is the support that is meant, minutes per week, when it ended."""
    feiten = Veldrijen(bouw, blik, ["steun"])
    test = veld_tests(bouw, blik, v, feiten, zonder=_EIGEN)
    minuten, weken = feiten.getal("minuten"), feiten.getal("weken")
    per, loopt = feiten.tekst("per"), feiten.tekst("loopt")
    basis = feiten.rijen({"wat": feiten.tekst("aanbod"), "waarde": minuten, "tekst": feiten.tekst("resultaat")})
    getoond = tuple(basis.kolommen)
    duurt = f"({weken} IS NOT NULL OR {per} IS NOT NULL OR {loopt} IS NOT NULL OR q.tot IS NOT NULL)"
    basis.kolommen |= {"tot": "q.tot", "weken": weken, "per": per, "loopt": loopt, "duurt": duurt}
    basis.kolommen |= {"past_s": test.streng, "past_r": test.ruim}
    basis.waar.append(f"COALESCE({test.ruim}, TRUE)")
    keren = "q.nr, q.wat, q.vak, q.duurt, date_trunc('week', q.dag)"
    in_week = f"SUM(q.waarde) OVER (PARTITION BY {keren})"
    gestopt = f"MAX(CASE WHEN q.loopt = 'nee' THEN q.dag END) OVER ({_LIJN})"
    extra = {
        "per_week": f"CASE WHEN NOT q.duurt THEN {in_week} WHEN q.per = 'dag' "
        f"THEN q.waarde * {SCHOOLDAGEN_PER_WEEK} ELSE q.waarde END",
        "gestopt_op": gestopt,
        "eerste_keer": f"ROW_NUMBER() OVER (PARTITION BY {keren} ORDER BY q.dag, q.feit)",
    }
    kolommen = ", ".join(f"{tekst} AS {naam}" for naam, tekst in extra.items())
    rijen = Rijen(f"(SELECT q.*, {kolommen} FROM ({basis.sql()}) q) q")
    rijen.kolommen |= {kolom: f"q.{kolom}" for kolom in getoond}
    return rijen


def _loopt(gevraagd: Any) -> Paar:
    """Support runs from its fact until its end date, or until a later fact about the same says that it stopped."""
    if gevraagd == NIET_VERMELD:
        return OPEN
    bezig = "CASE WHEN q.tot IS NOT NULL THEN q.tot >= q.op WHEN q.loopt IS NOT NULL THEN q.loopt = 'ja' END"
    test = f"(CASE WHEN q.gestopt_op >= q.dag THEN FALSE ELSE {bezig} END)"
    return Paar(test, test) if gevraagd else Paar(f"(NOT {test})", f"(NOT {test})")


def _weken(van: str, tot: str) -> str:
    """How many weeks a fact stands for: what it says itself, else the whole weeks of it between two days.

    Several times in one week make one week. Support without an end runs until it stopped, or until today.
    """
    einde = "COALESCE(q.tot, CASE WHEN q.gestopt_op > q.dag THEN q.gestopt_op END, q.op)"
    dagen = f"(LEAST({einde}, q.op, {tot}) - GREATEST(q.dag, {van}) + 1)"
    hele = f"GREATEST(({dagen} - {dagen} % 7) / 7, 0)"
    losse = "CASE WHEN q.eerste_keer = 1 THEN 1 ELSE 0 END"
    return f"CAST(CASE WHEN q.weken IS NOT NULL THEN q.weken WHEN q.duurt THEN {hele} ELSE {losse} END AS INTEGER)"
