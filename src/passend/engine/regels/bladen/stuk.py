"""`plan` and `document`: things that run and papers, judged by the states that their facts record.

A fact puts a plan in a state. `concept` holds until anything follows; `besproken` and `getekend` until a new concept;
`start` and `loopt` until the end (a plan for a period runs while the period does); any other state until a new start.
"""

from collections.abc import Sequence
from typing import Any

from passend.engine.blokken.termijn import Periode
from passend.engine.blokken.voorwaarde import Feitvoorwaarde
from passend.engine.delen.kalender import Kalenderregel
from passend.engine.regels.bladen.feit import rijen_blad
from passend.engine.regels.bladen.gebeurtenis import AFGELOPEN, GEEN_BEGIN
from passend.engine.regels.bladen.perioden import lopende_perioden
from passend.engine.regels.bladen.veldtest import Veldrijen, veld_tests
from passend.engine.regels.bouw import Blad, Blik, Bouw, heeft_open
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import ALTIJD, OPEN, Paar, een_van, is_een_van, letter, letters, niet
from passend.engine.woorden import NIET_VERMELD

BEGONNEN = f"COALESCE(q.stand NOT IN {letters(GEEN_BEGIN)}, FALSE)"
_NIET_GESTOPT = "COALESCE(q.beeindigd_op < q.dag, TRUE) AND COALESCE(q.tot >= q.op, TRUE)"
# The latest day on which the same plan (for the same period) had a state that matters for the others.
_DAGEN = {
    "concept_op": "q.stand = 'concept'",
    "begonnen_op": f"q.stand NOT IN {letters(GEEN_BEGIN)}",
    "gestart_op": "q.stand = 'start'",
    "beeindigd_op": is_een_van("q.stand", AFGELOPEN),
    "laatste_op": "TRUE",
}


def stuk_blad(bouw: Bouw, blik: Blik, soort: str, v: Feitvoorwaarde) -> Blad:
    """A condition on a plan or document: is there one, in which state, with which sections filled."""
    feiten = Veldrijen(bouw, blik, [soort])
    test = veld_tests(bouw, blik, v, feiten, zonder=("stand", "secties", "zonder"))
    stand, stuk, over = (feiten.tekst(naam) for naam in ("stand", "soort", "over"))
    basis = feiten.rijen({"wat": stuk, "tekst": stand})
    voor_periode = (
        f"CASE WHEN {is_een_van(over, perioden(bouw))} THEN {over} END" if perioden(bouw) else "CAST(NULL AS TEXT)"
    )
    extra = {"tot": "q.tot", "stuk": stuk, "periode": voor_periode, "stand": stand}
    basis.kolommen |= extra | {"past_s": test.streng, "past_r": test.ruim}
    basis.waar.append(f"COALESCE({test.ruim}, TRUE)")
    rijen = Rijen(f"({_met_dagen(basis.sql())}) q")
    rijen.kolommen |= {kolom: f"q.{kolom}" for kolom in basis.kolommen if kolom not in (*extra, "past_s", "past_r")}
    tests = [Paar("q.past_s", "q.past_r"), _stand(bouw, blik, rijen, soort, v), *_secties(bouw, blik, rijen, soort, v)]
    return rijen_blad(bouw, blik, v, rijen, tests)


def perioden(bouw: Bouw) -> list[str]:
    """The periods of the plan's calendar, by id and by path."""
    gevonden = []
    for regel in bouw.plan.kalender:
        if isinstance(regel, Kalenderregel) and any(isinstance(deel, Periode) for deel in regel.wanneer):
            gevonden += [regel.id, regel.pad]
    return gevonden


def _met_dagen(rijen: str) -> str:
    stuk = "PARTITION BY q.nr, q.stuk, q.periode"
    dagen = ", ".join(f"MAX(CASE WHEN {test} THEN q.dag END) OVER ({stuk}) AS {naam}" for naam, test in _DAGEN.items())
    return f"SELECT q.*, {dagen} FROM ({rijen}) q"


def _stand(bouw: Bouw, blik: Blik, rijen: Rijen, soort: str, v: Feitvoorwaarde) -> Paar:
    standen: Sequence[Any] = v.velden.get("stand", [])
    if v.aantal is not None or v.binnen is not None or v.sinds is not None:
        return _meldingen(soort, standen)
    if standen:
        tests = [OPEN if s == NIET_VERMELD else Paar(*[_geldt_nog(bouw, blik, rijen, str(s))] * 2) for s in standen]
        return een_van(tests)
    # a plan that has ended and did not begin anew is no longer there; a paper stays
    return ALTIJD if soort == "document" else Paar(*["COALESCE(q.beeindigd_op < q.dag, TRUE)"] * 2)


