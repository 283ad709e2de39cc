"""The groups that someone sees, each with what waits there."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from uuid import UUID

from django.http import QueryDict

from passend.dossier.enums import Uitkomst
from passend.dossier.selectors import signaal_list
from passend.school.models import Groep, Locatie, Medewerker
from passend.toegang.selectors import groep_list, leerling_list, locaties_van
from passend.web.filters import Filter, locatiefilter
from passend.web.indeling import indelingen


@dataclass(frozen=True, slots=True, kw_only=True)
class Groepsregel:
    """One group: where it is, when the school has more locaties, and how many pupils, signals and questions."""

    groep: Groep
    locaties: list[Locatie]
    leerlingen: int
    signalen: int
    vragen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Groepenblad:
    """The groups that somebody sees, as far as the filter lets through."""

    locatie: Filter
    regels: list[Groepsregel]

    @property
    def filters(self) -> list[Filter]:
        """What there is to choose; nothing for one locatie."""
        return [self.locatie] if len(self.locatie.opties) > 1 else []


def groepenblad(*, voor: Medewerker, vraag: QueryDict) -> Groepenblad:
    """The groups that `voor` sees, at the locatie that the address asks for."""
    regels, locaties = groepsregels(voor=voor)
    filter_ = locatiefilter(vraag, locaties)
    gekozen = [r for r in regels if filter_.laat_door(*(str(locatie.pk) for locatie in r.locaties))]
    return Groepenblad(locatie=filter_, regels=gekozen)


def groepsregels(*, voor: Medewerker) -> tuple[list[Groepsregel], list[Locatie]]:
    """The groups that `voor` sees, by name, and the locaties of these, when the school has more than one.

    The number of queries does not depend on how many there are.
    """
    groep_van = {
        leerling.pk: [indeling.groep_id for indeling in indelingen(leerling)] for leerling in leerling_list(voor=voor)
    }
    leerlingen = Counter(groep for groepen in groep_van.values() for groep in groepen)
    locaties: defaultdict[UUID | None, set[Locatie]] = defaultdict(set)
    for sleutel, locatie in locaties_van(voor=voor).items():
        for groep_id in groep_van.get(sleutel, []):
            locaties[groep_id].add(locatie)
    gevonden: Counter[tuple[object, str]] = Counter()
    for leerling, uitkomst in signaal_list(voor=voor).values_list("leerling_id", "uitkomst"):
        gevonden.update((groep, uitkomst) for groep in groep_van.get(leerling, []))
    regels = [
        Groepsregel(
            groep=groep,
            locaties=sorted(locaties[groep.pk], key=lambda locatie: locatie.code),
            leerlingen=leerlingen[groep.pk],
            signalen=gevonden[groep.pk, Uitkomst.WAAR],
            vragen=gevonden[groep.pk, Uitkomst.VRAAG],
        )
        for groep in groep_list(voor=voor)
    ]
    return regels, list(set().union(*locaties.values()))
