"""Runs the SQL of the engine on the application's own connection: row-level security and the transaction hold."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from typing import Any, Final

from django.db import connection
from psycopg import sql

from passend.engine.regels import Relaties
from passend.engine.regels.schema import GEVUURD, TABELLEN
from passend.engine.stand.rijen import Rijen

VOORVOEGSEL = "ronde_"
# For many onderwerpen at once. The database guesses far too low how many rows a rule works with, and would then loop
# inside loops; and it would spend more time on compiling the text to machine code than on running it.
VOOR_VELEN: Final = {"enable_nestloop": "off", "work_mem": "64MB", "jit": "off"}
# So few onderwerpen are looked up one by one, through the indexes.
WEINIG = 20
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
        with rekencursor() as cursor:
            for naam in TABELLEN:
                if naam != "meting":
                    laden(cursor, naam, getattr(rijen, naam))
            with voor_velen(cursor) if len(rijen.onderwerp) > WEINIG else nullcontext():
                cursor.execute(sql_tekst)
                return list(cursor.fetchall())


@contextmanager
def rekencursor() -> Iterator[Any]:
    """A cursor for compiled rules: the driver's own, for within a request the history writes into other statements."""
    with connection.cursor() as cursor:
        yield cursor.cursor


@contextmanager
def voor_velen(cursor: Any) -> Iterator[None]:
    """Run rules over many onderwerpen: the settings of `VOOR_VELEN` hold inside, in the caller's transaction."""
    cursor.execute("SELECT name, setting || coalesce(unit, '') FROM pg_settings WHERE name = ANY(%s)", [[*VOOR_VELEN]])
    eerder = dict(cursor.fetchall())
    _instellen(cursor, VOOR_VELEN)
    yield
    # after an error the transaction is over, and these settings with it
    _instellen(cursor, eerder)


def _instellen(cursor: Any, instellingen: Mapping[str, str]) -> None:
    for naam, waarde in instellingen.items():
        cursor.execute("SELECT set_config(%s, %s, true)", [naam, waarde])


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
