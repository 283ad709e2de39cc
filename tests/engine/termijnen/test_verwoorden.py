"""Terms in words, and the reason that goes with an answer."""

from datetime import date
from typing import Any

import pytest

from passend.engine.termijnen.verwoorden import in_woorden
from tests.engine.termijnen.hulp import op, termijnen


@pytest.mark.parametrize(
    ("termijn", "woorden"),
    [
        ("direct", "direct, nog dezelfde dag"),
        ("zelfde dag", "dezelfde dag"),
        ("op afspraak", "op de afgesproken dag"),
        ("naar behoefte", "naar behoefte"),
        ("hele schooljaar", "het hele schooljaar door"),
        ("niet vermeld", "wanneer is niet vermeld"),
        ({"binnen": "8 weken", "na": "hulpplan.start"}, "binnen 8 weken na hulpplan.start"),
        ({"binnen": "niet vermeld", "na": "x"}, "binnen een tijd die niet vermeld is na x"),
        ({"binnen": "2 weken", "na": "niet vermeld"}, "binnen 2 weken na iets wat niet vermeld is"),
        ({"precies": "6 weken", "na": "leerling.4-jaar"}, "precies 6 weken na leerling.4-jaar"),
        ({"tussen": ["4 weken", "6 weken"], "na": "start"}, "tussen 4 weken en 6 weken na start"),
        ({"na": {"laatste van": ["a", "b"]}, "binnen": "6 weken"}, "binnen 6 weken na de laatste van a en b"),
        ({"na": {"eerste van": ["a", "b"]}}, "na de eerste van a en b"),
        ({"uiterlijk": "6 weken", "voor": "leerling.4-jaar"}, "uiterlijk 6 weken voor leerling.4-jaar"),
        ({"voor": "sot"}, "voor sot"),
        ({"voor": "30 april"}, "uiterlijk 30 april"),
        ({"voor": date(2027, 4, 30)}, "uiterlijk 30-4-2027"),
        ({"voor": "22 maart", "elk jaar": "bevestigen"}, "uiterlijk 22 maart, elk jaar te bevestigen"),
        ({"in": ["maart", "april", "mei"]}, "in maart, april of mei"),
        ({"in": {"van": "1 februari", "tot": "half februari"}}, "van 1 februari tot en met half februari"),
        ({"in": "eind maart"}, "eind maart"),
        ({"week": [6, 7]}, "in week 6 of 7"),
        ({"ronde": ["1 november", "1 februari"]}, "in de ronde van 1 november of 1 februari"),
        ({"ronde": "tlv-ronde", "na": "x"}, "na x, in de eerste ronde daarna van tlv-ronde"),
        ({"open vanaf": "begin maart", "tot": "eind juni"}, "vanaf begin maart, tot en met eind juni"),
        ({"duurt": "2 jaar"}, "2 jaar lang"),
        ({"duurt": "2 jaar", "na": "start"}, "2 jaar lang, na start"),
        ({"per": "dag"}, "per dag"),
        ({"per": "schooljaar", "minstens": 6, "hoogstens": 7}, "minstens 6 keer en hoogstens 7 keer per schooljaar"),
        ({"per": "week", "minstens": "niet vermeld"}, "minstens een aantal keer dat niet vermeld is per week"),
        ({"elke": ["6 weken", "8 weken"], "na": "start"}, "elke 6 weken tot 8 weken, na start"),
        ({"keer": 1, "in": "maart"}, "1 keer, in maart"),
        (
            {"in": "mei", "telt niet": "schoolvakanties", "bij vakantie": "later"},
            "in mei, schoolvakanties tellen niet mee, valt de laatste dag in een vakantie, dan later",
        ),
        (
            {
                "binnen": "6 weken",
                "na": "ontvangst",
                "verlengen": {"met": "4 weken", "keer": 1, "melding aan": ["ouders", {"een van": ["ib", "directie"]}]},
            },
            "binnen 6 weken na ontvangst, te verlengen met 4 weken, hoogstens 1 keer, "
            "te melden aan ouders en ib of directie",
        ),
    ],
)
def test_a_term_reads_as_plain_dutch(termijn: Any, woorden: str) -> None:
    assert in_woorden(termijnen(termijn)[0]) == woorden


def test_references_get_the_name_that_people_use() -> None:
    termijn = termijnen({"binnen": "8 weken", "na": "hulpplan.start"})[0]

    assert in_woorden(termijn, noem={"hulpplan.start": "de start van het hulpplan"}.__getitem__) == (
        "binnen 8 weken na de start van het hulpplan"
    )


START = {"hulpplan.start": ["2026-09-16"]}


@pytest.mark.parametrize(
    ("termijn", "dag", "rest", "reden"),
    [
        (
            {"binnen": "8 weken", "na": "hulpplan.start"},
            "2026-11-12",
            {"dagen": START},
            "binnen 8 weken na hulpplan.start (16-9-2026), dus uiterlijk 11-11-2026",
        ),
        (
            {"binnen": "8 weken", "na": "hulpplan.start"},
            "2026-11-12",
            {},
            "binnen 8 weken na hulpplan.start; dat is nog niet begonnen",
        ),
        (
            {"binnen": "6 weken", "na": {"laatste van": ["a", "b"]}},
            "2026-11-12",
            {"dagen": {"a": ["2024-08-19"], "b": ["2026-11-02"]}},
            "binnen 6 weken na de laatste van a (19-8-2024) en b (2-11-2026), dus uiterlijk 14-12-2026",
        ),
        (
            {"voor": "sot"},
            "2017-11-13",
            {"dagen": {"sot": ["2017-11-14"]}},
            "voor sot (14-11-2017), dus uiterlijk 14-11-2017",
        ),
        (
            {"in": ["maart", "april"]},
            "2027-02-01",
            {"aanwezig_vanaf": "2026-08-01"},
            "in maart of april, dus vanaf 1-3-2027 en uiterlijk 30-4-2027",
        ),
        (
            {"per": "schooljaar", "minstens": 2},
            "2027-02-01",
            {"gedaan": ["2026-11-20"]},
            "minstens 2 keer per schooljaar, dus uiterlijk 31-7-2027; 1 keer gedaan",
        ),
        (
            {"elke": "12 maanden"},
            "2026-11-22",
            {"gedaan": ["2026-02-10"]},
            "elke 12 maanden, dus uiterlijk 10-2-2027; de laatste keer was 10-2-2026",
        ),
        (
            {"binnen": "72 uur", "na": "aanleiding"},
            "2026-11-03 12:00",
            {"dagen": {"aanleiding": ["2026-11-02 09:00"]}},
            "binnen 72 uur na aanleiding (2-11-2026 09:00), dus uiterlijk 5-11-2026 09:00",
        ),
        ("niet vermeld", "2026-11-22", {}, "wanneer is niet vermeld; niet bekend: termijn"),
        ("naar behoefte", "2026-11-22", {}, "naar behoefte: er is geen dag waarop het moet"),
    ],
)
def test_an_answer_says_why(termijn: Any, dag: str, rest: dict[str, Any], reden: str) -> None:
    assert op(termijn, dag, **rest).reden == reden


def test_a_reason_tells_that_a_term_was_extended() -> None:
    termijn = {"binnen": "6 weken", "na": "x", "verlengen": {"met": "4 weken"}}

    reden = op(termijn, "2026-10-01", dagen={"x": ["2026-09-07"]}, verlengingen=[date(2026, 9, 30)]).reden

    assert reden.endswith("dus uiterlijk 16-11-2026 (1 keer verlengd)")
