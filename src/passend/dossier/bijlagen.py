"""Papers that were scanned with a fact: kept locked, read by who may read the fact, and taken away with a reason."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from passend.core.uuid7 import uuid7
from passend.core.versleuteling import bestand_gelezen, bestand_versleuteld
from passend.dossier.bijlagecontrole import BijlageGeweigerd, gecontroleerd
from passend.dossier.leesrecht import leesbare_feiten
from passend.dossier.models import Bijlage, Feit
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.enums import Recht
from passend.toegang.rechten import mag

PLEK = "dossier_bijlage.inhoud"
_AL_WEG = "Deze bijlage is al weggehaald."
_NIET_VAN_U = "Alleen wie de bijlage toevoegde, de intern begeleider of de directie kan haar weghalen."
_GEEN_REDEN = "Schrijf op waarom deze bijlage weg moet."


def bijlage_list(*, voor: Medewerker, leerling: Leerling, feiten: Iterable[Feit] | None = None) -> QuerySet[Bijlage]:
    """The papers about a pupil that `voor` may read and that nobody took away, without their content."""
    bijlagen = geldende_bijlagen().filter(leesbare_feiten(voor=voor, leerlingen=[leerling]), leerling=leerling)
    if feiten is not None:
        bijlagen = bijlagen.filter(feit__in=[feit.pk for feit in feiten])
    return bijlagen.defer("inhoud").select_related("door")


def bijlage_get(*, voor: Medewerker, leerling: Leerling, id: UUID) -> Bijlage:
    """One of them. Raises Bijlage.DoesNotExist, also without the right."""
    return bijlage_list(voor=voor, leerling=leerling).get(pk=id)


def geldende_bijlagen() -> QuerySet[Bijlage]:
    """The papers that nobody took away. Asks for no right: for services of this and higher rooms."""
    weg = Bijlage.objects.filter(vervangt=OuterRef("pk"), vervangt__isnull=False)
    return Bijlage.objects.filter(~Exists(weg), vervangt=None)


def bijlage_inhoud(bijlage: Bijlage) -> bytes:
    """The bytes of the paper. Raises SleutelOntbreekt, Geschonden."""
    return bestand_gelezen(bytes(bijlage.inhoud), plek=PLEK, rij=bijlage.pk)


@transaction.atomic
def bijlage_toevoegen(feit: Feit, *, inhoud: bytes, naam: str, door: Medewerker) -> Bijlage:
    """Keep a paper with a fact about a pupil. Raises BijlageGeweigerd: no such file, or the fact is about no pupil."""
    if feit.leerling_id is None:
        raise BijlageGeweigerd("Een bijlage hoort bij een leerling.")
    soort, schoon = gecontroleerd(inhoud)
    sleutel = uuid7()
    bijlage = Bijlage(
        id=sleutel,
        feit=feit,
        leerling_id=feit.leerling_id,
        naam=naam.strip() or "Bijlage",
        soort=soort,
        grootte=len(schoon),
        inhoud=bestand_versleuteld(schoon, plek=PLEK, rij=sleutel),
        door=door,
        niveau=feit.niveau,
        alleen_voor=feit.alleen_voor,
        houders=feit.houders,
    )
    bijlage.full_clean()
    bijlage.save()
    return bijlage


@transaction.atomic
def bijlage_weghalen(bijlage: Bijlage, *, reden: str, door: Medewerker) -> None:
    """This paper should not have been here: nobody reads it any more. Raises BijlageGeweigerd."""
    if not reden.strip():
        raise BijlageGeweigerd(_GEEN_REDEN)
    if bijlage.door_id != door.pk and not mag(door, Recht.VERZOEKEN):
        raise BijlageGeweigerd(_NIET_VAN_U)
    if Bijlage.objects.filter(vervangt=bijlage).exists():
        raise BijlageGeweigerd(_AL_WEG)
    zelfde = ("feit_id", "leerling_id", "naam", "soort", "niveau", "alleen_voor", "houders")
    rij = Bijlage(
        **{veld: getattr(bijlage, veld) for veld in zelfde},
        grootte=0,
        door=door,
        vervangt=bijlage,
        reden=reden.strip()[:500],
    )
    rij.full_clean()
    rij.save()
