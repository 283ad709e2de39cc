"""The program refuses to start on a wrong setting, says which one in Dutch, and never shows the value."""

import runpy
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from passend.core.sleutels import sleutel_maken

BESTAND = Path(__file__).parents[2] / "config" / "settings.py"
GEHEIM = "g" * 50
SLEUTEL = sleutel_maken()


def instellingen(monkeypatch: pytest.MonkeyPatch, **omgeving: str) -> dict[str, Any]:
    """The settings as they come out of this environment and nothing else; there is a key unless it says otherwise."""
    monkeypatch.setenv("PASSEND_SLEUTELS", SLEUTEL)
    for naam in ("SECRET_KEY", "DEBUG", "HTTPS", "HOSTS", "ORIGINS"):
        monkeypatch.delenv(f"PASSEND_{naam}", raising=False)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("DATABASE_OWNER_URL", raising=False)
    for naam, waarde in omgeving.items():
        monkeypatch.setenv(naam, waarde)
    return runpy.run_path(str(BESTAND))


def test_settings_are_safe_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    uitkomst = instellingen(monkeypatch, PASSEND_SECRET_KEY=GEHEIM)

    assert uitkomst["DEBUG"] is False
    assert uitkomst["ALLOWED_HOSTS"] == []
    assert uitkomst["SESSION_COOKIE_SECURE"] is True
    assert uitkomst["SECURE_SSL_REDIRECT"] is True
    assert uitkomst["DATABASES"]["default"]["USER"] == "passend_app"


def test_settings_without_a_key_for_shielded_text_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImproperlyConfigured, match="PASSEND_SLEUTELS ontbreekt"):
        instellingen(monkeypatch, PASSEND_SECRET_KEY=GEHEIM, PASSEND_SLEUTELS="")


def test_settings_without_a_secret_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImproperlyConfigured, match="PASSEND_SECRET_KEY ontbreekt"):
        instellingen(monkeypatch)


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [
        ("PASSEND_SECRET_KEY", "te-kort"),
        ("PASSEND_SLEUTELS", "kornoelje-bloeit-geel"),
        pytest.param("PASSEND_SLEUTELS", f"{SLEUTEL},{SLEUTEL}", id="twee keer dezelfde sleutel"),
        ("PASSEND_DEBUG", "misschien"),
        ("PASSEND_LOG", "alles"),
        ("DATABASE_URL", "mysql://iemand@ergens/passend"),
        ("DATABASE_URL", "postgresql://server-zonder-gebruiker/passend"),
        ("DATABASE_OWNER_URL", "postgresql://eigenaar@server"),
    ],
)
def test_settings_refuse_a_wrong_value_without_showing_it(
    monkeypatch: pytest.MonkeyPatch, naam: str, waarde: str
) -> None:
    with pytest.raises(ImproperlyConfigured, match=f"{naam} klopt niet") as fout:
        instellingen(monkeypatch, **({"PASSEND_SECRET_KEY": GEHEIM} | {naam: waarde}))

    assert waarde not in str(fout.value)


def test_settings_refuse_one_role_for_application_and_owner(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImproperlyConfigured, match="dezelfde gebruiker"):
        instellingen(
            monkeypatch,
            PASSEND_SECRET_KEY=GEHEIM,
            DATABASE_URL="postgresql://een@server/passend",
            DATABASE_OWNER_URL="postgresql://een@server/passend",
        )


def test_settings_read_a_secret_from_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bestand = tmp_path / "sleutel"
    bestand.write_text(GEHEIM + "\n")

    uitkomst = instellingen(monkeypatch, PASSEND_SECRET_KEY_FILE=str(bestand))

    assert uitkomst["SECRET_KEY"] == GEHEIM


def test_settings_without_an_owner_still_serve_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    uitkomst = instellingen(
        monkeypatch,
        PASSEND_SECRET_KEY=GEHEIM,
        DATABASE_URL="postgresql://app:geheim@server:5433/passend?sslmode=require",
    )

    gewoon = uitkomst["DATABASES"]["default"]
    assert list(uitkomst["DATABASES"]) == ["default"]
    assert (gewoon["HOST"], gewoon["PORT"], gewoon["OPTIONS"]) == ("server", "5433", {"sslmode": "require"})
