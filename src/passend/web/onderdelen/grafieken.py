"""Made-up results for the charts on the page of components."""

from datetime import date
from decimal import Decimal

from passend.metingen.models import Toetsresultaat
from passend.web.leerling.groei import Vakgroei, vakgroei_list
from passend.web.leerling.planlezer import Planlezer, Schaal
from passend.web.onderdelen.voorbeelden import inzetvoorbeelden
from passend.web.resultaten import Resultaat, Toetsbeeld, Vakbeeld

_SCHAAL = "i-v"
_NIVEAUS = ("I+", "I", "II", "III", "IV", "V")
# Level, score, and what was expected, per half year before today; None is a moment that was missed.
_UITSLAGEN = (("III", 19, "III"), ("IV", 25, "III"), None, ("V", 37, "IV"), ("V", 41, "IV"), ("IV", 53, "IV"))


class _Voorbeeldlezer(Planlezer):
    """A plan with one scale, without reading a plan."""

    def __init__(self) -> None:
        self._plan = None

    def schaal(self, id_: str | None) -> Schaal | None:
        return Schaal(naam="niveaus I tot en met V", woorden=_NIVEAUS) if id_ == _SCHAAL else None


def groeivoorbeelden() -> list[Vakgroei]:
    """A subject with levels and scores, a gap, help that ended and help that runs; and one without a scale."""
    rijen = [
        _resultaat(moment, op, *uitslag)
        for (moment, op), uitslag in zip(_momenten(), _UITSLAGEN, strict=True)
        if uitslag is not None
    ]
    toets = Toetsbeeld(naam="LVS", resultaten=rijen[::-1], verwachtingen=[_rij("E6", date(2025, 9, 1), "III", None)])
    oordeel = Toetsresultaat(instrument="methode", vak="rekenen", op=date(2026, 10, 9), oordeel="voldoende")
    los = Toetsbeeld(
        naam="methodetoets", resultaten=[Resultaat(rij=oordeel, verwachting=None, scores="")], verwachtingen=[]
    )
    vakken = [Vakbeeld(vak="spelling", toetsen=[toets]), Vakbeeld(vak="rekenen", toetsen=[los])]
    return vakgroei_list(vakken, inzetvoorbeelden(), _Voorbeeldlezer())


def _momenten() -> list[tuple[str, date]]:
    return [
        (f"{half}{groep}", date(2020 + groep, maand, 20))
        for groep in range(3, 6)
        for half, maand in (("M", 1), ("E", 6))
    ]


def _resultaat(moment: str, op: date, niveau: str, score: int, verwacht: str) -> Resultaat:
    return Resultaat(
        rij=_rij(moment, op, niveau, Decimal(score)), verwachting=_rij(moment, op, verwacht, None), scores=""
    )


def _rij(moment: str, op: date, niveau: str, score: Decimal | None) -> Toetsresultaat:
    return Toetsresultaat(
        instrument="lvs", vak="spelling", moment=moment, op=op, niveau=niveau, schaal=_SCHAAL, waarde=score
    )
