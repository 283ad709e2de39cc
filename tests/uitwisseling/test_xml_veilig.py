"""XML that was made to do harm, or that was damaged on the way: always a clear error, never a crash or a leak."""

import resource
import socket
from pathlib import Path

import pytest

from passend.uitwisseling.bron import bron_load
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.register import bestand_parse
from tests.uitwisseling.hulp import BESTANDEN, BSN

GOED = (BESTANDEN / "edexml-2.1.xml").read_text()
KLEIN = "<EDEX><school><schooljaar>2026-2027</schooljaar></school>{}</EDEX>"


def _fout(pad: Path, inhoud: str | bytes) -> Importfout:
    pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    with pytest.raises(Importfout) as gevangen:
        list(bestand_parse(pad))
    assert BSN not in str(gevangen.value)
    return gevangen.value


def test_xml_bomb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    entiteiten = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bom = f'<?xml version="1.0"?><!DOCTYPE EDEX [<!ENTITY e0 "bom">{entiteiten}]><EDEX>&e11;</EDEX>'

    fout = _fout(tmp_path / "b.xml", bom)

    assert "DOCTYPE" in str(fout)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 2_000_000  # KiB


def test_external_entity_opens_no_file_and_no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    geheim = tmp_path / "geheim.txt"
    geheim.write_text("zeer geheim")
    monkeypatch.setattr(socket, "socket", None)

    for doel in (geheim.as_uri(), "http://127.0.0.1:9/x"):
        fout = _fout(tmp_path / "b.xml", f'<!DOCTYPE EDEX [<!ENTITY x SYSTEM "{doel}">]><EDEX>&x;</EDEX>')
        assert "zeer geheim" not in str(fout)
        assert "DOCTYPE" in str(fout)


def test_a_doctype_behind_comments_is_found(tmp_path: Path) -> None:
    assert "DOCTYPE" in str(_fout(tmp_path / "b.xml", '<?xml version="1.0"?>\n<!-- x -->\n<?p?><!DOCTYPE EDEX><EDEX/>'))


def test_an_entity_that_nobody_defined_is_an_error(tmp_path: Path) -> None:
    assert "geen goed XML-bestand" in str(_fout(tmp_path / "b.xml", KLEIN.format("&weg;")))


def test_a_file_that_breaks_off_says_so_wherever_it_breaks(tmp_path: Path) -> None:
    for lengte in range(400, len(GOED) - 10, 97):
        fout = _fout(tmp_path / "b.xml", GOED.encode()[:lengte])
        assert "breekt af: <EDEX> wordt aan het eind niet gesloten" in str(fout)


def test_wrong_nesting_names_the_line_and_quotes_nothing(tmp_path: Path) -> None:
    fout = _fout(tmp_path / "b.xml", KLEIN.format(f"\n<leerlingen><bsn>{BSN}</leerlingen>"))

    assert (fout.regel, fout.melding) == (
        2,
        "Dit is geen goed XML-bestand. Is het met de hand veranderd? Maak de export opnieuw.",
    )


def test_a_text_without_end_and_a_tower_of_elements_are_refused(tmp_path: Path) -> None:
    assert "10 MB" in str(_fout(tmp_path / "b.xml", KLEIN.format("x" * 10_100_000)))
    assert "256 elementen" in str(_fout(tmp_path / "b.xml", KLEIN.format("<a>" * 300 + "</a>" * 300)))


@pytest.mark.parametrize(
    ("gezegd", "echt", "woord"),
    [
        ("UTF-8", "windows-1252", "deze regel is geen utf-8"),
        ("UTF-8", "utf-16", "het is utf-16"),
        ("ISO-8859-1", "utf-8", "het is utf-8"),
        ("windows-1252", "utf-8", "het is utf-8"),
        ("ISO-8859-1", "windows-1252", "het is Windows-1252"),
        ("US-ASCII", "utf-8", "tekens in die daar niet in bestaan"),
        ("UTF-16", "utf-8", "het is geen utf-16"),
        ("UTF-7", "utf-8", "die codering kennen we niet"),
        ("EBCDIC-CP-NL", "utf-8", "die codering kennen we niet"),
    ],
)
def test_a_file_that_lies_about_its_encoding_is_told_both(tmp_path: Path, gezegd: str, echt: str, woord: str) -> None:
    tekst = f'<?xml version="1.0" encoding="{gezegd}"?>\n' + KLEIN.format("<a>Joës “aan”</a>")

    fout = _fout(tmp_path / "b.xml", tekst.encode(echt))

    assert f"zegt dat het in {gezegd.lower()} staat" in str(fout)
    assert woord in str(fout)


def test_a_file_that_declares_nothing_is_utf8(tmp_path: Path) -> None:
    fout = _fout(tmp_path / "b.xml", KLEIN.format("\n<a>Joës</a>").encode("latin-1"))

    assert fout.regel == 2
    assert "zegt niet in welke tekencodering het staat" in str(fout)


@pytest.mark.parametrize(
    ("gezegd", "echt"),
    [
        ("UTF-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("UTF-16", "utf-16"),
        ("ISO-8859-1", "latin-1"),
        ("ISO-8859-15", "iso-8859-15"),
        ("Windows-1252", "windows-1252"),
    ],
)
def test_a_file_that_tells_the_truth_is_read_with_the_right_letters(tmp_path: Path, gezegd: str, echt: str) -> None:
    tekst = f'<?xml version="1.0" encoding="{gezegd}"?>\n' + KLEIN.format(
        '<leerlingen><leerling key="1"><roepnaam>Joës</roepnaam></leerling></leerlingen>'
    )
    (tmp_path / "b.xml").write_bytes(tekst.encode(echt))

    gegevens = list(bestand_parse(tmp_path / "b.xml"))

    assert [str(g.leerling.naam) for g in gegevens if hasattr(g, "leerling")] == ["Joës"]


@pytest.mark.parametrize(
    ("inhoud", "woord"),
    [
        ("<onbekend></onbekend>", "begint met <onbekend>"),
        ("<Envelope></Envelope>", "UWLR-bericht met resultaten"),
        ("<", "geen leesbaar begin"),
        ("<!-- -->", "geen leesbaar begin"),
    ],
)
def test_xml_of_another_kind_is_named(tmp_path: Path, inhoud: str, woord: str) -> None:
    assert woord in str(_fout(tmp_path / "b.xml", inhoud))


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    leerling = '<leerling key="#"><roepnaam>A</roepnaam><vulling>{}</vulling></leerling>\n'.format("x" * 900)
    pad = tmp_path / "groot.xml"
    with pad.open("w") as bestand:
        bestand.write("<EDEX><school><schooljaar>2026-2027</schooljaar></school><leerlingen>")
        bestand.writelines([leerling.replace("#", f"L{n}") for n in range(40_000)])
        bestand.write("</leerlingen></EDEX>")
    voor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    aantal = sum(1 for _ in bestand_parse(pad))

    assert aantal == 40_001
    assert bron_load(pad).grootte > 35_000_000
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - voor < 20_000  # KiB
