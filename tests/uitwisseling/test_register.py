import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from passend.uitwisseling.bron import bron_load
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.register import FORMATEN, bestand_parse, formaat_get
from passend.uitwisseling.tabel import koppeling_load, koppeling_raden
from tests.uitwisseling.hulp import BESTANDEN, bron_van

KOPPELING = koppeling_load(
    {
        "naam": "toets",
        "kolommen": [{"kolom": "nr", "veld": "leerlingsleutel"}, {"kolom": "datum", "veld": "afnamedatum"}],
        "metingen": [{"kolommen": [{"kolom": "score", "veld": "vaardigheidsscore"}], "vast": {"toets": "dmt"}}],
        "bevestigd": True,
    }
)
VOORBEELDEN = [pad.read_bytes() for pad in sorted(BESTANDEN.glob("*.xml"))]


@pytest.mark.parametrize(
    ("bestand", "soort"),
    [("edexml-2.1.xml", "edexml"), ("uwlr-leerlinggegevens.xml", "edexml"), ("oso-uitgezet.xml", "oso")],
)
def test_formaat_follows_from_the_root_element(bestand: str, soort: str) -> None:
    assert formaat_get(bron_load(BESTANDEN / bestand)).naam == soort


def test_formaat_of_text_and_zip_is_a_table(tmp_path: Path) -> None:
    assert formaat_get(bron_van(tmp_path / "a.csv", "a;b")).naam == "tabel"
    assert formaat_get(bron_van(tmp_path / "a.xlsx", b"PK\x03\x04rest")).naam == "tabel"


def test_formaat_that_does_not_exist_lists_those_that_do(tmp_path: Path) -> None:
    with pytest.raises(Importfout, match="wel: edexml, oso, tabel"):
        formaat_get(bron_van(tmp_path / "a.csv", "a"), "dod")


def test_a_table_needs_a_koppeling(tmp_path: Path) -> None:
    bron_van(tmp_path / "a.csv", "nr;datum;score\n")

    with pytest.raises(Importfout, match="hoort een koppeling"):
        list(bestand_parse(tmp_path / "a.csv"))


def test_progress_reaches_the_end_of_the_file() -> None:
    gemeld: list[tuple[int, int]] = []

    list(bestand_parse(BESTANDEN / "edexml-2.1.xml", voortgang=lambda *plek: gemeld.append(plek)))

    assert gemeld[-1][0] == gemeld[-1][1] == (BESTANDEN / "edexml-2.1.xml").stat().st_size


def _mag_alleen_importfout_geven(pad: Path, inhoud: bytes) -> None:
    pad.write_bytes(inhoud)
    for soort in (None, *FORMATEN):
        try:
            for _ in bestand_parse(pad, soort=soort, koppeling=KOPPELING):
                pass
        except Importfout as fout:
            assert str(fout)
    try:
        koppeling_raden(bron_load(pad), naam="x")
    except Importfout as fout:
        assert str(fout)


ruim = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@ruim
@given(inhoud=st.binary(max_size=400))
def test_random_bytes_give_an_importfout_and_never_a_crash(tmp_path: Path, inhoud: bytes) -> None:
    _mag_alleen_importfout_geven(tmp_path / "x", inhoud)


@ruim
@given(st.data())
def test_damaged_examples_give_an_importfout_and_never_a_crash(tmp_path: Path, data: st.DataObject) -> None:
    inhoud = bytearray(data.draw(st.sampled_from(VOORBEELDEN)))
    for _ in range(data.draw(st.integers(1, 4))):
        plek = data.draw(st.integers(0, len(inhoud) - 1))
        inhoud[plek : plek + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=5))

    _mag_alleen_importfout_geven(tmp_path / "x", bytes(inhoud))


@ruim
@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=5), max_size=6), st.sampled_from([";", ",", "\t"]))
def test_any_table_of_text_gives_results_refusals_or_an_importfout(
    tmp_path: Path, rijen: list[list[str]], scheiding: str
) -> None:
    tekst = io.StringIO()
    csv.writer(tekst, delimiter=scheiding).writerows([["nr", "datum", "score"], *rijen])

    _mag_alleen_importfout_geven(tmp_path / "x.csv", tekst.getvalue().encode("utf-8", errors="surrogatepass"))
