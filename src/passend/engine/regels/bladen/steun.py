"""`steun`: support that was given, by minutes, weeks, result and place.

One fact may stand for a period (`weken`, or `op` to `tot`) or for one time; minutes `per: week` are set against the
minutes of each fact, weeks are added up over the facts that pass.
"""

from typing import Any

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

EIGEN = ("minuten", "weken", "per", "tussen", "loopt")
# How many times a week something happens that is counted per day of school.
SCHOOLDAGEN_PER_WEEK = 5


def steun_blad(bouw: Bouw, blik: Blik, v: Feitvoorwaarde) -> Blad:
    """A condition on support."""
    velden = v.velden
    feiten = Veldrijen(bouw, blik, ["steun"])
    tests = [veld_tests(bouw, blik, v, feiten, zonder=EIGEN)]
    minuten = _minuten(feiten, velden.get("per", []))
    weken = feiten.getal("weken")
    aanbod, loopt = feiten.tekst("aanbod"), feiten.tekst("loopt")
    resultaat = feiten.tekst("resultaat")
    rijen = feiten.rijen({"wat": aanbod, "waarde": minuten, "tekst": resultaat})
    if "minuten" in velden:
        tests.append(OPEN if velden["minuten"] == NIET_VERMELD else getal(velden["minuten"], minuten))
    if "loopt" in velden:
        tests.append(_loopt(velden["loopt"], loopt, aanbod))
    grens = _grenzen(bouw, blik, rijen, velden)
    if "weken" not in velden:
        return rijen_blad(
            bouw,
            blik if not velden.get("tussen") else blik.anders(venster=None),
            v,
            rijen,
            [*tests, *grens[0]],
            keer="1",
            zwijgt=False,
        )
    tests += [tijd_tests(bouw, blik, v, rijen, "q.dag", "q.op"), *grens[0]]
    rijen.kolommen |= dict(zip(("s", "r"), alle(tests), strict=True)) | {"keer": _weken(weken, grens[1], grens[2])}
    return tel_blad(bouw, blik, velden["weken"], rijen)


def _minuten(feiten: Veldrijen, per: Any) -> str:
    """The minutes of a fact, per week where the condition asks for that and the fact counts per day."""
    minuten, eenheid = feiten.getal("minuten"), feiten.tekst("per")
    if "week" not in per:
        return minuten
    return f"({minuten} * CASE {eenheid} WHEN 'dag' THEN {SCHOOLDAGEN_PER_WEEK} ELSE 1 END)"


def _loopt(gevraagd: Any, loopt: str, aanbod: str) -> Paar:
    """Support runs from its fact until its end date, or until a later fact about the same says that it stopped."""
    if gevraagd == NIET_VERMELD:
        return OPEN
    gestopt = f"MAX(CASE WHEN {loopt} = 'nee' THEN q.dag END) OVER (PARTITION BY q.onderwerp, q.op, {aanbod}, q.vak)"
    bezig = f"CASE WHEN q.tot IS NOT NULL THEN q.tot >= q.op WHEN {loopt} IS NOT NULL THEN {loopt} = 'ja' END"
    test = f"(CASE WHEN {gestopt} >= q.dag THEN FALSE ELSE {bezig} END)"
    return Paar(test, test) if gevraagd else Paar(f"(NOT {test})", f"(NOT {test})")


def _grenzen(bouw: Bouw, blik: Blik, rijen: Rijen, velden: dict[str, Any]) -> tuple[list[Paar], str, str]:
    """The days between which support counts: two measurements of a window, the window, or all days until today."""
    if blik.venster is not None and velden.get("tussen"):
        return tussen_metingen(bouw, blik, rijen, velden["tussen"])
    if blik.venster is not None:
        return in_venster(blik, rijen), "vg.eerste", "vg.laatste"
    return [], "q.dag", "q.op"


def _weken(weken: str, van: str, tot: str) -> str:
    """How many weeks a fact stands for: what it says itself, else the whole weeks of it that lie between the days.

    Begun weeks do not count; one time without an end stands for one week.
    """
    eerste = f"GREATEST(q.dag, {van})"
    laatste = f"LEAST(q.tot, q.op, {tot})"
    dagen = f"({laatste} - {eerste} + 1)"
    hele = f"GREATEST(({dagen} - {dagen} % 7) / 7, 0)"
    return f"CAST(COALESCE({weken}, CASE WHEN q.tot IS NULL THEN 1 ELSE {hele} END) AS INTEGER)"
