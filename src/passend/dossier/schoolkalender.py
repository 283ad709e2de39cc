"""The school calendar of the database as the engine reads it."""

from datetime import date

from passend.engine.termijnen.kalender import Kalender, Schooljaar, Tijdvak
from passend.engine.termijnen.vakanties import regiokalender
from passend.school.enums import VrijSoort
from passend.school.models import Schooljaar as Schooljaarrij


def schoolkalender() -> Kalender:
    """The school years that the school recorded, over what is known of its region."""
    rijen = list(Schooljaarrij.objects.prefetch_related("vakanties"))
    regio = rijen[-1].regio if rijen else None
    return regiokalender(regio).met(*(_schooljaar(rij) for rij in rijen))


def _schooljaar(rij: Schooljaarrij) -> Schooljaar:
    vrij = list(rij.vakanties.all())
    vakanties = tuple(Tijdvak(v.van, v.tot) for v in vrij if v.soort == VrijSoort.VAKANTIE)
    dagen: set[date] = {v.van for v in vrij if v.soort != VrijSoort.VAKANTIE and v.van == v.tot}
    return Schooljaar(rij.begin, vakanties, rij.eerste_schooldag, rij.laatste_schooldag, frozenset(dagen))
