"""Papers with a fact: what is let in, that it stands locked, who reads it, and how it goes."""

from datetime import date
from io import BytesIO

import pytest
from django.db import DatabaseError, connection, transaction
from PIL import Image

from passend.core.sleutels import Geschonden
from passend.dossier.bijlagecontrole import (
    ACTIEF,
    LEEG,
    MEESTE_BYTES,
    ONBEKEND,
    OP_SLOT,
    STUK,
    TE_GROOT,
    BijlageGeweigerd,
    gecontroleerd,
)
from passend.dossier.bijlagen import bijlage_inhoud, bijlage_list, bijlage_toevoegen, bijlage_weghalen
from passend.dossier.models import Bijlage, Feit
from passend.dossier.services import NieuwFeit, feit_vastleggen
from tests.dossier.hulp import PDF
from tests.schoolwereld import Schoolwereld


def foto(vorm: str = "JPEG", **opties: object) -> bytes:
    uit = BytesIO()
    Image.new("RGB", (40, 20), "white").save(uit, format=vorm, **opties)
    return uit.getvalue()


def met_plaats() -> bytes:
    """A picture that says where it was taken, and that was held sideways."""
    exif = Image.Exif()
    exif[0x010F] = "Camera van Verzonnen"
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    return foto(exif=exif)


def feit_van(wereld: Schoolwereld) -> Feit:
    nieuw = NieuwFeit(
        soort="toestemming", op=date(2026, 11, 18), leerling=wereld.leerlingen["Yara"], velden={"stand": ["gegeven"]}
    )
    return feit_vastleggen(nieuw, door=wereld.leerkracht, bron="scherm")


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", LEEG),
        (b"MZ dit is een programma", ONBEKEND),
        (b"<html><script>", ONBEKEND),
        (b"%PDF-1.7 halverwege afgebroken", STUK),
        (PDF.replace(b"<< >>", b"<< /Encrypt 5 0 R >>"), OP_SLOT),
        (PDF.replace(b"<< >>", b"<< /OpenAction << /S /JavaScript >> >>"), ACTIEF),
        (b"\xff\xd8\xff maar geen foto", STUK),
        (b"\x89PNG\r\n\x1a\n maar geen beeld", STUK),
        (PDF + b"0" * MEESTE_BYTES, TE_GROOT),
    ],
)
def test_what_is_no_paper_is_refused_with_a_sentence(inhoud: bytes, zin: str) -> None:
    with pytest.raises(BijlageGeweigerd) as geweigerd:
        gecontroleerd(inhoud)

    assert str(geweigerd.value) == zin


def test_a_picture_forgets_where_and_with_what_it_was_made_and_stands_upright() -> None:
    soort, schoon = gecontroleerd(met_plaats())

    with Image.open(BytesIO(schoon)) as beeld:
        assert (soort, dict(beeld.getexif()), beeld.size) == ("jpg", {}, (20, 40))
    assert b"Verzonnen" not in schoon


@pytest.mark.parametrize("vorm", ["PNG", "JPEG"])
def test_a_picture_keeps_what_is_on_it(vorm: str) -> None:
    _soort, schoon = gecontroleerd(foto(vorm))

    with Image.open(BytesIO(schoon)) as beeld:
        assert beeld.convert("RGB").getpixel((3, 3)) == (255, 255, 255)


def test_a_paper_stands_locked_and_opens_in_its_own_row_only(wereld: Schoolwereld) -> None:
    feit = feit_van(wereld)
    een = bijlage_toevoegen(feit, inhoud=PDF, naam="Formulier", door=wereld.leerkracht)
    ander = bijlage_toevoegen(feit, inhoud=PDF, naam="Formulier", door=wereld.leerkracht)
    with connection.cursor() as cursor:
        cursor.execute("select inhoud from dossier_bijlage where id = %s", [een.pk])
        bewaard = bytes(cursor.fetchone()[0])

    assert b"%PDF" not in bewaard
    assert bijlage_inhoud(Bijlage.objects.get(pk=een.pk)) == PDF
    ander.inhoud = bewaard
    with pytest.raises(Geschonden):
        bijlage_inhoud(ander)


def test_only_who_sees_the_pupil_finds_it(wereld: Schoolwereld) -> None:
    feit = feit_van(wereld)
    bijlage = bijlage_toevoegen(feit, inhoud=PDF, naam="Formulier", door=wereld.leerkracht)
    yara = wereld.leerlingen["Yara"]

    assert list(bijlage_list(voor=wereld.leerkracht, leerling=yara)) == [bijlage]
    assert list(bijlage_list(voor=wereld.andere_leerkracht, leerling=yara)) == []


def test_what_was_taken_away_is_read_by_nobody_and_stays_with_its_reason(wereld: Schoolwereld) -> None:
    bijlage = bijlage_toevoegen(feit_van(wereld), inhoud=PDF, naam="Formulier", door=wereld.leerkracht)

    bijlage_weghalen(bijlage, reden="Dit is van een ander kind.", door=wereld.leerkracht)

    assert list(bijlage_list(voor=wereld.leerkracht, leerling=wereld.leerlingen["Yara"])) == []
    assert Bijlage.objects.get(vervangt=bijlage).reden == "Dit is van een ander kind."
    with pytest.raises(BijlageGeweigerd, match="al weggehaald"):
        bijlage_weghalen(bijlage, reden="nog eens", door=wereld.leerkracht)


@pytest.mark.parametrize("opdracht", ["delete from dossier_bijlage", "update dossier_bijlage set naam = 'anders'"])
def test_a_paper_is_never_changed(wereld: Schoolwereld, opdracht: str) -> None:
    bijlage_toevoegen(feit_van(wereld), inhoud=PDF, naam="Formulier", door=wereld.leerkracht)

    with pytest.raises(DatabaseError, match="nooit gewijzigd"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)
