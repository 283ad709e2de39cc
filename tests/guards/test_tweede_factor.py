"""A password alone opens nothing: every route for a member of staff who has no second factor yet.

What is open to a visitor is open to them too; from everywhere else they land on the page to set one up.
"""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from passend.web.inloggen.middleware import OM_IN_TE_STELLEN
from tests.guards.test_routes import ALLEEN_POST, OPENBAAR, adressen, routes
from tests.schoolwereld import Schoolwereld
from tests.web.inloggen.hulp import inloggen
from tests.web.planwereld import plan_in_werking

INSTELLEN = "/account/"
NAMEN = ("Yara", "Noor", "Bilal", "Lotte", "van Verzonnen")


@pytest.fixture
def bladen(wereld: Schoolwereld, settings: Settings) -> dict[str, str]:
    """Name of a route -> an address of the school, while a second factor is compulsory; all routes there are."""
    plan_in_werking(wereld)
    gevonden = adressen(wereld)
    for route in routes():
        if route.name in ALLEEN_POST:  # the answer comes before anybody looks whether these exist
            gevonden[route.name] = reverse(route.name, kwargs=dict.fromkeys(route.pattern.converters, uuid4()))
    settings.TWEEDE_FACTOR_VERPLICHT = True
    return gevonden


def test_a_password_alone_shows_and_records_nothing(wereld: Schoolwereld, bladen: dict[str, str]) -> None:
    lezer, schrijver = Client(), Client()
    inloggen(lezer, wereld.accounts["Merel"])
    inloggen(schrijver, wereld.accounts["Wieke"])
    dicht = {naam: adres for naam, adres in bladen.items() if naam not in OPENBAAR | OM_IN_TE_STELLEN}

    gekregen = {
        (naam, antwoord.status_code, antwoord.headers.get("Location"))
        for naam, adres in dicht.items()
        for antwoord in (lezer.get(adres), schrijver.post(adres, {"tekst": "x"}))
    }

    assert gekregen == {(naam, 302, INSTELLEN) for naam in dicht}


def test_what_is_open_without_one_tells_about_nobody(wereld: Schoolwereld, bladen: dict[str, str]) -> None:
    client = Client()
    inloggen(client, wereld.accounts["Wieke"])

    for naam in sorted((OPENBAAR | OM_IN_TE_STELLEN) & bladen.keys()):
        tekst = client.get(bladen[naam], follow=True).text
        assert (naam, [een for een in NAMEN if een in tekst]) == (naam, [])
    assert client.get("/groepen/").headers["Location"] == INSTELLEN  # still signed in: the walk was hers


def test_every_route_is_walked(bladen: dict[str, str]) -> None:
    assert {route.name for route in routes()} == bladen.keys()
