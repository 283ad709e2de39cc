"""The school with a plan in force of the tests of the screens, for the guards that walk through every page."""

from tests.web.conftest import planwereld, schrijfwereld

__all__ = ["planwereld", "schrijfwereld"]
