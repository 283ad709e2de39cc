"""Everything that happened with a pupil, newest first: who, when, from where, as whom, and what was said.

What was corrected shows what stood there before. What was withdrawn keeps its place and its reason, not its text: it
may have been about someone else.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from passend.dossier.models import Feit
from passend.dossier.selectors import feit_list, ingetrokken_list
from passend.leerling.models import Leerling
from passend.metingen.enums import Metingsoort
from passend.metingen.models import Toetsresultaat
from passend.school.models import Medewerker
from passend.toegang.selectors import ouder_list
from passend.web.leerling.hulpvragen import hulpvraag_gebeurtenissen
from passend.web.leerling.planlezer import Planlezer
from passend.web.leerling.verteller import Gebeurtenis, Verteller
from passend.web.leerling.zienswijzen import meningen_bij
from passend.web.ondersteuningsvragen.beeld import Vraagbeeld

_NIEUWSTE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A kind of event that this pupil has."""

    soort: str
    naam: str
    aantal: int
    is_gekozen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tijdlijn:
    """The items that were asked for, and the kinds that there are; `totaal` counts all of them."""

    gebeurtenissen: list[Gebeurtenis]
    filters: list[Filter]
    totaal: int
    soort: str

    @property
    def nieuwste(self) -> list[Gebeurtenis]:
        """The first few of them."""
        return self.gebeurtenissen[:_NIEUWSTE]


def feiten_van(*, voor: Medewerker, leerling: Leerling) -> QuerySet[Feit]:
    """The facts that hold about a pupil, oldest first, with who recorded them and what they correct."""
    feiten = feit_list(voor=voor, leerlingen=[leerling])
    return feiten.select_related("door", "vervangt", "vervangt__door")


def tijdlijn(
    *,
    voor: Medewerker,
    leerling: Leerling,
    feiten: Iterable[Feit],
    resultaten: Iterable[Toetsresultaat],
    wijzer: Planlezer,
    hulpvragen: Iterable[Vraagbeeld] = (),
    soort: str = "",
) -> Tijdlijn:
    """The timeline of a pupil whom `voor` may see, of one kind when `soort` is one: three queries more at most."""
    ouders = {str(ouder.pk): ouder.naam for ouder in ouder_list(voor=voor, leerling=leerling)}
    feiten = list(feiten)
    meningen = meningen_bij(feiten, leerling, ouders)
    verteller = Verteller(wijzer, ouders, meningen)
    ingetrokken = ingetrokken_list(voor=voor, leerling=leerling)
    gebeurtenissen = [
        *(verteller.feit(feit) for feit in feiten),
        *(verteller.ingetrokken(feit) for feit in ingetrokken),
        *hulpvraag_gebeurtenissen(hulpvragen),
        *(verteller.resultaat(rij) for rij in resultaten if rij.soort != Metingsoort.VERWACHTING),
    ]
    gebeurtenissen.sort(key=lambda gebeurtenis: gebeurtenis.volg, reverse=True)
    aantallen = Counter((gebeurtenis.soort, gebeurtenis.soortnaam) for gebeurtenis in gebeurtenissen)
    gekozen = soort if any(soort == naam for naam, _naam in aantallen) else ""
    return Tijdlijn(
        gebeurtenissen=[gebeurtenis for gebeurtenis in gebeurtenissen if gekozen in ("", gebeurtenis.soort)],
        filters=[
            Filter(soort=naam, naam=soortnaam, aantal=aantal, is_gekozen=naam == gekozen)
            for (naam, soortnaam), aantal in sorted(aantallen.items(), key=lambda paar: paar[0][1])
        ],
        totaal=len(gebeurtenissen),
        soort=gekozen,
    )
