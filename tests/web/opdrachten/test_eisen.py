"""`passend eisen`: which requirements are proven by which test."""

import json
from pathlib import Path

import pytest

from passend.web.opdrachten.eisen import eisen_lezen, uitvoeren

LIJST = """\
"id","seed","section","theme","actor","requirement","kind","parameter","acceptance"
"AA-001","AA","1","volgen","ib","Een.","data","",""
"AA-002","AA","1","ouders","ib","Twee.","data","",""
"BB-001","BB","1","volgen","ib","Drie.","data","",""
"""


@pytest.fixture
def bron(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "eisen.csv").write_text(LIJST, encoding="utf-8")
    (tmp_path / "tests").mkdir()
    return tmp_path


def toets_schrijven(bron: Path, tekst: str) -> None:
    (bron / "tests" / "test_iets.py").write_text(tekst, encoding="utf-8")


def bewezen(bron: Path) -> dict[str, list[str]]:
    return {eis.id: eis.bewijs for eis in eisen_lezen(bron)[0] if eis.bewijs}


def test_a_mark_on_a_function_proves_its_ids(bron: Path) -> None:
    toets_schrijven(bron, '@pytest.mark.eis("AA-001", "BB-001")\ndef test_a(): ...\n')

    assert bewezen(bron) == {"AA-001": ["tests/test_iets.py::test_a"], "BB-001": ["tests/test_iets.py::test_a"]}


def test_a_mark_on_a_whole_file_proves_its_ids(bron: Path) -> None:
    toets_schrijven(bron, 'pytestmark = [pytest.mark.django_db, pytest.mark.eis("AA-002")]\n')

    assert bewezen(bron) == {"AA-002": ["tests/test_iets.py::*"]}


def test_a_comment_or_another_mark_proves_nothing(bron: Path) -> None:
    toets_schrijven(bron, '# @pytest.mark.eis("AA-001")\n@pytest.mark.extern("AA-002")\ndef test_a(): ...\n')

    assert bewezen(bron) == {}


def test_a_case_of_a_plan_is_told_apart_and_proves_nothing(bron: Path) -> None:
    (bron / "plannen").mkdir()
    gevallen = "- {geval: net wel, eis: [AA-001, AA-002]}\n- {geval: net niet, eis: AA-001}\n- {geval: zonder}\n"
    (bron / "plannen" / "aa.gevallen.yaml").write_text(gevallen, encoding="utf-8")
    toets_schrijven(bron, '@pytest.mark.eis("AA-002")\ndef test_a(): ...\n')

    eisen = {eis.id: eis for eis in eisen_lezen(bron)[0]}

    assert bewezen(bron) == {"AA-002": ["tests/test_iets.py::test_a"]}
    assert eisen["AA-001"].gevallen == ["plannen/aa.gevallen.yaml#net wel", "plannen/aa.gevallen.yaml#net niet"]
    assert {id_: eis.staat for id_, eis in eisen.items()} == {
        "AA-001": "in een geval",
        "AA-002": "bewezen",
        "BB-001": "open",
    }


def test_an_id_that_does_not_exist_is_named_and_is_an_error(bron: Path, capsys: pytest.CaptureFixture[str]) -> None:
    toets_schrijven(bron, '@pytest.mark.eis("AA-009")\ndef test_a(): ...\n')

    assert uitvoeren(als_json=False, wortel=bron) == 1
    assert "AA-009 bestaat niet, maar staat bij tests/test_iets.py::test_a." in capsys.readouterr().out


def test_json_counts_per_school_and_theme(bron: Path, capsys: pytest.CaptureFixture[str]) -> None:
    toets_schrijven(bron, '@pytest.mark.eis("AA-001")\ndef test_a(): ...\n')

    assert uitvoeren(als_json=True, wortel=bron) == 0
    assert json.loads(capsys.readouterr().out) == {
        "bewezen": {"AA-001": ["tests/test_iets.py::test_a"]},
        "in een geval": {},
        "open": ["AA-002", "BB-001"],
        "per school": {
            "AA": {"bewezen": 1, "in een geval": 0, "open": 1},
            "BB": {"bewezen": 0, "in een geval": 0, "open": 1},
        },
        "per thema": {
            "ouders": {"bewezen": 0, "in een geval": 0, "open": 1},
            "volgen": {"bewezen": 1, "in een geval": 0, "open": 1},
        },
        "onbekend": {},
    }


def test_every_mark_of_this_project_names_a_requirement_that_exists() -> None:
    wortel = Path(__file__).parents[3]

    eisen, onbekend = eisen_lezen(wortel)

    assert len(eisen) == 400
    assert onbekend == {}
