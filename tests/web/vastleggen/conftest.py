"""A school in which these tests may write."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from tests.schoolwereld import Schoolwereld


@pytest.fixture
def schrijfwereld(planwereld: Schoolwereld) -> Iterator[Schoolwereld]:
    """The planwereld; what a test records is gone after it."""
    with transaction.atomic():
        yield planwereld
        transaction.set_rollback(True)
