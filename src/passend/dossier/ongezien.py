"""When a signal is new again: after it was gone, and when something new stands behind it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef

from passend.dossier.models import Gezien, Signaal
from passend.engine.regels.bewijs import ONTBREEKT


def heeft_nieuws(signaal: Signaal, *, uitkomst: str, bewijs: Iterable[dict[str, Any]]) -> bool:
    """Whether a signal as it is stored says less than this outcome with this evidence."""
    bekend = [feit for feit in bewijs if feit.get("soort") != ONTBREEKT]
    return signaal.uitkomst != uitkomst or any(feit not in signaal.bewijs for feit in bekend)


def gezien_vergeten(*, heropend: Iterable[UUID]) -> None:
    """Forget who looked at signals that are gone, and at those that have something new (their ids)."""
    hetzelfde = Signaal.objects.filter(leerling=OuterRef("leerling"), regel=OuterRef("regel"), vak=OuterRef("vak"))
    Gezien.objects.filter(~Exists(hetzelfde) | Exists(hetzelfde.filter(pk__in=list(heropend)))).delete()
