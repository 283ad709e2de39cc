"""Addresses and the start of the embedded server."""

from pathlib import Path

import pytest

from passend.core import databank
from passend.core.uuid7 import uuid7


def test_pgdata_is_in_the_working_folder_unless_the_environment_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)

    assert databank.pgdata({}) == tmp_path / ".passend" / "pg"
    assert databank.pgdata({"PASSEND_DATA": str(tmp_path / "elders")}) == tmp_path / "elders" / "pg"


def test_verbinding_reads_every_part_of_an_address() -> None:
    gegevens = databank.verbinding("postgresql://app:a%40b@server:5433/school?sslmode=require")

    assert gegevens == {
        "ENGINE": "passend.core.postgres",
        "NAME": "school",
        "USER": "app",
        "PASSWORD": "a@b",
        "HOST": "server",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


def test_verbinding_reads_the_address_of_the_embedded_server() -> None:
    gegevens = databank.verbinding(databank.ingebed_adres(Path("/ergens/met spatie/pg"), databank.APP))

    assert (gegevens["HOST"], gegevens["USER"], gegevens["NAME"]) == ("/ergens/met spatie/pg", "passend_app", "passend")


def test_start_in_a_folder_with_too_long_a_name_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(databank.DatabankFout, match="Kies een kortere met PASSEND_DATA"):
        databank.start(tmp_path / ("m" * 110) / "pg")


def test_uuid7_is_a_version_7_key_that_grows_with_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.time_ns", lambda: 1_700_000_000_000_000_000)
    eerder = uuid7()
    monkeypatch.setattr("time.time_ns", lambda: 1_700_000_000_001_000_000)
    later = uuid7()

    assert (eerder.version, eerder.variant) == (7, "specified in RFC 4122")
    assert eerder < later
