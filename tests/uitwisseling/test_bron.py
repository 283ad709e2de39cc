import codecs
from pathlib import Path

import pytest

from passend.uitwisseling.bron import BLOK, bron_load
from passend.uitwisseling.fouten import Importfout
from tests.uitwisseling.hulp import bron_van


def test_bron_knows_size_and_content(tmp_path: Path) -> None:
    bron = bron_van(tmp_path / "a.csv", "naam;score\n")

    assert (bron.grootte, len(bron.sha256), bron.kop, bron.staart) == (11, 64, b"naam;score\n", b"naam;score\n")


@pytest.mark.parametrize(("inhoud", "reden"), [(None, "niet te openen"), (b"", "is leeg")])
def test_a_file_that_is_absent_or_empty_is_refused(tmp_path: Path, inhoud: bytes | None, reden: str) -> None:
    pad = tmp_path / "a.csv"
    if inhoud is not None:
        pad.write_bytes(inhoud)

    with pytest.raises(Importfout, match=reden):
        bron_load(pad)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Importfout, match="niet te openen"):
        bron_load(tmp_path)


@pytest.mark.parametrize(
    ("inhoud", "bom", "is_ascii", "fout_utf8", "heeft_c1", "past_in_cp1252", "heeft_nul"),
    [
        (b"abc", "", True, None, False, True, False),
        ("één".encode(), "", False, None, False, True, False),
        (codecs.BOM_UTF8 + b"a", "utf-8", False, None, False, True, False),
        ("één\në".encode("latin-1"), "", False, 1, False, True, False),
        (b"a\nb\n\x93c\x94", "", False, 3, True, True, False),
        (b"\x81\x8d", "", False, 1, True, False, False),
        ("é".encode("utf-16"), "utf-16", False, 1, False, True, True),
        (b"a\xc3", "", False, 1, False, True, False),
    ],
)
def test_tekens_say_what_the_bytes_say(
    tmp_path: Path,
    inhoud: bytes,
    bom: str,
    is_ascii: bool,
    fout_utf8: int | None,
    heeft_c1: bool,
    past_in_cp1252: bool,
    heeft_nul: bool,
) -> None:
    tekens = bron_van(tmp_path / "a", inhoud).tekens

    assert (tekens.bom, tekens.is_ascii, tekens.fout_utf8) == (bom, is_ascii, fout_utf8)
    if bom != "utf-16":
        assert (tekens.heeft_c1, tekens.past_in_cp1252) == (heeft_c1, past_in_cp1252)
    assert tekens.heeft_nul == heeft_nul


def test_a_letter_on_the_border_of_two_blocks_is_no_mistake(tmp_path: Path) -> None:
    inhoud = b"x" * (BLOK - 1) + "ë".encode() + b"\n"

    assert bron_van(tmp_path / "a", inhoud).tekens.fout_utf8 is None


def test_stroom_reports_progress_up_to_the_end(tmp_path: Path) -> None:
    bron = bron_van(tmp_path / "a", b"x" * 200_000)
    gemeld: list[tuple[int, int]] = []

    with bron.stroom(lambda gelezen, totaal: gemeld.append((gelezen, totaal))) as stroom:
        stroom.read()

    assert gemeld == sorted(gemeld)
    assert gemeld[-1] == (200_000, 200_000)
