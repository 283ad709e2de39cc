"""People from outside at Vesterhavet: recorded with their function, and involved in the case of one pupil."""

import pytest

from passend.school.models import Medewerker
from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "vesterhavet.yaml")
EXTERN = "aanbod.extern-handelen"
NIEUW = {"voornaam": "Ime", "achternaam": "van Verzonnen", "email": "ime@elders.example"}


@pytest.mark.eis("VH-035")
def test_a_schoolcoach_who_was_added_can_be_chosen_as_involved_in_a_case(school: Planschool) -> None:
    kind, ib = school.kind(), school.mens("ib")[1]
    with school.op(2026, 11, 23):
        assert ib.post("/mensen/nieuw/", NIEUW).status_code == 302
        coach = Medewerker.objects.get(voornaam="Ime")
        assert ib.post(f"/mensen/{coach.pk}/", {"rol": "schoolcoach", "van": "2026-11-23"}).status_code == 302
        mensen, zicht = ib.get("/mensen/").text, f"/leerlingen/{kind.pk}/wie-ziet-dit/"
        te_kiezen = ib.get(zicht).context["form"].fields["met"].choices
        deel = {"met": str(coach.pk), "onderdelen": ["resultaten"], "van": "2026-11-23", "tot": "2026-12-23"}
        assert ib.post(zicht, deel | {"grond": "Beide ouders vinden het goed."}).status_code == 302
        betrokken = ib.get(zicht).text
        hulp = school.formulier(kind, EXTERN, "ib").context["form"].fields[f"deel.{EXTERN}.wie"].choices

    assert "schoolcoach" in mensen.lower()
    assert (str(coach.pk), "Ime van Verzonnen") in te_kiezen
    assert "Ime van Verzonnen" in betrokken
    assert ("schoolcoach", "schoolcoach") in hulp
