"""What the tests of the screens share."""

import pytest

from tests.schoolwereld import Schoolwereld
from tests.web.planwereld import plan_in_werking


@pytest.fixture
def planwereld(wereld: Schoolwereld) -> Schoolwereld:
    """De Kornoelje with a plan in force, results and something that happened."""
    return plan_in_werking(wereld)
