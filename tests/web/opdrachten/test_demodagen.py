"""The demo lives in the present: its days move along with today."""

from datetime import date

import pytest

from passend.web.opdrachten.demodagen import Verschuiving


@pytest.mark.parametrize(
    ("vandaag", "jaren"),
    [(date(2026, 8, 1), 0), (date(2027, 7, 31), 0), (date(2027, 8, 1), 1), (date(2031, 1, 5), 4)],
)
def test_the_school_year_of_today_counts(vandaag: date, jaren: int) -> None:
    assert Verschuiving(2026, vandaag).jaren == jaren


@pytest.mark.parametrize("jaar", range(2026, 2045))
def test_a_day_stays_the_same_weekday_in_the_same_week_of_the_year(jaar: int) -> None:
    verschuiving = Verschuiving(2026, date(jaar, 11, 23))
    dinsdag = date(2027, 1, 19)

    verschoven = verschuiving.dag(dinsdag)

    assert verschoven.weekday() == dinsdag.weekday()
    assert abs(verschoven - date(jaar + 1, 1, 19)).days <= 4


def test_days_and_school_years_in_a_text_move() -> None:
    tekst = "<schooljaar>2026-2027</schooljaar><geboortedatum>2017-03-01</geboortedatum><key>L017</key>"

    assert Verschuiving(2026, date(2027, 11, 23)).iso(tekst) == (
        "<schooljaar>2027-2028</schooljaar><geboortedatum>2018-02-28</geboortedatum><key>L017</key>"
    )


def test_a_table_keeps_its_columns_and_loses_the_days_to_come() -> None:
    tekst = "wie;dag;niveau\nL1;19-01-2026;V\nL1;19-01-2027;IV\n"

    assert Verschuiving(2026, date(2026, 11, 23)).tabel(tekst, "dag") == "wie;dag;niveau\nL1;19-01-2026;V\n"
