"""A second factor: compulsory for staff, asked when signing in, limited in guesses, kept locked."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from io import StringIO
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django.fixtures import Settings

from passend.web.inloggen.middleware import OM_IN_TE_STELLEN
from tests.guards.test_routes import routes
from tests.schoolwereld import Schoolwereld
from tests.web.inloggen.hulp import SLEUTEL, code, inloggen, met_app

type Vastgelegd = Callable[..., AbstractContextManager[Any]]


@pytest.fixture(autouse=True)
def verplicht(settings: Settings) -> Iterator[None]:
    settings.TWEEDE_FACTOR_VERPLICHT = True
    yield


def test_without_one_nothing_but_setting_one_up_is_open(schoolwereld: Schoolwereld) -> None:
    client = Client()
    inloggen(client, schoolwereld.accounts["Wieke"])

    for adres in ("/", "/groepen/", "/signalen/", "/plan/", "/account/apparaten/", "/account/wachtwoord/"):
        assert client.get(adres).headers["Location"] == "/account/"
    assert client.post("/groepen/").headers["Location"] == "/account/"
    assert client.get("/", headers={"hx-request": "true"}).headers["HX-Redirect"] == "/account/"
    blad = client.get("/account/")
    assert "Stel eerst een tweede stap in" in blad.text
    assert "Hoofdmenu" not in blad.text


def test_setting_one_up_leads_to_the_codes_and_on_to_where_somebody_was_going(
    schoolwereld: Schoolwereld, django_capture_on_commit_callbacks: Vastgelegd
) -> None:
    client, elders = Client(), Client()
    inloggen(client, schoolwereld.accounts["Wieke"])
    inloggen(elders, schoolwereld.accounts["Wieke"])
    client.get("/signalen/?stand=nieuw")
    client.get("/account/app/")
    sessie = client.session
    sessie["mfa.totp.secret"] = SLEUTEL
    sessie.save()

    fout = client.post("/account/app/", {"code": "000000"})
    with django_capture_on_commit_callbacks(execute=True):
        goed = client.post("/account/app/", {"code": code()})

    assert fout.status_code == 422
    assert goed.headers["Location"] == "/account/herstelcodes/"
    assert client.get("/account/herstelcodes/").text.count("<code>") == 10
    assert client.get("/account/herstelcodes/").text.count("<code>") == 0  # shown once
    assert 'href="/signalen/?stand=nieuw"' in client.get("/account/").text
    assert client.get("/signalen/").status_code == 200
    assert elders.get("/account/").status_code == 302


def test_no_page_of_a_school_is_open_to_set_one_up() -> None:
    van_school = {route.name for route in routes() if getattr(route.callback, "op_school", False)}

    assert van_school & OM_IN_TE_STELLEN == set()
    assert {route.name for route in routes()} >= OM_IN_TE_STELLEN


def test_somebody_may_stop_halfway(schoolwereld: Schoolwereld) -> None:
    met_app(schoolwereld.accounts["Wieke"])
    client = Client()
    inloggen(client, schoolwereld.accounts["Wieke"])
    assert client.get("/inloggen/").headers["Location"] == "/inloggen/tweede-stap/"

    client.post("/uitloggen/")

    assert client.get("/inloggen/").status_code == 200
    assert client.post("/inloggen/tweede-stap/", {"code": code()}).headers["Location"] == "/inloggen/"


def test_a_password_alone_signs_nobody_in_who_has_one(schoolwereld: Schoolwereld) -> None:
    met_app(schoolwereld.accounts["Wieke"])
    client = Client()

    antwoord = inloggen(client, schoolwereld.accounts["Wieke"], next="/groepen/")

    assert antwoord.headers["Location"] == "/inloggen/tweede-stap/"
    assert client.get("/groepen/").headers["Location"] == "/inloggen/?next=/groepen/"
    assert client.post("/inloggen/tweede-stap/", {"code": code()}).headers["Location"] == "/groepen/"
    assert client.get("/groepen/").status_code == 200


def test_a_code_works_once(schoolwereld: Schoolwereld) -> None:
    met_app(schoolwereld.accounts["Wieke"])
    gegeven = code()
    uitkomsten = []
    for _ in range(2):
        client = Client()
        inloggen(client, schoolwereld.accounts["Wieke"])
        uitkomsten.append(client.post("/inloggen/tweede-stap/", {"code": gegeven}).status_code)

    assert uitkomsten == [302, 422]


def test_a_recovery_code_works_once(schoolwereld: Schoolwereld) -> None:
    wieke = schoolwereld.accounts["Wieke"]
    met_app(wieke)
    eerste = RecoveryCodes.activate(wieke).get_unused_codes()[0]
    uitkomsten = []
    for _ in range(2):
        client = Client()
        inloggen(client, wieke)
        uitkomsten.append(client.post("/inloggen/tweede-stap/", {"code": eerste}).status_code)

    assert uitkomsten == [302, 422]


def test_guesses_of_a_code_are_limited(schoolwereld: Schoolwereld) -> None:
    met_app(schoolwereld.accounts["Wieke"])
    client = Client()
    inloggen(client, schoolwereld.accounts["Wieke"])

    codes = [client.post("/inloggen/tweede-stap/", {"code": "000000"}).status_code for _ in range(6)]
    goed = client.post("/inloggen/tweede-stap/", {"code": code()})

    assert codes == [422, 422, 422, 422, 429, 429]
    assert goed.status_code == 429
    assert "kan het weer" in goed.text


def test_guesses_from_many_addresses_are_limited_together(schoolwereld: Schoolwereld) -> None:
    """Whoever has the password may not go on guessing from elsewhere."""
    met_app(schoolwereld.accounts["Wieke"])
    antwoorden = []
    for nummer in range(7):
        client = Client(REMOTE_ADDR=f"10.0.0.{nummer}")
        inloggen(client, schoolwereld.accounts["Wieke"])
        antwoorden.append(client.post("/inloggen/tweede-stap/", {"code": code() if nummer == 6 else "000000"}))

    assert "kwartier" in antwoorden[-1].text
    assert antwoorden[-1].status_code == 422


def test_the_secrets_are_locked_in_the_database(schoolwereld: Schoolwereld) -> None:
    wieke = schoolwereld.accounts["Wieke"]
    met_app(wieke)
    codes = RecoveryCodes.activate(wieke)

    gegevens = str(list(Authenticator.objects.values_list("data", flat=True)))

    assert SLEUTEL not in gegevens
    assert len(codes.get_unused_codes()) == 10
    assert all(code not in gegevens for code in codes.get_unused_codes())
    assert gegevens.count("v1.") == 2


def test_another_persons_passkey_cannot_be_reached(schoolwereld: Schoolwereld) -> None:
    vreemd = Authenticator.objects.create(user=schoolwereld.accounts["Merel"], type="webauthn", data={"name": "M"})
    met_app(schoolwereld.accounts["Wieke"])
    client = Client()
    inloggen(client, schoolwereld.accounts["Wieke"])
    client.post("/inloggen/tweede-stap/", {"code": code()})

    for doen in ("naam", "verwijderen"):
        assert client.get(f"/account/passkeys/{vreemd.pk}/{doen}/").status_code == 404
        assert client.post(f"/account/passkeys/{vreemd.pk}/{doen}/").status_code == 404


def test_changing_it_later_asks_again_who_it_is(schoolwereld: Schoolwereld) -> None:
    met_app(schoolwereld.accounts["Wieke"])
    client = Client()
    inloggen(client, schoolwereld.accounts["Wieke"])
    client.post("/inloggen/tweede-stap/", {"code": code()})
    sessie = client.session
    for record in sessie["account_authentication_methods"]:
        record["at"] -= 3600
    sessie.save()

    antwoord = client.get("/account/app/verwijderen/")

    assert antwoord.headers["Location"] == "/account/bevestigen/?next=%2Faccount%2Fapp%2Fverwijderen%2F"
    fout = client.post(antwoord.headers["Location"], {"password": "iets-anders"})
    goed = client.post(antwoord.headers["Location"], {"password": "kornoelje-bloeit-geel"})
    assert (fout.status_code, goed.headers["Location"]) == (422, "/account/app/verwijderen/")
    assert client.get("/account/app/verwijderen/").status_code == 200


def test_removing_the_last_one_closes_the_school_again(schoolwereld: Schoolwereld) -> None:
    met_app(schoolwereld.accounts["Wieke"])
    client = Client()
    inloggen(client, schoolwereld.accounts["Wieke"])
    client.post("/inloggen/tweede-stap/", {"code": code()})

    client.post("/account/app/verwijderen/")

    assert client.get("/groepen/").headers["Location"] == "/account/"


def test_it_is_not_asked_where_it_is_not_compulsory(schoolwereld: Schoolwereld, settings: Settings) -> None:
    settings.TWEEDE_FACTOR_VERPLICHT = False
    client = Client()
    inloggen(client, schoolwereld.accounts["Wieke"])

    assert client.get("/groepen/").status_code == 200


def test_the_beheerder_takes_away_what_somebody_lost(schoolwereld: Schoolwereld) -> None:
    met_app(schoolwereld.accounts["Wieke"])
    client = Client()
    inloggen(client, schoolwereld.accounts["Wieke"])
    client.post("/inloggen/tweede-stap/", {"code": code()})

    call_command("tweede_factor_weg", "wieke@kornoelje.example", stdout=StringIO())

    assert client.get("/groepen/").headers["Location"] == "/inloggen/?next=/groepen/"
    assert inloggen(client, schoolwereld.accounts["Wieke"]).headers["Location"] == "/"
    assert client.get("/").headers["Location"] == "/account/"
    with pytest.raises(CommandError, match="geen tweede stap"):
        call_command("tweede_factor_weg", "wieke@kornoelje.example")
    with pytest.raises(CommandError, match="geen account"):
        call_command("tweede_factor_weg", "niemand@kornoelje.example")
