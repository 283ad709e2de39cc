"""What is offered by mistake gets a sentence that says what to do; what we read is recognised by what it holds."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from passend.uitwisseling.bron import bron_load
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.herkennen import soort_herkennen
from tests.uitwisseling.hulp import BESTANDEN

KOP = b"leerlingnummer;toets;afnamedatum;niveau\n"


def zip_met(*namen: str) -> bytes:
    stroom = io.BytesIO()
    with zipfile.ZipFile(stroom, "w") as zip_:
        for naam in namen:
            zip_.writestr(naam, "application/vnd.oasis.opendocument.spreadsheet" if naam == "mimetype" else "x")
    return stroom.getvalue()


def werkmap() -> bytes:
    boek, stroom = openpyxl.Workbook(), io.BytesIO()
    boek.active.append(["leerlingnummer", "toets", "afnamedatum", "niveau"])
    boek.save(stroom)
    return stroom.getvalue()


def soort(tmp_path: Path, inhoud: bytes) -> str:
    (tmp_path / "x").write_bytes(inhoud)
    return soort_herkennen(bron_load(tmp_path / "x")).naam


@pytest.mark.parametrize(
    ("inhoud", "verwacht"),
    [
        (BESTANDEN / "edexml-2.1.xml", "edexml"),
        (BESTANDEN / "oso-overstap.xml", "oso"),
        (BESTANDEN / "resultaten.csv", "tabel"),
        (KOP, "tabel"),
        (KOP.decode().encode("utf-16"), "tabel"),
        (KOP.decode().encode("utf-16-le"), "tabel"),
        (b"Overzicht toetsen;;;\nGemaakt op 3 november;;;\n" + KOP, "tabel"),
        (werkmap(), "tabel"),
    ],
)
def test_a_file_is_recognised_by_what_it_holds(tmp_path: Path, inhoud: bytes | Path, verwacht: str) -> None:
    assert soort(tmp_path, inhoud.read_bytes() if isinstance(inhoud, Path) else inhoud) == verwacht


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"%PDF-1.7\n1 0 obj", "Dit is een PDF.*CSV of Excel"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "Dit is een plaatje"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "Dit is een plaatje"),
        (b"\x1f\x8b\x08\0", "Dit is een ingepakt bestand. Pak het uit"),
        (zip_met("leerlingen.xml"), "Dit is een zip-bestand. Pak het uit"),
        (zip_met("[Content_Types].xml", "word/document.xml"), "Dit is een document van Word"),
        (zip_met("mimetype", "content.xml"), "Dit is een bestand van LibreOffice"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "oud of met een wachtwoord beveiligd Excel-bestand. Sla het op als .xlsx"),
        (b"PK\x03\x04 xl/ en verder niets", "beschadigd of breekt af"),
        (b"{\\rtf1 Beste ouders}", "een document uit een tekstverwerker"),
        (b"MZ\x90\0\x03", "Dit is een programma"),
        (b"<!DOCTYPE html><html><body>Inloggen</body></html>", "een bladzijde van internet"),
        (b"naam\0\x01\x02\x03" + bytes(range(60, 255)) * 3, "geen tekst en geen Excel"),
        (b"Beste collega,\n\nHier de lijst.\n", "In dit bestand staat geen tabel"),
        (b"<notitie><regel/></notitie>", "geen EDEXML en geen OSO-dossier"),
        (KOP + "5a-3;DMT;22-01-2026;één\n".encode() + b"caf\xe9;\x81;;\n", "geen utf-8 en geen Windows-1252"),
    ],
)
def test_what_we_cannot_read_gets_a_sentence_that_says_what_to_do(tmp_path: Path, inhoud: bytes, zin: str) -> None:
    with pytest.raises(Importfout, match=zin):
        soort(tmp_path, inhoud)
