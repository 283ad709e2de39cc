"""The results of one subject as rows of numbers that may be compared: one instrument on one scale each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from passend.metingen.models import Toetsresultaat
from passend.web.grafiek.invoer import halfjaar
from passend.web.leerling.planlezer import Planlezer, Schaal
from passend.web.resultaten import Vakbeeld

# From the tests in January to those in June, and from June to January.
_NAAR_E, _NAAR_M = timedelta(days=150), timedelta(days=215)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitslag:
    """One result on the scale of its row: `hoogte` on the axis, `tekst` what the school calls it.

    `verwacht` is what was expected, on the same scale; None when nobody wrote it down.
    """

    op: date
    moment: str
    hoogte: float
    tekst: str
    verwacht: float | None = None
    verwacht_tekst: str = ""
    score: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reeks:
    """Results that may stand on one axis, oldest first. Without `schaal` they are scores.

    `buiten`: results with a word that has no place on the scale; `straks`: what is expected of moments to come.
    """

    toets: str
    onderdeel: str
    schaal: Schaal | None
    uitslagen: list[Uitslag]
    buiten: list[Toetsresultaat]
    straks: list[Uitslag]

    @property
    def laatste(self) -> Uitslag:
        """The newest result."""
        return self.uitslagen[-1]

    @property
    def vorige(self) -> Uitslag | None:
        """The one before it."""
        return self.uitslagen[-2] if len(self.uitslagen) > 1 else None


def reeksen_van(vak: Vakbeeld, wijzer: Planlezer) -> list[Reeks]:
    """The rows of a subject, that of the newest result first; of one test its levels before its scores.

    A change of instrument or of scale begins a new row: they are never drawn on one axis.
    """
    gevonden = []
    for toets in vak.toetsen:
        rijen = [(resultaat.rij, resultaat.verwachting) for resultaat in reversed(toets.resultaten)]
        for (schaal, onderdeel), paren in _per_schaal(rijen).items():
            straks = [rij for rij in toets.verwachtingen if (rij.schaal, rij.onderdeel) == (schaal, onderdeel)]
            gevonden.append(_niveaureeks(toets.naam, onderdeel, wijzer.schaal(schaal), paren, straks))
        for onderdeel, alle in _per_onderdeel(rij for rij, _ in rijen).items():
            gevonden.append(_scorereeks(toets.naam, onderdeel, alle))
    met_uitslag = [reeks for reeks in gevonden if reeks is not None]
    return sorted(met_uitslag, key=lambda reeks: (reeks.laatste.op, reeks.schaal is not None), reverse=True)


type _Paar = tuple[Toetsresultaat, Toetsresultaat | None]


def _per_schaal(rijen: Iterable[_Paar]) -> dict[tuple[str | None, str], list[_Paar]]:
    per: dict[tuple[str | None, str], list[_Paar]] = defaultdict(list)
    for rij, verwacht in rijen:
        if rij.niveau:
            per[(rij.schaal, rij.onderdeel)].append((rij, verwacht))
    return per


def _per_onderdeel(rijen: Iterable[Toetsresultaat]) -> dict[str, list[Toetsresultaat]]:
    per: dict[str, list[Toetsresultaat]] = defaultdict(list)
    for rij in rijen:
        if rij.waarde is not None:
            per[rij.onderdeel].append(rij)
    return per


def _niveaureeks(
    toets: str, onderdeel: str, schaal: Schaal | None, paren: list[_Paar], straks: list[Toetsresultaat]
) -> Reeks | None:
    """The levels; None when the plan has no such scale, or nothing has a place on it."""
    if schaal is None:
        return None
    uitslagen = [uitslag for rij, verwacht in paren if (uitslag := _niveau(schaal, rij, verwacht)) is not None]
    if not uitslagen:
        return None
    komend = [uitslag for rij in straks if (uitslag := _komend(schaal, rij, uitslagen[-1])) is not None]
    return Reeks(
        toets=toets,
        onderdeel=onderdeel,
        schaal=schaal,
        uitslagen=uitslagen,
        buiten=[rij for rij, _ in paren if schaal.plaats(rij.niveau or "") is None],
        straks=sorted(komend, key=lambda uitslag: uitslag.op),
    )


def _niveau(schaal: Schaal, rij: Toetsresultaat, verwacht: Toetsresultaat | None) -> Uitslag | None:
    plaats = schaal.plaats(rij.niveau or "")
    if plaats is None:
        return None
    is_zelfde_schaal = verwacht is not None and verwacht.schaal == rij.schaal
    hoop = schaal.plaats(verwacht.niveau or "") if verwacht is not None and is_zelfde_schaal else None
    return Uitslag(
        op=rij.op,
        moment=rij.moment or "",
        hoogte=plaats + 0.5,
        tekst=rij.niveau or "",
        verwacht=None if hoop is None else hoop + 0.5,
        verwacht_tekst="" if verwacht is None or hoop is None else verwacht.niveau or "",
        score=rij.waarde,
    )


def _komend(schaal: Schaal, rij: Toetsresultaat, laatste: Uitslag) -> Uitslag | None:
    """What is expected of a moment after the newest result, on the day on which that moment should fall."""
    plaats = schaal.plaats(rij.niveau or "")
    nu, dan = halfjaar(laatste.moment), halfjaar(rij.moment or "")
    if plaats is None or nu is None or dan is None or dan <= nu:
        return None
    op = laatste.op + sum((_NAAR_E if nummer % 2 else _NAAR_M for nummer in range(nu + 1, dan + 1)), timedelta())
    return Uitslag(op=op, moment=rij.moment or "", hoogte=plaats + 0.5, tekst=rij.niveau or "")


def _scorereeks(toets: str, onderdeel: str, rijen: list[Toetsresultaat]) -> Reeks:
    uitslagen = [
        Uitslag(op=rij.op, moment=rij.moment or "", hoogte=float(rij.waarde or 0), tekst=getal(rij.waarde))
        for rij in rijen
    ]
    return Reeks(toets=toets, onderdeel=onderdeel, schaal=None, uitslagen=uitslagen, buiten=[], straks=[])


def getal(waarde: Decimal | None) -> str:
    """A number as people write it here: `45`, `45,5`."""
    return "" if waarde is None else f"{waarde.normalize():f}".replace(".", ",")


def ontbrekend(eerder: Uitslag, later: Uitslag) -> bool:
    """Whether both are of a known test moment and one lies between them."""
    van, naar = halfjaar(eerder.moment), halfjaar(later.moment)
    return van is not None and naar is not None and naar - van > 1


def heeft_gaten(reeks: Reeks) -> bool:
    """Whether anywhere in the row a test moment is missing."""
    return any(ontbrekend(eerder, later) for eerder, later in pairwise(reeks.uitslagen))
