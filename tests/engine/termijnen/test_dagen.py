"""Days as a plan writes them."""

from datetime import date

import pytest

from passend.engine.termijnen.dagen import aaneen, tijdvak, vast_jaar, weekvak
from passend.engine.termijnen.kalender import Tijdvak


@pytest.mark.parametrize(
    ("woord", "van", "tot"),
    [
        ("30 april", date(2027, 4, 30), date(2027, 4, 30)),
        ("april", date(2027, 4, 1), date(2027, 4, 30)),
        ("begin april", date(2027, 4, 1), date(2027, 4, 10)),
        ("half april", date(2027, 4, 11), date(2027, 4, 20)),
        ("eind april", date(2027, 4, 21), date(2027, 4, 30)),
        ("september", date(2026, 9, 1), date(2026, 9, 30)),
        ("augustus", date(2026, 8, 1), date(2026, 8, 31)),
        ("juli", date(2027, 7, 1), date(2027, 7, 31)),
        ("eind februari", date(2027, 2, 21), date(2027, 2, 28)),
        ("29 februari", date(2027, 2, 28), date(2027, 2, 28)),
        ("12 mei 2031", date(2031, 5, 12), date(2031, 5, 12)),
        (date(2031, 5, 12), date(2031, 5, 12), date(2031, 5, 12)),
    ],
)
def test_a_day_word_means_these_days_of_2026_2027(woord: str | date, van: date, tot: date) -> None:
    assert tijdvak(woord, 2026) == Tijdvak(van, tot)


def test_eind_februari_has_a_29th_in_a_leap_year() -> None:
    assert tijdvak("eind februari", 2027).tot == tijdvak("29 februari", 2027).tot == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("woord", "jaar"),
    [("april", None), ("30 april", None), ("april 2027", 2026), ("1 september 2027", 2027), (date(2027, 7, 31), 2026)],
)
def test_only_a_day_with_a_year_belongs_to_one_school_year(woord: str | date, jaar: int | None) -> None:
    assert vast_jaar(woord) == jaar


@pytest.mark.parametrize(
    ("week", "maandag"),
    [(36, date(2026, 8, 31)), (53, date(2026, 12, 28)), (1, date(2027, 1, 4)), (6, date(2027, 2, 8))],
)
def test_a_week_number_is_a_calendar_week_of_the_school_year(week: int, maandag: date) -> None:
    assert weekvak(week, 2026) == Tijdvak(maandag, date.fromordinal(maandag.toordinal() + 6))


def test_a_year_without_week_53_has_no_such_week() -> None:
    assert weekvak(53, 2027) is None


def test_a_window_over_1_august_takes_the_august_that_follows() -> None:
    nu = [tijdvak("juli", 2026), tijdvak("augustus", 2026)]
    straks = [tijdvak("juli", 2027), tijdvak("augustus", 2027)]

    assert [vak.van for vak in aaneen(nu, straks)] == [date(2027, 7, 1), date(2027, 8, 1)]


def test_months_in_another_order_stay_in_their_school_year() -> None:
    nu = [tijdvak("april", 2026), tijdvak("maart", 2026)]
    straks = [tijdvak("april", 2027), tijdvak("maart", 2027)]

    assert [vak.van for vak in aaneen(nu, straks)] == [date(2027, 3, 1), date(2027, 4, 1)]
