"""Adding people and giving them a role of the plan."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from passend.core.klok import klok_op
from passend.school.models import Medewerker, Rolvervulling
from passend.toegang.models import Account
from passend.toegang.selectors import leerling_list
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.planwereld import plan_in_werking

NIEUW = {"voornaam": "Ime", "tussenvoegsel": "van", "achternaam": "Bijgekomen", "email": "Ime@kornoelje.example"}


@pytest.fixture
def school(wereld: Schoolwereld) -> Schoolwereld:
    return plan_in_werking(wereld)


def toevoegen(client: Client, **anders: str) -> Any:
    return client.post("/mensen/nieuw/", NIEUW | anders)


def ime() -> Medewerker:
    return Medewerker.objects.get(voornaam="Ime")


def rol(client: Client, mens: Medewerker, **velden: Any) -> Any:
    return client.post(f"/mensen/{mens.pk}/", {"rol": "leerkracht", "van": VANDAAG.isoformat()} | velden)


def test_somebody_new_gets_an_account_and_sees_nobody_before_a_role(school: Schoolwereld) -> None:
    client = ingelogd(school, "Douwe")

    assert toevoegen(client).status_code == 302

    account = Account.objects.get(email="ime@kornoelje.example")
    assert not account.has_usable_password()
    assert str(ime()) == "Ime van Bijgekomen"
    assert list(leerling_list(voor=ime())) == []
    assert "nog geen rol, ziet niets" in client.get("/mensen/").text
    assert "Select an option" not in client.get(f"/mensen/{ime().pk}/").text


def test_a_substitute_sees_the_groep_on_the_days_of_the_role_only(school: Schoolwereld) -> None:
    client = ingelogd(school, "Wieke")
    toevoegen(client)
    tot = VANDAAG + timedelta(days=2)

    assert rol(client, ime(), groep=school.groepen["5a"].pk, tot=tot.isoformat()).status_code == 302

    assert [leerling.roepnaam for leerling in leerling_list(voor=ime())] == ["Noor", "Sem", "Yara"]
    assert list(leerling_list(voor=ime(), op=tot + timedelta(days=1))) == []
    assert "Leerkracht, groep 5a" in client.get("/mensen/").text


def test_a_role_without_a_place_is_refused_at_its_field(school: Schoolwereld) -> None:
    client = ingelogd(school, "Douwe")
    toevoegen(client)

    antwoord = rol(client, ime())

    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors == {
        "groep": ["Kies een groep, een locatie of jaargroepen. Zonder ziet deze rol niemand."]
    }


@pytest.mark.parametrize(("wie", "gegeven"), [("Douwe", True), ("Wieke", False)])
def test_only_the_directie_gives_a_role_that_sees_everybody(school: Schoolwereld, wie: str, gegeven: bool) -> None:
    client = ingelogd(school, wie)
    toevoegen(client)

    antwoord = rol(client, ime(), rol="ib")

    assert Rolvervulling.objects.filter(medewerker=ime(), rol="ib").exists() is gegeven
    assert gegeven or antwoord.context["form"].errors == {
        "rol": ["Een rol die alle leerlingen ziet, geeft alleen de directie."]
    }


def test_nobody_gives_or_stops_an_own_role(school: Schoolwereld) -> None:
    client = ingelogd(school, "Douwe")
    eigen = Rolvervulling.objects.get(medewerker=school.directeur)

    assert rol(client, school.directeur, rol="ib").status_code == 422
    client.post(f"/mensen/{school.directeur.pk}/rollen/{eigen.pk}/einde/")
    client.post(f"/mensen/{school.directeur.pk}/uit-dienst/", {"tot": "2020-01-01"})

    assert Rolvervulling.objects.get(medewerker=school.directeur) == eigen
    school.directeur.refresh_from_db()
    assert (eigen.tot, school.directeur.tot) == (None, None)


def test_a_stopped_role_shuts_at_once_and_who_leaves_sees_nothing_the_day_after(school: Schoolwereld) -> None:
    client = ingelogd(school, "Douwe")
    eigen = Rolvervulling.objects.get(medewerker=school.leerkracht)

    client.post(f"/mensen/{school.leerkracht.pk}/rollen/{eigen.pk}/einde/")
    client.post(f"/mensen/{school.andere_leerkracht.pk}/uit-dienst/", {"tot": VANDAAG.isoformat()})

    assert list(leerling_list(voor=school.leerkracht)) == []
    school.andere_leerkracht.refresh_from_db()
    assert len(leerling_list(voor=school.andere_leerkracht)) == 3
    with klok_op(VANDAAG + timedelta(days=1)):
        assert list(leerling_list(voor=school.andere_leerkracht)) == []


def test_a_role_that_the_plan_does_not_have_cannot_be_given(school: Schoolwereld) -> None:
    client = ingelogd(school, "Douwe")
    toevoegen(client)

    assert rol(client, ime(), rol="zorgheld").context["form"].errors == {"rol": ["Dit kan hier niet gekozen worden."]}


def test_the_same_address_twice_on_a_school_is_refused_and_another_school_shares_the_account(
    school: Schoolwereld,
) -> None:
    client = ingelogd(school, "Douwe")
    toevoegen(client)

    assert toevoegen(client, voornaam="Nog").context["form"].errors == {
        "email": ["Er is al iemand op deze school met dit e-mailadres."]
    }
    assert not Medewerker.objects.filter(voornaam="Nog").exists()
    assert mail.outbox == []


@pytest.mark.parametrize("wie", ["Merel", "Tjalling"])
def test_who_may_not_manage_people_finds_no_such_page(school: Schoolwereld, wie: str) -> None:
    client = ingelogd(school, wie)

    assert client.get(f"/mensen/{school.leerkracht.pk}/").status_code == 404
    assert client.post(f"/mensen/{school.leerkracht.pk}/uit-dienst/", {"tot": "2020-01-01"}).status_code == 404
