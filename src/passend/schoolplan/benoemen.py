"""Adding people to the school and giving them a role of the plan, for a part of the school and a time."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from passend.core import klok
from passend.school.models import Groep, Locatie, Medewerker, Rolvervulling
from passend.school.services import medewerker_create, medewerker_update, rol_beeindigen, rol_toekennen
from passend.schoolplan.rollen import planrol_list
from passend.toegang.enums import Recht
from passend.toegang.profielen import rechten_van_profiel
from passend.toegang.rechten import mag
from passend.toegang.services import account_van_mens

ZONDER_PLAATS = "Kies een groep, een locatie of jaargroepen. Zonder ziet deze rol niemand."


@dataclass(frozen=True, slots=True, kw_only=True)
class NieuweRol:
    """A role of the plan to give: where it counts (all empty: nowhere in particular), and when."""

    rol: str
    van: date
    tot: date | None = None
    groep: Groep | None = None
    locatie: Locatie | None = None
    jaargroepen: tuple[int, ...] = ()


@transaction.atomic
def medewerker_toevoegen(
    *, voornaam: str, tussenvoegsel: str, achternaam: str, email: str, door: Medewerker
) -> Medewerker:
    """Somebody new, with an account for the e-mail address, also when that account works at another school.

    The person chooses a password by mail. Raises ValidationError.
    """
    _mag(door, Recht.MENSEN)
    mens = medewerker_create(voornaam=voornaam, tussenvoegsel=tussenvoegsel, achternaam=achternaam, email=email)
    account_van_mens(mens, email=email)
    return mens


@transaction.atomic
def rol_geven(medewerker: Medewerker, nieuw: NieuweRol, *, door: Medewerker) -> Rolvervulling:
    """Give a role of the plan in force. Raises ValidationError, by field and in Dutch."""
    _mag(door, Recht.MENSEN)
    gekozen = next((rol for rol in planrol_list() if rol.id == nieuw.rol), None)
    if gekozen is None:
        raise ValidationError({"rol": "Deze rol staat niet in het plan."})
    if medewerker.pk == door.pk:
        raise ValidationError("U geeft uzelf geen rol. Vraag het aan iemand anders die dit mag.")
    rechten = rechten_van_profiel(gekozen.profiel)
    if Recht.HELE_SCHOOL in rechten and not mag(door, Recht.LEIDING_BENOEMEN):
        raise ValidationError({"rol": "Een rol die alle leerlingen ziet, geeft alleen de directie."})
    if Recht.EIGEN_GROEPEN in rechten and not (nieuw.groep or nieuw.locatie or nieuw.jaargroepen):
        raise ValidationError({"groep": ZONDER_PLAATS})
    return rol_toekennen(
        medewerker,
        rol=gekozen.id,
        profiel=gekozen.profiel,
        van=nieuw.van,
        tot=nieuw.tot,
        groep=nieuw.groep,
        locatie=nieuw.locatie,
        jaargroepen=list(nieuw.jaargroepen),
    )


@transaction.atomic
def rol_stoppen(vervulling: Rolvervulling, *, door: Medewerker) -> None:
    """From today on this role counts no more. Raises ValidationError."""
    _mag(door, Recht.MENSEN)
    hele_school = Recht.HELE_SCHOOL in rechten_van_profiel(vervulling.profiel)
    if hele_school and not mag(door, Recht.LEIDING_BENOEMEN):
        raise ValidationError("Een rol die alle leerlingen ziet, stopt alleen de directie.")
    if vervulling.medewerker_id == door.pk:
        raise ValidationError("U stopt uw eigen rol niet zelf. Vraag het aan iemand anders die dit mag.")
    gisteren = klok.vandaag() - timedelta(days=1)
    if vervulling.van > gisteren:
        vervulling.delete()
    else:
        rol_beeindigen(vervulling, tot=gisteren)


@transaction.atomic
def uit_dienst(medewerker: Medewerker, *, tot: date, door: Medewerker) -> None:
    """`tot` is the last day at this school; from the day after it nothing opens. Raises ValidationError."""
    _mag(door, Recht.MENSEN)
    if medewerker.pk == door.pk:
        raise ValidationError("U zet uzelf niet uit dienst. Vraag het aan iemand anders die dit mag.")
    medewerker_update(medewerker, tot=tot)


def _mag(door: Medewerker, recht: Recht) -> None:
    if not mag(door, recht):
        raise ValidationError("Met uw rol mag dit niet.")
