"""A school per plan, made once for all files that use it; what a test records is gone after it."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest
from pytest_django import DjangoDbBlocker

from tests.eisen.planschool import Planschool, planschool_maken, teruggedraaid


class Planscholen:
    """The school of the plan that is looked at now; another plan takes its place."""

    def __init__(self) -> None:
        self._lagen: tuple[str, ...] = ()
        self._open = ExitStack()
        self._school: Planschool | None = None

    def met(self, lagen: tuple[str, ...]) -> Planschool:
        """The school with these layers in force."""
        if self._school is None or lagen != self._lagen:
            self.sluiten()
            self._open.enter_context(teruggedraaid())
            self._lagen, self._school = lagen, self._open.enter_context(planschool_maken(*lagen))
        return self._school

    def sluiten(self) -> None:
        """Undo everything."""
        self._open.close()


@contextmanager
def planscholen_open(blocker: DjangoDbBlocker) -> Iterator[Planscholen]:
    """Schools that are there as long as the block lasts."""
    scholen = Planscholen()
    with blocker.unblock():
        yield scholen
        scholen.sluiten()


@pytest.fixture(scope="package")
def _scholen(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Planscholen]:
    with planscholen_open(django_db_blocker) as scholen:
        yield scholen


@pytest.fixture
def school(request: pytest.FixtureRequest, _scholen: Planscholen) -> Iterator[Planschool]:
    """The school with the layers that the module names in LAGEN."""
    school = _scholen.met(request.module.LAGEN)
    with teruggedraaid():
        yield school
    school.vergeten()
