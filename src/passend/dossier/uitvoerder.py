"""Runs the SQL of the engine on the application's own connection: row-level security and the transaction hold."""

from collections.abc import Iterable
from typing import Any

from django.db import connection
from psycopg import sql

from passend.engine.regels import Relaties
from passend.engine.regels.schema import GEVUURD, TABELLEN
from passend.engine.stand.rijen import Rijen

VOORVOEGSEL = "ronde_"
# Results stay where they are; a key may carry a domain behind the id of the onderwerp.
METING = (
    "SELECT o.onderwerp, m.persoon, m.id, m.soort, m.instrument, m.isoort, m.vak, m.moment, m.op, m.volg, m.niveau, "
    "m.schaal, m.waarde, m.oordeel, m.uitslag, m.aantal FROM regels.meting m "
    f"JOIN {VOORVOEGSEL}onderwerp o ON split_part(o.onderwerp, '|', 1) = m.onderwerp"
)


class DatabaseUitvoerder:
    """Loads the rows of a round into temporary tables and runs the rules over them and the stored results."""

    relaties = Relaties(
        meting=METING,
        **{naam: f"{VOORVOEGSEL}{naam}" for naam in TABELLEN if naam != "meting"},
    )

    def __call__(self, sql_tekst: str, rijen: Rijen, /) -> Iterable[tuple[Any, ...]]:
        """Run inside the caller's transaction; the tables are gone when it ends."""
        with connection.cursor() as cursor:
            for naam in TABELLEN:
                if naam != "meting":
                    laden(cursor, naam, getattr(rijen, naam))
            cursor.execute(sql_tekst)
            return list(cursor.fetchall())


def laden(cursor: Any, naam: str, rijen: Iterable[tuple[Any, ...]]) -> None:
    """Put rows into the temporary table of a relation, instead of what was there; it is gone after the transaction."""
    tabel = sql.Identifier(f"{VOORVOEGSEL}{naam}")
    aanmaak = (TABELLEN | {"gevuurd": GEVUURD})[naam].replace(
        f"CREATE TABLE {naam}", f"CREATE TEMPORARY TABLE IF NOT EXISTS {VOORVOEGSEL}{naam}"
    )
    cursor.execute(f"{aanmaak} ON COMMIT DROP")
    cursor.execute(sql.SQL("TRUNCATE {}").format(tabel))
    with cursor.copy(sql.SQL("COPY {} FROM STDIN").format(tabel)) as kopie:
        for rij in rijen:
            kopie.write_row(rij)
    cursor.execute(sql.SQL("ANALYZE {}").format(tabel))
