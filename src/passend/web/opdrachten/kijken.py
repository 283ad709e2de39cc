"""The pupils that a command was asked about, as far as the one who asks may see them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from passend.core.bereik import school_bereik
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.selectors import leerling_list
from passend.web.indeling import groepsnamen
from passend.web.opdrachten.uitvoer import Misbruik
from passend.web.opdrachten.wie import medewerker_kiezen, school_kiezen


@dataclass(frozen=True, slots=True)
class Blik:
    """Who looks, and at whom."""

    voor: Medewerker
    leerlingen: list[Leerling]


@contextmanager
def blik(*, brin: str | None, als: str | None, groep: str | None, leerling: str | None) -> Iterator[Blik]:
    """Open the school and find the pupils: of a group, one by key, or all. Raises Misbruik when there is none."""
    with school_bereik(school_kiezen(brin).pk):
        voor = medewerker_kiezen(als)
        gezien = list(leerling_list(voor=voor))
        if groep is not None:
            gezien = [kind for kind in gezien if groep.lower() in {naam.lower() for naam in groepsnamen(kind)}]
        if leerling is not None:
            gezien = [kind for kind in gezien if leerling in (kind.las_sleutel, kind.eck_id, str(kind.pk))]
        if not gezien and (groep or leerling):
            raise Misbruik(f"Niets gevonden voor {'groep ' + groep if groep else 'leerling ' + str(leerling)}.")
        yield Blik(voor, gezien)
