"""What parents think of a fact, beside that fact on the timeline."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from passend.dossier.models import Feit
from passend.leerling.models import Leerling
from passend.privacy.correcties import zienswijzen_bij, zijn_het_oneens


@dataclass(frozen=True, slots=True, kw_only=True)
class Mening:
    """One zienswijze; `is_oneens_samen` when the parents do not think the same about this fact."""

    wie: str
    standpunt: str
    tekst: str
    op: date
    is_oneens_samen: bool


def meningen_bij(
    feiten: Iterable[Feit], leerling: Leerling, ouders: Mapping[str, str]
) -> dict[UUID, tuple[Mening, ...]]:
    """The zienswijzen by the fact that they stand beside. `ouders`: id -> name, of those with gezag today."""
    namen = {**ouders, str(leerling.pk): leerling.naam}
    return {
        sleutel: tuple(
            Mening(
                wie=namen.get(een.persoon, _("een ouder")),
                standpunt=een.standpunt,
                tekst=een.tekst,
                op=een.op,
                is_oneens_samen=zijn_het_oneens(zienswijzen),
            )
            for een in zienswijzen
        )
        for sleutel, zienswijzen in zienswijzen_bij(feiten, leerling).items()
    }
