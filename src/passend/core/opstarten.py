"""What every way into the program does first: the environment, the embedded database, Django."""

import os
import secrets
from pathlib import Path

import django

from passend.core import databank


def start() -> None:
    """Get the program ready in this process. Call it before anything that imports models.

    Raises DatabankFout when the embedded database does not start, ImproperlyConfigured for a wrong setting.
    """
    omgeving_laden()
    if not (os.environ.get("DATABASE_URL") or os.environ.get("DATABASE_URL_FILE")):
        databank.start(databank.pgdata())
    django.setup()


def tabellen_bijwerken() -> None:
    """Bring the tables of the embedded database up to this version; another server has a keeper."""
    from django.core.management import call_command  # noqa: PLC0415 (Django has to be ready first)
    from django.db import connection  # noqa: PLC0415
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    if os.environ.get("DATABASE_URL") or os.environ.get("DATABASE_URL_FILE"):
        return
    uitvoerder = MigrationExecutor(connection)
    if uitvoerder.migration_plan(uitvoerder.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0)


def omgeving_laden() -> None:
    """Read the values that `make env` wrote for this checkout; what the environment says itself goes first."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    bestand = _omgevingsbestand()
    for regel in bestand.read_text(encoding="utf-8").splitlines() if bestand.is_file() else ():
        naam, _, waarde = regel.partition("=")
        os.environ.setdefault(naam, waarde)


def ontwikkelwaarden_schrijven() -> Path:
    """Write the values for working on this machine, with a secret of its own, unless they are there already."""
    bestand = _omgevingsbestand()
    if not bestand.exists():
        bestand.parent.mkdir(parents=True, exist_ok=True)
        bestand.touch(mode=0o600)
        bestand.write_text(
            f"PASSEND_SECRET_KEY={secrets.token_urlsafe(50)}\nPASSEND_HOSTS=localhost,127.0.0.1\nPASSEND_HTTPS=nee\n",
            encoding="utf-8",
        )
    return bestand


def _omgevingsbestand() -> Path:
    return databank.pgdata().parent / "omgeving"
