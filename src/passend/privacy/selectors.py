"""Reading requests, for those who may handle them."""

from uuid import UUID

from django.db.models import QuerySet

from passend.leerling.models import Leerling
from passend.privacy.enums import MET_FEIT, VOOR_KOPIE, Verzoekstand
from passend.privacy.models import Inzagekopie, Verzoek
from passend.privacy.rechten import mag_verzoeken
from passend.school.models import Medewerker
from passend.toegang.selectors import leerling_get


def verzoek_list(*, voor: Medewerker, leerling: Leerling | None = None, open_: bool = False) -> QuerySet[Verzoek]:
    """The requests of this school, oldest first; none for who may not handle them. Former pupils are in it."""
    if not mag_verzoeken(voor):
        return Verzoek.objects.none()
    verzoeken = Verzoek.objects.select_related("leerling", "ouder", "door", "besloten_door")
    if leerling is not None:
        verzoeken = verzoeken.filter(leerling=leerling)
    return verzoeken.filter(stand=Verzoekstand.OPEN) if open_ else verzoeken


def verzoek_get(*, voor: Medewerker, id: UUID) -> Verzoek:
    """One request. Raises Verzoek.DoesNotExist, also for who may not handle requests."""
    return verzoek_list(voor=voor).get(pk=id)


def kopieverzoek_list(*, voor: Medewerker, leerling: Leerling) -> QuerySet[Verzoek]:
    """The requests about a leerling that a copy can answer, the newest first."""
    verzoeken = verzoek_list(voor=voor, leerling=leerling).filter(soort__in=VOOR_KOPIE)
    return verzoeken.exclude(stand__in=(Verzoekstand.AFGEWEZEN, Verzoekstand.INGETROKKEN)).order_by("-ontvangen_op")


def feitverzoek_list(*, voor: Medewerker, leerling: Leerling) -> QuerySet[Verzoek]:
    """The open requests about a leerling that end in a fact: to correct, to remove, to add a zienswijze."""
    return verzoek_list(voor=voor, leerling=leerling, open_=True).filter(soort__in=MET_FEIT)


def kopie_list(*, voor: Medewerker, leerling: Leerling) -> QuerySet[Inzagekopie]:
    """The copies that were made of a file, the newest first; none for who may not handle requests."""
    if not mag_verzoeken(voor):
        return Inzagekopie.objects.none()
    return Inzagekopie.objects.filter(leerling=leerling).select_related("ouder", "door").order_by("-op")


def dossierleerling_get(*, voor: Medewerker, id: UUID) -> Leerling:
    """A pupil, also a former one, for who may handle requests. Raises Leerling.DoesNotExist."""
    if not mag_verzoeken(voor):
        raise Leerling.DoesNotExist
    return leerling_get(voor=voor, id=id)
