"""What all tests share: a database of this run alone, and the rights under which the tests use it.

Tests run as the application's own role, so row-level security is really on. The tables belong to another role, on the
connection `eigenaar`, which only makes and drops the test database.
"""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connections
from django.test.utils import setup_databases, teardown_databases
from hypothesis import HealthCheck, settings
from pytest_django import DjangoDbBlocker
from xdist.scheduler import LoadScopeScheduling

from passend.core import databank, klok
from passend.core.bereik import school_bereik
from tests.schoolwereld import VANDAAG, Schoolwereld, schoolwereld_maken

# A busy machine is no fault in the code: no test fails on how long an example took.
settings.register_profile("passend", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("passend")


PLANNEN = ("de_meent", "poster", "vesterhavet", "vsv", "willibrord_miland")


class Verdeling(LoadScopeScheduling):
    """Who does what when two processes run the tests: what shares something costly stays together."""

    def _split_scope(self, nodeid: str) -> str:
        return groep(nodeid)


def groep(nodeid: str) -> str:
    """The ways in a browser, the browser with its demo school, each plan with its school, and else a file."""
    bestand = nodeid.partition("::")[0]
    if bestand == "tests/e2e/test_trajecten.py":
        return "browserwegen"
    if bestand.startswith("tests/e2e/"):
        return "browser"
    if bestand in ("tests/trajecten/test_motor.py", "tests/trajecten/test_dekking.py"):
        return "motor"
    naam = bestand.removeprefix("tests/eisen/test_")
    return next((plan for plan in PLANNEN if naam != bestand and plan in naam), bestand)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Verdeling:
    """Asked for when the tests run on several processes."""
    return Verdeling(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long comes first, the small files last: then neither process waits for the other at the end."""

    def plaats(item: pytest.Item) -> tuple[int, str]:
        eigen = groep(item.nodeid)
        return (0, eigen) if eigen.startswith("browser") else (1, eigen) if "eisen" in item.path.parts else (2, "")

    items.sort(key=plaats)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Start the embedded server of this run the first time that a test needs the database."""
    map_ = databank.pgdata()
    databank.start(map_)
    with databank.beheer(map_) as verbinding:
        verbinding.execute(f"alter role {databank.EIGENAAR} createdb")
        # Nothing here has to survive a power cut.
        verbinding.execute("alter system set fsync = off")
        verbinding.execute("alter system set synchronous_commit = off")
        verbinding.execute("select pg_reload_conf()")


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: DjangoDbBlocker, django_db_modify_db_settings: None
) -> Iterator[None]:
    """Make the test database as its owner; the tests reach it through the application's role."""
    with django_db_blocker.unblock():
        stand = setup_databases(verbosity=0, interactive=False)
    yield
    with django_db_blocker.unblock():
        connections.close_all()  # the application's role would keep the database in use
        teardown_databases(stand, verbosity=0)


def pytest_unconfigure(config: pytest.Config) -> None:
    """The first process of the run throws the database away."""
    if not hasattr(config, "workerinput"):
        databank.opruimen(databank.pgdata())
        shutil.rmtree(os.environ["PASSEND_TOETSMAP"], ignore_errors=True)


@pytest.fixture(autouse=True, scope="session")
def eigen_wachtkamer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The processes of a run share a database server, not the files that wait: one test empties the folder."""
    map_ = tmp_path_factory.mktemp("wachtkamer") / "pg"
    with pytest.MonkeyPatch.context() as anders:
        anders.setattr("passend.uitwisseling.wachtkamer.pgdata", lambda: map_)
        yield


@pytest.fixture
def eigenaar(db: None) -> Iterator[databank.psycopg.Cursor]:
    """A cursor with the rights of the owner of the tables, to look at how they are locked."""
    with connections["default"].cursor() as gewoon:
        gewoon.execute("select current_database()")
        (naam,) = gewoon.fetchone()
    with databank.psycopg.connect(databank.ingebed_adres(databank.pgdata(), databank.EIGENAAR, naam)) as verbinding:
        yield verbinding.cursor()


@pytest.fixture
def schoolwereld(db: None) -> Schoolwereld:
    """Two schools with their people; no school scope is open."""
    return schoolwereld_maken()


@pytest.fixture
def wereld(schoolwereld: Schoolwereld) -> Iterator[Schoolwereld]:
    """The same, inside the scope of De Kornoelje, on 23 November 2026."""
    with school_bereik(schoolwereld.school.pk), klok.klok_op(VANDAAG):
        yield schoolwereld
