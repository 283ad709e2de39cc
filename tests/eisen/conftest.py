"""A school per plan, made once per file; what a test records is gone after it."""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from tests.eisen.planschool import Planschool, planschool_maken, teruggedraaid


@pytest.fixture(scope="module")
def _school(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Planschool]:
    """The module says in LAGEN which layers are in force."""
    with django_db_blocker.unblock(), teruggedraaid(), planschool_maken(*request.module.LAGEN) as school:
        yield school


@pytest.fixture
def school(_school: Planschool) -> Iterator[Planschool]:
    """The school of this file."""
    with teruggedraaid():
        yield _school
    _school.vergeten()
