"""Writing pupils, their parents and where they sit. Callers ask `toegang` first whether they may."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from passend.core.bewaren import bewaren
from passend.leerling.models import Groepsindeling, Inschrijving, Leerling, Ouder, Ouderrelatie
from passend.school.enums import Groepssoort
from passend.school.models import Groep, Locatie, Schooljaar


def leerling_create(**velden: Any) -> Leerling:
    """A new pupil of the school in scope; the arguments are the fields of Leerling.

    Raises ValidationError, by field and in Dutch, also when the ECK-iD or the LAS key is taken.
    """
    return bewaren(Leerling(**velden))


def leerling_update(leerling: Leerling, **velden: Any) -> bool:
    """Change the given fields; returns whether anything became different. Raises ValidationError."""
    anders = {naam: waarde for naam, waarde in velden.items() if getattr(leerling, naam) != waarde}
    for naam, waarde in anders.items():
        setattr(leerling, naam, waarde)
    if anders:
        bewaren(leerling, *anders)
    return bool(anders)


def leerling_inschrijven(leerling: Leerling, *, van: date, locatie: Locatie | None = None) -> Inschrijving:
    """The pupil is at this school from `van` on. Raises ValidationError when that day was noted before."""
    return bewaren(Inschrijving(leerling=leerling, van=van, locatie=locatie))


@transaction.atomic
def leerling_uitschrijven(inschrijving: Inschrijving, *, tot: date) -> None:
    """`tot` is the last day at this school; the groepsindelingen end with it. Raises ValidationError."""
    inschrijving.tot = tot
    bewaren(inschrijving, "tot")
    open_op_tot = Groepsindeling.objects.filter(leerling_id=inschrijving.leerling_id, tot__isnull=True, van__lte=tot)
    open_op_tot.update(tot=tot)


def leerling_indelen(
    leerling: Leerling, *, schooljaar: Schooljaar, groep: Groep | None, jaargroep: int | None, van: date
) -> Groepsindeling:
    """The pupil sits in this groep from `van` on. Placings of earlier school years end with their year, and a stamgroep
    ends the one before it: whoever teaches there sees the pupil no longer.

    Raises ValidationError.
    """
    lopend = Groepsindeling.objects.filter(leerling=leerling, tot__isnull=True, van__lt=van)
    for indeling in lopend.select_related("schooljaar", "groep"):
        if indeling.schooljaar.begin < schooljaar.begin:
            indeling.tot = indeling.schooljaar.tot
        elif indeling.schooljaar == schooljaar and _is_stamgroep(groep) and _is_stamgroep(indeling.groep):
            indeling.tot = van - timedelta(days=1)
        else:
            continue
        bewaren(indeling, "tot")
    return bewaren(Groepsindeling(leerling=leerling, schooljaar=schooljaar, groep=groep, jaargroep=jaargroep, van=van))


def _is_stamgroep(groep: Groep | None) -> bool:
    return groep is None or groep.soort == Groepssoort.STAMGROEP


def ouder_create(**velden: Any) -> Ouder:
    """A new parent; the arguments are the fields of Ouder. Raises ValidationError."""
    return bewaren(Ouder(**velden))


def ouderrelatie_create(
    *, leerling: Leerling, ouder: Ouder, relatie: str, gezag: str, van: date | None = None
) -> Ouderrelatie:
    """This ouder belongs to this leerling, with gezag `ja`, `nee` or `onbekend`. Raises ValidationError."""
    return bewaren(Ouderrelatie(leerling=leerling, ouder=ouder, relatie=relatie, gezag=gezag, van=van))
