"""Offering a file: what we read goes on, what we cannot read gets a sentence, and nothing is left behind."""

import logging

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from passend.core.bereik import school_bereik
from passend.metingen.models import Toetsresultaat
from passend.uitwisseling.models import Importrun
from passend.uitwisseling.wachtkamer import MEESTE_BYTES, wachtkamer
from tests.schoolwereld import Schoolwereld
from tests.uitwisseling.hulp import BESTANDEN
from tests.uitwisseling.opslag.bestand import rij
from tests.web.hulp import ingelogd
from tests.web.importeren.hulp import LIJST, aanbieden, aangeboden, csv, ingelezen, run_maken, wachtend_maken

MENU = 'href="/importeren/"'


def test_a_table_goes_on_to_its_columns_and_an_edexml_to_the_preview(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")

    tabel = aangeboden(wieke, csv(rij()))
    edexml = aangeboden(wieke, (BESTANDEN / "edexml-2.1.xml").read_bytes(), "leerlingen.xml")

    assert tabel.endswith("/kolommen/")
    assert not edexml.endswith("/kolommen/")
    assert Importrun.objects.count() == 0


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Dit bestand is leeg."),
        (b"%PDF-1.7", "Dit is een PDF."),
        (b"\x89PNG\r\n\x1a\n", "Dit is een plaatje."),
        (b"PK\x03\x04" + b"leerlingen.xml" * 9, "Dit is een zip-bestand. Pak het uit"),
        ("<EDEX><school naam='Zoë'/></EDEX>".encode("cp1252"), ""),
        (b"a;b\ncaf\xe9;\x81\n", "geen utf-8 en geen Windows-1252"),
    ],
)
def test_a_file_that_we_cannot_read_is_an_error_at_its_field(
    schrijfwereld: Schoolwereld, inhoud: bytes, zin: str
) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")

    antwoord = aanbieden(wieke, inhoud, "lijst.csv")
    if antwoord.status_code == 302:  # XML is read to its end in the preview
        antwoord = wieke.get(antwoord.headers["Location"])
        assert "Letters met accenten zouden fout worden gelezen" in antwoord.text
        return

    assert antwoord.status_code == 422
    assert zin in antwoord.context["form"].errors["bestand"][0]
    assert 'aria-invalid="true"' in antwoord.text
    assert list(wachtkamer().iterdir()) == []


def test_no_file_at_all_asks_for_one(schrijfwereld: Schoolwereld) -> None:
    antwoord = ingelogd(schrijfwereld, "Wieke").post(LIJST, {})

    assert (antwoord.status_code, "Kies eerst een bestand." in antwoord.text) == (422, True)


def test_a_file_of_200_megabytes_is_refused_before_it_is_read(schrijfwereld: Schoolwereld) -> None:
    class Onleesbaar:
        def read(self, *_: object) -> bytes:
            raise AssertionError("er is gelezen")

        readline = read

    antwoord = ingelogd(schrijfwereld, "Wieke").generic(
        "POST", LIJST, b"", content_type="multipart/form-data; boundary=x",
        **{"CONTENT_LENGTH": str(200 << 20), "wsgi.input": Onleesbaar()},
    )  # fmt: skip

    assert antwoord.status_code == 413
    assert f"hoogstens {MEESTE_BYTES >> 20} MB" in antwoord.text
    assert list(wachtkamer().iterdir()) == []


def test_an_upload_asks_for_the_token(schrijfwereld: Schoolwereld) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(schrijfwereld.accounts["Wieke"])

    assert aanbieden(client, csv(rij())).status_code == 403
    assert list(wachtkamer().iterdir()) == []


def test_an_upload_with_its_token_is_taken(schrijfwereld: Schoolwereld) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(schrijfwereld.accounts["Wieke"])
    client.get(LIJST)

    bestand = SimpleUploadedFile("a.csv", csv(rij()))
    antwoord = client.post(LIJST, {"bestand": bestand, "csrfmiddlewaretoken": client.cookies["csrftoken"].value})

    assert antwoord.status_code == 302


def test_the_name_of_the_file_never_becomes_a_path_or_a_line_in_the_log(
    schrijfwereld: Schoolwereld, caplog: pytest.LogCaptureFixture
) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")

    with caplog.at_level(logging.DEBUG):
        antwoord = wieke.get(aangeboden(wieke, csv(rij()), "../../<b>Noor</b>.csv"))

    assert "&lt;b&gt;Noor&lt;" in antwoord.text or "b&gt;.csv" in antwoord.text
    assert "<b>Noor" not in antwoord.text
    assert {pad.suffix for pad in wachtkamer().iterdir()} == {".bestand", ".json"}
    assert "Noor" not in caplog.text


@pytest.mark.parametrize("wie", ["Merel", "Sterre"])
def test_who_may_not_import_finds_no_page_and_no_menu(schrijfwereld: Schoolwereld, wie: str) -> None:
    client, run, bestand = ingelogd(schrijfwereld, wie), run_maken(schrijfwereld), wachtend_maken(schrijfwereld)

    adressen = [LIJST, f"{LIJST}{run}/", f"{LIJST}{run}/terugdraaien/", f"{LIJST}bestand/{bestand}/",
                f"{LIJST}bestand/{bestand}/kolommen/", f"{LIJST}twijfels/"]  # fmt: skip

    assert {client.get(adres).status_code for adres in adressen} == {404}
    assert aanbieden(client, csv(rij())).status_code == 404
    assert MENU not in client.get("/plan/").text


def test_a_colleague_who_may_import_does_not_find_the_file_of_another(schrijfwereld: Schoolwereld) -> None:
    bestand = wachtend_maken(schrijfwereld)

    assert ingelogd(schrijfwereld, "Douwe").get(f"{LIJST}bestand/{bestand}/").status_code == 404
    assert MENU in ingelogd(schrijfwereld, "Douwe").get("/plan/").text


def test_earlier_imports_are_listed_with_what_they_did(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    ingelezen(wieke, csv(rij(), rij(nr="5a-1"), rij(moment="1-mei")))

    antwoord = wieke.get(LIJST)

    (gevonden,) = antwoord.context["rijen"]
    assert (gevonden.nieuw, gevonden.gewijzigd, gevonden.geweigerd) == (2, 0, 1)
    assert "resultaten.csv" in antwoord.text
    assert "<td>Wieke Roemer</td>" in antwoord.text


def test_the_other_school_sees_nothing_of_it(schrijfwereld: Schoolwereld) -> None:
    ingelezen(ingelogd(schrijfwereld, "Wieke"), csv(rij()))

    antwoord = ingelogd(schrijfwereld, "Tjalling").get(LIJST)

    assert antwoord.context["rijen"] == []
    with school_bereik(schrijfwereld.andere_school.pk):
        assert Toetsresultaat.objects.count() == 0
