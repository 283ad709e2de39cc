"""Reading what was imported, how sources are read, and which pupils wait for a person."""

from uuid import UUID

from django.db.models import QuerySet

from passend.school.models import Medewerker
from passend.toegang.rechten import mag_importeren
from passend.uitwisseling.enums import Twijfelstand
from passend.uitwisseling.models import Bronkoppeling, Importregel, Importrun, Twijfel
from passend.uitwisseling.tabel import Koppeling, koppeling_load


def importrun_list(*, voor: Medewerker) -> QuerySet[Importrun]:
    """The imports of this school, newest first; none for someone who may not import."""
    if not mag_importeren(voor):
        return Importrun.objects.none()
    return Importrun.objects.select_related("door", "teruggedraaid_door")


def importrun_get(*, voor: Medewerker, id: UUID) -> Importrun:
    """One import. Raises Importrun.DoesNotExist, also for someone who may not import."""
    return importrun_list(voor=voor).get(pk=id)


def importregel_list(*, voor: Medewerker, run: UUID) -> QuerySet[Importregel]:
    """The report of one import: refusals, unknown words, notices. They may name pupils, so the same right counts."""
    return Importregel.objects.filter(run__in=importrun_list(voor=voor), run_id=run)


def twijfel_list(*, voor: Medewerker, alles: bool = False) -> QuerySet[Twijfel]:
    """The pupils whom a person must still match; with `alles` also those that were decided."""
    twijfels = Twijfel.objects.all() if mag_importeren(voor) else Twijfel.objects.none()
    return twijfels if alles else twijfels.filter(stand=Twijfelstand.OPEN)


def twijfel_get(*, voor: Medewerker, id: UUID) -> Twijfel:
    """One pupil to match, decided or not. Raises Twijfel.DoesNotExist, also for someone who may not import."""
    return twijfel_list(voor=voor, alles=True).get(pk=id)


def koppeling_list() -> list[Koppeling]:
    """The presets of this school, by name."""
    return [koppeling_load(preset.inhoud) for preset in Bronkoppeling.objects.all()]


def koppeling_get(*, naam: str) -> Koppeling:
    """One preset. Raises Bronkoppeling.DoesNotExist."""
    return koppeling_load(Bronkoppeling.objects.get(naam=naam).inhoud)
