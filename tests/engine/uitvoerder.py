"""Runs compiled rules on the embedded analytical engine, in memory: what most tests of the engine use."""

from collections.abc import Iterable
from typing import Any

import duckdb

from passend.engine.regels import Relaties
from passend.engine.regels.schema import TABELLEN
from passend.engine.stand.rijen import Rijen


class GeheugenUitvoerder:
    """A fresh database for every run, so that nothing of an earlier case is left."""

    relaties = Relaties()

    def __call__(self, sql: str, rijen: Rijen) -> Iterable[tuple[Any, ...]]:
        verbinding = duckdb.connect(":memory:")
        for naam, ddl in TABELLEN.items():
            verbinding.execute(ddl)
            inhoud = getattr(rijen, naam)
            if inhoud:
                plekken = ", ".join("?" * len(inhoud[0]))
                verbinding.executemany(f"INSERT INTO {naam} VALUES ({plekken})", inhoud)
        return verbinding.execute(sql).fetchall()
