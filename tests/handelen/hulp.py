"""Plans for tests."""

from typing import Any

from passend.core import klok
from passend.dossier.models import Feit
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.leerling.models import Leerling
from tests.schoolwereld import Schoolwereld

HULPPLAN = "plannen.hulpplan"
DOEL = {"sectie": f"{HULPPLAN}.doelen", "id": "doel-1", "wat": "Vlot lezen", "nu": "20 woorden", "straks": "50 woorden"}
INZET = {"sectie": f"{HULPPLAN}.activiteiten", "id": "inzet-1", "wat": "Samen lezen", "wie": "leerkracht"}


def planstuk_maken(wereld: Schoolwereld, leerling: Leerling, **anders: Any) -> Feit:
    """The first fact of a plan that runs, with a goal and a row of support."""
    velden = {"soort": [HULPPLAN], "stand": ["start"], "rijen": [DOEL, INZET]}
    feit = {"soort": "plan", "op": klok.vandaag(), "leerling": leerling, "velden": velden} | anders
    return feit_vastleggen(NieuwFeit(**feit), door=wereld.intern_begeleider, bron="test")
