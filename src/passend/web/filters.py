"""Filters above a list: a form that works by a plain GET. A value that is no option filters nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from passend.leerling.models import Leerling
from passend.web.indeling import indelingen


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One list to choose from: `opties` are pairs of value and name; `waarde` is one of them, or empty for all."""

    naam: str
    label: str
    alles: str
    opties: list[tuple[str, str]]
    waarde: str

    @property
    def gekozen(self) -> str:
        """The name of what was chosen; empty for all."""
        return dict(self.opties).get(self.waarde, "")

    def laat_door(self, *waarden: str) -> bool:
        """Whether something with these values stays in the list."""
        return not self.waarde or self.waarde in waarden


def filter_maken(
    vraag: QueryDict, naam: str, *, label: str, alles: str, opties: Iterable[tuple[str, str]], gesorteerd: bool = True
) -> Filter:
    """A filter with what the address says; every option once, by name unless the order means something."""
    uniek = list(dict(opties).items())
    if gesorteerd:
        uniek.sort(key=lambda optie: optie[1].lower())
    waarde = vraag.get(naam, "")
    return Filter(naam=naam, label=label, alles=alles, opties=uniek, waarde=waarde if waarde in dict(uniek) else "")


def groepfilter(vraag: QueryDict, leerlingen: Iterable[Leerling]) -> Filter:
    """The groups in which these pupils sit today."""
    in_groepen = [indeling for kind in leerlingen for indeling in indelingen(kind) if indeling.groep]
    return filter_maken(
        vraag,
        "groep",
        label=_("Groep"),
        alles=_("Alle groepen"),
        opties=[(str(indeling.groep_id), indeling.groep.naam) for indeling in in_groepen if indeling.groep],
    )
