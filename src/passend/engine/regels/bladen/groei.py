"""`groei`: the difference between two measurements of one vak with one instrument."""

from typing import Any, Final

from passend.engine.blokken.vergelijking import Vergelijking
from passend.engine.blokken.voorwaarde import Groei
from passend.engine.regels.bladen.lijnen import is_lijn, uit_lijnen
from passend.engine.regels.bladen.meetkeuze import VERWACHTING, Meetkeuze, metingen, nodig, op_inhoud, rang
from passend.engine.regels.bladen.meting_rijen import bewijsrijen
from passend.engine.regels.bladen.metingtest import verwachting_test
from passend.engine.regels.bouw import Blad, Blik, Bouw, heeft_open, samengevat
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import ONBEKEND, ONWAAR, WEET_NIET, Paar, alle, bekend, letter
from passend.engine.regels.vergelijken import als_getal, getal, grenzen_van
from passend.engine.woorden import NIET_VERMELD

# A word in `tussen` -> which row it means; any other word is a moment.
_PLEK: Final = {"laatste": "q.plek = 1", "vorige": "q.plek = 2", "eerste": "q.plek = q.hoeveel"}


def groei_blad(bouw: Bouw, blik: Blik, v: Groei) -> Blad:
    """A condition on growth; two results that cannot be set against each other give unknown."""
    velden = {"instrument": v.instrument, "vak": v.vak, "soort": v.soort}
    keuze = Meetkeuze.uit(bouw, blik, "toets", velden)
    if VERWACHTING in grenzen_van(v).values():
        return _onder_verwachting(bouw, blik, v, keuze)
    tussen = [str(een) for een in v.tussen if een != NIET_VERMELD] or ["vorige", "laatste"]
    rijen, _ = bewijsrijen(bouw, blik, keuze, {}, _bron(bouw, blik, keuze, tussen))
    van, tot = _plek(tussen[0]), _plek(tussen[-1])
    rijen.waar.append(f"({van} OR {tot})")
    rijen.kolommen |= {"wat": "q.instrument", "niveau": "q.niveau", "schaal": "q.schaal", "waarde": "q.waarde"}
    rijen.kolommen |= {"is_van": van, "is_tot": tot}
    paar = _test(bouw, keuze, v)
    if keuze.open or heeft_open(v.tussen):
        paar = Paar(ONWAAR, "TRUE")
    lijnen = f"SELECT g.nr, g.vak, {paar.streng} AS s, {paar.ruim} AS r FROM ({_per_lijn(rijen.sql())}) g"
    tekst = samengevat(blik, lijnen)
    bewijs = _met_uitkomst(rijen, paar)
    return Blad(bouw.cte("groei", tekst), WEET_NIET, blik.per_vak, bewijs, algemeen=False, mist=keuze.naam)


def _bron(bouw: Bouw, blik: Blik, keuze: Meetkeuze, tussen: list[str]) -> str:
    """The measurements that growth lies between, each with its place in its line."""
    kolommen = nodig(bouw, {"waarde": None}, "niveau", "schaal", "moment")
    if is_lijn(keuze) and not set(tussen) - {"vorige", "laatste"}:
        return uit_lijnen(bouw, blik, keuze, kolommen, diepte=2, volgorde=True)
    meet = metingen(bouw, blik, keuze, kolommen)
    lijn = rang(keuze, per_instrument=True)
    meet.kolommen["plek"] = f"ROW_NUMBER() OVER ({lijn}{op_inhoud(kolommen)})"
    meet.kolommen["hoeveel"] = f"COUNT(*) OVER ({lijn.partition(' ORDER BY ')[0]})"
    return f"({meet.sql()}) q"


def _plek(woord: str) -> str:
    return f"({_PLEK[woord]})" if woord in _PLEK else f"(q.moment = {letter(woord)})"


def _per_lijn(rijen: str) -> str:
    """The two measurements of each line beside each other; a line with one of them says nothing yet."""
    kolommen = []
    for kolom in ("waarde", "niveau", "schaal"):
        kolommen += [f"MAX(CASE WHEN is_{kant} THEN {kolom} END) AS {kolom}_{kant}" for kant in ("van", "tot")]
    beide = "HAVING bool_or(is_van) AND bool_or(is_tot)"
    return f"SELECT nr, vak, wat, {', '.join(kolommen)} FROM ({rijen}) x GROUP BY nr, vak, wat {beide}"


