"""A request as it stands on the screen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from passend.core import klok
from passend.privacy.models import Verzoek
from passend.privacy.termijnen import termijnstand, uiterlijk_van, verlengen_kan_tot

_VOLGORDE = {"laat": 0, "week": 1, "later": 2, "af": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzoekbeeld:
    """A request with its term: `stand` is `laat`, `week`, `later` or `af`, `dagen` how many are left or were missed."""

    verzoek: Verzoek
    uiterlijk: date
    stand: str
    dagen: int
    wie: str
    verlengen_tot: date | None


def verzoekbeeld(verzoek: Verzoek) -> Verzoekbeeld:
    """One request, read with the people in it."""
    vandaag, uiterlijk = klok.vandaag(), uiterlijk_van(verzoek)
    tot = verlengen_kan_tot(verzoek)
    stand = termijnstand(verzoek, vandaag)
    return Verzoekbeeld(
        verzoek=verzoek,
        uiterlijk=uiterlijk,
        stand=stand,
        dagen=abs((uiterlijk - vandaag).days),
        wie=verzoek.ouder.naam if verzoek.ouder else verzoek.leerling.naam,
        verlengen_tot=tot if stand != "af" and not verzoek.verlengd_op and vandaag <= tot else None,
    )


def verzoekbeelden(verzoeken: Iterable[Verzoek]) -> list[Verzoekbeeld]:
    """Late first, then by last day; what was decided comes last, the newest on top."""
    beelden = [verzoekbeeld(verzoek) for verzoek in verzoeken]
    return sorted(beelden, key=_plaats)


def _plaats(beeld: Verzoekbeeld) -> tuple[int, int]:
    dag = beeld.uiterlijk.toordinal()
    return _VOLGORDE[beeld.stand], -dag if beeld.stand == "af" else dag
