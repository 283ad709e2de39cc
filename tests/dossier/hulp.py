"""A scanned paper and a planned talk for the tests."""

from datetime import date

from passend.dossier.bijlagen import bijlage_toevoegen
from passend.dossier.enums import Onderwerpsoort
from passend.dossier.models import Bijlage, Feit
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from tests.schoolwereld import VANDAAG, Schoolwereld

PDF = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n"


def bijlage_maken(wereld: Schoolwereld, leerling: Leerling, naam: str = "Ondertekend formulier") -> Bijlage:
    """A paper with the first fact about this pupil that is not shielded."""
    feit = Feit.objects.filter(leerling=leerling).exclude(niveau="afgeschermd").first()
    assert feit is not None
    return bijlage_toevoegen(feit, inhoud=PDF, naam=naam, door=wereld.leerkracht)


def gepland_maken(wereld: Schoolwereld, dag: date = date(2026, 12, 3)) -> Feit:
    """A talk with the parents of Yara that is planned."""
    velden = {"id": ["routes.ondersteuningstrappen.stap-1.gesprek-ouders"], "stand": ["gepland"]}
    velden |= {"dag": [dag.isoformat()], "aanwezig": ["ouders", "leerkracht"]}
    nieuw = NieuwFeit(soort="actie", leerling=wereld.leerlingen["Yara"], op=VANDAAG, velden=velden, rol="leerkracht")
    return feit_vastleggen(nieuw, door=wereld.leerkracht, bron="test")


def zorg_maken(*, door: Medewerker, leerling: Leerling | None = None, groep: Groep | None = None) -> Feit:
    """A concern about a pupil or a group."""
    velden = {"gebied": ["werkhouding"], "herkomst": ["ouder"], "toelichting": ["Begint niet."]}
    over = Onderwerpsoort.LEERLING if leerling else Onderwerpsoort.GROEP
    nieuw = NieuwFeit(soort="zorg", over=over, leerling=leerling, groep=groep, op=VANDAAG, velden=velden)
    return feit_vastleggen(nieuw, door=door, bron="test")
