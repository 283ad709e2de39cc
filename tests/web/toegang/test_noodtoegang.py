"""Opening a file in an emergency."""

from datetime import date

import pytest

from passend.core.klok import klok_op
from passend.toegang.models import Leesregel, Noodtoegang
from passend.toegang.nood import GEEN_ENKELE
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd

REDEN = "Bilal is gevallen op het plein, ik zoek zijn medicijnen."


def nemen(wereld: Schoolwereld, wie: str = "Merel", naam: str = "Bilal van Verzonnen", reden: str = REDEN) -> object:
    return ingelogd(wereld, wie).post("/noodtoegang/", {"naam": naam, "reden": reden})


def test_the_file_opens_for_today_and_is_read_on_that_ground(wereld: Schoolwereld) -> None:
    kaart = f"/leerlingen/{wereld.leerlingen['Bilal'].pk}/"
    client = ingelogd(wereld, "Merel")
    assert client.get(kaart).status_code == 404

    assert nemen(wereld).headers["Location"] == kaart  # type: ignore[attr-defined]

    assert "U hebt vandaag noodtoegang. De directie ziet dat." in client.get(kaart).text
    assert [(regel.grond, regel.leerling_id) for regel in Leesregel.objects.all()] == [
        ("nood", wereld.leerlingen["Bilal"].pk)
    ]
    with klok_op(date(2026, 11, 24)):
        assert client.get(kaart).status_code == 404


def test_the_directie_sees_it_on_vandaag_and_judges_it(wereld: Schoolwereld) -> None:
    nemen(wereld)
    directeur = ingelogd(wereld, "Douwe")
    assert "1 keer noodtoegang" in directeur.get("/").text
    assert "noodtoegang" not in ingelogd(wereld, "Wieke").get("/").text
    keer = Noodtoegang.objects.get()

    assert REDEN in directeur.get("/noodtoegang/").text
    assert directeur.post(f"/noodtoegang/{keer.pk}/", {"oordeel": ""}).status_code == 422
    directeur.post(f"/noodtoegang/{keer.pk}/", {"oordeel": "Terecht."})

    keer.refresh_from_db()
    assert (keer.gezien_door, keer.oordeel) == (wereld.directeur, "Terecht.")
    assert "1 keer noodtoegang" not in directeur.get("/").text


@pytest.mark.parametrize("naam", ["Bilal", "van Verzonnen", "Rune van Verzonnen", " ", "Bilal van Verzonnen%"])
def test_a_part_of_a_name_or_another_school_finds_nobody_and_says_the_same(wereld: Schoolwereld, naam: str) -> None:
    antwoord = nemen(wereld, naam=naam)

    assert antwoord.status_code == 422  # type: ignore[attr-defined]
    fouten = antwoord.context["form"].errors  # type: ignore[attr-defined]
    assert fouten in ({"__all__": [GEEN_ENKELE]}, {"naam": ["Vul de naam in."]})
    assert not Noodtoegang.objects.exists()


def test_a_reason_of_one_word_is_not_enough(wereld: Schoolwereld) -> None:
    antwoord = nemen(wereld, reden="spoed")

    assert antwoord.context["form"].errors == {  # type: ignore[attr-defined]
        "__all__": ["Schrijf in een of twee zinnen waarom het nu nodig is. De directie leest dit."]
    }
    assert "spoed" in antwoord.text  # type: ignore[attr-defined]


def test_twice_on_a_day_is_once(wereld: Schoolwereld) -> None:
    nemen(wereld)
    nemen(wereld, reden="En nu moet ik ook het nummer van de ouders hebben.")

    assert Noodtoegang.objects.count() == 1


@pytest.mark.parametrize("wie", ["Wieke", "Douwe"])
def test_who_sees_everybody_needs_none(wereld: Schoolwereld, wie: str) -> None:
    assert nemen(wereld, wie=wie).status_code == 404  # type: ignore[attr-defined]


def test_only_the_directie_judges(wereld: Schoolwereld) -> None:
    nemen(wereld)
    keer = Noodtoegang.objects.get()

    assert ingelogd(wereld, "Merel").get(f"/noodtoegang/{keer.pk}/").status_code == 404
    assert ingelogd(wereld, "Wieke").get(f"/noodtoegang/{keer.pk}/").status_code == 404
