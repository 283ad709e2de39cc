"""What every way into the program does first: the environment, the embedded database, Django."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

import django

from passend.core import databank
from passend.core.sleutels import sleutel_maken

_ONTWIKKELWAARDEN: dict[str, Callable[[], str]] = {
    "PASSEND_SECRET_KEY": lambda: secrets.token_urlsafe(50),
    "PASSEND_SLEUTELS": sleutel_maken,
    "PASSEND_HOSTS": lambda: "localhost,127.0.0.1",
    "PASSEND_HTTPS": lambda: "nee",
}


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
    """Write the values for working on this machine, with secrets of its own; a value that is there stays as it is."""
    bestand = _omgevingsbestand()
    bestand.parent.mkdir(parents=True, exist_ok=True)
    bestand.touch(mode=0o600)
    regels = bestand.read_text(encoding="utf-8").splitlines()
    aanwezig = {regel.partition("=")[0] for regel in regels}
    nieuw = [f"{naam}={maak()}" for naam, maak in _ONTWIKKELWAARDEN.items() if naam not in aanwezig]
    if nieuw:
        bestand.write_text("\n".join([*regels, *nieuw, ""]), encoding="utf-8")
    return bestand


def _omgevingsbestand() -> Path:
    return databank.pgdata().parent / "omgeving"
