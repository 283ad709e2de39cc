"""How a command starts: its module is loaded when it is asked for, with as much of the program as it needs."""

import os
import secrets
from importlib import import_module
from typing import Any

import typer

from passend.web.opdrachten.uitvoer import Misbruik, melden


def uitvoeren(naam: str, /, *, database: bool | None = True, bijwerken: bool = True, **gevraagd: Any) -> None:
    """Load the module of a command and run it.

    `database`: True starts it, False does without, None needs no Django. `bijwerken`: bring its tables up to date.
    """
    try:
        if database is not None:
            _django_starten(met_database=database, bijwerken=bijwerken, ontwikkelen=naam == "demo")
        code = import_module(f"passend.web.opdrachten.{naam}").uitvoeren(**gevraagd)
    except Misbruik as fout:
        melden(str(fout))
        code = 2
    raise typer.Exit(code)


def _django_starten(*, met_database: bool, bijwerken: bool, ontwikkelen: bool) -> None:
    # Loaded here: Django takes longer than the whole of `passend --help` may take.
    import django  # noqa: PLC0415
    from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415

    from passend.core import opstarten  # noqa: PLC0415
    from passend.core.databank import DatabankFout  # noqa: PLC0415
    from passend.core.sleutels import sleutel_maken  # noqa: PLC0415

    try:
        if ontwikkelen:
            opstarten.ontwikkelwaarden_schrijven()
            # The demo prints its accounts for everybody: a second factor would protect nothing.
            os.environ.setdefault("PASSEND_TWEEDE_FACTOR", "nee")
        if met_database:
            opstarten.start()
            if bijwerken:
                opstarten.tabellen_bijwerken()
            return
        opstarten.omgeving_laden()
        # Reading a plan signs nothing and keeps nothing secret.
        os.environ.setdefault("PASSEND_SECRET_KEY", secrets.token_urlsafe(50))
        os.environ.setdefault("PASSEND_SLEUTELS", sleutel_maken())
        django.setup()
    except (ImproperlyConfigured, DatabankFout) as fout:
        raise Misbruik(str(fout)) from fout