def _met_uitkomst(rijen: Rijen, paar: Paar) -> str:
    """Evidence: both measurements of a line, with what their difference comes to."""
    tekst = rijen.sql()
    zelfde = "g.nr = x.nr"
    zelfde += "".join(f" AND g.{kolom} IS NOT DISTINCT FROM x.{kolom}" for kolom in ("vak", "wat"))
    return f"SELECT x.*, {paar.streng} AS s, {paar.ruim} AS r FROM ({tekst}) x JOIN ({_per_lijn(tekst)}) g ON {zelfde}"


def _test(bouw: Bouw, keuze: Meetkeuze, v: Groei) -> Paar:
    delen = []
    if grenzen_van(v) or v.in_:
        delen.append(getal(v, "(g.waarde_tot - g.waarde_van)"))
    if v.daling == NIET_VERMELD:
        delen.append(_minstens(NIET_VERMELD, "(g.waarde_van - g.waarde_tot)"))
    elif v.daling is not None and not isinstance(v.daling, str):
        if v.daling.punten is not None:
            delen.append(_minstens(v.daling.punten, "(g.waarde_van - g.waarde_tot)"))
        if v.daling.niveaus is not None:
            delen.append(_minstens(v.daling.niveaus, _gedaald(bouw, keuze)))
    return alle(delen) if delen else WEET_NIET


def _minstens(aantal: Any, verschil: str) -> Paar:
    """A drop of at least so much; one left open is a drop of any size, so that no drop at all never passes."""
    if aantal == NIET_VERMELD:
        return bekend(verschil, Paar(ONWAAR, f"({verschil} > 0)"))
    grens = als_getal(aantal)
    test = ONBEKEND if grens is None else f"({verschil} >= {letter(grens)})"
    return Paar(test, test)


def _gedaald(bouw: Bouw, keuze: Meetkeuze) -> str:
    """By how many levels of one scale a result dropped."""
    takken = []
    for schaal in bouw.schalen.kandidaten(Vergelijking(vanaf=NIET_VERMELD), keuze.lijsten):
        naam = letter(schaal.id)
        op_schaal = f"COALESCE(g.schaal_van, {naam}) = {naam} AND COALESCE(g.schaal_tot, {naam}) = {naam}"
        van, tot = schaal.plaats_sql("g.niveau_van"), schaal.plaats_sql("g.niveau_tot")
        takken.append(f"WHEN {op_schaal} AND {van} IS NOT NULL AND {tot} IS NOT NULL THEN {tot} - {van}")
    return f"(CASE {' '.join(takken)} END)" if takken else "CAST(NULL AS INTEGER)"


def _onder_verwachting(bouw: Bouw, blik: Blik, v: Groei, keuze: Meetkeuze) -> Blad:
    """Growth below the expectation: the latest result against what was expected of it."""
    kolommen = nodig(bouw, {"niveau": Vergelijking(onder=VERWACHTING)})
    if is_lijn(keuze):
        bron = uit_lijnen(bouw, blik, keuze, kolommen, diepte=1)
    else:
        meet = metingen(bouw, blik, keuze, kolommen)
        meet.kolommen["rang"] = f"RANK() OVER ({rang(keuze, per_instrument=True)})"
        bron = f"(SELECT * FROM ({meet.sql()}) m WHERE m.rang = 1) q"
    rijen, _ = bewijsrijen(bouw, blik, keuze, {}, bron)
    test = verwachting_test(bouw, blik, rijen, keuze, v, niveau=True)
    if not bouw.met_bewijs:
        rijen.kolommen.pop("verwacht")
    rijen.kolommen |= {"s": ONWAAR if keuze.open else test.streng, "r": test.ruim}
    tekst = samengevat(blik, rijen.sql(), keuze_open=keuze.open)
    return Blad(bouw.cte("groei", tekst), WEET_NIET, blik.per_vak, rijen.sql(), algemeen=False, mist=keuze.naam)
