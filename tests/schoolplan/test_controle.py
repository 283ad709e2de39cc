"""Checking plan files and running their cases, without storing anything."""

from pathlib import Path

from passend.schoolplan.services import gevallen_uitvoeren, plan_controleren, plan_schema

PLANNEN = Path(__file__).parents[2] / "plannen"

FOUT = """\
plan: {id: proef, titel: Proef, editie: '1', van: niet vermeld, tot: niet vermeld, lagen: {wet: geen}}
kalender:
  - {id: rapport, wat: rapport, wanneer: {voor: 31 aprli}}
signalen:
  - {id: laag, naam: Laag, als: {toets: {instrument: cito}}, teh: 3}
"""


def test_a_plan_with_errors_gives_them_all_with_their_place(tmp_path: Path) -> None:
    (tmp_path / "proef.yaml").write_text(FOUT, encoding="utf-8")

    controle = plan_controleren(tmp_path / "proef.yaml")

    plekken = [(fout.regel, fout.kolom) for fout in controle.fouten]
    assert not controle.klopt
    assert len(plekken) >= 3
    assert {regel for regel, _ in plekken} == {3, 5}


def test_a_plan_over_the_law_is_accepted_and_says_which_layers_were_read() -> None:
    controle = plan_controleren(PLANNEN / "vsv.yaml", lagen=[PLANNEN / "wet.yaml"])

    assert (controle.klopt, controle.plan, controle.lagen) == (True, "vsv", ("wet.yaml",))


def test_cases_of_a_file_are_run_and_differences_are_told(tmp_path: Path) -> None:
    (tmp_path / "vsv.gevallen.yaml").write_text(
        "- {geval: intensief, gegeven: [{op: 2026-10-01, feit: oordeel, vraag: intensief, antwoord: ja}], "
        "op: 2026-10-02, dan: {open: handelingsplan}}\n"
        "- {geval: niet intensief, gegeven: [{op: 2026-10-01, feit: oordeel, vraag: intensief, antwoord: nee}], "
        "op: 2026-10-02, dan: {open: handelingsplan}}\n",
        encoding="utf-8",
    )

    verslagen = gevallen_uitvoeren(PLANNEN / "vsv.yaml", tmp_path / "vsv.gevallen.yaml", lagen=[PLANNEN / "wet.yaml"])

    assert [verslag.klopt for verslag in verslagen] == [True, False]
    assert verslagen[1].verschillen == ("2026-10-02: handelingsplan is niet open (geen taak)",)


def test_the_format_is_exported_as_json_schema() -> None:
    schema = plan_schema()

    assert {"plan", "routes", "signalen"} <= set(schema["properties"])
