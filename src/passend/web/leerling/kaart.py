"""Everything on the page of a pupil."""

from dataclasses import dataclass
from datetime import date

from passend.core import klok
from passend.dossier.enums import Uitkomst
from passend.dossier.selectors import signaal_list, stand_list
from passend.leerling.models import Groepsindeling, Leerling
from passend.metingen.selectors import toetsresultaat_list
from passend.school.models import Medewerker
from passend.toegang.selectors import leerling_waarom
from passend.web.indeling import indelingen
from passend.web.plan.regels import Planwijzer
from passend.web.resultaten import Vakbeeld, vakbeelden
from passend.web.signaalbeeld import Signaalbeeld, signaalbeelden
from passend.web.standbeeld import Standbeeld, standbeeld


@dataclass(frozen=True, slots=True, kw_only=True)
class Leerlingkaart:
    """A pupil's page: who, what goes well, what the plan says, what was measured, and why this may be seen."""

    leeftijd: int | None
    indelingen: list[Groepsindeling]
    vakken: list[Vakbeeld]
    signalen: list[Signaalbeeld]
    vragen: list[Signaalbeeld]
    stand: Standbeeld
    waarom: list[str]

    @property
    def sterk(self) -> list[Vakbeeld]:
        """The subjects that go well."""
        return [vak for vak in self.vakken if vak.gaat_goed]


def leerlingkaart(*, voor: Medewerker, leerling: Leerling) -> Leerlingkaart:
    """The page of a pupil whom `voor` may see; a fixed number of queries."""
    wijzer = Planwijzer()
    signalen = signaalbeelden(signaal_list(voor=voor, leerlingen=[leerling]), wijzer)
    return Leerlingkaart(
        leeftijd=_leeftijd(leerling.geboortedatum, klok.vandaag()),
        indelingen=indelingen(leerling),
        vakken=vakbeelden(toetsresultaat_list(voor=voor, leerlingen=[leerling]), wijzer),
        signalen=[beeld for beeld in signalen if beeld.signaal.uitkomst == Uitkomst.WAAR],
        vragen=[beeld for beeld in signalen if beeld.signaal.uitkomst == Uitkomst.VRAAG],
        stand=standbeeld(stand_list(voor=voor, leerlingen=[leerling]).first()),
        waarom=leerling_waarom(voor=voor, leerling=leerling),
    )


def _leeftijd(geboren: date | None, op: date) -> int | None:
    if geboren is None:
        return None
    return op.year - geboren.year - ((op.month, op.day) < (geboren.month, geboren.day))
