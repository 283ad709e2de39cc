import codecs
from pathlib import Path

import pytest

from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.tabel.csvlezer import csv_parse
from tests.uitwisseling.hulp import bron_van
from tests.uitwisseling.tabel.koppelingen import LANG, koppeling


def _tabel(
    pad: Path, inhoud: bytes | str, **anders: object
) -> tuple[tuple[str, ...], list[tuple[int, tuple[str, ...]]]]:
    tabel = csv_parse(bron_van(pad, inhoud), koppeling(LANG, **anders) if anders else None)
    return tabel.koppen, [(rij.regel, tuple(cel.tekst for cel in rij.cellen)) for rij in tabel.rijen]


@pytest.mark.parametrize("scheiding", [";", ",", "\t", "|"])
@pytest.mark.parametrize("regeleinde", ["\n", "\r\n", "\r"])
def test_separator_and_line_ends_are_found_out(tmp_path: Path, scheiding: str, regeleinde: str) -> None:
    tekst = (
        regeleinde.join(scheiding.join(rij) for rij in (("naam", "score"), ("Joës", "12"), ("Pim", "9"))) + regeleinde
    )

    koppen, rijen = _tabel(tmp_path / "a.csv", tekst)

    assert koppen == ("naam", "score")
    assert [cellen for _, cellen in rijen] == [("Joës", "12"), ("Pim", "9")]


def test_decimal_commas_do_not_pass_for_separators(tmp_path: Path) -> None:
    koppen, rijen = _tabel(tmp_path / "a.csv", "naam;score\na;1,5\nb;2,5\nc;3,5\n")

    assert koppen == ("naam", "score")
    assert rijen[0] == (2, ("a", "1,5"))


def test_separators_between_quotes_do_not_count(tmp_path: Path) -> None:
    koppen, rijen = _tabel(tmp_path / "a.csv", 'naam,score\n"Das, Pim; Jr.",3\n')

    assert (koppen, rijen) == (("naam", "score"), [(2, ("Das, Pim; Jr.", "3"))])


def test_the_instruction_to_excel_is_followed_and_left_out(tmp_path: Path) -> None:
    assert _tabel(tmp_path / "a.csv", "sep=,\nnaam,score\na,1\n") == (("naam", "score"), [(3, ("a", "1"))])


@pytest.mark.parametrize(
    ("codering", "gevonden"),
    [
        ("utf-8", "utf-8-sig"),
        ("utf-8-sig", "utf-8-sig"),
        ("windows-1252", "windows-1252"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_encoding_is_found_out(tmp_path: Path, codering: str, gevonden: str) -> None:
    tabel = csv_parse(bron_van(tmp_path / "a.csv", "naam;score\nJoës “x”;1\n".encode(codering)), None)

    assert (tabel.koppen, tabel.codering) == (("naam", "score"), gevonden)
    assert [rij.cellen[0].tekst for rij in tabel.rijen] == ["Joës “x”"]


@pytest.mark.parametrize(
    ("inhoud", "gezegd", "reden"),
    [
        ("naam;x\nJoës;1\n".encode(), "windows-1252", "in windows-1252, maar het is utf-8"),
        ("naam;x\nJoës;1\n".encode("windows-1252"), "utf-8", "in utf-8, maar het is windows-1252"),
        ("naam;x\n".encode("utf-16"), "utf-8", "in utf-8, maar het is utf-16"),
    ],
)
def test_a_koppeling_that_says_another_encoding_is_contradicted(
    tmp_path: Path, inhoud: bytes, gezegd: str, reden: str
) -> None:
    with pytest.raises(Importfout, match=reden):
        _tabel(tmp_path / "a.csv", inhoud, codering=gezegd)


def test_plain_letters_fit_every_encoding(tmp_path: Path) -> None:
    assert _tabel(tmp_path / "a.csv", "a;b\n1;2\n", codering="windows-1252")[1] == [(2, ("1", "2"))]


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b"a;b\n1;\x00\n", "nultekens"),
        (codecs.BOM_UTF32_LE + "a;b".encode("utf-32-le"), "nultekens"),
        (b"a;b\n\x81\x8d;2\n", "geen utf-8 en geen Windows-1252"),
        (b"\n\n;;\n", "geen rij met kolomkoppen"),
        ('a;b\n1;"open\n2;3\n', "Regel 2: Het bestand breekt af: hier begint een aanhalingsteken"),
        ('a;b\n1;"x"y\n', "Regel 2: Deze rij is geen goede CSV"),
        ("a;b\n1;" + "x" * 100_001 + "\n", "Regel 2: Hier staat een cel van meer dan 100000 tekens"),
        ("a;b;c\n1;2;3\n4;5", "Regel 3: Het bestand breekt af: de laatste rij is niet af"),
    ],
)
def test_what_is_no_table_is_refused_with_the_line(tmp_path: Path, inhoud: bytes | str, reden: str) -> None:
    with pytest.raises(Importfout) as fout:
        _tabel(tmp_path / "a.csv", inhoud)

    assert reden in str(fout.value)


def test_lines_are_counted_through_cells_with_line_ends(tmp_path: Path) -> None:
    _, rijen = _tabel(tmp_path / "a.csv", 'a;b\n1;"twee\nregels"\n\n3;4\n')

    assert rijen == [(2, ("1", "twee\nregels")), (5, ("3", "4"))]


def test_empty_cells_at_the_end_may_be_too_many_but_not_too_few(tmp_path: Path) -> None:
    _, rijen = _tabel(tmp_path / "a.csv", "a;b\n1;2;;\n3\n4;5;6\n7;8\n")

    assert [cellen for _, cellen in rijen] == [("1", "2"), ("3",), ("4", "5", "6"), ("7", "8")]


def test_headers_may_stand_lower_down(tmp_path: Path) -> None:
    koppen, rijen = _tabel(tmp_path / "a.csv", "Overzicht groep 5;\n\nnaam;score\na;1\n", kopregel=3)

    assert (koppen, rijen) == (("naam", "score"), [(4, ("a", "1"))])


def test_a_file_with_one_column_is_a_table_too(tmp_path: Path) -> None:
    assert _tabel(tmp_path / "a.csv", "naam\nPim\n") == (("naam",), [(2, ("Pim",))])
