"""The command line itself: help, mistakes in the use, exit codes."""

import subprocess
import sys
from pathlib import Path

import pytest

from passend.web.opdrachten import main

WORTEL = Path(__file__).parents[3]
OPDRACHTEN = ["importeer", "signalen", "stand", "herbereken", "post", "bewaren", "terugzetten", "demo", "eisen"]
PLANOPDRACHTEN = ["check", "toon", "schema", "gevallen", "activeer"]
SCHOOLOPDRACHTEN = ["maken", "jaar"]
SLEUTELOPDRACHTEN = ["maken", "toon", "vernieuwen"]
ALLE = [[naam] for naam in OPDRACHTEN] + [["plan", naam] for naam in PLANOPDRACHTEN]
ALLE += [["school", naam] for naam in SCHOOLOPDRACHTEN] + [["sleutels", naam] for naam in SLEUTELOPDRACHTEN]


def uitvoer(capsys: pytest.CaptureFixture[str], *woorden: str) -> tuple[int, str, str]:
    code = main(woorden)
    uit, fout = capsys.readouterr()
    return code, uit, fout


@pytest.mark.parametrize("woorden", ALLE)
def test_every_command_explains_itself_in_dutch_with_an_example(
    capsys: pytest.CaptureFixture[str], woorden: list[str]
) -> None:
    code, uit, _ = uitvoer(capsys, *woorden, "--help")

    assert code == 0
    assert uit.startswith(f"Gebruik: passend {' '.join(woorden)}")
    assert f"Voorbeeld: passend {' '.join(woorden)}" in uit
    assert not {"Usage", "Options", "Arguments", "required", "Show this"} & set(uit.replace(":", " ").split())


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    _, uit, _ = uitvoer(capsys, "--help")
    _, uit_plan, _ = uitvoer(capsys, "plan", "--help")

    assert [regel.split()[0] for regel in uit.partition("Opdrachten:\n")[2].splitlines()] == [
        *OPDRACHTEN,
        "plan",
        "school",
        "sleutels",
    ]
    assert [regel.split()[0] for regel in uit_plan.partition("Opdrachten:\n")[2].splitlines()] == PLANOPDRACHTEN


@pytest.mark.parametrize(
    ("woorden", "melding"),
    [
        (
            ["plna"],
            f"Die opdracht bestaat niet. Wel: {', '.join(OPDRACHTEN)}, plan, school, sleutels.",
        ),
        (["importeer"], "Er ontbreekt iets: BESTAND."),
        (["signalen", "--jso"], "De keuze --jso bestaat niet. Bedoelt u --als of --json of --school?"),
        (["demo", "--port"], "De keuze --port vraagt een waarde."),
        (["demo", "--port", "veel"], "Deze waarde kan niet bij --port."),
        (["eisen", "alles"], "Er staat te veel achter deze opdracht."),
    ],
)
def test_wrong_use_is_explained_in_dutch_with_exit_code_2(
    capsys: pytest.CaptureFixture[str], woorden: list[str], melding: str
) -> None:
    code, uit, fout = uitvoer(capsys, *woorden)

    assert (code, uit) == (2, "")
    assert fout.splitlines()[0] == melding
    assert fout.splitlines()[1].startswith("Uitleg: passend")


def test_the_help_needs_neither_django_nor_the_plan_reader() -> None:
    vraag = (
        "import sys; from passend.web.opdrachten import main; main(['--help']);"
        "print(sorted({naam.partition('.')[0] for naam in sys.modules} & {'django', 'ruamel', 'rich', 'lxml'}))"
    )

    gedaan = subprocess.run(
        [sys.executable, "-c", vraag], capture_output=True, text=True, cwd=WORTEL, env={"PYTHONPATH": "src"}, check=True
    )

    assert gedaan.stdout.splitlines()[-1] == "[]"
