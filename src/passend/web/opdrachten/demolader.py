"""A demo school on its way into the database: what every step of the loading shares."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from passend.core import klok
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker, School
from passend.toegang.selectors import groep_list, leerling_list
from passend.web.opdrachten.demodagen import Verschuiving
from passend.web.opdrachten.demogegevens import Demoschool


@dataclass
class Lader:
    """`mensen`: key of a medewerker -> medewerker; what is read from the database is read once, after the import."""

    bron: Demoschool
    school: School
    verschuiving: Verschuiving
    mensen: dict[str, Medewerker] = field(default_factory=dict)

    @property
    def gegevens(self) -> dict[str, Any]:
        """What `school.json` says."""
        return self.bron.gegevens

    @cached_property
    def leerlingen(self) -> dict[str, Leerling]:
        """Key in the LAS -> pupil."""
        return {leerling.las_sleutel: leerling for leerling in leerling_list(voor=self.hoofd)}

    @cached_property
    def groepen(self) -> dict[str, Groep]:
        """Name -> groep."""
        return {groep.naam: groep for groep in groep_list(voor=self.hoofd)}

    @property
    def begin(self) -> date:
        """The first day of the school year of today."""
        return date(self.verschuiving.van + self.verschuiving.jaren, 8, 1)

    @property
    def hoofd(self) -> Medewerker:
        """Who brings everything in: the first of the list."""
        return self.mensen[self.gegevens["medewerkers"][0]["las_sleutel"]]


def lader_van(bron: Demoschool, school: School) -> Lader:
    """The loading of this school on the day of today."""
    return Lader(bron, school, Verschuiving(bron.gegevens["schooljaar"]["begin"], klok.vandaag()))