def _meldingen(soort: str, standen: Sequence[Any]) -> Paar:
    """Where facts are counted or must lie in a period, each fact that reports the state counts by itself."""
    if not standen:
        return ALTIJD if soort == "document" else Paar(BEGONNEN, BEGONNEN)
    tests = [BEGONNEN if s in ("start", "loopt") else f"COALESCE(q.stand = {letter(s)}, FALSE)" for s in standen]
    return een_van(OPEN if s == NIET_VERMELD else Paar(test, test) for s, test in zip(standen, tests, strict=True))


def _geldt_nog(bouw: Bouw, blik: Blik, rijen: Rijen, stand: str) -> str:
    """Whether a fact puts its plan in a state that still holds on the day that is judged."""
    zelf = f"COALESCE(q.stand = {letter(stand)}, FALSE)"
    if stand == "loopt":
        return f"({BEGONNEN} AND {_NIET_GESTOPT} AND {_in_periode(bouw, blik, rijen)})"
    if stand == "start":
        return f"({BEGONNEN} AND {_NIET_GESTOPT})"
    if stand == "einde":
        afgelopen = f"COALESCE({is_een_van('q.stand', AFGELOPEN)}, FALSE)"
        return f"({afgelopen} AND COALESCE(q.begonnen_op <= q.dag, TRUE))"
    if stand == "concept":
        return f"({zelf} AND q.laatste_op = q.dag)"
    sinds = "q.concept_op" if stand in ("besproken", "getekend") else "q.gestart_op"
    return f"({zelf} AND COALESCE({sinds} <= q.dag, TRUE))"


def _in_periode(bouw: Bouw, blik: Blik, rijen: Rijen) -> str:
    """A plan for a period runs in the first window of that period that has not ended when the plan is made."""
    if not perioden(bouw):
        return "TRUE"
    cte = lopende_perioden(bouw, blik)
    rijen.joins.append(
        f"LEFT JOIN {cte} lp ON lp.nr = q.nr "
        "AND q.periode IN (lp.id, CONCAT('kalender.', lp.id)) AND (lp.vorige_tot IS NULL OR q.dag > lp.vorige_tot)"
    )
    return "(q.periode IS NULL OR lp.id IS NOT NULL)"


def _secties(bouw: Bouw, blik: Blik, rijen: Rijen, soort: str, v: Feitvoorwaarde) -> list[Paar]:
    """Sections that must be filled, and sections that must not be."""
    delen = []
    for naam in ("secties", "zonder"):
        verwijzingen = v.velden.get(naam, [])
        for pad in bouw.paden(verwijzingen, ("secties",), blik.vanaf):
            gevuld = _gevuld(bouw, blik, rijen, soort, pad)
            delen.append(Paar(*[gevuld if naam == "secties" else niet(gevuld)] * 2))
        if heeft_open(verwijzingen):
            delen.append(OPEN)
    return delen


def _gevuld(bouw: Bouw, blik: Blik, rijen: Rijen, soort: str, pad: str) -> str:
    """Whether a section is filled: the latest fact that speaks of it decides."""
    velden = bouw.velden("secties", "zonder")
    tekst = (
        "SELECT x.nr, x.sectie, bool_and(x.gevuld) AS gevuld FROM (SELECT f.nr, f.op, "
        "v.waarde AS sectie, v.veld = 'secties' AS gevuld, "
        "RANK() OVER (PARTITION BY f.nr, v.waarde ORDER BY f.dag DESC, f.moment DESC NULLS LAST) AS rang "
        f"FROM {bouw.feiten([soort], blik)} f JOIN {velden} v ON v.feit = f.id AND v.veld IN ('secties', 'zonder')) x "
        "WHERE x.rang = 1 GROUP BY x.nr, x.sectie"
    )
    cte = bouw.cte("secties", tekst)
    naam = f"sectie{len(rijen.joins)}"
    rijen.joins.append(f"LEFT JOIN {cte} {naam} ON {naam}.nr = q.nr AND {naam}.sectie = {letter(pad)}")
    return f"COALESCE({naam}.gevuld, FALSE)"
