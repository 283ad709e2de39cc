"""The PDF: for eyes and for a screen reader, and a sentence where it cannot be made."""

import builtins
import io
from typing import Any

import pytest
from pypdf import PdfReader

from passend.privacy.fouten import Privacyfout
from passend.privacy.kopie.pdf import pdf_van

BLAD = """<!doctype html><html lang="nl"><head><title>Dossier van Yara</title></head><body><h1>Dossier</h1>
<table><thead><tr><th scope="col">Dag</th></tr></thead>
<tbody><tr><td>2-10-2026</td></tr></tbody></table></body></html>"""
STIJL = "@page { @bottom-right { content: counter(page) } }"


@pytest.fixture
def gelezen() -> PdfReader:
    return PdfReader(io.BytesIO(pdf_van(BLAD, STIJL)))


def test_it_has_tags_a_language_and_a_title(gelezen: PdfReader) -> None:
    wortel: Any = gelezen.trailer["/Root"]

    assert wortel["/MarkInfo"]["/Marked"]
    assert wortel["/Lang"] == "nl"
    assert gelezen.metadata is not None
    assert gelezen.metadata.title == "Dossier van Yara"


def test_headings_and_table_headers_are_told_apart(gelezen: PdfReader) -> None:
    soorten: set[str] = set()

    def lopen(knoop: Any) -> None:
        knoop = knoop.get_object() if hasattr(knoop, "get_object") else knoop
        if isinstance(knoop, list):
            for kind in knoop:
                lopen(kind)
        elif isinstance(knoop, dict):
            soorten.add(str(knoop.get("/S")))
            lopen(knoop.get("/K", []))

    lopen(gelezen.trailer["/Root"]["/StructTreeRoot"])  # type: ignore[index]

    assert {"/H1", "/Table", "/TH", "/TD"} <= soorten


def test_every_page_has_its_number_and_the_text_can_be_read(gelezen: PdfReader) -> None:
    tekst = gelezen.pages[0].extract_text()

    assert "2-10-2026" in tekst
    assert "1" in tekst.splitlines()[-1]


def test_nothing_is_fetched_from_outside() -> None:
    van_buiten = BLAD.replace("<h1>", '<img src="http://127.0.0.1:9/x.png"><img src="file:///etc/passwd"><h1>')

    assert pdf_van(van_buiten, STIJL).startswith(b"%PDF")


def test_missing_system_libraries_give_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    echt = builtins.__import__

    def zonder(naam: str, *rest: Any, **meer: Any) -> Any:
        if naam == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return echt(naam, *rest, **meer)

    monkeypatch.setattr(builtins, "__import__", zonder)

    with pytest.raises(Privacyfout, match="geen PDF maken"):
        pdf_van(BLAD, STIJL)
