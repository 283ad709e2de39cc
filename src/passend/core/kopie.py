"""Adding many rows fast: COPY into a temporary table, then one INSERT.

PostgreSQL does not COPY into a table with row-level security; the INSERT goes through all its locks and defaults.
"""

from collections.abc import Iterable, Sequence
from typing import Any, LiteralString

from django.db import connection
from psycopg import sql


def rijen_toevoegen(tabel: str, kolommen: Sequence[str], rijen: Iterable[Sequence[Any]]) -> int:
    """Add rows, each with a value per column, in their order; returns how many. Runs inside the caller's transaction.

    Columns that are left out get the default of the database.
    """
    naam, tijdelijk = sql.Identifier(tabel), sql.Identifier(f"inkomend_{tabel}")
    namen = sql.SQL(", ").join(map(sql.Identifier, kolommen))
    with connection.cursor() as cursor:
        cursor.execute(
            _tekst(
                "create temporary table if not exists {} on commit drop as select {} from {} with no data",
                tijdelijk,
                namen,
                naam,
            )
        )
        opdracht = sql.SQL("copy {} ({}) from stdin").format(tijdelijk, namen)
        with connection.wrap_database_errors, cursor.copy(opdracht) as kopie:
            for rij in rijen:
                kopie.write_row(rij)
        cursor.execute(_tekst("insert into {} ({}) select {} from {} order by ctid", naam, namen, namen, tijdelijk))
        aantal: int = cursor.rowcount
        cursor.execute(_tekst("truncate {}", tijdelijk))
    return aantal


def _tekst(opdracht: LiteralString, *namen: sql.Composable) -> str:
    """As text, because the triggers of the history put the reason of a change in front of it."""
    return sql.SQL(opdracht).format(*namen).as_string(connection.connection)
