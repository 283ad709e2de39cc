"""The school calendar of the database as the engine reads it."""

from datetime import date, timedelta

from passend.engine.termijnen.feestdagen import is_feestdag
from passend.engine.termijnen.kalender import Kalender, Schooljaar, Tijdvak
from passend.engine.termijnen.vakanties import regiokalender
from passend.school.enums import VrijSoort
from passend.school.models import Schooljaar as Schooljaarrij
from passend.school.models import Vakantie


def schoolkalender() -> Kalender:
    """The school years that the school recorded, over what is known of its region."""
    rijen = list(Schooljaarrij.objects.prefetch_related("vakanties"))
    regio = rijen[-1].regio if rijen else None
    return regiokalender(regio).met(*(_schooljaar(rij) for rij in rijen))


def schooljaar_van_regio(begin: int, regio: str) -> Schooljaar:
    """What is known of a school year in a region: its holidays, first and last day; empty when nothing is."""
    return regiokalender(regio).schooljaar(date(begin, 8, 1))


def _schooljaar(rij: Schooljaarrij) -> Schooljaar:
    """A school year as the school recorded it; without holidays of its own it has those of its region."""
    vrij = list(rij.vakanties.all())
    eigen = tuple(Tijdvak(v.van, v.tot) for v in vrij if v.soort == VrijSoort.VAKANTIE)
    vakanties = eigen or schooljaar_van_regio(rij.begin, rij.regio).vakanties
    dagen: set[date] = {v.van for v in vrij if v.soort != VrijSoort.VAKANTIE and v.van == v.tot}
    return Schooljaar(rij.begin, vakanties, rij.eerste_schooldag, rij.laatste_schooldag, frozenset(dagen))


def vrij_tussen(van: date, tot: date) -> dict[date, str]:
    """The days without school from one day up to and including another, and why: as the school calls it."""
    kalender = schoolkalender()
    eigen = list(Vakantie.objects.filter(van__lte=tot, tot__gte=van))
    gevonden = {}
    for dag in (van + timedelta(days=nummer) for nummer in range((tot - van).days + 1)):
        namen = [vrij.naam for vrij in eigen if vrij.van <= dag <= vrij.tot]
        namen += [vak.naam or "vakantie" for vak in kalender.schooljaar(dag).vakanties or () if vak.heeft(dag)]
        namen += ["feestdag"] if is_feestdag(dag) else []
        if namen:
            gevonden[dag] = namen[0]
    return gevonden
