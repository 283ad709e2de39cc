"""The groups that someone sees, each with what waits there."""

from collections import Counter
from dataclasses import dataclass

from passend.dossier.enums import Uitkomst
from passend.dossier.selectors import signaal_list
from passend.school.models import Groep, Medewerker
from passend.toegang.selectors import groep_list, leerling_list
from passend.web.indeling import indelingen


@dataclass(frozen=True, slots=True, kw_only=True)
class Groepsregel:
    """One group: how many pupils, signals and questions."""

    groep: Groep
    leerlingen: int
    signalen: int
    vragen: int


def groepsregels(*, voor: Medewerker) -> list[Groepsregel]:
    """The groups that `voor` sees, by name; the number of queries does not depend on how many there are."""
    groep_van = {
        leerling.pk: [indeling.groep_id for indeling in indelingen(leerling)] for leerling in leerling_list(voor=voor)
    }
    leerlingen = Counter(groep for groepen in groep_van.values() for groep in groepen)
    gevonden: Counter[tuple[object, str]] = Counter()
    for leerling, uitkomst in signaal_list(voor=voor).values_list("leerling_id", "uitkomst"):
        gevonden.update((groep, uitkomst) for groep in groep_van.get(leerling, []))
    return [
        Groepsregel(
            groep=groep,
            leerlingen=leerlingen[groep.pk],
            signalen=gevonden[groep.pk, Uitkomst.WAAR],
            vragen=gevonden[groep.pk, Uitkomst.VRAAG],
        )
        for groep in groep_list(voor=voor)
    ]
