"""A scanned paper for the tests."""

from passend.dossier.bijlagen import bijlage_toevoegen
from passend.dossier.models import Bijlage, Feit
from passend.leerling.models import Leerling
from tests.schoolwereld import Schoolwereld

PDF = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n"


def bijlage_maken(wereld: Schoolwereld, leerling: Leerling, naam: str = "Ondertekend formulier") -> Bijlage:
    """A paper with the first fact about this pupil that is not shielded."""
    feit = Feit.objects.filter(leerling=leerling).exclude(niveau="afgeschermd").first()
    assert feit is not None
    return bijlage_toevoegen(feit, inhoud=PDF, naam=naam, door=wereld.leerkracht)
