"""Files that were made to hurt: each is refused or read as text, and nothing of it runs, opens or stays."""

import io
import zipfile
from collections.abc import Callable
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import HealthCheck, given
from hypothesis import settings as instelling
from hypothesis import strategies as st

from passend.metingen.models import Toetsresultaat
from passend.uitwisseling.models import Importrun
from passend.uitwisseling.wachtkamer import wachtkamer
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.importeren.hulp import LIJST, aanbieden

# How a file begins that looks like something.
KOPPEN = [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"<?xml", b"<EDEX>", b"\xff\xfe", b"\xef\xbb\xbf"]
BLAD = "xl/worksheets/sheet1.xml"
MEGABYTE = b"\x00" * (1 << 20)


def zip_met(**delen: bytes) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doel:
        for naam, inhoud in delen.items():
            doel.writestr(naam.replace("__", "/").replace("_xml", ".xml"), inhoud)
    return uit.getvalue()


def zip_bom() -> bytes:
    """600 MB of nothing in some 600 kB."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doel, doel.open(BLAD, "w", force_zip64=True) as deel:
        for _ in range(600):
            deel.write(MEGABYTE)
    return uit.getvalue()


def zip_met_padtruc() -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as doel:
        doel.writestr("../../../../tmp/passend-padtruc", b"x")
        doel.writestr("xl/workbook.xml", b"<workbook/>")
    return uit.getvalue()


VIJANDIG: dict[str, Callable[[], bytes]] = {
    "bom.xlsx": zip_bom,
    "padtruc.xlsx": zip_met_padtruc,
    "zip.xlsx": lambda: zip_met(iets=b"x"),
    "afgebroken.xlsx": lambda: zip_bom()[:5000],
    "programma.xlsx": lambda: b"MZ" + b"\x90" * 5000,
    "plaatje.csv": lambda: b"GIF89a/*" + b"\x00" * 50 + b"*/=1;alert(1)",
    "bladzijde.xml": lambda: b"<html><script>alert(1)</script></html>",
    "tekening.xml": lambda: b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "buiten.xml": lambda: b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><EDEX>&e;</EDEX>',
    "lachen.xml": lambda: b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><EDEX>&b;</EDEX>',
    "diep.xml": lambda: b"<a>" * 100_000,
    "pdf-en-zip.xlsx": lambda: b"%PDF-1.7\n" + zip_met(xl__workbook_xml=b"<workbook/>"),
    "nul.csv": lambda: b"naam;datum\n\x00\x00;\x00\n",
    "breed.csv": lambda: b";".join([b"kop"] * 20_000) + b"\n",
    "regel.csv": lambda: b"naam\n" + b"a" * 2_000_000,
}


@pytest.mark.parametrize("naam", VIJANDIG)
def test_a_file_that_was_made_to_hurt_is_refused_or_waits_for_a_person(schrijfwereld: Schoolwereld, naam: str) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    eerder = Toetsresultaat.objects.count(), Importrun.objects.count()

    antwoord = aanbieden(wieke, VIJANDIG[naam](), naam)
    while antwoord.status_code == 302:
        antwoord = wieke.get(antwoord.headers["Location"])

    assert antwoord.status_code in (200, 404, 422)
    assert "<script>alert" not in antwoord.text
    assert "root:" not in antwoord.text
    assert (Toetsresultaat.objects.count(), Importrun.objects.count()) == eerder


@pytest.mark.parametrize(
    "naam",
    ["../../../../etc/cron.d/x.csv", r"..\..\x.csv", "x\x00.csv", "<script>alert(1)</script>.csv", "con.csv", "."],
)
def test_the_name_of_a_file_leads_nowhere(schrijfwereld: Schoolwereld, naam: str) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")

    antwoord = wieke.post(LIJST, {"bestand": _genoemd(naam)}, follow=True)

    assert antwoord.status_code in (200, 422)
    assert "<script>alert" not in antwoord.text
    for pad in wachtkamer().iterdir():
        assert UUID(pad.stem)
        assert pad.stat().st_mode & 0o077 == 0


def _genoemd(naam: str) -> SimpleUploadedFile:
    bestand = SimpleUploadedFile("x.csv", b"naam;vak\nx;y\n")
    bestand._name = naam  # type: ignore[attr-defined]  # the class would clean it; a browser of an attacker does not
    return bestand


@instelling(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kop=st.sampled_from(KOPPEN), rest=st.binary(max_size=300))
def test_no_bytes_break_the_page(schrijfwereld: Schoolwereld, kop: bytes, rest: bytes) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")

    antwoord = wieke.post(LIJST, {"bestand": SimpleUploadedFile("x", kop + rest)}, follow=True)

    assert antwoord.status_code in (200, 422)
