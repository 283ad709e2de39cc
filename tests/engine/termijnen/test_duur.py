"""Durations: the starting day does not count, and the last day is still in time."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passend.engine.termijnen.duur import Tijdsduur, minus, minus_zonder, plus, plus_moment, plus_zonder
from passend.engine.termijnen.kalender import Kalender, KalenderOnbekend
from tests.engine.termijnen.hulp import NOORD


@pytest.mark.parametrize(
    ("dag", "duur", "laatste"),
    [
        (date(2026, 9, 16), "8 weken", date(2026, 11, 11)),
        (date(2027, 1, 31), "1 maand", date(2027, 2, 28)),
        (date(2028, 1, 31), "1 maand", date(2028, 2, 29)),
        (date(2026, 11, 15), "2 maanden", date(2027, 1, 15)),
        (date(2024, 2, 29), "1 jaar", date(2025, 2, 28)),
        (date(2024, 7, 31), "2 jaar", date(2026, 7, 31)),
        (date(2026, 9, 1), "1 half jaar", date(2027, 3, 1)),
        (date(2026, 9, 1), "1,5 jaar", date(2028, 3, 1)),
        (date(2026, 9, 1), "2 schooljaren", date(2028, 9, 1)),
        (date(2026, 11, 2), "5 werkdagen", date(2026, 11, 9)),
        (date(2026, 12, 24), "1 werkdag", date(2026, 12, 28)),
        (date(2026, 10, 9), "3 schooldagen", date(2026, 10, 21)),
        (date(2026, 10, 9), "3 dagdelen", date(2026, 10, 20)),
        (date(2026, 10, 5), "1 schoolweek", date(2026, 10, 19)),
        (date(2026, 11, 2), "72 uur", date(2026, 11, 5)),
        (date(2026, 11, 2), "90 minuten", date(2026, 11, 3)),
        (date(2026, 11, 2), "0 dagen", date(2026, 11, 2)),
    ],
)
def test_a_duration_ends_on_its_last_day(dag: date, duur: str, laatste: date) -> None:
    assert plus(dag, duur, NOORD) == laatste


@pytest.mark.parametrize(
    ("dag", "duur", "eerder"),
    [
        (date(2027, 4, 15), "6 weken", date(2027, 3, 4)),
        (date(2027, 3, 31), "1 maand", date(2027, 2, 28)),
        (date(2026, 11, 9), "5 werkdagen", date(2026, 11, 2)),
        (date(2026, 10, 21), "3 schooldagen", date(2026, 10, 9)),
        (date(2026, 10, 19), "1 schoolweek", date(2026, 10, 5)),
    ],
)
def test_a_duration_counts_back_in_the_same_way(dag: date, duur: str, eerder: date) -> None:
    assert minus(dag, duur, NOORD) == eerder


def test_a_duration_in_hours_ends_on_its_minute() -> None:
    assert plus_moment(datetime(2026, 11, 2, 9, 0), "72 uur") == datetime(2026, 11, 5, 9, 0)


def test_a_moment_cannot_be_moved_by_days() -> None:
    with pytest.raises(ValueError, match="geen duur in uren"):
        plus_moment(datetime(2026, 11, 2, 9, 0), "2 weken")


def test_something_else_is_no_duration() -> None:
    with pytest.raises(ValueError, match="'acht weken' is geen duur"):
        Tijdsduur.uit("acht weken")


def test_holidays_that_do_not_count_push_the_end_on() -> None:
    assert plus(date(2026, 10, 5), "2 weken", NOORD) == date(2026, 10, 19)
    assert plus_zonder(date(2026, 10, 5), "2 weken", NOORD) == date(2026, 10, 28)
    assert minus_zonder(date(2026, 10, 28), "2 weken", NOORD) == date(2026, 10, 5)


@pytest.mark.parametrize("duur", ["2 schooldagen", "1 schoolweek", "1 dagdeel"])
def test_school_time_in_an_unknown_year_is_refused(duur: str) -> None:
    with pytest.raises(KalenderOnbekend):
        plus(date(2026, 9, 1), duur, Kalender())


DAGEN = st.dates(date(2018, 9, 1), date(2027, 6, 1))
DUREN = st.builds(
    "{} {}".format,
    st.integers(0, 40),
    st.sampled_from(["dagen", "weken", "maanden", "werkdagen", "schooldagen", "schoolweken", "dagdelen"]),
)


@given(DAGEN, DUREN)
def test_adding_never_goes_back_and_taking_away_never_goes_on(dag: date, duur: str) -> None:
    assert minus(dag, duur, NOORD) <= dag <= plus(dag, duur, NOORD)


@given(DAGEN, DAGEN, DUREN)
def test_a_later_start_never_ends_earlier(een: date, ander: date, duur: str) -> None:
    vroeg, laat = sorted([een, ander])

    assert plus(vroeg, duur, NOORD) <= plus(laat, duur, NOORD)


@given(DAGEN, st.integers(0, 30), st.integers(0, 30), st.sampled_from(["dagen", "weken", "schooldagen", "werkdagen"]))
def test_two_durations_of_days_after_each_other_are_their_sum(dag: date, een: int, twee: int, eenheid: str) -> None:
    na_elkaar = plus(plus(dag, f"{een} {eenheid}", NOORD), f"{twee} {eenheid}", NOORD)

    assert na_elkaar == plus(dag, f"{een + twee} {eenheid}", NOORD)


@given(DAGEN, st.integers(1, 60))
def test_counting_without_holidays_never_ends_earlier_than_with(dag: date, aantal: int) -> None:
    assert plus_zonder(dag, f"{aantal} dagen", NOORD) >= plus(dag, f"{aantal} dagen", NOORD)
