"""Scanned papers on the pages: with a form, with a record that is there, read as a file, and taken away."""

from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse

from passend.core.opvang import BEWAARD
from passend.dossier.models import Bijlage, Feit
from passend.toegang.models import Leesregel
from tests.dossier.hulp import PDF, bijlage_maken
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.privacy.hulp import feit_maken

TOESTEMMING = "toestemmingen.delen-gegevens"


def scan(inhoud: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile("toestemming van Yara.pdf", inhoud, content_type="application/pdf")


def verstuurd(wereld: Schoolwereld, **anders: Any) -> HttpResponse:
    velden = {"op": "2026-11-20", "sleutel": str(uuid4()), "keuze": "gegeven", "toelichting": "Samen gelezen."}
    velden |= {"wijze": "op papier", "bijlage": scan()} | anders
    adres = f"/leerlingen/{wereld.leerlingen['Yara'].pk}/vastleggen/{TOESTEMMING}/"
    return ingelogd(wereld, "Merel").post(adres, velden)


def test_a_signed_form_is_kept_with_the_consent_and_not_its_name(schrijfwereld: Schoolwereld) -> None:
    assert verstuurd(schrijfwereld).status_code == 302

    feit = Feit.objects.get(soort="toestemming")
    bijlage = Bijlage.objects.get(feit=feit)
    assert (feit.velden["wijze"], bijlage.naam, bijlage.soort) == (
        ["op papier"], "Schoolgegevens delen met externe partijen", "pdf",
    )  # fmt: skip


def test_the_same_form_sent_twice_keeps_one_paper(schrijfwereld: Schoolwereld) -> None:
    sleutel = str(uuid4())

    codes = [verstuurd(schrijfwereld, sleutel=sleutel, bijlage=scan()).status_code for _ in range(2)]

    assert (codes, Bijlage.objects.count()) == ([302, 302], 1)


def test_a_file_that_is_no_paper_is_said_at_the_field_and_no_word_is_lost(schrijfwereld: Schoolwereld) -> None:
    antwoord = verstuurd(schrijfwereld, bijlage=scan(b"MZ een programma"))

    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors["bijlage"] == [
        "Dit is geen PDF, JPG of PNG. Bewaar de scan als PDF of als foto (JPG), en kies dat bestand."
    ]
    assert "Samen gelezen." in antwoord.content.decode()
    assert not Feit.objects.filter(soort="toestemming").exists()


def test_a_file_that_is_too_large_is_said_at_the_field_and_no_word_is_lost(schrijfwereld: Schoolwereld) -> None:
    antwoord = verstuurd(schrijfwereld, bijlage=scan(PDF + b"0" * BEWAARD))

    assert antwoord.context["form"].errors["bijlage"][0].startswith("Dit bestand is groter dan 10 MB.")
    assert "Samen gelezen." in antwoord.content.decode()


def test_a_paper_is_added_to_a_record_that_is_there_and_read_as_a_file(schrijfwereld: Schoolwereld) -> None:
    yara, feit = schrijfwereld.leerlingen["Yara"], feit_maken(schrijfwereld)
    client = ingelogd(schrijfwereld, "Merel")

    client.post(f"/leerlingen/{yara.pk}/stukken/{feit}/bijlage/", {"naam": "Kaart van thuis", "bijlage": scan()})
    (bijlage,) = client.get(f"/leerlingen/{yara.pk}/stukken/{feit}/").context["beeld"].bijlagen
    antwoord = client.get(f"/leerlingen/{yara.pk}/bijlagen/{bijlage.pk}/")

    assert antwoord.content == PDF
    assert antwoord.headers["Content-Disposition"] == 'attachment; filename="bijlage-2026-11-23.pdf"'
    assert antwoord.headers["X-Content-Type-Options"] == "nosniff"


def test_who_read_a_paper_is_written_down(schrijfwereld: Schoolwereld) -> None:
    yara = schrijfwereld.leerlingen["Yara"]
    feit_maken(schrijfwereld)
    bijlage = bijlage_maken(schrijfwereld, yara)

    ingelogd(schrijfwereld, "Merel").get(f"/leerlingen/{yara.pk}/bijlagen/{bijlage.pk}/")

    gelezen = Leesregel.objects.filter(leerling=yara, pagina="bijlage-lezen")
    assert [regel.medewerker for regel in gelezen] == [schrijfwereld.leerkracht]


def test_a_paper_that_does_not_belong_here_goes_with_a_reason(schrijfwereld: Schoolwereld) -> None:
    yara = schrijfwereld.leerlingen["Yara"]
    feit_maken(schrijfwereld)
    bijlage = bijlage_maken(schrijfwereld, yara)
    client, adres = ingelogd(schrijfwereld, "Merel"), f"/leerlingen/{yara.pk}/bijlagen/{bijlage.pk}/"

    zonder_reden = client.post(f"{adres}weg/", {"reden": ""})
    weg = client.post(f"{adres}weg/", {"reden": "Dit is van een ander kind."})

    assert (zonder_reden.status_code, weg.status_code, client.get(adres).status_code) == (422, 302, 404)
