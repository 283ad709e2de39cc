"""What the tests of the screens share."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from passend.core import klok
from passend.core.bereik import school_bereik
from tests.schoolwereld import VANDAAG, Schoolwereld, schoolwereld_maken
from tests.web.planwereld import plan_in_werking


@pytest.fixture(scope="module")
def planwereld(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Schoolwereld]:
    """De Kornoelje with a plan in force, results and something that happened, inside its scope on 23 November 2026.

    Made once per file, in a transaction that is rolled back after the last test: compiling a plan takes a while. Tests
    of such a file only read.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        wereld = schoolwereld_maken()
        with school_bereik(wereld.school.pk), klok.klok_op(VANDAAG):
            yield plan_in_werking(wereld)
        transaction.set_rollback(True)


@pytest.fixture
def schrijfwereld(planwereld: Schoolwereld) -> Iterator[Schoolwereld]:
    """The planwereld; what a test records is gone after it."""
    with transaction.atomic():
        yield planwereld
        transaction.set_rollback(True)
