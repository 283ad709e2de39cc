"""Runs the rules of the engine in memory, without a database server: for checking plans and their cases."""

from collections.abc import Iterable
from typing import Any

import duckdb

from passend.engine.regels import Relaties
from passend.engine.regels.schema import TABELLEN
from passend.engine.stand.rijen import Rijen


class GeheugenUitvoerder:
    """A fresh database for every run, so that nothing of an earlier one is left."""

    relaties = Relaties()

    def __call__(self, sql: str, rijen: Rijen) -> Iterable[tuple[Any, ...]]:
        """Load the rows, run the text, give the rows back."""
        with duckdb.connect(":memory:") as verbinding:
            for naam, ddl in TABELLEN.items():
                verbinding.execute(ddl)
                invoer = rijen.als_sql(naam)
                if invoer:
                    verbinding.execute(invoer)
            return list(verbinding.execute(sql).fetchall())
