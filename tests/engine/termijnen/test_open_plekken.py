"""Where the text is silent: open, never late, and the spot is named; unless every reading gives the same answer."""

from typing import Any

import pytest

from tests.engine.termijnen.hulp import op

GEBEURD = {"x": ["2020-01-01"], "aanleiding": ["2020-01-01"]}


@pytest.mark.parametrize(
    ("termijn", "plek"),
    [
        ("niet vermeld", "termijn"),
        ({"binnen": "niet vermeld", "na": "x"}, "binnen"),
        ({"binnen": "6 weken", "na": "niet vermeld"}, "na"),
        ({"precies": "niet vermeld", "na": "x"}, "precies"),
        ({"tussen": ["4 weken", "niet vermeld"], "na": "x"}, "tussen"),
        ({"uiterlijk": "niet vermeld", "voor": "x"}, "uiterlijk"),
        ({"voor": "niet vermeld"}, "voor"),
        ({"in": "niet vermeld"}, "in"),
        ({"in": ["maart", "niet vermeld"]}, "in"),
        ({"in": {"van": "1 maart", "tot": "niet vermeld"}}, "in"),
        ({"week": "niet vermeld"}, "week"),
        ({"ronde": "niet vermeld"}, "ronde"),
        ({"tot": "niet vermeld"}, "tot"),
        ({"duurt": "niet vermeld"}, "duurt"),
        ({"per": "schooljaar", "minstens": "niet vermeld"}, "minstens"),
        ({"per": "niet vermeld", "minstens": 2}, "per"),
        ({"elke": "niet vermeld", "na": "x"}, "elke"),
        ({"keer": "niet vermeld", "binnen": "2 weken", "na": "x"}, "keer"),
        ({"binnen": "6 weken", "na": "x", "telt niet": "niet vermeld"}, "telt niet"),
        ({"binnen": "6 weken", "na": {"laatste van": ["x", "niet vermeld"]}}, "na"),
    ],
)
def test_an_open_spot_that_decides_the_last_day_never_makes_late(termijn: Any, plek: str) -> None:
    venster = op(termijn, "2028-06-15", dagen=GEBEURD, aanwezig_vanaf="2026-08-01")

    assert venster.status in ("open", "nog niet")
    assert venster.uiterlijk is None or plek in ("minstens", "keer")
    assert venster.vraag == (plek,)


@pytest.mark.parametrize(
    ("termijn", "plek"),
    [
        ({"tussen": ["niet vermeld", "6 weken"], "na": "x"}, "tussen"),
        ({"elke": ["niet vermeld", "8 weken"], "na": "x"}, "elke"),
        ({"per": "schooljaar", "minstens": 1, "hoogstens": "niet vermeld"}, "hoogstens"),
        ({"binnen": "6 weken", "na": "x", "herinnering": "niet vermeld"}, "herinnering"),
        ({"binnen": "6 weken", "na": "x", "open vanaf": "niet vermeld"}, "open vanaf"),
        ({"binnen": "6 weken", "na": "x", "verlengen": {"met": "niet vermeld"}}, "verlengen"),
        ({"binnen": "6 weken", "na": "x", "verlengen": {"met": "4 weken", "keer": "niet vermeld"}}, "verlengen"),
    ],
)
def test_an_open_spot_that_does_not_decide_the_last_day_is_only_named(termijn: Any, plek: str) -> None:
    venster = op(termijn, "2028-06-15", dagen={"x": ["2026-09-01"]}, aanwezig_vanaf="2026-08-01")

    assert (venster.status, venster.vraag) == ("te laat", (plek,))


def test_a_term_that_is_not_in_the_text_is_done_when_it_was_done() -> None:
    assert op("niet vermeld", "2026-11-22", gedaan=["2026-11-01"]).status == "klaar"


def test_silence_about_the_number_does_not_call_it_done() -> None:
    termijn = {"per": "schooljaar", "minstens": "niet vermeld"}

    assert op(termijn, "2026-11-22", gedaan=["2026-11-01"]).status == "open"
