"""Filters above a list: a form that works by a plain GET. A value that is no option filters nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.http import QueryDict
from django.utils.translation import gettext as _

from passend.leerling.models import Leerling
from passend.school.models import Locatie, Medewerker
from passend.toegang.selectors import locaties_van
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Plekfilter:
    """Where a leerling is: at which locatie, when the school has more of them, and in which groep."""

    filters: list[Filter]
    locaties: Mapping[UUID, Locatie]

    @property
    def is_gekozen(self) -> bool:
        """Whether it leaves anybody out."""
        return any(filter_.waarde for filter_ in self.filters)

    def laat_door(self, leerling: Leerling) -> bool:
        """Whether this leerling stays in the list."""
        *locatie, groep = self.filters
        in_groep = groep.laat_door(*(str(indeling.groep_id) for indeling in indelingen(leerling)))
        return in_groep and all(filter_.laat_door(_locatie(self.locaties, leerling)) for filter_ in locatie)


def plekfilter(vraag: QueryDict, leerlingen: Iterable[Leerling], *, voor: Medewerker) -> Plekfilter:
    """The locaties and groups in which these pupils, whom `voor` sees, are today; the groups of the locatie chosen."""
    kinderen, locaties = list(leerlingen), locaties_van(voor=voor)
    locatie = locatiefilter(vraag, locaties.values())
    daar = [kind for kind in kinderen if locatie.laat_door(_locatie(locaties, kind))]
    groep = groepfilter(vraag, daar)
    return Plekfilter(filters=[locatie, groep] if locaties else [groep], locaties=locaties)


def locatiefilter(vraag: QueryDict, locaties: Iterable[Locatie]) -> Filter:
    """The locaties of a school."""
    return filter_maken(
        vraag,
        "locatie",
        label=_("Locatie"),
        alles=_("Alle locaties"),
        opties=[(str(locatie.pk), locatie.naam) for locatie in locaties],
    )


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


def _locatie(locaties: Mapping[UUID, Locatie], leerling: Leerling) -> str:
    locatie = locaties.get(leerling.pk)
    return str(locatie.pk) if locatie else ""
