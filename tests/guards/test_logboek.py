"""Many requests with personal data in them, failing ones too; then everything that was logged is read."""

import io
import json
import logging
import logging.config
import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import include, path, reverse

from passend.core import databank
from passend.leerling.models import Leerling
from passend.toegang.models import Accountkoppeling
from tests.guards.test_routes import VAN_HET_ACCOUNT, adressen
from tests.schoolwereld import WACHTWOORD, Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.planwereld import plan_in_werking

TEKST = "Yara huilt elke ochtend en vader drinkt"
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
VELDEN = {"tijd", "niveau", "bron", "bericht", "verzoek", "methode", "route", "status", "ms", "account", "fout", "plek"}
VELDEN |= {"rollen", "reden"}


def stuk(request: HttpRequest) -> HttpResponse:
    """A view that fails in the worst way: with personal data in the message of the error."""
    raise ValueError(TEKST + request.get_full_path())


def in_de_database_stuk(request: HttpRequest) -> HttpResponse:
    """A statement that the database refuses, with personal data in it."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("insert into leerling_leerling (roepnaam) values (%s)", [TEKST])
    return HttpResponse()


urlpatterns = [
    path("", include("config.urls")),
    path("stuk/", stuk, name="stuk"),
    path("database-stuk/", in_de_database_stuk, name="database-stuk"),
]


@pytest.fixture
def logboek() -> Iterator[io.StringIO]:
    """Everything that is logged from now on, through the handlers and formatters of the product."""
    uit = io.StringIO()
    inrichting: dict[str, Any] = deepcopy(settings.LOGGING)
    inrichting["formatters"]["veilig"]["()"] = "passend.core.logboek.Json"
    inrichting["handlers"]["console"]["stream"] = uit
    inrichting["loggers"]["passend.verzoek"]["level"] = "INFO"
    logging.config.dictConfig(inrichting)
    yield uit
    logging.config.dictConfig(settings.LOGGING)


def geheimen(wereld: Schoolwereld) -> set[str]:
    """What must stand in no line."""
    namen = {naam for wie in wereld.medewerkers.values() for naam in (wie.voornaam, wie.achternaam)}
    namen |= {account.email for account in wereld.accounts.values()} | set(wereld.leerlingen) | {"Verzonnen"}
    return namen | {TEKST, "huilt", "vader", "ketenid", WACHTWOORD, "zoek=", "next=", "/leerlingen/"}


def rondgaan(wereld: Schoolwereld) -> set[int]:
    """Ask everything in many ways, as three people and a visitor; returns the codes of the answers."""
    codes, bladen = set(), adressen(wereld)
    bladen.pop("account_logout")
    inloggen = reverse("account_login")
    mensen = [ingelogd(wereld, wie) for wie in ("Wieke", "Merel", "Tjalling")] + [Client()]
    formulier = {"tekst": TEKST, "reden": TEKST, "naam": "Yara", "email": "merel@kornoelje.example", "op": "Yara"}
    for client in mensen:
        client.raise_request_exception = False
        for naam, adres in bladen.items():
            codes.add(client.get(adres, {"zoek": "Yara", "next": TEKST}).status_code)
            if naam not in VAN_HET_ACCOUNT:  # one of these ends the session
                codes.add(client.post(adres + "?zoek=Yara", formulier).status_code)
        for adres in (f"/leerlingen/{TEKST}/", "/Yara/Verzonnen/", "/stuk/?zoek=Yara", "/database-stuk/"):
            codes.add(client.get(adres).status_code)
        codes.add(client.get("/", headers={"host": "yara.verzonnen.example"}).status_code)
        codes.add(client.post(inloggen, {"login": "yara@kornoelje.example", "password": TEKST}).status_code)
        codes.add(client.generic("YARA", "/groepen/").status_code)
    strikt = Client(enforce_csrf_checks=True)
    codes.add(strikt.post(inloggen, {"login": "merel@kornoelje.example"}, headers={"referer": TEKST}).status_code)
    return codes


@override_settings(ROOT_URLCONF="tests.guards.test_logboek", ALLOWED_HOSTS=["testserver"])
def test_nothing_personal_is_logged_whatever_is_asked(
    wereld: Schoolwereld, logboek: io.StringIO, capfd: pytest.CaptureFixture[str]
) -> None:
    plan_in_werking(wereld)
    serverlog_vooraf = _serverlog()

    codes = rondgaan(wereld)

    assert {200, 302, 400, 403, 404, 405, 500} <= codes
    regels = [json.loads(regel) for regel in logboek.getvalue().splitlines()]
    alles = logboek.getvalue() + "".join(capfd.readouterr()) + _serverlog().removeprefix(serverlog_vooraf)
    assert [geheim for geheim in geheimen(wereld) if geheim in alles] == []
    accounts = {str(account.pk) for account in wereld.accounts.values()}
    assert set(UUID.findall(alles)) <= accounts
    assert {veld for regel in regels for veld in regel} == VELDEN
    assert len([regel for regel in regels if regel["bron"] == "passend.verzoek"]) > 100
    assert {regel["reden"] for regel in regels if "reden" in regel} == {"geen recht", "niet in zicht"}
    assert {"leerling-detail", "zoeken", "account_login"} <= {regel.get("route") for regel in regels}
    assert {"ValueError", "NotNullViolation", "IntegrityError"} & {regel.get("fout") for regel in regels}
    assert Leerling.objects.count() == len(wereld.leerlingen) - 1


def _serverlog() -> str:
    """What the database server wrote down itself."""
    return "".join(pad.read_text(errors="replace") for pad in sorted(Path(databank.pgdata()).glob("log*")))


def test_every_request_has_a_number_that_its_lines_share(wereld: Schoolwereld, logboek: io.StringIO) -> None:
    antwoord = ingelogd(wereld, "Merel").get("/bestaat-niet/")

    regels = [json.loads(regel) for regel in logboek.getvalue().splitlines()]
    assert {regel["verzoek"] for regel in regels} == {antwoord.headers["X-Request-ID"]}
    assert [regel["bron"] for regel in regels] == ["passend.verzoek", "django.request"]
    assert regels[0] | {"ms": 0, "tijd": "", "verzoek": ""} == {
        "tijd": "",
        "niveau": "INFO",
        "bron": "passend.verzoek",
        "bericht": "verzoek",
        "verzoek": "",
        "methode": "GET",
        "route": "",
        "status": 404,
        "ms": 0,
        "account": str(wereld.accounts["Merel"].pk),
    }


def test_a_refusal_says_which_page_which_roles_and_why(wereld: Schoolwereld, logboek: io.StringIO) -> None:
    bilal = wereld.leerlingen["Bilal"].pk
    ingelogd(wereld, "Merel").get(f"/leerlingen/{bilal}/")
    ingelogd(wereld, "Merel").get("/mensen/")
    Accountkoppeling.objects.filter(account=wereld.accounts["Jelmer"]).delete()
    ingelogd(wereld, "Jelmer").get("/groepen/")

    regels = [json.loads(regel) for regel in logboek.getvalue().splitlines()]
    geweigerd = [regel for regel in regels if regel["bron"] == "passend.toegang"]
    assert [(regel["route"], regel["rollen"], regel["reden"]) for regel in geweigerd] == [
        ("leerling-detail", ["leerkracht"], "niet in zicht"),
        ("medewerker-list", ["leerkracht"], "geen recht"),
        ("groep-list", [], "geen school"),
    ]
    assert {regel["bericht"] for regel in geweigerd} == {"toegang geweigerd"}
    # Who it was stands once, in the line of the same request.
    wie = {regel["verzoek"]: regel["account"] for regel in regels if regel["bron"] == "passend.verzoek"}
    assert [wie[regel["verzoek"]] for regel in geweigerd] == [
        str(wereld.accounts[naam].pk) for naam in ("Merel", "Merel", "Jelmer")
    ]
