"""Making a copy on the screen."""

import io
import zipfile
from typing import Any

import pytest
from django.http import HttpResponse
from pypdf import PdfReader

from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.privacy.models import Inzagekopie
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.privacy.hulp import ouder_maken, verzoek_maken


def adres(wereld: Schoolwereld) -> str:
    return f"/leerlingen/{wereld.leerlingen['Yara'].pk}/kopie/"


def gemaakt(wereld: Schoolwereld, **anders: Any) -> HttpResponse:
    velden = {"voor": "", "verzoek": "", "reden": "Verhuizing", "vorm": "pdf"} | anders
    return ingelogd(wereld, "Wieke").post(adres(wereld), velden)


def test_a_pdf_is_given_and_noted_but_not_kept(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    ada = ouder_maken(yara)
    velden = {"toelichting": ["Yara vertelt graag."]}
    gesprek = NieuwFeit(soort="gesprek", op=VANDAAG, leerling=yara, velden=velden, rol="leerkracht")
    feit_vastleggen(gesprek, door=wereld.leerkracht, bron="gesprek")

    antwoord = gemaakt(wereld, voor=ada.pk)

    assert antwoord.headers["Content-Type"] == "application/pdf"
    assert antwoord.headers["Content-Disposition"] == 'attachment; filename="dossier-2026-11-23.pdf"'
    assert antwoord.headers["Cache-Control"] == "no-store"
    tekst = " ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(antwoord.content)).pages)
    assert "Yara vertelt graag." in " ".join(tekst.split())
    rij = Inzagekopie.objects.get()
    assert (rij.ouder, rij.door, rij.reden, rij.vorm) == (ada, wereld.intern_begeleider, "Verhuizing", "pdf")


def test_as_a_page_it_reads_the_same_and_has_no_script_or_inline_style(wereld: Schoolwereld) -> None:
    antwoord = gemaakt(wereld, voor=ouder_maken(wereld.leerlingen["Yara"]).pk, vorm="html")

    assert "Dossier van Yara van Verzonnen" in antwoord.text
    assert '<th scope="col">Gezag</th>' in antwoord.text
    assert "<style" not in antwoord.text
    assert "<script" not in antwoord.text


def test_as_files_for_another_program(wereld: Schoolwereld) -> None:
    antwoord = gemaakt(wereld, voor=ouder_maken(wereld.leerlingen["Yara"]).pk, vorm="zip")

    with zipfile.ZipFile(io.BytesIO(antwoord.content)) as archief:
        assert "dossier.json" in archief.namelist()


def test_a_request_is_chosen_and_the_page_of_the_pupil_shows_what_was_given(wereld: Schoolwereld) -> None:
    verzoek = verzoek_maken(wereld)
    wieke = ingelogd(wereld, "Wieke")
    assert "Een kopie van het dossier, Ada van Verzonnen, 23-11-2026" in wieke.get(adres(wereld)).text
    (ada,) = wereld.leerlingen["Yara"].ouderrelaties.values_list("ouder", flat=True)

    assert gemaakt(wereld, voor=ada, verzoek=verzoek, reden="", vorm="zip").status_code == 200

    assert Inzagekopie.objects.get().verzoek_id == verzoek
    blad = wieke.get(f"/leerlingen/{wereld.leerlingen['Yara'].pk}/verzoeken/").text
    assert "Bestanden voor een ander programma voor Ada van Verzonnen" in " ".join(blad.split())


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"reden": " "}, "Schrijf op waarom u deze kopie maakt"),
        ({"voor": ""}, "Maak een keuze."),
        ({"voor": "leerling"}, "Dit kan hier niet gekozen worden."),
        ({"vorm": "exe"}, "Dit kan hier niet gekozen worden."),
        ({"verzoek": "01a205fc-e27e-7945-808e-d51e08f2c16d"}, "Dit verzoek hoort niet bij deze leerling."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_made(wereld: Schoolwereld, anders: dict[str, Any], zin: str) -> None:
    ada = ouder_maken(wereld.leerlingen["Yara"])

    antwoord = gemaakt(wereld, **({"voor": ada.pk} | anders))

    assert (antwoord.status_code, Inzagekopie.objects.count()) == (422, 0)
    assert zin in antwoord.text


def test_a_parent_without_gezag_cannot_be_chosen(wereld: Schoolwereld) -> None:
    bo = ouder_maken(wereld.leerlingen["Yara"], gezag="nee", voornaam="Bo")

    assert gemaakt(wereld, voor=bo.pk).status_code == 422
    assert "Niemand kan deze kopie nu krijgen" in ingelogd(wereld, "Wieke").get(adres(wereld)).text


def test_a_teacher_and_another_school_find_no_page(wereld: Schoolwereld) -> None:
    for wie in ("Merel", "Tjalling"):
        assert ingelogd(wereld, wie).get(adres(wereld)).status_code == 404
        assert ingelogd(wereld, wie).post(adres(wereld), {}).status_code == 404
