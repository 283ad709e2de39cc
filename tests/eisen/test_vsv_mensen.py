"""What VSV promises about the ondersteuningsteam: who is in it, and an outsider for one pupil only."""

import pytest
from django.test import Client

from passend.school.enums import Profiel
from passend.school.services import medewerker_create, rol_toekennen
from passend.toegang.services import account_create, account_koppelen
from tests.eisen.planschool import Planschool
from tests.schoolwereld import BEGIN

LAGEN = ("wet.yaml", "vsv.yaml")


@pytest.mark.eis("VSV-005")
def test_the_ondersteuningsteam_names_its_people_and_an_outsider_joins_for_one_pupil(school: Planschool) -> None:
    buiten = medewerker_create(voornaam="Ima", achternaam="Bijgekomen")
    rol_toekennen(buiten, rol="extern", profiel=Profiel.EXTERN, van=BEGIN)
    account = account_create(email="ima@elders.example", naam="Ima")
    account_koppelen(account, buiten)
    gast = Client()
    gast.force_login(account)
    with school.op(2026, 11, 23):
        kinderen = [school.kind(), school.kind()]
        leerkracht, directie, ib = school.mens("leerkracht")[0], school.mens("directie")[0], school.mens("ib")
        (team,) = [team for team in ib[1].get("/mensen/").context["lijst"].teams if team.naam == "Ondersteuningsteam"]
        delen = {"met": str(buiten.pk), "onderdelen": ["resultaten"], "van": "2026-11-23", "tot": "2026-12-23",
                 "grond": "Beide ouders vinden het goed."}  # fmt: skip
        ib[1].post(f"/leerlingen/{kinderen[0].pk}/wie-ziet-dit/", delen)
        codes = [gast.get(f"/leerlingen/{kind.pk}/").status_code for kind in kinderen]

    leden = {functie.naam: (functie.mensen, functie.soms) for functie in team.functies}
    assert list(leden) == ["leerkracht", "intern begeleider", "directie", "externe"]
    assert leerkracht in leden["leerkracht"][0]
    assert ib[0] in leden["intern begeleider"][0]
    assert directie in leden["directie"][0]
    assert leden["externe"] == ([buiten], True)
    assert codes == [200, 404]
