"""Every page for every role: what opens, and what looks as if it were not there. The table is a file beside this one.

A route without its line, and a line without its route, fails. `-` is a route that has no page to get. Pages to sign in
and of the own account are in tests/web/inloggen.
"""

import csv
from pathlib import Path

from django.test import Client

from passend.school.enums import Profiel
from passend.school.models import Medewerker
from passend.school.services import medewerker_create, rol_toekennen
from passend.toegang.models import Account
from passend.toegang.services import account_create, account_koppelen
from tests.guards.test_routes import OPENBAAR, ZONDER_SCHOOL, adressen, routes
from tests.schoolwereld import BEGIN, Schoolwereld
from tests.web.planwereld import plan_in_werking

TABEL = Path(__file__).with_name("toegang.csv")
# Who has nothing to do with Yara, and what these people get: each of these answers says less than the page does.
ZIEN_NIETS = ("andere groep", "extern", "bestuur", "geen rol", "andere school", "bezoeker")
GEWEIGERD = {302, 403, 404, 405}


def gelezen() -> dict[str, dict[str, str]]:
    with TABEL.open(encoding="utf-8", newline="") as bestand:
        return {rij.pop("route"): rij for rij in csv.DictReader(bestand)}


def kijkers(wereld: Schoolwereld) -> dict[str, Client]:
    """Column of the table -> a browser of that person."""
    vijf = wereld.groepen["5a"]
    accounts = {
        "leerkracht": wereld.accounts["Merel"],
        "andere groep": wereld.accounts["Jelmer"],
        "intern begeleider": wereld.accounts["Wieke"],
        "directeur": wereld.accounts["Douwe"],
        "assistent": _nieuw("Pim", "onderwijsassistent", Profiel.ONDERSTEUNEND, groep=vijf),
        "bouwcoördinator": _nieuw("Els", "bouwcoordinator", Profiel.BOUWCOORDINATOR, jaargroepen=[5, 6]),
        "extern": _nieuw("Ima", "orthopedagoog", Profiel.EXTERN),
        "bestuur": _nieuw("Bas", "bestuurder", Profiel.BESTUUR),
        "geen rol": _nieuw("Ger", None, None),
        "andere school": wereld.accounts["Tjalling"],
    }
    browsers = {wie: Client() for wie in accounts}
    for wie, account in accounts.items():
        browsers[wie].force_login(account)
    return browsers | {"bezoeker": Client()}


def _nieuw(voornaam: str, rol: str | None, profiel: Profiel | None, **waar: object) -> Account:
    medewerker: Medewerker = medewerker_create(voornaam=voornaam, achternaam="Bijgekomen")
    if rol and profiel:
        rol_toekennen(medewerker, rol=rol, profiel=profiel, van=BEGIN, **waar)
    account = account_create(email=f"{voornaam.lower()}@elders.example", naam=voornaam)
    account_koppelen(account, medewerker)
    return account


def test_every_page_gives_every_role_what_the_table_says(wereld: Schoolwereld) -> None:
    plan_in_werking(wereld)
    browsers, waar = kijkers(wereld), adressen(wereld)

    gevonden = {
        route.name: {
            wie: str(browser.get(waar[route.name]).status_code) if route.name in waar else "-"
            for wie, browser in browsers.items()
        }
        for route in routes()
        if route.name not in OPENBAAR | ZONDER_SCHOOL
    }

    assert gevonden == gelezen()


def test_who_does_not_see_a_pupil_changes_nothing_about_the_pupil(wereld: Schoolwereld) -> None:
    plan_in_werking(wereld)
    browsers = kijkers(wereld)
    tabel, waar = gelezen(), adressen(wereld)

    gesloten = [naam for naam, rij in tabel.items() if (rij["leerkracht"], rij["andere groep"]) == ("200", "404")]
    codes = {
        (wie, naam): browsers[wie].post(waar[naam], {"tekst": "x"}).status_code
        for wie in ZIEN_NIETS
        for naam in gesloten
    }

    assert len(gesloten) > 10
    assert {wat: code for wat, code in codes.items() if code not in GEWEIGERD} == {}
