"""Everything on the page of a pupil."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from passend.core import klok
from passend.dossier.enums import Uitkomst
from passend.dossier.selectors import signaal_list, stand_get
from passend.dossier.zorgen import Zorg, zorgen_in
from passend.leerling.models import Groepsindeling, Leerling
from passend.metingen.models import Toetsresultaat
from passend.metingen.selectors import toetsresultaat_list
from passend.school.models import Medewerker
from passend.schoolplan.verantwoordelijk import Begeleider, Plaats, begeleider_list
from passend.toegang.selectors import laatste_dag_get, locaties_van
from passend.toegang.wie import leerling_waarom
from passend.web.indeling import indelingen
from passend.web.leerling.agenda import Agendapunt, agenda_van
from passend.web.leerling.eigen import Eigenlezer, Gezegd, laatst_gezegd, van_leerling
from passend.web.leerling.groei import Vakgroei, vakgroei_list
from passend.web.leerling.inzet import Inzet, inzet_van
from passend.web.leerling.planlezer import Planlezer
from passend.web.leerling.tijdlijn import Tijdlijn, feiten_van, tijdlijn
from passend.web.ondersteuningsvragen.beeld import Vraagbeeld, leerlingvragen
from passend.web.resultaten import Vakbeeld, vakbeelden
from passend.web.signaalbeeld import Signaalbeeld, signaalbeelden
from passend.web.standbeeld import Standbeeld, standbeeld


@dataclass(frozen=True, slots=True, kw_only=True)
class Leerlingkaart:
    """A pupil's page: who, what goes well, what the plan says, what was measured, and why this may be seen.

    `weg` is the last day at school of a former pupil. `begeleiders` coordinate the support of this pupil, `hulpvragen`
    are the questions for advice.
    """

    leeftijd: int | None
    weg: date | None
    begeleiders: list[Begeleider]
    indelingen: list[Groepsindeling]
    vakken: list[Vakbeeld]
    groei: list[Vakgroei]
    inzet: list[Inzet]
    tijdlijn: Tijdlijn
    signalen: list[Signaalbeeld]
    vragen: list[Signaalbeeld]
    stand: Standbeeld
    waarom: list[str]
    hulpvragen: list[Vraagbeeld]
    agenda: list[Agendapunt]
    gaat_goed: list[Gezegd]
    zegt_zelf: list[Gezegd]
    zorgen: list[Zorg]

    @property
    def sterk(self) -> list[Vakbeeld]:
        """The subjects that go well."""
        return [vak for vak in self.vakken if vak.gaat_goed]


def leerlingkaart(*, voor: Medewerker, leerling: Leerling) -> Leerlingkaart:
    """The page of a pupil whom `voor` may see; a fixed number of queries."""
    wijzer = Eigenlezer()
    signalen = signaalbeelden(signaal_list(voor=voor, leerlingen=[leerling]), wijzer)
    resultaten = list(_resultaten(voor, leerling))
    feiten = list(feiten_van(voor=voor, leerling=leerling))
    hulpvragen = leerlingvragen(voor=voor, leerling=leerling)
    vakken, inzet = vakbeelden(resultaten, wijzer), inzet_van(feiten, wijzer)
    return Leerlingkaart(
        leeftijd=_leeftijd(leerling.geboortedatum, klok.vandaag()),
        weg=None if indelingen(leerling) else laatste_dag_get(voor=voor, leerling=leerling),
        begeleiders=_begeleiders(voor, leerling),
        indelingen=indelingen(leerling),
        vakken=vakken,
        groei=vakgroei_list(vakken, inzet, wijzer),
        inzet=inzet,
        tijdlijn=tijdlijn(
            voor=voor,
            leerling=leerling,
            feiten=feiten,
            resultaten=resultaten,
            wijzer=wijzer,
            hulpvragen=hulpvragen,
        ),
        signalen=[beeld for beeld in signalen if beeld.signaal.uitkomst == Uitkomst.WAAR],
        vragen=[beeld for beeld in signalen if beeld.signaal.uitkomst == Uitkomst.VRAAG],
        stand=standbeeld(stand_get(voor=voor, leerling=leerling)),
        waarom=leerling_waarom(voor=voor, leerling=leerling),
        hulpvragen=hulpvragen,
        agenda=agenda_van(feiten, wijzer, voor=voor, leerling=leerling),
        gaat_goed=laatst_gezegd(feiten, wijzer.plekken().sterk),
        zegt_zelf=van_leerling(feiten, wijzer),
        zorgen=[zorg for zorg in zorgen_in(feiten) if not zorg.is_opzij],
    )


def leerling_vakgroei(*, voor: Medewerker, leerling: Leerling) -> list[Vakgroei]:
    """The growth per subject of a pupil whom `voor` may see."""
    wijzer = Planlezer()
    inzet = inzet_van(feiten_van(voor=voor, leerling=leerling), wijzer)
    return vakgroei_list(vakbeelden(_resultaten(voor, leerling), wijzer), inzet, wijzer)


def leerling_gebeurtenissen(*, voor: Medewerker, leerling: Leerling, soort: str) -> Tijdlijn:
    """The timeline of a pupil whom `voor` may see, of one kind when `soort` is one."""
    return tijdlijn(
        voor=voor,
        leerling=leerling,
        feiten=feiten_van(voor=voor, leerling=leerling),
        resultaten=_resultaten(voor, leerling),
        wijzer=Planlezer(),
        hulpvragen=leerlingvragen(voor=voor, leerling=leerling),
        soort=soort,
    )


def _begeleiders(voor: Medewerker, leerling: Leerling) -> list[Begeleider]:
    """Of who is at school: by the first groepsindeling of today, that of the stamgroep."""
    plek = next(iter(indelingen(leerling)), None)
    if plek is None:
        return []
    locatie = locaties_van(voor=voor).get(leerling.pk)
    return begeleider_list(Plaats(groep=plek.groep_id, jaargroep=plek.jaargroep, locatie=locatie))


def _resultaten(voor: Medewerker, leerling: Leerling) -> QuerySet[Toetsresultaat]:
    return toetsresultaat_list(voor=voor, leerlingen=[leerling]).select_related("door")


def _leeftijd(geboren: date | None, op: date) -> int | None:
    if geboren is None:
        return None
    return op.year - geboren.year - ((op.month, op.day) < (geboren.month, geboren.day))
