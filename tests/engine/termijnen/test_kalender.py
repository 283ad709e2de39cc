"""The school calendar: school years, school days, and what happens where nobody knows."""

from datetime import date

import pytest

from passend.engine.termijnen.kalender import Kalender, KalenderOnbekend, Schooljaar, Tijdvak, schooljaar_van
from tests.engine.termijnen.hulp import NOORD

EIGEN = Schooljaar(
    2026,
    vakanties=(Tijdvak(date(2026, 10, 17), date(2026, 10, 25), "herfstvakantie"),),
    eerste_schooldag=date(2026, 8, 31),
    laatste_schooldag=date(2027, 7, 9),
    vrije_dagen=frozenset({date(2026, 11, 6)}),
)
KALENDER = Kalender().met(EIGEN)


def test_a_school_year_runs_from_1_august_to_31_july() -> None:
    assert (schooljaar_van(date(2027, 7, 31)), schooljaar_van(date(2027, 8, 1))) == (2026, 2027)
    assert (EIGEN.van, EIGEN.tot, EIGEN.naam) == (date(2026, 8, 1), date(2027, 7, 31), "2026-2027")


def test_a_year_that_nobody_told_still_has_its_bounds() -> None:
    assert Kalender().schooljaar(date(2031, 9, 1)) == Schooljaar(2031)


@pytest.mark.parametrize(
    ("dag", "open_"),
    [
        (date(2026, 8, 28), False),
        (date(2026, 8, 31), True),
        (date(2026, 9, 5), False),
        (date(2026, 10, 19), False),
        (date(2026, 10, 26), True),
        (date(2026, 11, 6), False),
        (date(2026, 12, 25), False),
        (date(2027, 7, 9), True),
        (date(2027, 7, 12), False),
    ],
)
def test_a_school_is_open_between_its_first_and_last_day_outside_holidays(dag: date, open_: bool) -> None:
    assert KALENDER.is_schooldag(dag) is open_


def test_goede_vrijdag_is_a_school_day_unless_the_school_says_otherwise() -> None:
    assert KALENDER.is_schooldag(date(2027, 3, 26))


def test_school_days_of_an_unknown_year_are_refused_by_name() -> None:
    with pytest.raises(KalenderOnbekend, match="2031-2032"):
        NOORD.is_schooldag(date(2031, 9, 1))


def test_a_year_without_its_first_school_day_is_unknown() -> None:
    with pytest.raises(KalenderOnbekend):
        Kalender().met(Schooljaar(2026, vakanties=())).is_vakantie(date(2026, 9, 1))


def test_days_count_school_days_and_leave_unknown_ones_open() -> None:
    bekend = list(KALENDER.dagen(date(2026, 11, 4), date(2026, 11, 9)))

    assert [(regel.schooldag, regel.werkdag, regel.volgnr_schooldag) for regel in bekend] == [
        (True, True, 1),
        (True, True, 2),
        (False, True, 2),
        (False, False, 2),
        (False, False, 2),
        (True, True, 3),
    ]
    assert [regel.schooldag for regel in KALENDER.dagen(date(2027, 9, 6), date(2027, 9, 6))] == [None]
