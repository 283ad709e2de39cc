"""Whether this installation can do its work: asked by a monitor, answered without any data."""

import shutil
import tempfile
from collections.abc import Callable
from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader

from passend.core import databank
from passend.core.sleutels import Geschonden, SleutelOntbreekt
from passend.core.versleuteling import GeenGegevenssleutel, afgeschermd_leesbaar

MINSTE_RUIMTE = 500 << 20
"""Bytes that must be free where this program writes: a large import with everything around it."""


def keuringen() -> dict[str, bool]:
    """What was looked at -> whether it is well. Never raises."""
    database = _goed(_database)
    return {
        "database": database,
        "tabellen": database and _goed(_tabellen),
        "sleutels": database and _goed(afgeschermd_leesbaar),
        "schijf": _goed(_schijf),
    }


def _goed(vraag: Callable[[], bool]) -> bool:
    try:
        return vraag()
    except (DatabaseError, OSError, GeenGegevenssleutel, SleutelOntbreekt, Geschonden):
        return False


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("select 1")
        return cursor.fetchone() == (1,)


def _tabellen() -> bool:
    """Whether every migration of this version has run."""
    with connection.cursor() as cursor:
        cursor.execute("select app, name from django_migrations")
        return _migraties() <= set(cursor.fetchall())


def _schijf() -> bool:
    map_ = databank.pgdata().parent
    return shutil.disk_usage(map_ if map_.is_dir() else tempfile.gettempdir()).free >= MINSTE_RUIMTE


@cache
def _migraties() -> frozenset[tuple[str, str]]:
    return frozenset(MigrationLoader(None).disk_migrations)
