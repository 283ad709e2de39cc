"""Reading what is for a groep: its stand, signals about it as a whole, and what its overview asks per leerling."""

from collections import OrderedDict
from collections.abc import Hashable, Iterable, Sequence
from typing import Any, Final
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Count, Max, Q, QuerySet

from passend.core import klok
from passend.dossier.models import Feit, Signaal, Stand
from passend.dossier.overzichtskolommen import Kolom, overzichtskolommen, vakken_van
from passend.dossier.rekenen import groepsstanden
from passend.dossier.schoolkalender import schoolkalender
from passend.dossier.selectors import feit_list
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.schoolplan.models import Planversie
from passend.schoolplan.selectors import plan_sinds, plan_van, planversie_in_werking
from passend.toegang.selectors import groep_get, groep_list

# So many groepen have their stand in memory, per process.
_BEWAARD: Final = 500
_standen: OrderedDict[UUID, tuple[Hashable, dict[str, Any]]] = OrderedDict()


def groepsstand_get(*, voor: Medewerker, groep: Groep) -> Stand | None:
    """The stand of a groep that `voor` may see, worked out today; None when there is no plan.

    What was worked out stays in memory until the day, the plan, the calendar or the facts of the groep are others.
    Raises Groep.DoesNotExist.
    """
    groep_get(voor=voor, id=groep.pk)
    inhoud = _standen_van([groep]).get(groep.pk)
    return Stand(op=klok.vandaag(), inhoud=dict(inhoud)) if inhoud is not None else None


def groepsstand_list(*, voor: Medewerker) -> list[tuple[Groep, dict[str, Any]]]:
    """The groepen that `voor` may see with the stand of each, by name; as many queries for one as for all."""
    groepen = list(groep_list(voor=voor).order_by("naam"))
    standen = _standen_van(groepen) if groepen else {}
    return [(groep, dict(standen[groep.pk])) for groep in groepen if groep.pk in standen]


def _standen_van(groepen: Sequence[Groep]) -> dict[UUID, dict[str, Any]]:
    """What is in memory still holds as long as what it follows from is the same; the rest is worked out together."""
    versie = planversie_in_werking()
    if versie is None:
        return {}
    gronden = _gronden(groepen, versie)
    nieuw = [groep for groep in groepen if _standen.get(groep.pk, (None,))[0] != gronden[groep.pk]]
    for sleutel, inhoud in (groepsstanden(nieuw) if nieuw else {}).items():
        _standen[sleutel] = gronden[sleutel], inhoud
    gevonden = {}
    for groep in groepen:
        _standen.move_to_end(groep.pk)
        gevonden[groep.pk] = _standen[groep.pk][1]
    while len(_standen) > _BEWAARD:
        _standen.popitem(last=False)
    return gevonden


def _gronden(groepen: Sequence[Groep], versie: Planversie) -> dict[UUID, Hashable]:
    """Everything that the stand of a groep follows from; facts are only ever added, so their number tells."""
    feiten = Feit.objects.filter(groep__in=groepen).values("groep").annotate(aantal=Count("pk"), laatste=Max("volg"))
    per_groep = {rij["groep"]: (rij["aantal"], rij["laatste"]) for rij in feiten.order_by()}
    jaren = tuple(sorted(schoolkalender().schooljaren.items()))
    vast = klok.vandaag(), versie.pk, plan_sinds(), jaren
    return {groep.pk: (*vast, tuple(groep.jaargroepen), per_groep.get(groep.pk)) for groep in groepen}


def groepssignaal_list(*, voor: Medewerker, groep: Groep) -> QuerySet[Signaal]:
    """The signals and questions about a groep as a whole, when `voor` reads the files of its leerlingen."""
    return Signaal.objects.filter(groep=groep, groep__in=groep_list(voor=voor, heel=True).values("pk"))


def kolom_list() -> list[Kolom]:
    """What the plan in force asks per leerling in the overview of a groep; nothing without a plan."""
    versie = planversie_in_werking()
    return [] if versie is None else overzichtskolommen(plan_van(versie))


def kolom_get(*, pad: str) -> Kolom:
    """One of those columns. Raises ObjectDoesNotExist."""
    kolom = next((kolom for kolom in kolom_list() if kolom.pad == pad), None)
    if kolom is None:
        raise ObjectDoesNotExist
    return kolom


def kolomfeit_list(*, voor: Medewerker, leerlingen: Iterable[Leerling]) -> QuerySet[Feit]:
    """The facts in which something was written, said or emptied, with who recorded them; oldest first."""
    feiten = feit_list(voor=voor, leerlingen=leerlingen)
    geschreven = Q(velden__has_key="inhoud") | Q(velden__has_key="zonder") | Q(soort="gesprek")
    return feiten.filter(geschreven).select_related("door")


def vak_list() -> list[str]:
    """The subjects that the instruments of the plan in force are about, by name; nothing without a plan."""
    versie = planversie_in_werking()
    return [] if versie is None else vakken_van(plan_van(versie))
