"""Writing pupils, their parents and where they sit. Callers ask `toegang` first whether they may."""

from datetime import date
from typing import Any

from django.db import transaction

from passend.leerling.models import Groepsindeling, Inschrijving, Leerling, Ouder, Ouderrelatie
from passend.school.models import Groep, Locatie, Schooljaar


@transaction.atomic
def leerling_create(**velden: Any) -> Leerling:
    """A new pupil of the school in scope; the arguments are the fields of Leerling.

    Raises ValidationError, by field and in Dutch, also when the ECK-iD or the LAS key is taken.
    """
    leerling = Leerling(**velden)
    leerling.full_clean()
    leerling.save()
    return leerling


@transaction.atomic
def leerling_update(leerling: Leerling, **velden: Any) -> bool:
    """Change the given fields; returns whether anything became different. Raises ValidationError."""
    anders = {naam: waarde for naam, waarde in velden.items() if getattr(leerling, naam) != waarde}
    for naam, waarde in anders.items():
        setattr(leerling, naam, waarde)
    if anders:
        leerling.full_clean()
        leerling.save(update_fields=list(anders))
    return bool(anders)


@transaction.atomic
def leerling_inschrijven(leerling: Leerling, *, van: date, locatie: Locatie | None = None) -> Inschrijving:
    """The pupil is at this school from `van` on. Raises ValidationError when that day was noted before."""
    inschrijving = Inschrijving(leerling=leerling, van=van, locatie=locatie)
    inschrijving.full_clean()
    inschrijving.save()
    return inschrijving


@transaction.atomic
def leerling_uitschrijven(inschrijving: Inschrijving, *, tot: date) -> None:
    """`tot` is the last day at this school; the groepsindelingen end with it. Raises ValidationError."""
    inschrijving.tot = tot
    inschrijving.full_clean()
    inschrijving.save(update_fields=["tot"])
    open_op_tot = Groepsindeling.objects.filter(leerling_id=inschrijving.leerling_id, tot__isnull=True, van__lte=tot)
    open_op_tot.update(tot=tot)


@transaction.atomic
def leerling_indelen(
    leerling: Leerling, *, schooljaar: Schooljaar, groep: Groep | None, jaargroep: int | None, van: date
) -> Groepsindeling:
    """The pupil sits in this groep from `van` on. Raises ValidationError."""
    indeling = Groepsindeling(leerling=leerling, schooljaar=schooljaar, groep=groep, jaargroep=jaargroep, van=van)
    indeling.full_clean()
    indeling.save()
    return indeling


@transaction.atomic
def ouder_create(**velden: Any) -> Ouder:
    """A new parent; the arguments are the fields of Ouder. Raises ValidationError."""
    ouder = Ouder(**velden)
    ouder.full_clean()
    ouder.save()
    return ouder


@transaction.atomic
def ouderrelatie_create(
    *, leerling: Leerling, ouder: Ouder, relatie: str, gezag: str, van: date | None = None
) -> Ouderrelatie:
    """This ouder belongs to this leerling, with gezag `ja`, `nee` or `onbekend`. Raises ValidationError."""
    band = Ouderrelatie(leerling=leerling, ouder=ouder, relatie=relatie, gezag=gezag, van=van)
    band.full_clean()
    band.save()
    return band
