"""`passend signalen`, `passend stand` and `passend herbereken`, and with whose eyes they look."""

import json
from typing import Any

import pytest

from passend.web.opdrachten import herbereken, signalen, stand
from passend.web.opdrachten.uitvoer import Misbruik
from tests.schoolwereld import Schoolwereld

VRAAG: dict[str, Any] = {"groep": None, "leerling": None, "als_json": False, "brin": "00ZA", "als": None}


@pytest.fixture(autouse=True)
def breed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal in which no cell of a table wraps."""
    monkeypatch.setenv("COLUMNS", "300")


def test_signals_are_a_table_with_pupil_rule_evidence_and_source(
    planwereld: Schoolwereld, capsys: pytest.CaptureFixture[str]
) -> None:
    code = signalen.uitvoeren(**VRAAG | {"groep": "5A"})

    regels = capsys.readouterr().out.splitlines()
    assert code == 0
    assert regels[0].split() == ["leerling", "groep", "regel", "bewijs", "bron", "sinds"]
    rij = next(regel for regel in regels if "Cito V" in regel)
    assert [cel.strip() for cel in rij.split("  ") if cel.strip()] == [
        "Yara van Verzonnen (5a-3)",
        "5a",
        "Cito V vraagt een individueel hulpplan: spelling",
        "spelling: E4 V",
        "§2.2, §2.3",
        "18-06-2026",
    ]
    assert regels[-1] == "2 signalen, 2 vragen."


def test_signals_as_json_carry_the_path_of_the_rule_and_the_facts(
    planwereld: Schoolwereld, capsys: pytest.CaptureFixture[str]
) -> None:
    signalen.uitvoeren(**VRAAG | {"leerling": "5a-3", "als_json": True})

    gevonden = json.loads(capsys.readouterr().out)
    (v_score,) = [signaal for signaal in gevonden if signaal["regel"] == "signalen.v-score"]
    assert (v_score["uitkomst"], v_score["vak"], v_score["sinds"]) == ("waar", "spelling", "2026-06-18")
    assert (v_score["kracht"], v_score["bron"]) == ("moet", "§2.2, §2.3")
    assert [feit["niveau"] for feit in v_score["bewijs"]] == ["V"]
    assert v_score["leerling"] == str(planwereld.leerlingen["Yara"].pk)


def test_a_group_without_signals_says_so(planwereld: Schoolwereld, capsys: pytest.CaptureFixture[str]) -> None:
    signalen.uitvoeren(**VRAAG | {"groep": "6a"})

    assert capsys.readouterr().out.splitlines()[-1] == "geen signalen, geen vragen."


def test_a_stand_names_step_task_person_reason_and_source(
    planwereld: Schoolwereld, capsys: pytest.CaptureFixture[str]
) -> None:
    stand.uitvoeren(**VRAAG | {"leerling": "5a-3"})

    uit = capsys.readouterr().out
    rij = next(regel for regel in uit.splitlines() if "Eerst zelf proberen" in regel)
    assert "Algemene zorg" in rij
    assert "leerkracht" in rij
    assert "§2.3, §3.1" in rij


def test_a_stand_as_json_is_what_is_stored(planwereld: Schoolwereld, capsys: pytest.CaptureFixture[str]) -> None:
    stand.uitvoeren(**VRAAG | {"groep": "5a", "als_json": True})

    gevonden = json.loads(capsys.readouterr().out)
    assert [kind["sleutel"] for kind in gevonden] == ["5a-1", "5a-2", "5a-3"]
    assert gevonden[2]["treden"][0]["naam"] == "Algemene zorg"
    assert gevonden[2]["op"] == "2026-11-23"


def test_with_the_eyes_of_a_leerkracht_only_the_own_group_is_seen(
    planwereld: Schoolwereld, capsys: pytest.CaptureFixture[str]
) -> None:
    stand.uitvoeren(**VRAAG | {"als": "Merel@kornoelje.example", "als_json": True})

    assert {groep for kind in json.loads(capsys.readouterr().out) for groep in kind["groepen"]} == {"5a"}
    with pytest.raises(Misbruik, match="Niets gevonden voor groep 6a"):
        stand.uitvoeren(**VRAAG | {"als": "merel@kornoelje.example", "groep": "6a"})


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"brin": None}, "Er is meer dan één school. Kies er een met --school: 00ZA"),
        ({"brin": "99XX"}, "School 99XX is er niet. Wel: 00ZA"),
        ({"leerling": "onbekend"}, "Niets gevonden voor leerling onbekend."),
        ({"als": "niemand@nergens.example"}, "Op deze school werkt niemand met het adres niemand@nergens.example."),
    ],
)
def test_what_cannot_be_answered_is_wrong_use(schoolwereld: Schoolwereld, anders: dict[str, Any], melding: str) -> None:
    with pytest.raises(Misbruik) as fout:
        signalen.uitvoeren(**VRAAG | anders)

    assert str(fout.value).startswith(melding)


def test_rebuilding_twice_changes_nothing(planwereld: Schoolwereld, capsys: pytest.CaptureFixture[str]) -> None:
    assert herbereken.uitvoeren(brin="00ZA") == 0

    rijen = [regel.split() for regel in capsys.readouterr().out.splitlines()[1:]]
    assert rijen == [["signalen", "0", "0", "0", "4"], ["standen", "0", "0", "0", "6"]]


def test_rebuilding_without_a_plan_says_what_to_do(planwereld: Schoolwereld) -> None:
    with pytest.raises(Misbruik, match="nog geen plan in werking"):
        herbereken.uitvoeren(brin="00ZB")
