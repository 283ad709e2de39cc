"""`gedaan`, `uitgebleven` and `dit`: what was done, what was due and did not come, and the thing itself."""

from collections.abc import Sequence
from typing import Any

from passend.engine.regels.bladen.gebeurtenis import dagen
from passend.engine.regels.bladen.veldtest import Veldrijen
from passend.engine.regels.bouw import BEWIJS, Blad, Blik, Bouw, heeft_open, samengevat
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import NOOIT, ONWAAR, WAAR, WEET_NIET, Paar, alle, letter
from passend.engine.regels.vergelijken import waarde as waarde_test
from passend.engine.woorden import NIET_VERMELD


def gedaan_blad(bouw: Bouw, blik: Blik, verwijzingen: Sequence[str]) -> Blad:
    """Whether all of these were done: an act carried out, a choice made, a state reached, a step visited."""
    bekende = [verwijzing for verwijzing in verwijzingen if verwijzing != NIET_VERMELD]
    delen = [
        f"SELECT nr, op, dag, feit, {letter(verwijzing)} AS wat FROM {dagen(bouw, blik, [verwijzing])} d"
        for verwijzing in bekende
    ]
    if not delen:
        return Blad(
            bouw.cte("gedaan", f"SELECT nr, CAST(NULL AS TEXT) AS vak, FALSE AS s, TRUE AS r FROM {blik.basis} o"),
            NOOIT,
        )
    rijen = Rijen(f"({' UNION ALL '.join(delen)}) q")
    rijen.kolommen |= {"nr": "q.nr", "op": "q.op", "vak": "CAST(NULL AS TEXT)"} | BEWIJS
    rijen.kolommen |= {"feit": "q.feit", "dag": "q.dag", "wat": "q.wat", "s": WAAR, "r": WAAR}
    alles = f"COUNT(DISTINCT wat) = {len(set(bekende))}"
    streng = ONWAAR if heeft_open(verwijzingen) else alles
    tekst = f"SELECT nr, CAST(NULL AS TEXT) AS vak, {streng} AS s, {alles} AS r FROM ({rijen.sql()}) x GROUP BY nr"
    return Blad(bouw.cte("gedaan", tekst), NOOIT, rijen=rijen.sql())


def dit_blad(bouw: Bouw, blik: Blik, velden: dict[str, Any]) -> Blad:
    """Fields of the thing itself, which the caller passes as a fact of the kind `dit`; unknown when it is not there."""
    feiten = Veldrijen(bouw, blik, ["dit"])
    tests = [
        feiten.een_waarde(
            naam, Paar(ONWAAR, WAAR) if test == NIET_VERMELD else waarde_test(test, "v.waarde", "v.getal", bouw.schalen)
        )
        for naam, test in velden.items()
    ]
    rijen = feiten.rijen({"tekst": feiten.tekst(next(iter(velden)))})
    rijen.kolommen |= dict(zip(("s", "r"), alle(tests), strict=True))
    tekst = samengevat(blik, rijen.sql())
    return Blad(bouw.cte("dit", tekst), WEET_NIET, blik.per_vak, rijen.sql())
