"""Reading results, for those who may see the pupil."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from passend.leerling.models import Leerling
from passend.metingen.enums import Metingsoort
from passend.metingen.models import Toetsresultaat
from passend.school.models import Medewerker
from passend.toegang.delen import RESULTATEN
from passend.toegang.selectors import begrensde_sleutels, zichtbare_sleutels


def toetsresultaat_list(*, voor: Medewerker, leerlingen: Iterable[Leerling] | None = None) -> QuerySet[Toetsresultaat]:
    """The results that hold, with their scores in `scores`, of the pupils that `voor` may see; oldest first.

    `leerlingen` narrows it down; a pupil whom `voor` may not see adds nothing.
    """
    bekend = None if leerlingen is None else list(leerlingen)
    zichtbaar = Q(leerling__in=zichtbare_sleutels(voor=voor, leerlingen=bekend, onderdeel=RESULTATEN))
    for instrumenten, sleutels in begrensde_sleutels(voor=voor):
        wie = sleutels if bekend is None else sleutels & {een.pk for een in bekend}
        zichtbaar |= Q(leerling__in=wie, instrument__in=instrumenten)
    resultaten = geldende_resultaten().filter(zichtbaar)
    return resultaten.prefetch_related(Prefetch("referentiescores", to_attr="scores"))


class Niveaurij(NamedTuple):
    """What is needed of a result to show a level and to compare it."""

    leerling_id: UUID
    instrument: str
    vak: str
    moment: str | None
    op: date
    volg: int
    niveau: str
    schaal: str | None


def niveau_list(*, voor: Medewerker, leerlingen: Iterable[Leerling]) -> list[Niveaurij]:
    """The tests with a level of these pupils, as far as `voor` may see them; oldest first."""
    toetsen = toetsresultaat_list(voor=voor, leerlingen=leerlingen).prefetch_related(None)
    met_niveau = toetsen.filter(soort=Metingsoort.TOETS, niveau__isnull=False, vak__isnull=False)
    return [Niveaurij(*rij) for rij in met_niveau.values_list(*Niveaurij._fields)]


def geldende_resultaten() -> QuerySet[Toetsresultaat]:
    """The results that were neither replaced nor withdrawn. Asks for no right: for services of higher rooms."""
    vervangen = Toetsresultaat.objects.filter(vervangt=OuterRef("pk"), vervangt__isnull=False)
    return Toetsresultaat.objects.filter(~Exists(vervangen), ingetrokken=False)
