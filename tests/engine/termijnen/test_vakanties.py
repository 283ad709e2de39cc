"""The holidays that come with the engine."""

from datetime import date

import pytest

from passend.engine.termijnen.kalender import Kalender, KalenderOnbekend
from passend.engine.termijnen.vakanties import REGIOS, regiokalender


@pytest.mark.parametrize("regio", REGIOS)
def test_every_school_year_has_five_holidays_from_saturday_to_sunday(regio: str) -> None:
    jaren = regiokalender(regio).schooljaren

    assert sorted(jaren) == list(range(2017, 2029))
    for jaar in jaren.values():
        vakanties = jaar.vakanties or ()
        assert [vak.naam for vak in vakanties] == [
            "herfstvakantie",
            "kerstvakantie",
            "voorjaarsvakantie",
            "meivakantie",
            "zomervakantie",
        ]
        assert list(vakanties) == sorted(vakanties)
        assert {(vak.van.weekday(), vak.tot.weekday()) for vak in vakanties} == {(5, 6)}
        assert [(vak.tot - vak.van).days + 1 for vak in vakanties] == [9, 16, 9, 9, 44]


@pytest.mark.parametrize(
    ("regio", "eerste", "laatste"),
    [
        ("noord", date(2026, 8, 17), date(2027, 7, 9)),
        ("midden", date(2026, 8, 31), date(2027, 7, 16)),
        ("zuid", date(2026, 8, 24), date(2027, 7, 23)),
    ],
)
def test_the_first_and_last_school_day_lie_next_to_the_summer_holiday(regio: str, eerste: date, laatste: date) -> None:
    jaar = regiokalender(regio).jaar(2026)

    assert (jaar.eerste_schooldag, jaar.laatste_schooldag) == (eerste, laatste)


@pytest.mark.parametrize(
    ("regio", "dag"),
    [
        ("noord", date(2024, 2, 17)),
        ("zuid", date(2024, 2, 10)),
        ("midden", date(2028, 2, 26)),
        ("noord", date(2018, 2, 24)),
        ("zuid", date(2018, 2, 17)),
    ],
)
def test_the_spring_holiday_of_a_region_begins_on_its_own_saturday(regio: str, dag: date) -> None:
    vakanties = regiokalender(regio).schooljaar(dag).vakanties or ()

    assert [vak.van for vak in vakanties if vak.naam == "voorjaarsvakantie"] == [dag]


@pytest.mark.parametrize("regio", [None, "niet vermeld", "oost"])
def test_without_a_known_region_no_holidays_are_invented(regio: str | None) -> None:
    assert regiokalender(regio) == Kalender()


@pytest.mark.parametrize("dag", [date(2016, 10, 17), date(2029, 10, 15)])
def test_a_school_year_outside_the_data_says_so(dag: date) -> None:
    with pytest.raises(KalenderOnbekend):
        regiokalender("noord").is_vakantie(dag)
