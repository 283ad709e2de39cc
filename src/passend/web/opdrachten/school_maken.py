"""Make a school, with the first person who can sign in."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.school.enums import Profiel, Regio
from passend.school.models import School
from passend.school.selectors import school_list
from passend.school.services import medewerker_create, rol_toekennen, school_create
from passend.toegang.services import account_create, account_koppelen
from passend.web.opdrachten.eerste import Eerste
from passend.web.opdrachten.uitvoer import Misbruik, bezwaren, tonen


def uitvoeren(*, brin: str, naam: str, regio: str, eerste: Eerste) -> int:
    """Make the school and its first account, both or nothing. Raises Misbruik."""
    if school_list().filter(brin=brin.upper()).exists():
        raise Misbruik(f"School {brin.upper()} is er al. Er is niets veranderd.")
    for waarde, keuze, mogelijk in ((regio, "--regio", Regio), (eerste.profiel, "--profiel", Profiel)):
        if waarde not in mogelijk.values:
            raise Misbruik(f"{waarde} kan niet bij {keuze}. Wel: {', '.join(mogelijk.values)}.")
    _wachtwoord_keuren(eerste.wachtwoord)
    try:
        school = _maken(brin.upper(), naam, regio, eerste)
    except ValidationError as fout:
        raise Misbruik(f"De school is niet gemaakt. {bezwaren(fout)}") from fout
    tonen(f"{school.naam} ({school.brin}) is gemaakt. {eerste.naam} kan inloggen met {eerste.email}.")
    tonen("Hierna: passend school jaar, passend plan activeer, passend importeer.")
    return 0


def _wachtwoord_keuren(wachtwoord: str) -> None:
    try:
        validate_password(wachtwoord)
    except ValidationError as fout:
        raise Misbruik(
            "Dit wachtwoord is te makkelijk. Kies er een van minstens 12 tekens die niemand anders ook kiest."
        ) from fout


@transaction.atomic
def _maken(brin: str, naam: str, regio: str, eerste: Eerste) -> School:
    voornaam, _, achternaam = eerste.naam.strip().partition(" ")
    school = school_create(brin=brin, naam=naam, regio=regio)
    account = account_create(email=eerste.email, naam=eerste.naam, wachtwoord=eerste.wachtwoord)
    with school_bereik(school.pk):
        medewerker = medewerker_create(voornaam=voornaam, achternaam=achternaam or voornaam, email=eerste.email)
        rol_toekennen(medewerker, rol=eerste.rol, profiel=Profiel(eerste.profiel), van=klok.vandaag())
        account_koppelen(account, medewerker)
    return school
