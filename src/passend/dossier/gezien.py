"""Who looked at which signal. It is no fact, and changes nothing for the plan: it only says what is new to whom."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.db.models.expressions import Combinable

from passend.dossier.models import Gezien, Signaal
from passend.dossier.selectors import signaal_list
from passend.school.models import Medewerker


def nieuw_voor(medewerker: Medewerker) -> Combinable:
    """An annotation on signals: whether this medewerker has not looked at it yet."""
    gezien = Gezien.objects.filter(
        medewerker=medewerker, leerling=OuterRef("leerling"), regel=OuterRef("regel"), vak=OuterRef("vak")
    )
    return ~Exists(gezien)


def gezien_list(*, voor: Medewerker, signalen: Iterable[Signaal]) -> dict[UUID, list[Gezien]]:
    """Per signal (its id) who looked at it, oldest first. `signalen` come from `signaal_list`: `voor` may see them."""
    zichtbaar = list(signalen)
    rijen = Gezien.objects.filter(leerling__in={signaal.leerling_id for signaal in zichtbaar}).order_by("op", "pk")
    per: dict[tuple[UUID, str, str], list[Gezien]] = defaultdict(list)
    for rij in rijen.select_related("medewerker"):
        per[rij.leerling_id, rij.regel, rij.vak].append(rij)
    return {s.pk: per[s.leerling_id, s.regel, s.vak] for s in zichtbaar if s.leerling_id}


def signalen_gezien(*, ids: Iterable[UUID], door: Medewerker) -> list[Signaal]:
    """Note that `door` looked at these signals, and give those that `door` may see. The first time is what stays.

    A signal that is gone, or about a leerling whom `door` may not see, is passed over.
    """
    signalen = list(signaal_list(voor=door).filter(pk__in=list(ids)))
    Gezien.objects.bulk_create(
        [Gezien(leerling=s.leerling, regel=s.regel, vak=s.vak, medewerker=door) for s in signalen],
        ignore_conflicts=True,
    )
    return signalen
