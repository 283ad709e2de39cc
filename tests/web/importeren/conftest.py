"""A school in which these tests may write, and a waiting room that is empty before each of them."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from passend.uitwisseling.wachtkamer import wachtkamer
from tests.schoolwereld import Schoolwereld


@pytest.fixture
def schrijfwereld(planwereld: Schoolwereld) -> Iterator[Schoolwereld]:
    """The planwereld; what a test records is gone after it."""
    for pad in wachtkamer().iterdir():
        pad.unlink()
    with transaction.atomic():
        yield planwereld
        transaction.set_rollback(True)
