"""`leerling`: the latest value of features, with age and time in the country computed from them."""

from typing import Any

from passend.engine.blokken.vergelijking import Grenzen, Vergelijking
from passend.engine.blokken.voorwaarde import Feitvoorwaarde
from passend.engine.regels.bladen.tijd import tijd_tests
from passend.engine.regels.bouw import BEWIJS, Blad, Blik, Bouw
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import OPEN, WEET_NIET, Paar, en, is_een_van, letter
from passend.engine.regels.vergelijken import is_dagen, is_duren
from passend.engine.regels.vergelijken import sinds as sinds_test
from passend.engine.regels.vergelijken import waarde as waarde_test
from passend.engine.woorden import NIET_VERMELD

GEBOREN, LEEFTIJD = "geboren", "leeftijd"


def leerling_blad(bouw: Bouw, blik: Blik, v: Feitvoorwaarde) -> Blad:
    """A condition on features of the subject; all of them must hold."""
    bladen = [kenmerk_blad(bouw, blik, naam, test, v) for naam, test in v.velden.items()]
    if not bladen:
        bladen = [kenmerk_blad(bouw, blik, "groep", None, v)]
    if len(bladen) == 1:
        return bladen[0]
    namen = [f"b{i}" for i in range(len(bladen))]
    sleutels = " UNION ".join(f"SELECT nr FROM {blad.cte}" for blad in bladen)
    joins = " ".join(
        f"LEFT JOIN {blad.cte} {naam} ON {naam}.nr = k.nr" for naam, blad in zip(namen, bladen, strict=True)
    )
    streng, ruim = (en(f"{naam}.{kolom}" for naam in namen) for kolom in "sr")
    tekst = f"SELECT k.nr, CAST(NULL AS TEXT) AS vak, {streng} AS s, {ruim} AS r FROM ({sleutels}) k {joins}"
    bewijs = " UNION ALL ".join(blad.rijen for blad in bladen if blad.rijen)
    return Blad(bouw.cte("kenmerken", tekst), WEET_NIET, rijen=bewijs, mist=", ".join(v.velden))


def kenmerk_blad(bouw: Bouw, blik: Blik, naam: str, test: Any, v: Feitvoorwaarde | None = None) -> Blad:
    """One feature: the latest fact that names it; different values at the same moment are unknown."""
    veld = GEBOREN if naam == LEEFTIJD else naam
    rijen = Rijen(f"({_waarden(bouw, blik, veld)}) q")
    rijen.waar.append("q.rang = 1")
    if v is not None:
        tijd = tijd_tests(bouw, blik, v, rijen, "q.dag", "q.op")
        rijen.waar.append(tijd.ruim)
    paar = OPEN if test == NIET_VERMELD else _test(bouw, rijen, naam, test)
    rijen.kolommen |= {"nr": "q.nr", "op": "q.op", "vak": "CAST(NULL AS TEXT)"}
    rijen.kolommen |= BEWIJS | {"feit": "q.id", "soort": "'leerling'", "dag": "q.dag", "wat": letter(naam)}
    rijen.kolommen |= {"tekst": "q.waarde", "s": paar.streng, "r": paar.ruim}
    # a feature with several values in one fact has one that passes; several facts must agree
    per_feit = "bool_or({0}) AS {0}"
    feiten = f"SELECT nr, feit, {per_feit.format('s')}, {per_feit.format('r')} FROM ({rijen.sql()}) x GROUP BY nr, feit"
    eens = "CASE WHEN bool_and({0}) THEN TRUE WHEN NOT bool_or({0}) THEN FALSE END AS {0}"
    tekst = (
        f"SELECT nr, CAST(NULL AS TEXT) AS vak, {eens.format('s')}, {eens.format('r')} FROM ({feiten}) y GROUP BY nr"
    )
    return Blad(bouw.cte("kenmerk", tekst), WEET_NIET, rijen=rijen.sql(), mist=naam)


def _waarden(bouw: Bouw, blik: Blik, veld: str) -> str:
    """Every recorded value of a feature, the latest fact first."""
    return (
        "SELECT f.nr, f.op, f.id, f.dag, v.waarde, v.getal, "
        "RANK() OVER (PARTITION BY f.nr ORDER BY f.dag DESC, f.moment DESC NULLS LAST) AS rang "
        f"FROM {bouw.feiten(['leerling'], blik)} f "
        f"JOIN {bouw.velden(veld)} v ON v.feit = f.id AND v.veld = {letter(veld)}"
    )


def _test(bouw: Bouw, rijen: Rijen, naam: str, test: Any) -> Paar:
    if test is None:
        return Paar("TRUE", "TRUE")
    if naam == LEEFTIJD:
        return sinds_test(_in_jaren(test), "CAST(q.waarde AS DATE)", "q.op", rijen.op_tijd)
    if is_duren(test) and not is_dagen(test):
        # the feature began on the day of its fact: so long it has been there
        vlag = is_een_van("q.waarde", ["nee"])
        paar = sinds_test(test, "q.dag", "q.op", rijen.op_tijd)
        return Paar(*(f"(CASE WHEN {vlag} THEN FALSE ELSE {deel} END)" for deel in paar))
    if naam == GEBOREN and not is_dagen(test):
        return Paar("CAST(NULL AS BOOLEAN)", "CAST(NULL AS BOOLEAN)")
    return waarde_test(test, "q.waarde", "q.getal", bouw.schalen)


def _in_jaren(test: Grenzen) -> Vergelijking:
    """Ages written as plain numbers are years."""
    velden = {}
    for sleutel in ("onder", "hoogstens", "vanaf", "boven", "van", "tot"):
        waarde = getattr(test, sleutel, None)
        if waarde is not None:
            velden[sleutel] = f"{waarde} jaar" if isinstance(waarde, int) else waarde
    if test.in_:
        velden["in"] = test.in_
    return Vergelijking.model_validate(velden)
