"""Reading the plans of a leerling, the support that was given and how goals come along, for those who may see it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Exists, OuterRef, QuerySet

from passend.dossier.leesrecht import leesbaar_niveau
from passend.dossier.selectors import feit_list
from passend.handelen.models import BijPlan, Uitvoering, Voortgang
from passend.handelen.planstuk import Planstuk, planstukken
from passend.handelen.steunstuk import steunstukken
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.selectors import zichtbare_sleutels


def planstuk_list(*, voor: Medewerker, leerling: Leerling) -> list[Planstuk]:
    """The plans of a leerling that `voor` may read, in the order in which they were first written. One query."""
    feiten = feit_list(voor=voor, leerlingen=[leerling]).filter(soort="plan").select_related("door", "planversie")
    return planstukken(feiten.order_by("op", "volg"))


def steunstuk_list(*, voor: Medewerker, leerling: Leerling) -> list[Planstuk]:
    """The support of the school's offer that ran or runs for a leerling, as `voor` may read it. One query."""
    feiten = feit_list(voor=voor, leerlingen=[leerling]).filter(soort="steun").select_related("door", "planversie")
    return steunstukken(feiten.order_by("op", "volg"))


def planstuk_get(*, voor: Medewerker, leerling: Leerling, id: UUID) -> Planstuk:
    """One plan, or support that runs, by any of its facts.

    Raises ObjectDoesNotExist, also when `voor` may not read it.
    """
    feiten = feit_list(voor=voor, leerlingen=[leerling]).filter(soort__in=("plan", "steun"))
    alle = list(feiten.select_related("door", "planversie").order_by("op", "volg"))
    for stuk in (*planstukken(alle), *steunstukken(alle)):
        if any(versie.feit.pk == id for versie in stuk.versies):
            return stuk
    raise ObjectDoesNotExist


def vorig_planstuk(stukken: list[Planstuk], stuk: Planstuk) -> Planstuk | None:
    """The plan of the same kind before this one; None when it is the first."""
    zelfde = [een for een in stukken if (een.pad, een.vak) == (stuk.pad, stuk.vak)]
    plaats = next((nummer for nummer, een in enumerate(zelfde) if een.id == stuk.id), 0)
    return zelfde[plaats - 1] if plaats else None


def uitvoering_list(*, voor: Medewerker, stuk: Planstuk) -> list[Uitvoering]:
    """The support of a plan that was given or was not, newest first; what was corrected is left out."""
    return list(_geldend(Uitvoering.objects.all(), voor, stuk).order_by("-op", "-vastgelegd_op"))


def voortgang_per_rij(*, voor: Medewerker, stuk: Planstuk) -> dict[str, list[Voortgang]]:
    """The measured points of every goal of a plan, oldest first, by the id of the row."""
    per_rij: dict[str, list[Voortgang]] = defaultdict(list)
    for punt in _geldend(Voortgang.objects.all(), voor, stuk).order_by("op", "vastgelegd_op"):
        per_rij[punt.rij].append(punt)
    return dict(per_rij)


def uitvoering_sinds(*, voor: Medewerker, leerlingen: Iterable[Leerling], sinds: date) -> QuerySet[Uitvoering]:
    """The support of every plan of these leerlingen that was given or was not, from a day on."""
    return _leesbaar(Uitvoering.objects.filter(op__gte=sinds), voor, leerlingen)


def _geldend[M: BijPlan](rijen: QuerySet[M], voor: Medewerker, stuk: Planstuk) -> QuerySet[M]:
    """The rows of a plan that were neither corrected nor withdrawn, as far as `voor` may read them."""
    leerling = stuk.eerste.leerling
    return _leesbaar(rijen.filter(feit=stuk.id), voor, [leerling] if leerling else []).select_related("door")


def _leesbaar[M: BijPlan](rijen: QuerySet[M], voor: Medewerker, leerlingen: Iterable[Leerling]) -> QuerySet[M]:
    vervangen = rijen.model._default_manager.filter(vervangt=OuterRef("pk"))
    zichtbaar = zichtbare_sleutels(voor=voor, leerlingen=leerlingen)
    return rijen.filter(leesbaar_niveau(voor=voor), ~Exists(vervangen), leerling__in=zichtbaar).exclude(
        ingetrokken=True
    )
