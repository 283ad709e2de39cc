"""The values for working on this machine."""

import os
from pathlib import Path

import pytest

from passend.core import opstarten


@pytest.fixture
def map_(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("PASSEND_DATA", str(tmp_path / "gegevens"))
    return tmp_path / "gegevens"


def test_ontwikkelwaarden_get_a_secret_of_their_own_that_only_the_owner_reads(map_: Path) -> None:
    bestand = opstarten.ontwikkelwaarden_schrijven()

    assert bestand == map_ / "omgeving"
    assert bestand.stat().st_mode & 0o077 == 0
    assert len(bestand.read_text().splitlines()[0]) > 60


def test_ontwikkelwaarden_are_written_once(map_: Path) -> None:
    eerst = opstarten.ontwikkelwaarden_schrijven().read_text()

    assert opstarten.ontwikkelwaarden_schrijven().read_text() == eerst


def test_a_value_that_is_missing_is_added_and_the_others_stay(map_: Path) -> None:
    bestand = opstarten.ontwikkelwaarden_schrijven()
    regels = bestand.read_text().splitlines()
    bestand.write_text("\n".join(regel for regel in regels if not regel.startswith("PASSEND_SLEUTELS")))

    nieuw = opstarten.ontwikkelwaarden_schrijven().read_text().splitlines()

    assert {regel for regel in regels if not regel.startswith("PASSEND_SLEUTELS")} < set(nieuw)
    assert len(nieuw) == len(regels)


def test_the_environment_goes_before_the_written_values(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opstarten.ontwikkelwaarden_schrijven()
    monkeypatch.setenv("PASSEND_HOSTS", "eigen.example")
    monkeypatch.setenv("PASSEND_HTTPS", "")
    monkeypatch.delenv("PASSEND_HTTPS")

    opstarten.omgeving_laden()

    assert os.environ["PASSEND_HOSTS"] == "eigen.example"
    assert os.environ["PASSEND_HTTPS"] == "nee"
