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
        with duckdb.connect(":memory:") as verbinding:
            for naam, ddl in TABELLEN.items():
                verbinding.execute(ddl)
                if invoegen := rijen.als_sql(naam):
                    verbinding.execute(invoegen)
            return verbinding.execute(sql).fetchall()
