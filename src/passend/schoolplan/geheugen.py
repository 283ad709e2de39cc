"""Runs the rules of the engine in memory, without a database server: for checking plans and their cases."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

import duckdb

from passend.engine.regels import Relaties
from passend.engine.regels.schema import GEVUURD, TABELLEN
from passend.engine.regels.vervoer import als_json, uit_json_in_duckdb
from passend.engine.stand.rijen import Rijen

_TABELLEN: Final = TABELLEN | {"gevuurd": GEVUURD}


class GeheugenUitvoerder:
    """A fresh database for every run, so that nothing of an earlier one is left."""

    relaties = Relaties()

    def __call__(self, sql: str, rijen: Rijen) -> Iterable[tuple[Any, ...]]:
        """Load the rows, run the text, give the rows back."""
        with duckdb.connect(":memory:") as verbinding:
            for naam, ddl in TABELLEN.items():
                verbinding.execute(ddl)
                inladen(verbinding, naam, getattr(rijen, naam))
            return list(verbinding.execute(sql).fetchall())


def inladen(verbinding: duckdb.DuckDBPyConnection, naam: str, rijen: Sequence[tuple[Any, ...]]) -> None:
    """Add rows to the table of a relation."""
    if rijen:
        aanmaak = _TABELLEN[naam]
        verbinding.execute(f"INSERT INTO {naam} {uit_json_in_duckdb(aanmaak)}", [als_json(aanmaak, rijen)])
