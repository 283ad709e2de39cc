"""Backup and restore as a person types them."""

from datetime import datetime
from pathlib import Path

import pytest
from django.db import connections
from pytest_django.fixtures import Settings

from passend.core import databank, klok
from passend.core.sleutels import sleutel_maken, sleutels_lezen
from passend.web.opdrachten import bewaren, terugzetten
from passend.web.opdrachten.uitvoer import Misbruik
from tests.schoolwereld import schoolwereld_maken

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "eigenaar"])


@pytest.fixture
def kopie(settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A backup of two schools, made on 23 November 2026 at three in the night."""
    schoolwereld_maken()
    naam = connections["default"].settings_dict["NAME"]
    adres = databank.ingebed_adres(databank.pgdata(), databank.BEHEERDER, naam)
    settings.KOPIE_DATABASE = databank.verbinding(adres)
    with klok.klok_op(datetime(2026, 11, 23, 3)):
        assert bewaren.uitvoeren(bestand=tmp_path, houd=None) == 0
    return tmp_path / "passend-20261123-030000.kopie"


def test_a_backup_in_a_folder_is_named_by_the_moment_and_says_which_key_it_needs(
    kopie: Path, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    uit = capsys.readouterr().out

    assert kopie.exists()
    assert f"Bewaard: {kopie} (" in uit
    assert f"Op slot met sleutel {settings.PASSEND_SLEUTELS.eerste}. Bewaar die sleutel ergens anders" in uit


def test_the_drill_restores_into_an_empty_server_and_finds_everything_the_same(
    kopie: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert terugzetten.uitvoeren(bestand=kopie, proef=True, vervang=False) == 0

    uit = capsys.readouterr().out
    assert "is van 23-11-2026, 03:00 en is heel" in uit
    assert "Alles is zoals het was. Uw echte database is niet aangeraakt." in uit
    assert "leerling_leerling" in uit
    assert "Yara" not in uit


def test_restoring_over_schools_is_refused_and_nothing_changes(kopie: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert terugzetten.uitvoeren(bestand=kopie, proef=False, vervang=False) == 1

    assert "In deze database staan al scholen. Er is niets teruggezet." in capsys.readouterr().err


def test_restoring_over_schools_when_asked_puts_everything_back(
    kopie: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with connections["default"].cursor() as cursor:
        cursor.execute("update school_school set naam = 'Later veranderd'")

    assert terugzetten.uitvoeren(bestand=kopie, proef=False, vervang=True) == 0

    assert capsys.readouterr().out.endswith("Teruggezet. Iedereen logt opnieuw in.\n")
    with connections["default"].cursor() as cursor:
        cursor.execute("select naam from school_school order by naam")
        assert cursor.fetchall() == [("De Kornoelje",), ("De Wilgenkaap",)]


def test_a_damaged_file_and_a_lost_key_are_sentences_not_errors(
    kopie: Path, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    oud = settings.PASSEND_SLEUTELS.eerste
    settings.PASSEND_SLEUTELS = sleutels_lezen(sleutel_maken())
    assert terugzetten.uitvoeren(bestand=kopie, proef=True, vervang=False) == 1
    assert f"Dit is versleuteld met sleutel {oud}" in capsys.readouterr().err

    kopie.write_bytes(b"iets anders")
    assert terugzetten.uitvoeren(bestand=kopie, proef=False, vervang=True) == 1
    assert capsys.readouterr().err == "Dit is geen reservekopie van Passend. Er is niets teruggezet.\n"


def test_old_backups_go_and_other_files_stay(kopie: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (kopie.parent / "passend-20261001-030000.kopie").touch()
    (kopie.parent / "passend-vakantie.kopie").touch()
    (kopie.parent / "iets-anders").touch()

    with klok.klok_op(datetime(2026, 11, 24, 3)):
        assert bewaren.uitvoeren(bestand=kopie.parent, houd=30) == 0

    assert sorted(pad.name for pad in kopie.parent.iterdir()) == [
        "iets-anders",
        "passend-20261123-030000.kopie",
        "passend-20261124-030000.kopie",
        "passend-vakantie.kopie",
    ]
    assert "1 oudere reservekopie is weggegooid." in capsys.readouterr().out


def test_wrong_use_is_said_before_anything_happens(kopie: Path, settings: Settings, tmp_path: Path) -> None:
    gevallen = {
        "is er al": {"bestand": kopie, "houd": None},
        "hoort een map": {"bestand": tmp_path / "nieuw", "houd": 3},
        "is er niet": {"bestand": tmp_path / "geen-map" / "nieuw", "houd": None},
    }
    for zin, vraag in gevallen.items():
        with pytest.raises(Misbruik, match=zin):
            bewaren.uitvoeren(**vraag)  # type: ignore[arg-type]
    with pytest.raises(Misbruik, match="is er niet"):
        terugzetten.uitvoeren(bestand=tmp_path / "nergens", proef=False, vervang=False)
    settings.KOPIE_DATABASE = None
    with pytest.raises(Misbruik, match="DATABASE_BACKUP_URL ontbreekt"):
        bewaren.uitvoeren(bestand=tmp_path / "nieuw", houd=None)
