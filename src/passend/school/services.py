"""Writing the school and its people. Callers ask `toegang` first whether they may."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from passend.core.bereik import school_bereik
from passend.core.bewaren import bewaren
from passend.school.enums import Profiel
from passend.school.models import Bestuur, Groep, Locatie, Medewerker, Rolvervulling, School, Schooljaar, Vakantie


def bestuur_create(**velden: Any) -> Bestuur:
    """A new bestuur. Raises ValidationError."""
    return bewaren(Bestuur(**velden))


@transaction.atomic
def school_create(**velden: Any) -> School:
    """A new school, with its main locatie `00`. Raises ValidationError."""
    school = bewaren(School(**velden))
    with school_bereik(school.pk):
        locatie_create(code="00", naam=school.naam)
    return school


def locatie_create(**velden: Any) -> Locatie:
    """A new locatie of the school in scope. Raises ValidationError."""
    return bewaren(Locatie(**velden))


@transaction.atomic
def schooljaar_create(
    *,
    begin: int,
    eerste_schooldag: date,
    laatste_schooldag: date,
    regio: str,
    vakanties: Iterable[tuple[str, str, date, date]] = (),
) -> Schooljaar:
    """A school year with its free days, each (naam, soort, first day, last day). Raises ValidationError."""
    jaar = bewaren(
        Schooljaar(begin=begin, eerste_schooldag=eerste_schooldag, laatste_schooldag=laatste_schooldag, regio=regio)
    )
    for naam, soort, van, tot in vakanties:
        bewaren(Vakantie(schooljaar=jaar, naam=naam, soort=soort, van=van, tot=tot))
    return jaar


def groep_create(**velden: Any) -> Groep:
    """A new groep of a schooljaar. Raises ValidationError."""
    return bewaren(Groep(**velden))


def medewerker_create(**velden: Any) -> Medewerker:
    """A new medewerker of the school in scope, without any rol yet. Raises ValidationError."""
    return bewaren(Medewerker(**velden))


def medewerker_update(medewerker: Medewerker, **velden: Any) -> None:
    """Other values for some fields. Raises ValidationError."""
    for veld, waarde in velden.items():
        setattr(medewerker, veld, waarde)
    bewaren(medewerker)


def rol_toekennen(medewerker: Medewerker, *, rol: str, profiel: Profiel, van: date, **waar: Any) -> Rolvervulling:
    """The medewerker fills `rol` from `van` on; `waar`: groep, locatie, jaargroepen, tot. Raises ValidationError."""
    return bewaren(Rolvervulling(medewerker=medewerker, rol=rol, profiel=profiel, van=van, **waar))


def rolvervulling_update(vervulling: Rolvervulling, *, rol: str, profiel: Profiel) -> None:
    """The plan gives this role another name or profile. Raises ValidationError."""
    vervulling.rol, vervulling.profiel = rol, profiel
    bewaren(vervulling)


def rol_beeindigen(vervulling: Rolvervulling, *, tot: date) -> None:
    """`tot` is the last day in this rol. Raises ValidationError."""
    vervulling.tot = tot
    bewaren(vervulling)
