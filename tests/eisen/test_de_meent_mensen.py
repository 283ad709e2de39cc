"""What De Meent promises about who knows what, on the page with the people of the school."""

import pytest

from passend.school.enums import Profiel
from passend.school.services import medewerker_create, rol_toekennen
from tests.eisen.planschool import Planschool
from tests.schoolwereld import BEGIN

LAGEN = ("wet.yaml", "de-meent.yaml")


@pytest.mark.eis("DM-005")
def test_a_specialist_is_found_and_who_is_not_there_yet_is_in_development(school: Planschool) -> None:
    for voornaam, rol in (("Hilde", "hb-mb-specialist"), ("Lou", "lees-taalspecialist")):
        mens = medewerker_create(voornaam=voornaam, achternaam="Bijgekomen")
        rol_toekennen(mens, rol=rol, profiel=Profiel.SPECIALIST, van=BEGIN)
    client = school.mens("directeur")[1]

    def gevonden(zoek: str) -> tuple[list[str], list[tuple[str, str]]]:
        lijst = client.get("/mensen/", {"zoek": zoek}).context["lijst"]
        return [str(mens.medewerker) for mens in lijst.mensen], [(rol.naam, rol.status) for rol in lijst.zonder]

    assert gevonden("HB/MB") == (["Hilde Bijgekomen"], [])
    assert gevonden("hoogbegaafd") == (["Hilde Bijgekomen"], [])
    assert gevonden("rekenspecialist") == ([], [("rekenspecialist (LB)", "in ontwikkeling")])
    assert gevonden("bijgekomen")[0] == ["Hilde Bijgekomen", "Lou Bijgekomen"]
    blad = client.get("/mensen/").text
    assert "hoogbegaafd, meerbegaafd" in blad
    assert '<span class="label">in ontwikkeling</span>' in blad
