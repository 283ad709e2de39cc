"""Parents and requests for the tests of these pages."""

from typing import Any
from uuid import UUID

from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.leerling.models import Leerling, Ouder
from passend.leerling.services import ouder_create, ouderrelatie_create
from passend.privacy.enums import Identiteit, Verzoeksoort, Verzoekwijze
from passend.privacy.models import Vernietigingslijst
from passend.privacy.services import NieuwVerzoek, verzoek_vastleggen
from tests.schoolwereld import VANDAAG, Schoolwereld


def ouder_maken(leerling: Leerling, gezag: str = "ja", voornaam: str = "Ada", **velden: Any) -> Ouder:
    """A parent of this pupil."""
    ouder = ouder_create(voornaam=voornaam, achternaam="van Verzonnen", **velden)
    ouderrelatie_create(leerling=leerling, ouder=ouder, relatie="moeder", gezag=gezag)
    return ouder


def verzoek_maken(wereld: Schoolwereld, **anders: Any) -> UUID:
    """Yara's mother asks for a copy."""
    yara = wereld.leerlingen["Yara"]
    velden: dict[str, Any] = {
        "leerling": yara,
        "ouder": None if "ouder" in anders else ouder_maken(yara),
        "soort": Verzoeksoort.KOPIE,
        "wijze": Verzoekwijze.GESPREK,
        "identiteit": Identiteit.BEKEND,
        "ontvangen_op": VANDAAG,
        "vraag": "Graag het hele dossier.",
    }
    return verzoek_vastleggen(NieuwVerzoek(**(velden | anders)), door=wereld.intern_begeleider).pk


def feit_maken(wereld: Schoolwereld) -> UUID:
    """A talk about Yara."""
    nieuw = NieuwFeit(
        soort="gesprek", leerling=wereld.leerlingen["Yara"], op=VANDAAG, velden={"toelichting": ["Fijn."]}
    )
    return feit_vastleggen(nieuw, door=wereld.leerkracht, bron="test").pk


def lijst_maken(wereld: Schoolwereld) -> UUID:
    """An empty list of what is to be destroyed, withdrawn already."""
    lijst = Vernietigingslijst.objects.create(
        schooljaar="2026-2027", peildatum=VANDAAG, stand="ingetrokken", controlegetal="0" * 64, leerlingen=0,
        voorgesteld_door=wereld.intern_begeleider,
    )  # fmt: skip
    return lijst.pk
