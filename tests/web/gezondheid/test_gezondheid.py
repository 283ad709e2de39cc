"""The health page: what a monitor sees, and that it is nothing else."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connections
from django.test import Client
from pytest_django.fixtures import Settings

from passend.core.sleutels import sleutel_maken, sleutels_lezen
from passend.core.versleuteling import gegevenssleutels_vergeten

WORTEL = Path(__file__).parents[3]
GOED = {"database": True, "tabellen": True, "sleutels": True, "schijf": True}


def test_a_monitor_without_an_account_sees_that_all_is_well(db: None) -> None:
    antwoord = Client().get("/gezondheid/", headers={"accept": "application/json"})

    assert antwoord.status_code == 200
    assert antwoord.json() == {"goed": True, "keuringen": GOED}
    assert "no-store" in antwoord.headers["Cache-Control"]


def test_a_person_sees_a_page(db: None) -> None:
    antwoord = Client().get("/gezondheid/", headers={"accept": "text/html"})

    assert antwoord.status_code == 200
    assert "Passend werkt" in antwoord.content.decode()


def test_a_lost_key_is_seen(db: None, settings: Settings) -> None:
    settings.PASSEND_SLEUTELS, oud = sleutels_lezen(sleutel_maken()), settings.PASSEND_SLEUTELS
    gegevenssleutels_vergeten()

    antwoord = Client().get("/gezondheid/", headers={"accept": "application/json"})

    settings.PASSEND_SLEUTELS = oud
    gegevenssleutels_vergeten()
    assert antwoord.status_code == 503
    assert antwoord.json() == {"goed": False, "keuringen": GOED | {"sleutels": False}}


@pytest.fixture
def migratie_te_weinig() -> Iterator[None]:
    """One migration seems not to have run."""
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("update django_migrations set name = 'nog niet' where app = 'core' and name = '0001_begin'")
    yield
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("update django_migrations set name = '0001_begin' where app = 'core' and name = 'nog niet'")


@pytest.mark.django_db(transaction=True, databases=["default", "eigenaar"])
def test_tables_that_are_behind_are_seen(migratie_te_weinig: None) -> None:
    antwoord = Client().get("/gezondheid/")

    assert antwoord.status_code == 503
    assert "tabellen: <strong>niet goed</strong>" in antwoord.content.decode()
    assert "0001" not in antwoord.content.decode()


def test_a_database_that_is_away_is_seen_and_not_named() -> None:
    omgeving = os.environ | {
        "DATABASE_URL": "postgresql://niemand:geheim@127.0.0.1:9/nergens",
        "PASSEND_HOSTS": "testserver",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "PYTHONPATH": f"{WORTEL / 'src'}:{WORTEL}",
    }
    vraag = (
        "import django; django.setup(); from django.test import Client;"
        "a = Client().get('/gezondheid/', headers={'accept': 'application/json'});"
        "print(a.status_code, a.content.decode())"
    )

    opdracht = [sys.executable, "-W", "ignore", "-c", vraag]
    klaar = subprocess.run(opdracht, env=omgeving, cwd=WORTEL, capture_output=True, text=True, check=False)

    assert klaar.stdout == (
        '503 {"goed": false, "keuringen": {"database": false, "tabellen": false, "sleutels": false, "schijf": true}}\n'
    )
    assert "geheim" not in klaar.stderr
    assert "nergens" not in klaar.stderr


def test_the_page_is_only_read(db: None) -> None:
    assert Client().post("/gezondheid/").status_code == 405
