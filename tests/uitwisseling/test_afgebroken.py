"""A process that is killed during an import leaves nothing behind, and the next import just works."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

from passend.core import databank, klok
from passend.core.bereik import school_bereik
from passend.metingen.models import Referentiescore, Toetsresultaat
from passend.uitwisseling.models import Importregel, Importrun, Twijfel
from tests.schoolwereld import VANDAAG, Schoolwereld, schoolwereld_maken
from tests.uitwisseling.opslag.bestand import inlezen, rij, tabel, telling

IMPORT = """
import sys, time
from pathlib import Path
import tests.instellingen
tests.instellingen.DATABASES["default"]["NAME"] = sys.argv[1]
import django
django.setup()
from passend.core import klok
from passend.core.bereik import school_bereik
from passend.school.models import Medewerker, School
from passend.uitwisseling.opslag import resultaten
from passend.uitwisseling.services import importeer
from tests.schoolwereld import VANDAAG
from tests.uitwisseling.opslag.bestand import koppeling

resultaten.BROK = 10

def voortgang(gedaan, totaal):
    if totaal // 2 < gedaan < totaal:
        print("schrijft", flush=True)
        time.sleep(60)

school = School.objects.get(brin="00ZA")
with school_bereik(school.pk), klok.klok_op(VANDAAG):
    door = Medewerker.objects.get(voornaam="Wieke")
    importeer(Path(sys.argv[2]), school=school, door=door, koppeling=koppeling(), voortgang=voortgang)
"""


@pytest.fixture
def vastgelegd(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Schoolwereld]:
    """The two schools, committed so that another process sees them; the owner of the tables empties them again."""
    with django_db_blocker.unblock():
        try:
            yield schoolwereld_maken()
        finally:
            naam = connection.settings_dict["NAME"]
            connection.close()
            with psycopg.connect(databank.ingebed_adres(databank.pgdata(), databank.EIGENAAR, naam)) as eigenaar:
                eigenaar.execute("truncate school_bestuur, school_school, toegang_account cascade")


def _proces(bestand: Path) -> subprocess.Popen[str]:
    omgeving = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.instellingen", "PYTHONPATH": os.pathsep.join(sys.path)}
    opdracht = [sys.executable, "-c", IMPORT, str(connection.settings_dict["NAME"]), str(bestand)]
    return subprocess.Popen(opdracht, env=omgeving, stdout=subprocess.PIPE, text=True)


def test_an_import_that_is_killed_leaves_nothing_and_can_be_done_again(
    vastgelegd: Schoolwereld, tmp_path: Path
) -> None:
    rijen = [rij(nr=f"5a-{1 + n % 3}", datum=f"{1 + n % 28}-{1 + n // 28}-2026", dle="9") for n in range(90)]
    bestand = tabel(tmp_path / "a.csv", *rijen, rij(nr="onbekend"), rij(moment="1-mei"))

    with _proces(bestand) as proces:
        assert proces.stdout is not None
        assert proces.stdout.readline() == "schrijft\n"
        proces.send_signal(signal.SIGKILL)
        assert proces.wait(timeout=10) == -signal.SIGKILL

    with school_bereik(vastgelegd.school.pk), klok.klok_op(VANDAAG):
        for model in (Toetsresultaat, Referentiescore, Importrun, Importregel, Twijfel):
            assert model.objects.count() == 0
        _wachten_tot_de_server_het_merkt()
        assert telling(inlezen(vastgelegd, bestand), "toetsresultaat") == (90, 0, 0, 2)


def _wachten_tot_de_server_het_merkt() -> None:
    """The server ends the transaction of a client that is gone when it next looks at the socket."""
    for _ in range(100):
        with connection.cursor() as cursor:
            cursor.execute("select count(*) from pg_locks where locktype = 'advisory'")
            if cursor.fetchone() == (0,):
                return
        time.sleep(0.1)
