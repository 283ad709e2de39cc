"""Public holidays: the dates that the law of terms counts with."""

from datetime import date

import pytest

from passend.engine.termijnen.feestdagen import feestdagen, is_feestdag, is_werkdag, koningsdag, pasen


@pytest.mark.parametrize(
    ("jaar", "dag"),
    [
        (2018, date(2018, 4, 1)),
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2027, date(2027, 3, 28)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_falls_where_the_church_calendar_has_it(jaar: int, dag: date) -> None:
    assert pasen(jaar) == dag


def test_koningsdag_is_a_day_earlier_when_it_would_be_a_sunday() -> None:
    assert (koningsdag(2025), koningsdag(2026)) == (date(2025, 4, 26), date(2026, 4, 27))


def test_the_holidays_of_a_year_are_those_of_the_law_of_terms() -> None:
    assert sorted(feestdagen(2027)) == [
        date(2027, 1, 1),
        date(2027, 3, 28),
        date(2027, 3, 29),
        date(2027, 4, 27),
        date(2027, 5, 5),
        date(2027, 5, 6),
        date(2027, 5, 16),
        date(2027, 5, 17),
        date(2027, 12, 25),
        date(2027, 12, 26),
    ]


def test_bevrijdingsdag_counts_in_years_that_are_no_lustrum_too() -> None:
    assert is_feestdag(date(2027, 5, 5))


def test_goede_vrijdag_is_no_working_day_and_no_holiday() -> None:
    goede_vrijdag = date(2027, 3, 26)

    assert (is_werkdag(goede_vrijdag), is_feestdag(goede_vrijdag)) == (False, False)


@pytest.mark.parametrize("dag", [date(2026, 11, 21), date(2026, 11, 22), date(2026, 12, 25)])
def test_weekends_and_holidays_are_no_working_days(dag: date) -> None:
    assert not is_werkdag(dag)
