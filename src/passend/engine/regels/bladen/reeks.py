"""Series of measurements: the last so many, all or at least so many of them, in a row or not.

Where the plan leaves a number open, the strict reading takes the permitted value that is hardest to satisfy and the
loose reading the easiest; a series of which the kind is left open is read with main measurements and with all.
"""

from dataclasses import dataclass, replace

from passend.engine.blokken.voorwaarde import Feitvoorwaarde, Reeks
from passend.engine.regels.bladen.lijnen import is_lijn, uit_lijnen
from passend.engine.regels.bladen.meetkeuze import ALLE, HOOFDMETING, Meetkeuze, metingen, nodig, op_inhoud, rang
from passend.engine.regels.bladen.meting_rijen import bewijsrijen
from passend.engine.regels.bladen.tijd import tijd_tests
from passend.engine.regels.bouw import Blad, Blik, Bouw, beide_lezingen, samengevat
from passend.engine.regels.sqltekst import ALTIJD, ONWAAR, WEET_NIET, Paar, alle
from passend.engine.woorden import NIET_VERMELD


@dataclass(frozen=True, slots=True)
class Vorm:
    """One reading of a series: how many measurements, how many must pass (None: no reading can), in a row or not."""

    laatste: int | None
    nodig: int | None
    op_rij: bool

    @property
    def is_op_rij(self) -> bool:
        """Whether the order matters at all."""
        return self.op_rij and self.nodig is not None and self.nodig > 1 and self.laatste != self.nodig


def vormen(reeks: Reeks) -> tuple[Vorm, Vorm]:
    """The hardest and the easiest reading of a series."""
    op_rij = (reeks.aaneengesloten in (True, NIET_VERMELD), reeks.aaneengesloten is True)
    streng, ruim = _aantallen(reeks.laatste, reeks.minstens)
    return Vorm(*streng, op_rij[0]), Vorm(*ruim, op_rij[1])


def _aantallen(
    laatste: object, minstens: object
) -> tuple[tuple[int | None, int | None], tuple[int | None, int | None]]:
    """(laatste, nodig) in the hardest and in the easiest reading; more measurements make `minstens` easier."""
    if isinstance(minstens, int):
        if laatste == NIET_VERMELD:
            return (minstens, minstens), (None, minstens)
        alle_ = laatste if isinstance(laatste, int) else None
        return (alle_, minstens), (alle_, minstens)
    if minstens == NIET_VERMELD:
        return ((laatste, laatste), (laatste, 1)) if isinstance(laatste, int) else ((None, None), (None, 1))
    if laatste == NIET_VERMELD:
        return (None, None), (1, 1)
    aantal = laatste if isinstance(laatste, int) else 1
    return (aantal, aantal), (aantal, aantal)


def reeks_blad(bouw: Bouw, blik: Blik, v: Feitvoorwaarde, keuze: Meetkeuze, reeks: Reeks) -> Blad:
    """A condition on a series of measurements."""
    if reeks.soort != NIET_VERMELD:
        soort = reeks.soort or keuze.meetsoort
        return _lezing(bouw, blik, v, replace(keuze, meetsoort=soort), reeks)
    lezingen = [_lezing(bouw, blik, v, replace(keuze, meetsoort=soort), reeks) for soort in (ALLE, HOOFDMETING)]
    cte = beide_lezingen(bouw, blik, [f"SELECT * FROM {lezing.cte} l" for lezing in lezingen])
    return replace(lezingen[0], cte=cte)


def _lezing(bouw: Bouw, blik: Blik, v: Feitvoorwaarde, keuze: Meetkeuze, reeks: Reeks) -> Blad:
    """A series of one kind of measurements, per vak (or per instrument where there is no vak)."""
    streng, ruim = vormen(reeks)
    kolommen = nodig(bouw, v.velden)
    grens = _verste(streng, ruim)
    tijd = ALTIJD
    if is_lijn(keuze) and len(keuze.instrumenten) == 1 and grens and v.binnen is None and v.sinds is None:
        bron = uit_lijnen(bouw, blik, keuze, kolommen, diepte=grens, volgorde=True)
    else:
        meet = metingen(bouw, blik, keuze, kolommen)
        tijd = tijd_tests(bouw, blik, v, meet, "m.op")
        meet.waar.append(tijd.ruim)
        lijn = rang(keuze, per_instrument=False)
        meet.kolommen |= {"in_tijd": tijd.streng, "plek": f"ROW_NUMBER() OVER ({lijn}{op_inhoud(kolommen)})"}
        bron = f"(SELECT * FROM ({meet.sql()}) m{f' WHERE m.plek <= {grens}' if grens else ''}) q"
    rijen, test = bewijsrijen(bouw, blik, keuze, v.velden, bron)
    if tijd.open:
        test = alle([test, Paar("q.in_tijd", "TRUE")])
    rijen.kolommen |= {
        "s": test.streng,
        "r": test.ruim,
        "rang": "q.plek",
        "lijn": "CASE WHEN q.vak IS NULL THEN q.instrument END",
    }
    per_lijn = _per_lijn(rijen.sql(), streng, ruim)
    tekst = samengevat(blik, per_lijn, elk="norm" in v.velden)
    return Blad(bouw.cte("reeks", tekst), WEET_NIET, blik.per_vak, rijen.sql(), algemeen=False, mist=keuze.naam)


def _verste(streng: Vorm, ruim: Vorm) -> int | None:
    """How far back the readings look; None when one of them looks back without end."""
    aantallen = [vorm.laatste for vorm in (streng, ruim) if vorm.nodig is not None]
    gewoon = [aantal for aantal in aantallen if aantal is not None]
    return max(gewoon) if len(gewoon) == len(aantallen) else None


def _per_lijn(rijen: str, streng: Vorm, ruim: Vorm) -> str:
    """Both readings per line of measurements."""
    kolommen, tests = [], []
    for naam, vorm in (("s", streng), ("r", ruim)):
        binnen = f" AND rang <= {vorm.laatste}" if vorm.laatste is not None else ""
        if vorm.is_op_rij:
            breedte = f"ROWS BETWEEN {(vorm.nodig or 1) - 1} PRECEDING AND CURRENT ROW"
            rij = f"OVER (PARTITION BY nr, vak, lijn ORDER BY rang {breedte})"
            kolommen += [f"COUNT(CASE WHEN {naam}{binnen} THEN 1 END) {rij} AS zeker_{naam}"]
            kolommen += [f"COUNT(CASE WHEN {naam} IS NOT FALSE{binnen} THEN 1 END) {rij} AS kan_{naam}"]
            zeker, kan = f"MAX(zeker_{naam})", f"MAX(kan_{naam})"
        else:
            zeker = f"COUNT(CASE WHEN {naam}{binnen} THEN 1 END)"
            kan = f"COUNT(CASE WHEN {naam} IS NOT FALSE{binnen} THEN 1 END)"
        test = f"CASE WHEN {zeker} >= {vorm.nodig} THEN TRUE WHEN {kan} < {vorm.nodig} THEN FALSE END"
        tests.append(f"{ONWAAR if vorm.nodig is None else test} AS {naam}")
    bron = f"SELECT *, {', '.join(kolommen)} FROM ({rijen}) y" if kolommen else rijen
    return f"SELECT nr, vak, {', '.join(tests)} FROM ({bron}) z GROUP BY nr, vak, lijn"
