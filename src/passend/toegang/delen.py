"""Sharing a part of the file of one leerling with an outsider, for a time and on a ground."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, QuerySet

from passend.core import klok
from passend.core.bewaren import bewaren
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.enums import Recht
from passend.toegang.models import Deling
from passend.toegang.rechten import mag
from passend.toegang.selectors import leerling_list

RESULTATEN = "resultaten"
LANGSTE = timedelta(days=366)  # after a school year somebody looks again whether it is still needed


@transaction.atomic
def deling_maken(
    leerling: Leerling,
    *,
    met: Medewerker,
    onderdelen: Sequence[str],
    grond: str,
    van: date,
    tot: date,
    door: Medewerker,
) -> Deling:
    """Let `met` see these parts of the file. Raises ValidationError, by field and in Dutch."""
    if not mag(door, Recht.DELEN):
        raise ValidationError("Met uw rol kunt u geen dossier delen.")
    fouten = {}
    if not onderdelen:
        fouten["onderdelen"] = "Kies wat u deelt. Het hele dossier delen kan niet."
    if not grond.strip():
        fouten["grond"] = "Schrijf op waarop dit steunt: de toestemming van de ouders, of de wet."
    if tot - van > LANGSTE:
        fouten["tot"] = "Delen kan voor hoogstens een jaar. Daarna kijkt u of het nog nodig is."
    if tot < max(van, klok.vandaag()):
        fouten["tot"] = "Deze dag is al geweest, of ligt voor de eerste dag."
    if fouten:
        raise ValidationError(fouten)
    return bewaren(
        Deling(
            leerling=leerling, medewerker=met, onderdelen=sorted(onderdelen), grond=grond.strip(), van=van, tot=tot,
            door=door,
        )
    )  # fmt: skip


@transaction.atomic
def deling_beeindigen(deling: Deling, *, door: Medewerker) -> None:
    """From now on nothing is shared any more: yesterday was the last day, or it never began."""
    if not mag(door, Recht.DELEN):
        raise ValidationError("Met uw rol kunt u dit niet beëindigen.")
    gisteren = klok.vandaag() - timedelta(days=1)
    if deling.van > gisteren:
        deling.delete()
        return
    deling.tot = min(deling.tot, gisteren)
    bewaren(deling)


def deling_van_onderdeel_list(*, voor: Medewerker, leerling: Leerling, onderdeel: str) -> QuerySet[Deling]:
    """With whom one part of a file is shared today; nothing for who does not see the pupil."""
    zichtbaar = leerling_list(voor=voor).filter(pk=leerling.pk)
    vandaag = klok.vandaag()
    delingen = Deling.objects.filter(Exists(zichtbaar), leerling=leerling, van__lte=vandaag, tot__gte=vandaag)
    return delingen.filter(onderdelen__contains=[onderdeel]).select_related("medewerker").order_by("van", "pk")


def deling_get(*, voor: Medewerker, leerling: UUID, id: UUID) -> Deling:
    """One share of a file. Raises Deling.DoesNotExist, also for who may not share."""
    if not mag(voor, Recht.DELEN):
        raise Deling.DoesNotExist
    return Deling.objects.get(pk=id, leerling=leerling)


def leerlingdeling_list(*, voor: Medewerker, leerling: Leerling) -> QuerySet[Deling]:
    """Every share of a file, now and before, the latest first; nothing for who may not share."""
    if not mag(voor, Recht.DELEN):
        return Deling.objects.none()
    return Deling.objects.filter(leerling=leerling).select_related("medewerker", "door").order_by("-van", "-pk")
