"""Signing in with a password, and out."""

from django.test import Client

from passend.toegang.services import account_create
from tests.schoolwereld import WACHTWOORD, Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.inloggen.hulp import inloggen


def test_a_visitor_is_sent_to_the_page_to_sign_in(schoolwereld: Schoolwereld) -> None:
    antwoord = Client().get("/plan/")

    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, "/inloggen/?next=/plan/")


def test_signing_in_leads_to_the_page_that_was_asked_for(schoolwereld: Schoolwereld) -> None:
    gegevens = {"login": "Merel@Kornoelje.example", "password": WACHTWOORD, "next": "/plan/"}

    antwoord = Client().post("/inloggen/", gegevens)

    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, "/plan/")


def test_an_address_elsewhere_is_not_followed(schoolwereld: Schoolwereld) -> None:
    for elders in ("https://elders.example/", "//elders.example/", "javascript:alert(1)"):
        antwoord = inloggen(Client(), schoolwereld.accounts["Merel"], next=elders)

        assert antwoord.headers["Location"] == "/"


def test_a_wrong_password_and_an_unknown_address_look_the_same(schoolwereld: Schoolwereld) -> None:
    melding = "Dit e-mailadres en wachtwoord horen niet bij elkaar."

    for adres in ("merel@kornoelje.example", "niemand@kornoelje.example"):
        antwoord = Client().post("/inloggen/", {"login": adres, "password": "iets-anders"})

        assert antwoord.status_code == 422
        assert melding in antwoord.text
        assert f'value="{adres}"' in antwoord.text
        assert "iets-anders" not in antwoord.text


def test_the_key_of_the_session_is_renewed(schoolwereld: Schoolwereld) -> None:
    client = Client()
    client.get("/inloggen/?next=/plan/")
    sessie = client.session
    sessie["iets"] = "van een bezoeker"
    sessie.save()
    client.cookies["sessionid"] = voor = sessie.session_key

    inloggen(client, schoolwereld.accounts["Merel"])

    assert client.cookies["sessionid"].value != voor
    assert not client.session.exists(voor)


def test_an_account_that_was_closed_hears_so_after_its_own_password_only(schoolwereld: Schoolwereld) -> None:
    merel = schoolwereld.accounts["Merel"]
    merel.is_active = False
    merel.save()

    assert "horen niet bij elkaar" in inloggen(Client(), merel, "iets-anders").text
    antwoord = inloggen(Client(), merel)

    assert antwoord.headers["Location"] == "/inloggen/afgesloten/"
    assert "kunt u niet meer inloggen" in Client().get("/inloggen/afgesloten/").text


def test_nobody_makes_an_account(schoolwereld: Schoolwereld) -> None:
    for adres in ("/inloggen/aanmelden/", "/accounts/signup/", "/account/email/", "/accounts/login/code/"):
        assert ingelogd(schoolwereld, "Merel").get(adres).status_code == 404


def test_signing_out_takes_a_form_and_ends_the_session(schoolwereld: Schoolwereld) -> None:
    client = ingelogd(schoolwereld, "Merel")

    met_een_link = client.get("/uitloggen/")
    met_het_formulier = client.post("/uitloggen/")

    assert met_een_link.status_code == 405
    assert met_het_formulier.status_code == 302
    assert client.get("/").status_code == 302


def test_an_account_without_a_school_hears_so(schoolwereld: Schoolwereld) -> None:
    client = Client()
    client.force_login(account_create(email="los@elders.example", naam="Los Elders"))

    antwoord = client.get("/")

    assert antwoord.status_code == 403
    assert "U hoort nog niet bij een school" in antwoord.text
