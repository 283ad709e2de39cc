"""Extensions, holidays at the end of a term, and reminders."""

from datetime import date
from typing import Any

import pytest

from passend.engine.termijnen.berekenen import Verlenging
from passend.engine.termijnen.kalender import Kalender
from tests.engine.termijnen.hulp import dag, op, te_laat

TOELATING = {
    "binnen": "6 weken",
    "na": "ontvangst",
    "verlengen": {"met": "4 weken", "keer": 1, "melding aan": "ouders"},
}
ONTVANGEN = {"ontvangst": ["2026-09-07"]}


def verlengd(*dagen: str, aan: tuple[str, ...] = ("ouders",)) -> list[Verlenging]:
    return [Verlenging(dag(tekst), frozenset(aan)) for tekst in dagen]


def test_an_extension_moves_the_last_day() -> None:
    dagen = ["2026-11-15", "2026-11-16", "2026-11-17"]

    assert te_laat(TOELATING, *dagen, gebeurd=ONTVANGEN, verlengingen=verlengd("2026-10-15")) == [False, False, True]
    assert op(TOELATING, "2026-11-01", dagen=ONTVANGEN, verlengingen=verlengd("2026-10-15")).verlengd == 1


def test_a_second_extension_does_not_count_when_one_is_allowed() -> None:
    venster = op(TOELATING, "2026-11-10", dagen=ONTVANGEN, verlengingen=verlengd("2026-10-15", "2026-11-10"))

    assert (venster.uiterlijk, venster.verlengd) == (date(2026, 11, 16), 1)


def test_an_extension_that_was_not_told_to_the_parents_does_not_count() -> None:
    assert op(TOELATING, "2026-10-20", dagen=ONTVANGEN, verlengingen=verlengd("2026-10-15", aan=())).status == "te laat"


def test_a_bare_day_is_an_extension_that_was_told_to_everybody() -> None:
    assert op(TOELATING, "2026-10-20", dagen=ONTVANGEN, verlengingen=[date(2026, 10, 15)]).status == "open"


@pytest.mark.parametrize("wanneer", ["2026-10-20", "2026-09-01"])
def test_an_extension_after_the_last_day_or_before_the_event_does_not_count(wanneer: str) -> None:
    assert op(TOELATING, "2026-10-21", dagen=ONTVANGEN, verlengingen=verlengd(wanneer)).status == "te laat"


def test_an_extension_in_months_is_added_to_the_last_day() -> None:
    termijn = {"binnen": "1 maand", "na": "verzoek", "verlengen": {"met": "2 maanden", "keer": 1}}

    venster = op(termijn, "2026-12-01", dagen={"verzoek": ["2026-10-15"]}, verlengingen=[date(2026, 11, 10)])

    assert venster.uiterlijk == date(2027, 1, 15)


def test_an_extension_of_unknown_length_leaves_the_term_open() -> None:
    termijn = {"binnen": "1 maand", "na": "verzoek", "verlengen": {"met": "niet vermeld"}}
    verzoek = {"verzoek": ["2026-10-15"]}

    assert op(termijn, "2099-01-01", dagen=verzoek).status == "te laat"
    assert op(termijn, "2099-01-01", dagen=verzoek, verlengingen=[date(2026, 11, 10)]).status == "open"


def test_holidays_that_do_not_count_push_the_last_day_on() -> None:
    termijn = {"binnen": "2 weken", "na": "start", "telt niet": "schoolvakanties"}

    assert op(termijn, "2026-10-06", dagen={"start": ["2026-10-05"]}).uiterlijk == date(2026, 10, 28)


@pytest.mark.parametrize(
    ("bij_vakantie", "laatste"),
    [("melden", date(2026, 10, 12)), ("eerder", date(2026, 10, 9)), ("later", date(2026, 10, 19))],
)
def test_a_last_day_in_a_holiday_goes_where_the_term_says(bij_vakantie: str, laatste: date) -> None:
    termijn = {"binnen": "1 week", "na": "start", "bij vakantie": bij_vakantie}

    assert op(termijn, "2026-10-06", dagen={"start": ["2026-10-05"]}).uiterlijk == laatste


def test_a_last_day_in_a_holiday_is_told_when_the_term_asks_so() -> None:
    termijn = {"binnen": "1 week", "na": "start", "bij vakantie": "melden"}

    assert "valt in een schoolvakantie" in op(termijn, "2026-10-06", dagen={"start": ["2026-10-05"]}).reden


@pytest.mark.parametrize(
    "extra", [{"telt niet": "schoolvakanties"}, {"bij vakantie": "later"}, {"bij vakantie": "eerder"}]
)
def test_without_known_holidays_the_last_day_stays_open_and_the_spot_is_named(extra: dict[str, Any]) -> None:
    termijn = {"binnen": "1 week", "na": "start", **extra}

    venster = op(termijn, "2026-12-01", dagen={"start": ["2026-10-05"]}, kalender=Kalender())

    assert (venster.status, venster.uiterlijk, venster.vraag) == ("open", None, ("schoolvakanties 2026-2027",))


def test_a_reminder_comes_before_the_last_day() -> None:
    termijn = {"voor": "30 april", "herinnering": "2 weken"}

    assert op(termijn, "2027-01-01", aanwezig_vanaf="2026-08-01").herinneren_vanaf == date(2027, 4, 16)
