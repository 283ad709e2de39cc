"""Signing in and out."""

from django.test import Client

from tests.schoolwereld import WACHTWOORD, Schoolwereld
from tests.web.hulp import ingelogd


def test_a_visitor_is_sent_to_the_page_to_sign_in(schoolwereld: Schoolwereld) -> None:
    antwoord = Client().get("/plan/")

    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, "/inloggen/?next=/plan/")


def test_signing_in_leads_to_the_page_that_was_asked_for(schoolwereld: Schoolwereld) -> None:
    gegevens = {"login": "Merel@Kornoelje.example", "password": WACHTWOORD, "next": "/plan/"}

    antwoord = Client().post("/inloggen/", gegevens)

    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, "/plan/")


def test_an_address_elsewhere_is_not_followed(schoolwereld: Schoolwereld) -> None:
    gegevens = {"login": "merel@kornoelje.example", "password": WACHTWOORD, "next": "https://elders.example/"}

    antwoord = Client().post("/inloggen/", gegevens)

    assert antwoord.headers["Location"] == "/"


def test_a_wrong_password_and_an_unknown_address_look_the_same(schoolwereld: Schoolwereld) -> None:
    melding = "Dit e-mailadres en wachtwoord horen niet bij elkaar."

    for adres in ("merel@kornoelje.example", "niemand@kornoelje.example"):
        antwoord = Client().post("/inloggen/", {"login": adres, "password": "iets-anders"})

        assert antwoord.status_code == 422
        assert melding in antwoord.text
        assert f'value="{adres}"' in antwoord.text
        assert "iets-anders" not in antwoord.text


def test_signing_out_takes_a_form_and_ends_the_session(schoolwereld: Schoolwereld) -> None:
    client = ingelogd(schoolwereld, "Merel")

    met_een_link = client.get("/uitloggen/")
    met_het_formulier = client.post("/uitloggen/")

    assert met_een_link.status_code == 405
    assert met_het_formulier.status_code == 302
    assert client.get("/").status_code == 302


def test_an_account_without_a_school_hears_so(schoolwereld: Schoolwereld) -> None:
    from passend.toegang.services import account_create

    account = account_create(email="los@elders.example", naam="Los Elders", wachtwoord=WACHTWOORD)
    client = Client()
    client.force_login(account)

    antwoord = client.get("/")

    assert antwoord.status_code == 403
    assert "U hoort nog niet bij een school" in antwoord.text
