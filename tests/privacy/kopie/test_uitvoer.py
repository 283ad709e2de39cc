"""A copy as files: readable by another program, harmless in a spreadsheet."""

import csv
import io
import json
import zipfile
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passend.privacy.kopie.inhoud import Dossierkopie, Hoofdstuk, Tabel
from passend.privacy.kopie.uitvoer import csv_van, onschadelijk, zip_van


def kopie(*rijen: tuple[str | date | int | None, ...]) -> Dossierkopie:
    tabel = Tabel(naam="Feiten, gesprekken", kolommen=("Dag", "Inhoud", "Aantal"), rijen=rijen)
    return Dossierkopie(
        leerling="Yara van Verzonnen",
        geboren=date(2016, 3, 3),
        school="De Kornoelje",
        voor="Ada van Verzonnen",
        door="Douwe Kastelein (directeur)",
        gemaakt_op=datetime(2026, 11, 23, 11, 0, tzinfo=UTC),
        grond="Verzoek van 20-11-2026",
        hoofdstukken=(Hoofdstuk(id="feiten", naam="Wat school vastlegde", tabellen=(tabel,)),),
        weggelaten=("Adressen van een ander.",),
    )


def bestanden(inhoud: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        return {naam: archief.read(naam).decode() for naam in archief.namelist()}


def test_the_zip_holds_json_a_csv_for_each_table_and_what_is_left_out() -> None:
    gelezen = bestanden(zip_van(kopie((date(2026, 10, 2), "Gesprek", 3))))

    assert sorted(gelezen) == ["01-feiten-feiten-gesprekken.csv", "dossier.json", "lees-mij.txt"]
    (hoofdstuk,) = json.loads(gelezen["dossier.json"])["hoofdstukken"]
    assert hoofdstuk["tabellen"][0]["rijen"] == [{"Dag": "2026-10-02", "Inhoud": "Gesprek", "Aantal": 3}]
    assert "Adressen van een ander." in gelezen["lees-mij.txt"]


def test_the_same_copy_gives_the_same_bytes() -> None:
    assert zip_van(kopie((None, "a", 1))) == zip_van(kopie((None, "a", 1)))


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t=", "\r", "\n=", "|", "%", " =", "\u00a0="])
def test_a_text_that_begins_like_a_formula_is_made_harmless(begin: str) -> None:
    assert onschadelijk(f"{begin}HYPERLINK(1)").startswith("'")


def test_ordinary_words_and_numbers_stay_as_they_are() -> None:
    assert [onschadelijk(cel) for cel in ("Gesprek", -3, None, date(2026, 1, 2))] == ["Gesprek", "-3", "", "2026-01-02"]


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=40), min_size=1, max_size=4))
def test_whatever_somebody_typed_stays_in_its_own_cell(teksten: list[str]) -> None:
    tabel = Tabel(naam="t", kolommen=tuple(f"k{n}" for n in range(len(teksten))), rijen=(tuple(teksten),))

    (_kop, rij) = list(csv.reader(io.StringIO(csv_van(tabel).removeprefix("\ufeff"), newline=""), delimiter=";"))

    assert [cel.removeprefix("'") for cel in rij] == [tekst.removeprefix("'") for tekst in teksten]
    assert not any(cel.strip(" ").startswith(("=", "+", "-", "@")) for cel in rij)
