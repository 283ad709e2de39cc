"""Two invented schools and a small fixed cast, made through the normal services. The demo has the same people.

De Kornoelje: Merel (leerkracht 5a), Jelmer (leerkracht 6a), Wieke (intern begeleider), Douwe (directeur), Sterre
(invaller in 5a for one week). De Wilgenkaap, the other school: Tjalling (intern begeleider there), one pupil: Rune.
Pupils of De Kornoelje: Noor, Sem, Yara in 5a; Bilal, Lotte, Finn in 6a. Nobody here exists.
"""

from dataclasses import dataclass, field
from datetime import date

from passend.core.bereik import school_bereik
from passend.leerling.models import Leerling
from passend.leerling.services import leerling_create, leerling_indelen, leerling_inschrijven
from passend.school.enums import Profiel
from passend.school.models import Groep, Medewerker, School, Schooljaar
from passend.school.services import (
    groep_create,
    medewerker_create,
    rol_toekennen,
    school_create,
    schooljaar_create,
)
from passend.toegang.models import Account
from passend.toegang.services import account_create, account_koppelen

VANDAAG = date(2026, 11, 23)
BEGIN = date(2026, 8, 1)
WACHTWOORD = "kornoelje-bloeit-geel"

VAKANTIES = [
    ("herfstvakantie", "vakantie", date(2026, 10, 17), date(2026, 10, 25)),
    ("kerstvakantie", "vakantie", date(2026, 12, 19), date(2027, 1, 3)),
    ("voorjaarsvakantie", "vakantie", date(2027, 2, 13), date(2027, 2, 21)),
    ("tweede paasdag", "feestdag", date(2027, 3, 29), date(2027, 3, 29)),
    ("meivakantie", "vakantie", date(2027, 4, 24), date(2027, 5, 9)),
    ("hemelvaart", "feestdag", date(2027, 5, 6), date(2027, 5, 6)),
    ("tweede pinksterdag", "feestdag", date(2027, 5, 17), date(2027, 5, 17)),
]


@dataclass(kw_only=True)
class Schoolwereld:
    """The world of the tests. Every part is reachable by name: `wereld.leerkracht`, `wereld.leerlingen["Yara"]`."""

    school: School
    andere_school: School
    schooljaar: Schooljaar
    groepen: dict[str, Groep] = field(default_factory=dict)
    leerlingen: dict[str, Leerling] = field(default_factory=dict)
    medewerkers: dict[str, Medewerker] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)

    @property
    def leerkracht(self) -> Medewerker:
        """Merel, of groep 5a."""
        return self.medewerkers["Merel"]

    @property
    def andere_leerkracht(self) -> Medewerker:
        """Jelmer, of groep 6a."""
        return self.medewerkers["Jelmer"]

    @property
    def intern_begeleider(self) -> Medewerker:
        """Wieke."""
        return self.medewerkers["Wieke"]

    @property
    def directeur(self) -> Medewerker:
        """Douwe."""
        return self.medewerkers["Douwe"]

    @property
    def invaller(self) -> Medewerker:
        """Sterre, in 5a from 16 up to and including 20 November 2026."""
        return self.medewerkers["Sterre"]

    @property
    def vreemde(self) -> Medewerker:
        """Tjalling, of the other school."""
        return self.medewerkers["Tjalling"]


def schoolwereld_maken() -> Schoolwereld:
    """Make both schools. Leaves no school scope open."""
    school = school_create(naam="De Kornoelje", brin="00ZA", regio="midden")
    andere_school = school_create(naam="De Wilgenkaap", brin="00ZB", regio="noord")
    with school_bereik(andere_school.pk):
        wereld = Schoolwereld(school=school, andere_school=andere_school, schooljaar=_schooljaar("noord"))
        _groep_maken(wereld, "7", 7, "Rune")
        _medewerker_maken(wereld, "Tjalling", "Hoekstra", "ib", Profiel.ONDERSTEUNINGSCOORDINATOR)
    with school_bereik(school.pk):
        wereld.schooljaar = _schooljaar("midden")
        _groep_maken(wereld, "5a", 5, "Noor", "Sem", "Yara")
        _groep_maken(wereld, "6a", 6, "Bilal", "Lotte", "Finn")
        _team_maken(wereld)
    return wereld


def _schooljaar(regio: str) -> Schooljaar:
    return schooljaar_create(
        begin=2026,
        eerste_schooldag=date(2026, 8, 31),
        laatste_schooldag=date(2027, 7, 16),
        regio=regio,
        vakanties=VAKANTIES,
    )


def _groep_maken(wereld: Schoolwereld, naam: str, jaargroep: int, *roepnamen: str) -> None:
    groep = groep_create(schooljaar=wereld.schooljaar, naam=naam, jaargroepen=[jaargroep])
    wereld.groepen[naam] = groep
    for nummer, roepnaam in enumerate(roepnamen, start=1):
        leerling = leerling_create(
            roepnaam=roepnaam,
            achternaam="van Verzonnen",
            las_sleutel=f"{naam}-{nummer}",
            eck_id=f"https://ketenid.example/{naam}-{nummer}",
            geboortedatum=date(2021 - jaargroep, 3, nummer),
        )
        leerling_inschrijven(leerling, van=BEGIN)
        leerling_indelen(leerling, schooljaar=wereld.schooljaar, groep=groep, jaargroep=jaargroep, van=BEGIN)
        wereld.leerlingen[roepnaam] = leerling


def _team_maken(wereld: Schoolwereld) -> None:
    vijf, zes = wereld.groepen["5a"], wereld.groepen["6a"]
    _medewerker_maken(wereld, "Merel", "Zandstra", "leerkracht", Profiel.LEERKRACHT, groep=vijf)
    _medewerker_maken(wereld, "Jelmer", "Dorsman", "leerkracht", Profiel.LEERKRACHT, groep=zes)
    _medewerker_maken(wereld, "Wieke", "Roemer", "ib", Profiel.ONDERSTEUNINGSCOORDINATOR)
    _medewerker_maken(wereld, "Douwe", "Kastelein", "directeur", Profiel.DIRECTIE)
    _medewerker_maken(
        wereld,
        "Sterre",
        "Blaauw",
        "leerkracht",
        Profiel.LEERKRACHT,
        groep=vijf,
        van=date(2026, 11, 16),
        tot=date(2026, 11, 20),
    )


def _medewerker_maken(
    wereld: Schoolwereld, voornaam: str, achternaam: str, rol: str, profiel: Profiel, **waar: object
) -> None:
    medewerker = medewerker_create(voornaam=voornaam, achternaam=achternaam)
    rol_toekennen(medewerker, rol=rol, profiel=profiel, **({"van": BEGIN} | waar))
    account = account_create(
        email=f"{voornaam.lower()}@kornoelje.example", naam=f"{voornaam} {achternaam}", wachtwoord=WACHTWOORD
    )
    account_koppelen(account, medewerker)
    wereld.medewerkers[voornaam] = medewerker
    wereld.accounts[voornaam] = account
