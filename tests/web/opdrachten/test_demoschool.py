"""The demo school: made by its script, loaded through importers and services, followed by signals and standen."""

import runpy
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from passend.core.bereik import school_bereik
from passend.dossier.rekenen import signalen_herberekenen, stand_herberekenen
from passend.dossier.selectors import signaal_list, stand_list
from passend.metingen.selectors import toetsresultaat_list
from passend.school.models import Medewerker, School
from passend.toegang.selectors import groep_list, leerling_list
from passend.uitwisseling.selectors import importrun_list
from passend.web.opdrachten.demoschool import demoaccounts, demogegevens, demoschool_get, demoschool_laden
from passend.web.opdrachten.wie import medewerker_kiezen

WORTEL = Path(__file__).parents[3]


def test_the_script_makes_the_files_that_are_kept() -> None:
    gemaakt = runpy.run_path(str(WORTEL / "tools" / "demo_maken.py"))["bestanden"]()

    for naam, tekst in gemaakt.items():
        assert (WORTEL / "demo" / naam).read_text(encoding="utf-8") == tekst, f"{naam}: draai tools/demo_maken.py"


@pytest.fixture(scope="module")
def demoschool(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[School]:
    """Loaded once for all tests here, in a transaction that is rolled back after the last."""
    vertelt: list[str] = []
    with django_db_blocker.unblock(), transaction.atomic():
        school = demoschool_laden(vertelt.append)
        assert vertelt[0] == "school en medewerkers"
        with school_bereik(school.pk):
            signalen_herberekenen()
            stand_herberekenen()
        yield school
        transaction.set_rollback(True)


@pytest.fixture
def ib(demoschool: School) -> Medewerker:
    with school_bereik(demoschool.pk):
        return medewerker_kiezen(None)


def test_sixty_pupils_sit_in_four_groups(demoschool: School, ib: Medewerker) -> None:
    with school_bereik(demoschool.pk):
        assert [groep.naam for groep in groep_list(voor=ib)] == ["4", "5a", "6a", "7/8"]
        assert leerling_list(voor=ib).count() == 60


def test_no_line_of_the_files_is_refused_or_unknown(demoschool: School, ib: Medewerker) -> None:
    with school_bereik(demoschool.pk):
        runs = list(importrun_list(voor=ib))

        assert len(runs) == 3
        assert [telling["geweigerd"] for run in runs for telling in run.geteld.values()] == [0] * 5
        assert [regel for run in runs for regel in run.regels.all()] == []


def test_no_result_lies_in_the_future_and_three_years_lie_behind(demoschool: School, ib: Medewerker) -> None:
    with school_bereik(demoschool.pk):
        dagen = [resultaat.op for resultaat in toetsresultaat_list(voor=ib)]

    assert max(dagen) <= date.today()
    assert (date.today() - min(dagen)).days > 365


def test_the_rules_of_the_plan_say_something_about_some_and_not_about_all(demoschool: School, ib: Medewerker) -> None:
    with school_bereik(demoschool.pk):
        regels = {signaal.regel for signaal in signaal_list(voor=ib)}
        met_signaal = {signaal.leerling_id for signaal in signaal_list(voor=ib).filter(uitkomst="waar")}
        treden = {trede["naam"] for stand in stand_list(voor=ib) for trede in stand.inhoud["treden"]}
        te_laat = {
            taak["naam"]
            for stand in stand_list(voor=ib)
            for taak in stand.inhoud["taken"]
            if taak["stand"] == "te laat"
        }

    assert {"signalen.v-score", "signalen.signaal-mens", "signalen.blijvend"} <= regels
    assert 0 < len(met_signaal) < 60
    assert len(treden) >= 4
    assert te_laat


def test_every_account_of_the_demo_can_sign_in(demoschool: School) -> None:
    from django.contrib.auth import authenticate

    accounts = demoaccounts(demogegevens())

    assert [account.rol for account in accounts] == ["ondersteuningscoordinator", "directie", "leerkracht"]
    assert all(authenticate(username=account.email, password=account.wachtwoord) for account in accounts)
    assert demoschool_get(demogegevens()) == demoschool
