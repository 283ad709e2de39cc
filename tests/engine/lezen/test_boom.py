"""The tree of a YAML text: plain values, and where each of them stands."""

from datetime import date, datetime
from typing import Any

import pytest

from passend.engine.lezen import LeesFouten, laad_boom
from passend.engine.lezen.boom import leespad


@pytest.mark.parametrize(
    ("geschreven", "waarde"),
    [
        ("5", 5),
        ("-3", -3),
        ("0.4", 0.4),
        ("06", "06"),
        ("12E4", "12E4"),
        ("+31", 31),
        ("1_000", "1_000"),
        ("75%", "75%"),
        ("6 weken", "6 weken"),
        ("2026-09-01", date(2026, 9, 1)),
        ("2026-09-01 09:30", datetime(2026, 9, 1, 9, 30)),
        ("2026-09", "2026-09"),
        ("09:30", "09:30"),
        ("ja", "ja"),
        ("nee", "nee"),
        ("on", "on"),
        ('"5"', "5"),
        ('"2026-09-01"', "2026-09-01"),
        ("'true'", "true"),
    ],
)
def test_unquoted_value_is_what_a_reader_sees(geschreven: str, waarde: object) -> None:
    boom = laad_boom(f"a: {geschreven}")

    assert (boom.inhoud, boom.fouten) == ({"a": waarde}, [])


def test_key_is_always_text() -> None:
    assert laad_boom("{2024: 1, 2026-09-01: 2}").inhoud == {"2024": 1, "2026-09-01": 2}


def test_every_value_and_key_knows_its_place() -> None:
    boom = laad_boom("a:\n  - b: 1\n    c: [x, y]\n", bestand="x.yaml")

    assert boom.plek(("a", 0, "c", 1)) == ("x.yaml", 3, 12)
    assert boom.sleutelplek(("a", 0, "c")) == ("x.yaml", 3, 5)
    assert boom.plek(("a", 0)) == ("x.yaml", 2, 5)
    assert boom.plek(("a", 0, "weg")) == ("x.yaml", 2, 5)


def test_places_are_kept_in_the_way_of_ruamel() -> None:
    inhoud = laad_boom("a:\n  b: 1\n").inhoud

    assert (inhoud.lc.line, inhoud.lc.col, inhoud.lc.data["a"]) == (0, 0, (0, 0, 1, 2))


def test_value_that_is_used_twice_stands_where_it_was_written() -> None:
    boom = laad_boom("- &a {b: 1}\n- *a\n")

    assert boom.inhoud == [{"b": 1}, {"b": 1}]
    assert boom.inhoud[0] is not boom.inhoud[1]
    assert boom.plek((1, "b")).regel == 1


def test_path_names_elements_by_their_id() -> None:
    inhoud: Any = laad_boom("routes: [{id: trap, treden: [{id: stap-1, wie: {leidt: ib}}, los]}]").inhoud

    assert leespad(inhoud, ("routes", 0, "treden", 0, "wie")) == "routes.trap.treden.stap-1.wie"
    assert leespad(inhoud, ("routes", 0, "treden", 1)) == "routes.trap.treden.1"


@pytest.mark.parametrize(
    ("tekst", "pad", "melding"),
    [
        ("a: {b: }", "a.b", "lege waarde"),
        ("a: [1, ~]", "a.1", "lege waarde in een lijst"),
        ("a: {}", "a", "lege waarde {}"),
        ("a: []", "a", "lege lijst"),
        ("a: [{id: b, c: 1, c: 2}]", "a.b", "sleutel 'c' staat hier twee keer (eerst op regel 1)"),
        ("{[a]: 1}", "(plan)", "een sleutel is één woord of een paar woorden"),
    ],
)
def test_what_yaml_lets_pass_is_reported(tekst: str, pad: str, melding: str) -> None:
    (fout,) = laad_boom(tekst).fouten

    assert fout.pad == pad
    assert fout.melding.startswith(melding)


def test_empty_lists_pass_where_they_mean_something() -> None:
    assert laad_boom("a: []", leeg_mag=True).fouten == []


def test_second_document_is_refused_where_one_is_meant() -> None:
    with pytest.raises(LeesFouten) as gevonden:
        laad_boom("a: 1\n---\nb: 2\n")

    assert [(fout.regel, fout.melding) for fout in gevonden.value.fouten] == [
        (3, "hier staan 2 documenten; één wordt verwacht")
    ]
