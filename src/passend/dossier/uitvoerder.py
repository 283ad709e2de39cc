"""Runs the SQL of the engine on the application's own connection: row-level security and the transaction hold.

The rows of a round go along in one of two ways. For many onderwerpen: in temporary tables, so that the database knows
how many there are. For a few: as JSON in a setting of the transaction, beside rules that the database planned once for
this connection; planning the rules of a whole plan takes it far longer than running them (ADR 11).
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, Protocol

import psycopg
from django.db import connection
from django.db.backends.utils import CursorWrapper
from psycopg import sql

from passend.dossier.voorbereid import voorbereid_uitvoeren
from passend.engine.regels import Relaties
from passend.engine.regels.schema import GEVUURD, TABELLEN
from passend.engine.regels.vervoer import als_json, uit_json_in_postgres
from passend.engine.stand.rijen import Rijen

VOORVOEGSEL = "ronde_"
# So few onderwerpen take the short way.
WEINIG = 20
# For many onderwerpen at once. The database guesses far too low how many rows a rule works with, and would then loop
# inside loops; and it would spend more time on compiling the text to machine code than on running it.
VOOR_VELEN: Final = {"enable_nestloop": "off", "work_mem": "64MB", "jit": "off"}
# Results stay where they are; a key may carry a domain behind the id of the onderwerp.
METING = (
    "SELECT o.onderwerp, m.persoon, m.id, m.soort, m.instrument, m.isoort, m.vak, m.moment, m.op, m.volg, m.niveau, "
    "m.schaal, m.waarde, m.oordeel, m.uitslag, m.aantal FROM regels.meting m "
    f"JOIN {VOORVOEGSEL}onderwerp o ON split_part(o.onderwerp, '|', 1) = m.onderwerp"
)
MEEGEBRACHT: Final = tuple(naam for naam in TABELLEN if naam != "meting")


class Aanvoer(Protocol):
    """How rows get to the rules, and how the rules are run over them. Inside the caller's transaction."""

    def vooraf(self, namen: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """The queries that give these relations the name that begins with `ronde_`, where they have none."""

    def breng(self, cursor: Any, naam: str, rijen: Iterable[tuple[Any, ...]]) -> None:
        """Put rows into a relation, instead of what was there; they are gone after the transaction."""

    def vraag(self, cursor: Any, tekst: str, *, is_vast: bool = False) -> list[tuple[Any, ...]]:
        """Run compiled rules and give their rows; `is_vast` when the same text comes back, over lasting tables."""


class InTabellen:
    """Rows in temporary tables: for many onderwerpen."""

    def vooraf(self, namen: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """None: a table has its name."""
        return ()

    def breng(self, cursor: Any, naam: str, rijen: Iterable[tuple[Any, ...]]) -> None:
        """Copy rows into a table that goes with the transaction."""
        laden(cursor, naam, rijen)

    def vraag(self, cursor: Any, tekst: str, *, is_vast: bool = False) -> list[tuple[Any, ...]]:
        """Run under the settings of `VOOR_VELEN`."""
        with voor_velen(cursor):
            if is_vast:
                voorbereid_uitvoeren(cursor, tekst)
            else:
                cursor.execute(tekst)
            return list(cursor.fetchall())


class MetDeVraag:
    """Rows as JSON in a setting: for a few onderwerpen."""

    def vooraf(self, namen: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """A query for each relation that reads its setting."""
        return tuple((VOORVOEGSEL + naam, _uit_de_instelling(naam)) for naam in namen)

    def breng(self, cursor: Any, naam: str, rijen: Iterable[tuple[Any, ...]]) -> None:
        """Set it for this transaction. The value goes apart from the text, which a server may write into its log."""
        inhoud = als_json(_TABELLEN[naam], rijen)
        psycopg.Cursor(cursor.connection).execute("SELECT set_config(%s, %s, true)", [_instelling(naam), inhoud])

    def vraag(self, cursor: Any, tekst: str, *, is_vast: bool = True) -> list[tuple[Any, ...]]:
        """Run a text that was planned before on this connection, if it can."""
        voorbereid_uitvoeren(cursor, tekst)
        return list(cursor.fetchall())


IN_TABELLEN: Final = InTabellen()
MET_DE_VRAAG: Final = MetDeVraag()
_TABELLEN: Final = TABELLEN | {"gevuurd": GEVUURD}


def aanvoer_voor(aantal: int) -> Aanvoer:
    """The way that suits so many onderwerpen."""
    return MET_DE_VRAAG if aantal <= WEINIG else IN_TABELLEN


class DatabaseUitvoerder:
    """Brings the rows of a round to the database and runs the rules over them and the stored results."""

    def __init__(self, aantal: int) -> None:
        self.aanvoer = aanvoer_voor(aantal)
        self.relaties = Relaties(
            meting=METING,
            vooraf=self.aanvoer.vooraf(MEEGEBRACHT),
            **{naam: VOORVOEGSEL + naam for naam in MEEGEBRACHT},
        )

    def __call__(self, sql_tekst: str, rijen: Rijen, /) -> Iterable[tuple[Any, ...]]:
        """Run inside the caller's transaction."""
        with rekencursor() as cursor:
            for naam in MEEGEBRACHT:
                self.aanvoer.breng(cursor, naam, getattr(rijen, naam))
            return self.aanvoer.vraag(cursor, sql_tekst)


@contextmanager
def rekencursor() -> Iterator[Any]:
    """A cursor for compiled rules: the driver's own, for within a request the history writes into other statements."""
    omhulsel: CursorWrapper
    with connection.cursor() as omhulsel:
        yield omhulsel.cursor


@contextmanager
def voor_velen(cursor: Any) -> Iterator[None]:
    """Run rules over many onderwerpen: the settings of `VOOR_VELEN` hold inside, in the caller's transaction."""
    cursor.execute("SELECT name, setting || coalesce(unit, '') FROM pg_settings WHERE name = ANY(%s)", [[*VOOR_VELEN]])
    eerder = cursor.fetchall()
    for naam, waarde in VOOR_VELEN.items():
        cursor.execute("SELECT set_config(%s, %s, true)", [naam, waarde])
    yield
    # after an error the transaction is over, and these settings with it
    for naam, waarde in eerder:
        cursor.execute("SELECT set_config(%s, %s, true)", [naam, waarde])


def laden(cursor: Any, naam: str, rijen: Iterable[tuple[Any, ...]]) -> None:
    """Put rows into the temporary table of a relation, instead of what was there; it is gone after the transaction."""
    tabel = sql.Identifier(VOORVOEGSEL + naam)
    aanmaak = _TABELLEN[naam].replace(
        f"CREATE TABLE {naam}", f"CREATE TEMPORARY TABLE IF NOT EXISTS {VOORVOEGSEL}{naam}"
    )
    cursor.execute(f"{aanmaak} ON COMMIT DROP")
    cursor.execute(sql.SQL("TRUNCATE {}").format(tabel))
    with cursor.copy(sql.SQL("COPY {} FROM STDIN").format(tabel)) as kopie:
        for rij in rijen:
            kopie.write_row(rij)
    cursor.execute(sql.SQL("ANALYZE {}").format(tabel))


def _uit_de_instelling(naam: str) -> str:
    """The query that reads rows from their setting; none when it was never set."""
    inhoud = f"CAST(NULLIF(current_setting('{_instelling(naam)}', true), '') AS JSON)"
    return uit_json_in_postgres(_TABELLEN[naam], inhoud)


def _instelling(naam: str) -> str:
    return f"app.{VOORVOEGSEL}{naam}"
