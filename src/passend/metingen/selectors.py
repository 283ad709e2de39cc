"""Reading results, for those who may see the pupil."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, QuerySet

from passend.leerling.models import Leerling
from passend.metingen.models import Toetsresultaat
from passend.school.models import Medewerker
from passend.toegang.selectors import leerling_list


def toetsresultaat_list(*, voor: Medewerker, leerlingen: Iterable[Leerling] | None = None) -> QuerySet[Toetsresultaat]:
    """The results that hold, with their scores, of the pupils that `voor` may see; oldest first.

    `leerlingen` narrows it down; a pupil whom `voor` may not see adds nothing.
    """
    resultaten = geldende_resultaten().filter(leerling__in=leerling_list(voor=voor).values("pk"))
    if leerlingen is not None:
        resultaten = resultaten.filter(leerling__in=leerlingen)
    return resultaten.prefetch_related("referentiescores")


def geldende_resultaten() -> QuerySet[Toetsresultaat]:
    """The results that were neither replaced nor withdrawn. Asks for no right: for services of higher rooms."""
    vervangen = Toetsresultaat.objects.filter(vervangt=OuterRef("pk"), vervangt__isnull=False)
    return Toetsresultaat.objects.filter(~Exists(vervangen), ingetrokken=False)
