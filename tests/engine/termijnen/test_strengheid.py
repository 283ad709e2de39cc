"""Which of two terms is stricter: the table for laying plans over each other, row by row."""

from datetime import date
from typing import Any

import pytest

from passend.engine.termijnen.strengheid import Strengheid, vergelijk
from tests.engine.termijnen.hulp import termijnen

OMGEKEERD = {
    Strengheid.STRENGER: Strengheid.SOEPELER,
    Strengheid.SOEPELER: Strengheid.STRENGER,
    Strengheid.GELIJK: Strengheid.GELIJK,
    Strengheid.ONVERGELIJKBAAR: Strengheid.ONVERGELIJKBAAR,
}
BEIDE = {"laatste van": ["inschrijving", "toekenning"]}


def binnen(duur: str, na: Any = "x", **rest: Any) -> dict[str, Any]:
    return {"binnen": duur, "na": na, **rest}


def verlengen(**rest: Any) -> dict[str, Any]:
    return binnen("6 weken", verlengen=rest)


def verhouding(a: Any, b: Any) -> Strengheid:
    return vergelijk(termijnen(a)[0], termijnen(b)[0])


@pytest.mark.parametrize(
    ("strenger", "soepeler"),
    [
        (binnen("4 weken"), binnen("6 weken")),
        (binnen("5 weken", BEIDE), binnen("6 weken", BEIDE)),
        (binnen("4 weken"), binnen("1 maand")),
        (binnen("10 dagen"), binnen("10 werkdagen")),
        (binnen("2 weken"), binnen("2 schoolweken")),
        (binnen("72 uur"), binnen("1 week")),
        (binnen("6 weken"), {"na": "x"}),
        ("direct", binnen("1 dag", "aanleiding")),
        ({"precies": "5 weken", "na": "x"}, {"tussen": ["4 weken", "6 weken"], "na": "x"}),
        ({"tussen": ["4 weken", "6 weken"], "na": "x"}, binnen("6 weken")),
        ({"uiterlijk": "10 dagen", "voor": "x"}, {"uiterlijk": "5 dagen", "voor": "x"}),
        ({"voor": "24 maart"}, {"voor": "31 maart"}),
        ({"voor": "30 november"}, {"voor": "31 januari"}),
        ({"in": {"van": "15 januari", "tot": "31 januari"}}, {"in": {"van": "10 januari", "tot": "31 januari"}}),
        ({"in": "maart"}, {"in": ["maart", "april"]}),
        ({"in": "maart"}, {"voor": "30 april"}),
        ({"in": "augustus"}, {"in": "hele schooljaar"}),
        ({"per": "schooljaar", "minstens": 2}, {"per": "schooljaar", "minstens": 1}),
        ({"per": "week", "hoogstens": 2}, {"per": "week", "hoogstens": 3}),
        ({"per": "schooljaar", "minstens": 1, "in": "maart"}, {"per": "schooljaar", "minstens": 1}),
        ({"elke": "2 jaar"}, {"elke": "4 jaar"}),
        ({"elke": ["6 weken", "7 weken"]}, {"elke": ["6 weken", "8 weken"]}),
        ({"elke": ["7 weken", "8 weken"]}, {"elke": ["6 weken", "8 weken"]}),
        ({"keer": 2, **binnen("6 weken")}, {"keer": 1, **binnen("6 weken")}),
        (binnen("6 weken"), verlengen(met="4 weken")),
        (verlengen(met="4 weken", keer=1), verlengen(met="4 weken", keer=2)),
        (verlengen(met="2 weken", keer=1), verlengen(met="4 weken", keer=1)),
        (binnen("6 weken"), binnen("6 weken", **{"telt niet": "schoolvakanties"})),
        (binnen("6 weken"), binnen("6 weken", **{"bij vakantie": "later"})),
        ({"duurt": "1 jaar"}, {"duurt": "2 jaar"}),
        (binnen("6 weken"), "niet vermeld"),
        (binnen("6 weken"), "naar behoefte"),
        ("op afspraak", "naar behoefte"),
    ],
)
def test_one_term_is_stricter_than_the_other(strenger: Any, soepeler: Any) -> None:
    assert verhouding(strenger, soepeler) is Strengheid.STRENGER
    assert verhouding(soepeler, strenger) is Strengheid.SOEPELER


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (binnen("6 weken"), binnen("42 dagen")),
        ({"elke": "12 maanden"}, {"elke": "1 jaar"}),
        ("direct", "zelfde dag"),
        ({"per": "schooljaar"}, {"per": "schooljaar", "minstens": 1}),
        ({"in": ["maart", "april"]}, {"in": {"van": "1 maart", "tot": "30 april"}}),
        (binnen("6 weken"), binnen("6 weken", herinnering="2 weken")),
        ("niet vermeld", "niet vermeld"),
    ],
)
def test_two_spellings_of_the_same_are_equal(a: Any, b: Any) -> None:
    assert (verhouding(a, b), verhouding(b, a)) == (Strengheid.GELIJK, Strengheid.GELIJK)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (binnen("6 weken"), binnen("4 weken", "y")),
        (binnen("6 weken", "toekenning"), binnen("6 weken", BEIDE)),
        (binnen("30 dagen"), binnen("1 maand")),
        (binnen("20 schooldagen"), binnen("4 weken")),
        (binnen("6 weken"), {"in": "maart"}),
        (binnen("4 weken"), {"tussen": ["4 weken", "6 weken"], "na": "x"}),
        ({"per": "schooljaar", "minstens": 1}, {"elke": "12 maanden"}),
        ({"per": "maand", "minstens": 1}, {"per": "schooljaar", "minstens": 4}),
        ({"per": "week", "minstens": 2, "hoogstens": 4}, {"per": "week", "minstens": 1, "hoogstens": 3}),
        ({"in": ["maart", "april"]}, {"in": ["april", "mei"]}),
        ({"elke": "2 weken"}, {"elke": "2 weken", "in": "januari"}),
        ({"per": "week"}, {"per": "week", "tot": "eind mei"}),
        ({"in": ["november", "maart"]}, {"in": "november"}),
        ({"voor": "sot"}, {"voor": "groepsbespreking"}),
        ({"voor": date(2027, 4, 30)}, {"voor": "30 april"}),
        (binnen("4 weken", verlengen={"met": "8 weken"}), binnen("6 weken")),
        (verlengen(met="niet vermeld"), verlengen(met="4 weken")),
        ({"per": "week", "minstens": "niet vermeld"}, {"per": "week", "minstens": 2}),
        ("op afspraak", binnen("6 weken")),
    ],
)
def test_what_depends_on_what_happens_cannot_be_compared(a: Any, b: Any) -> None:
    assert (verhouding(a, b), verhouding(b, a)) == (Strengheid.ONVERGELIJKBAAR, Strengheid.ONVERGELIJKBAAR)


def test_longer_after_one_of_the_awaited_events_is_looser() -> None:
    assert verhouding(binnen("7 weken", "toekenning"), binnen("6 weken", BEIDE)) is Strengheid.SOEPELER
