"""`passend importeer`: a report for people, and a clear word when nothing was taken over."""

import json
from pathlib import Path
from typing import Any

import pytest

from passend.metingen.selectors import toetsresultaat_list
from passend.web.opdrachten import importeer
from passend.web.opdrachten.uitvoer import Misbruik
from tests.schoolwereld import Schoolwereld

KOPPELING = {
    "naam": "proef",
    "kolommen": [
        {"kolom": "nr", "veld": "leerlingsleutel"},
        {"kolom": "toets", "veld": "toets"},
        {"kolom": "vak", "veld": "vak"},
        {"kolom": "dag", "veld": "afnamedatum"},
    ],
    "metingen": [{"kolommen": [{"kolom": "niveau", "veld": "niveau", "schaal": "i-v"}]}],
    "bevestigd": True,
}


@pytest.fixture(autouse=True)
def breed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal in which no cell of a table wraps."""
    monkeypatch.setenv("COLUMNS", "300")


@pytest.fixture
def tabel(tmp_path: Path) -> Path:
    pad = tmp_path / "resultaten.csv"
    pad.write_text(
        "nr;toets;vak;dag;niveau\n"
        "5a-3;Cito Leerling in Beeld;spelling;18-06-2026;V\n"
        "5a-1;Cito Leerling in Beeld;spelling;18-06-2026;VI\n",
        encoding="utf-8",
    )
    (tmp_path / "koppeling.json").write_text(json.dumps(KOPPELING), encoding="utf-8")
    return pad


def inlezen(bestand: Path, **anders: Any) -> int:
    koppeling = str(bestand.parent / "koppeling.json")
    vraag = {"brin": "00ZA", "soort": None, "koppeling": koppeling, "als": None} | anders
    return importeer.uitvoeren(bestand=bestand, **vraag)


def test_a_table_gives_a_report_with_each_refusal(
    wereld: Schoolwereld, tabel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = inlezen(tabel)

    uit = capsys.readouterr().out
    assert code == 1
    assert "geweigerd" in uit.splitlines()[0]
    rij = next(regel for regel in uit.splitlines() if " VI " in regel)
    assert rij.split()[0] == "3"
    yara = wereld.leerlingen["Yara"]
    niveaus = [rij.niveau for rij in toetsresultaat_list(voor=wereld.intern_begeleider, leerlingen=[yara])]
    assert "V" in niveaus


def test_the_same_file_again_changes_nothing(
    wereld: Schoolwereld, tabel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tabel.write_text("".join(tabel.read_text(encoding="utf-8").splitlines(keepends=True)[:2]), encoding="utf-8")
    inlezen(tabel)
    capsys.readouterr()

    assert inlezen(tabel) == 0
    assert capsys.readouterr().out.splitlines()[1].split() == ["toetsresultaat", "0", "0", "1", "0"]


def test_a_file_that_is_none_leaves_everything_as_it_was(
    wereld: Schoolwereld, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vreemd = tmp_path / "vreemd.xml"
    vreemd.write_text("<iets/>", encoding="utf-8")

    code = inlezen(vreemd, koppeling=None)

    assert code == 1
    assert capsys.readouterr().err.startswith("vreemd.xml is niet ingelezen; er is niets veranderd.\n")


def test_who_may_not_import_is_refused(wereld: Schoolwereld, tabel: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wereld.leerkracht.email = "merel@kornoelje.example"
    wereld.leerkracht.save()

    assert inlezen(tabel, als="merel@kornoelje.example") == 1
    assert "U mag op deze school geen bestanden inlezen." in capsys.readouterr().err


@pytest.mark.parametrize(("bestand", "koppeling"), [("is-er-niet.csv", None), ("resultaten.csv", "is-er-niet.json")])
def test_a_missing_file_is_wrong_use(wereld: Schoolwereld, tabel: Path, bestand: str, koppeling: str | None) -> None:
    with pytest.raises(Misbruik, match="is er niet"):
        inlezen(tabel.parent / bestand, koppeling=koppeling)
