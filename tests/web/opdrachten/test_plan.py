"""`passend plan`: check, toon, schema, gevallen."""

import json
from pathlib import Path

import pytest

from passend.web.opdrachten import main

PLANNEN = Path(__file__).parents[3] / "plannen"
WET = PLANNEN / "wet.yaml"
SCHOOL = PLANNEN / "willibrord-miland.yaml"
FOUT = """\
plan:
  id: proef
  titel: Een plan met fouten
  editie: "1"
  van: 2026-08-01
  tot: niet vermeld
  lagen: {wet: geen}
rollen:
  - {id: meester, naam: meester, profiel: leerkrachtt}
signalen:
  - {id: iets, naam: Iets, als: {toets: {instrument: bestaat-niet}}}
"""


@pytest.fixture
def fout_plan(tmp_path: Path) -> Path:
    pad = tmp_path / "proef.yaml"
    pad.write_text(FOUT, encoding="utf-8")
    return pad


def uitvoer(capsys: pytest.CaptureFixture[str], *woorden: object) -> tuple[int, str, str]:
    code = main([str(woord) for woord in woorden])
    uit, fout = capsys.readouterr()
    return code, uit, fout


def test_check_names_every_error_with_file_line_and_column(fout_plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, uit, _ = uitvoer(capsys, "plan", "check", fout_plan)

    assert code == 1
    plekken = [regel.split(": ")[1] for regel in uit.splitlines() if regel.startswith("fout: ")]
    assert plekken == ["proef.yaml:9:43", "proef.yaml:11:54"]
    assert "leerkracht" in uit.splitlines()[0]
    assert uit.splitlines()[-1] == "proef.yaml: dit plan klopt niet; 2 fouten, geen waarschuwingen"


def test_check_of_a_sound_plan_over_the_law_is_0(capsys: pytest.CaptureFixture[str]) -> None:
    code, uit, _ = uitvoer(capsys, "plan", "check", SCHOOL, "--laag", WET)

    assert code == 0
    assert "(willibrord-miland, editie 2024-2027); geen fouten" in uit.splitlines()[-1]
    assert "niemand heeft deze regel nagegaan ([V])" in uit


def test_check_looks_at_every_plan_and_passes_cases_over(fout_plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, uit, fout = uitvoer(capsys, "plan", "check", WET, fout_plan, PLANNEN / "wet.gevallen.yaml")

    assert code == 1
    assert [regel.partition(":")[0] for regel in uit.splitlines() if "waarschuwing" in regel.rpartition(";")[2]] == [
        "wet.yaml",
        "proef.yaml",
    ]
    assert "wet.gevallen.yaml: overgeslagen" in fout


def test_a_missing_file_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, fout = uitvoer(capsys, "plan", "check", "er/is/niets.yaml")

    assert (code, fout) == (2, "Dit bestand is er niet: er/is/niets.yaml.\n")


def test_toon_gives_rules_steps_terms_and_sources_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    code, uit, _ = uitvoer(capsys, "plan", "toon", SCHOOL, "--laag", WET)

    assert code == 0
    assert uit.startswith("Ondersteuningsplan Basisschool Willibrord/Miland, editie 2024-2027")
    assert "2.3 Signalering" in uit
    assert "ROUTE Ondersteuningstrappen" in uit
    assert "Cito V vraagt een individueel hulpplan" in uit
    assert "[§2.2, §2.3]" in uit
    assert "niet vermeld: " in uit


def test_toon_as_json_is_the_same_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    code, uit, _ = uitvoer(capsys, "plan", "toon", SCHOOL, "--laag", WET, "--json")

    plan = json.loads(uit)
    assert code == 0
    assert plan["routes"][-1]["naam"]
    assert {"hoofdstukken", "routes", "signalen", "lijsten", "woorden"} <= set(plan)


def test_toon_of_a_plan_with_errors_shows_the_errors_only(fout_plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, uit, fout = uitvoer(capsys, "plan", "toon", fout_plan)

    assert (code, uit) == (1, "")
    assert fout.count("fout: proef.yaml:") == 2


def test_schema_is_a_json_schema(capsys: pytest.CaptureFixture[str]) -> None:
    code, uit, _ = uitvoer(capsys, "plan", "schema")

    assert code == 0
    assert json.loads(uit)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_cases_that_say_something_else_are_shown_with_the_difference(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gevallen = tmp_path / "proef.gevallen.yaml"
    gevallen.write_text(
        """\
- geval: een V geeft een signaal
  gegeven: [{op: 2027-01-21, feit: toets, instrument: cito-lib, vak: spelling, moment: M5, niveau: V}]
  op: 2027-01-21
  dan: {signalen: v-score}
- geval: een V geeft niets
  gegeven: [{op: 2027-01-21, feit: toets, instrument: cito-lib, vak: spelling, moment: M5, niveau: V}]
  op: 2027-01-21
  dan: {signalen: []}
""",
        encoding="utf-8",
    )

    code, uit, _ = uitvoer(capsys, "plan", "gevallen", SCHOOL, gevallen, "--laag", WET)

    assert code == 1
    assert uit.splitlines()[0] == "een V geeft niets"
    assert uit.splitlines()[-1] == "1 geval klopt, 1 geval zegt iets anders."
