import io
import zipfile
from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.tabel.cellen import Cel, Celsoort
from passend.uitwisseling.tabel.xlsxlezer import xlsx_parse
from tests.uitwisseling.hulp import bron_van
from tests.uitwisseling.tabel.koppelingen import LANG, koppeling


def _boek(vul: Callable[[Any], None]) -> bytes:
    boek = openpyxl.Workbook()
    vul(boek)
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _rij(tmp_path: Path, *waarden: object, opmaak: str = "") -> tuple[Cel, ...]:
    def vul(boek: Any) -> None:
        boek.active.append([f"kop {n}" for n in range(len(waarden))])
        boek.active.append(list(waarden))
        if opmaak:
            boek.active["A2"].number_format = opmaak

    tabel = xlsx_parse(bron_van(tmp_path / "a.xlsx", _boek(vul)), None)
    (rij,) = tabel.rijen
    assert rij.regel == 2
    return rij.cellen


def test_cells_keep_what_they_are(tmp_path: Path) -> None:
    cellen = _rij(tmp_path, "0012", 12, 12.5, datetime(2026, 5, 1), time(9, 30), True, " x ", None)

    assert cellen == (
        Cel("0012"),
        Cel("12", Celsoort.GETAL),
        Cel("12.5", Celsoort.GETAL),
        Cel("2026-05-01", Celsoort.DATUM),
        Cel("09:30:00", Celsoort.DATUM),
        Cel("ja"),
        Cel("x"),
        Cel(""),
    )


def test_formulas_and_errors_have_no_value(tmp_path: Path) -> None:
    assert _rij(tmp_path, "=1+1", "#N/A") == (Cel("=…", Celsoort.FORMULE), Cel("#N/A", Celsoort.FOUT))


def test_leading_zeros_of_a_number_format_are_kept(tmp_path: Path) -> None:
    assert _rij(tmp_path, 12, opmaak="00000") == (Cel("00012", Celsoort.GETAL),)


def test_a_percentage_is_read_as_it_is_shown(tmp_path: Path) -> None:
    assert _rij(tmp_path, 0.14, opmaak="0%") == (Cel("14", Celsoort.GETAL),)


def test_the_sheet_in_front_is_read_unless_another_is_named(tmp_path: Path) -> None:
    def vul(boek: Any) -> None:
        boek.active.title = "Uitleg"
        boek.active.append(["lees mij"])
        blad = boek.create_sheet("Scores")
        blad.append(["naam ", "sc\nore", None])
        blad.append(["Pim", 3])
        boek.active = 1

    bron = bron_van(tmp_path / "a.xlsx", _boek(vul))

    assert (xlsx_parse(bron, None).blad, xlsx_parse(bron, None).koppen) == ("Scores", ("naam", "sc ore"))
    assert xlsx_parse(bron, koppeling(LANG, blad="Uitleg")).koppen == ("lees mij",)
    with pytest.raises(Importfout, match="Blad ‘Cijfers’ staat niet in het bestand; wel: ‘Uitleg’, ‘Scores’"):
        xlsx_parse(bron, koppeling(LANG, blad="Cijfers"))


def test_rows_are_numbered_as_in_excel_and_empty_ones_left_out(tmp_path: Path) -> None:
    def vul(boek: Any) -> None:
        for rij in (["Overzicht"], [], ["a", "b"], ["1", "2"], [], ["3"]):
            boek.active.append(rij)

    tabel = xlsx_parse(bron_van(tmp_path / "a.xlsx", _boek(vul)), koppeling(LANG, kopregel=2))

    assert tabel.koppen == ("a", "b")
    assert [(rij.regel, [cel.tekst for cel in rij.cellen]) for rij in tabel.rijen] == [(4, ["1", "2"]), (6, ["3", ""])]


def _zip(delen: dict[str, bytes]) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, inhoud in delen.items():
            zip_.writestr(naam, inhoud)
    return uit.getvalue()


def _bom() -> bytes:
    """A small zip of which the table of contents promises 600 MB."""
    inhoud = bytearray(_zip({"xl/a": b"0"}))
    plek = inhoud.rfind(b"PK\x01\x02")
    inhoud[plek + 24 : plek + 28] = (600 << 20).to_bytes(4, "little")
    return bytes(inhoud)


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "met een wachtwoord beveiligd"),
        (b"PK\x03\x04" + b"x" * 100, "beschadigd of breekt af"),
        (_boek(lambda boek: None)[:-40], "beschadigd of breekt af"),
        (_zip({"readme.txt": b"x"}), "geen Excel-werkmap"),
        (_zip({"xl/workbook.xml": b"<x/>"}), "is beschadigd"),
        (_bom(), "uitgepakt veel te groot"),
        (_zip({f"xl/{n}": b"" for n in range(2001)}), "uitgepakt veel te groot"),
        (_boek(lambda boek: None), "geen rij met kolomkoppen"),
    ],
    ids=["oud", "rommel", "half", "zip", "leeg", "bom", "veel", "kaal"],
)
def test_workbooks_that_are_no_good_are_refused(tmp_path: Path, inhoud: bytes, reden: str) -> None:
    with pytest.raises(Importfout, match=reden):
        xlsx_parse(bron_van(tmp_path / "a.xlsx", inhoud), None)


def _met_blad(xml: str) -> bytes:
    """A workbook of which the sheet is replaced by `xml`."""
    goed = _boek(lambda boek: boek.active.append(["a"]))
    with zipfile.ZipFile(io.BytesIO(goed)) as zip_:
        delen = {naam: zip_.read(naam) for naam in zip_.namelist()}
    return _zip(delen | {"xl/worksheets/sheet1.xml": xml.encode()})


BLAD = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


def test_a_sheet_that_breaks_off_or_has_a_row_beyond_the_last_is_refused(tmp_path: Path) -> None:
    kop = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'
    half = BLAD.format(kop + '<row r="2"><c r="A2"><v>1</v></c></row>')[:-60]
    ver = BLAD.format(kop + '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>')

    for xml in (half, ver):
        with pytest.raises(Importfout, match="beschadigd"):
            list(xlsx_parse(bron_van(tmp_path / "a.xlsx", _met_blad(xml)), None).rijen)


def test_an_entity_in_a_sheet_is_not_followed(tmp_path: Path) -> None:
    geheim = tmp_path / "geheim.txt"
    geheim.write_text("zeer geheim")
    blad = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{geheim.as_uri()}">]>' + BLAD.format(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>'
    )

    with pytest.raises(Importfout):
        xlsx_parse(bron_van(tmp_path / "a.xlsx", _met_blad(blad)), None)
