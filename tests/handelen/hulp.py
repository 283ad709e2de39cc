"""Plans for tests."""

from typing import Any

from passend.core import klok
from passend.dossier.models import Feit
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.handelen.models import Uitvoering, Voortgang
from passend.leerling.models import Leerling
from tests.schoolwereld import Schoolwereld

HULPPLAN = "plannen.hulpplan"
DOEL = {"sectie": f"{HULPPLAN}.doelen", "id": "doel-1", "wat": "Vlot lezen", "nu": "20 woorden", "straks": "50 woorden"}
INZET = {"sectie": f"{HULPPLAN}.activiteiten", "id": "inzet-1", "wat": "Samen lezen", "wie": "leerkracht"}


def planstuk_maken(wereld: Schoolwereld, leerling: Leerling, *, stand: str = "start", **anders: Any) -> Feit:
    """The first fact of a plan (that runs, unless said otherwise), with a goal and a row of support."""
    velden = {"soort": [HULPPLAN], "stand": [stand], "rijen": [DOEL, INZET]}
    feit = {"soort": "plan", "op": klok.vandaag(), "leerling": leerling, "velden": velden} | anders
    return feit_vastleggen(NieuwFeit(**feit), door=wereld.intern_begeleider, bron="test")


def handelen_maken(wereld: Schoolwereld, leerling: Leerling) -> None:
    """A plan of which support was given and a goal measured."""
    feit = planstuk_maken(wereld, leerling)
    vast = {"leerling": leerling, "feit": feit, "op": feit.op, "door": wereld.intern_begeleider}
    Uitvoering.objects.create(**vast, rij="inzet-1", gedaan=True, minuten=15)
    Voortgang.objects.create(**vast, rij="doel-1", waarde="25 woorden", toelichting="Zonder hulp.")
