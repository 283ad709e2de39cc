"""The term block: which spellings a plan may use, and which are refused."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from passend.engine.blokken.basis import Blok
from passend.engine.blokken.termijn import EersteVan, Periode, Termijn, TermijnLijst, Wanneer


class Houder(Blok):
    """A block with a term, as an act or a plan has one."""

    termijn: TermijnLijst = []
    wanneer: Wanneer = []


def lees(termijn: Any) -> list[Any]:
    return Houder(termijn=termijn).termijn


@pytest.mark.parametrize("woord", ["direct", "zelfde dag", "op afspraak", "naar behoefte", "hele schooljaar"])
def test_a_word_stays_a_word(woord: str) -> None:
    assert lees(woord) == [woord]


def test_not_mentioned_stays_the_plain_words() -> None:
    assert lees("niet vermeld") == ["niet vermeld"]


def test_an_absent_term_is_an_empty_list() -> None:
    assert Houder().termijn == []


@pytest.mark.parametrize(
    "blok",
    [
        {"per": "schooljaar", "minstens": 6, "hoogstens": 7},
        {"elke": ["6 weken", "8 weken"], "na": "handelingsplan.start"},
        {"keer": 1, "binnen": "6 weken", "na": "aanleiding"},
        {"precies": "6 weken", "na": "leerling.4-jaar"},
        {"tussen": ["niet vermeld", "6 weken"], "na": "actieplan.start"},
        {"uiterlijk": "6 weken", "voor": "leerling.4-jaar"},
        {"voor": "22 maart", "elk jaar": "bevestigen"},
        {"in": ["maart", "april"]},
        {"week": [6, 7]},
        {"ronde": ["schooljaar.start", "1 november"], "na": "aanleiding"},
        {"per": "week", "minstens": 3, "tot": "volgende toetsperiode"},
        {"open vanaf": "schooljaar.start", "tot": "na m-toetsen"},
        {"duurt": "2 jaar"},
        {"in": "april", "herinnering": "2 weken", "telt niet": "schoolvakanties", "bij vakantie": "later"},
    ],
)
def test_a_block_reads_back_as_it_was_written(blok: dict[str, Any]) -> None:
    termijn = lees(blok)[0]

    opnieuw = {
        sleutel: waarde[0] if isinstance(waarde, list) and not isinstance(blok[sleutel], list) else waarde
        for sleutel, waarde in termijn.model_dump(by_alias=True, exclude_unset=True).items()
    }

    assert opnieuw == blok


def test_a_list_holds_several_moments() -> None:
    assert [type(item) for item in lees([{"in": "februari"}, {"in": ["juni", "juli"]}, "naar behoefte"])] == [
        Termijn,
        Termijn,
        str,
    ]


def test_a_date_a_day_and_an_event_are_told_apart() -> None:
    dag, naam, gebeurtenis, meer = lees(
        [{"voor": date(2027, 4, 30)}, {"voor": "30 april"}, {"voor": "sot"}, {"voor": {"eerste van": ["sot", "gb"]}}]
    )

    assert (dag.voor, naam.voor, gebeurtenis.voor) == (date(2027, 4, 30), "30 april", "sot")
    assert meer.voor == EersteVan(eerste_van=["sot", "gb"])


def test_a_window_may_be_a_stretch_of_days() -> None:
    termijn = lees({"in": {"van": "1 februari", "tot": "half februari"}})[0]

    assert termijn.in_ == [Periode(van="1 februari", tot="half februari")]


def test_a_calendar_line_is_a_stretch_or_a_term() -> None:
    assert Houder(wanneer={"van": "schooljaar.start", "tot": "na m-toetsen"}).wanneer == [
        Periode(van="schooljaar.start", tot="na m-toetsen")
    ]
    assert Houder(wanneer={"in": "mei"}).wanneer == [Termijn(in_=["mei"])]


@pytest.mark.parametrize(
    ("fout", "melding"),
    [
        ("drect", "is geen termijn"),
        ({"binnen": "8 weken"}, "'binnen' vraagt 'na'"),
        ({"uiterlijk": "8 weken"}, "'uiterlijk' vraagt 'voor'"),
        ({"minstens": 2}, "'minstens' vraagt 'per'"),
        ({"elk jaar": "bevestigen"}, "'elk jaar' vraagt 'voor'"),
        ({"per": "week", "elke": "2 weken"}, "hoogstens één van per, elke, keer"),
        ({"binnen": "2 weken", "na": "x", "in": "mei"}, "hoogstens één van binnen"),
        ({"tussen": ["6 weken", "4 weken"], "na": "x"}, "eerst de kortste duur"),
        ({"tussen": ["6 weken"], "na": "x"}, "'tussen' vraagt 2 duren"),
        ({"elke": ["1 week", "2 weken", "3 weken"]}, "'elke' vraagt 1 of 2 duren"),
        ({"per": "schooljaar", "minstens": 3, "hoogstens": 2}, "is meer dan 'hoogstens'"),
        ({"binnen": "acht weken", "na": "x"}, "is geen duur"),
        ({"bimmen": "8 weken"}, "onbekende sleutel 'bimmen'"),
        ({"week": 54}, "'54' is geen weeknummer"),
    ],
)
def test_a_wrong_term_is_refused_with_its_reason(fout: Any, melding: str) -> None:
    with pytest.raises(ValidationError, match=melding):
        lees(fout)
