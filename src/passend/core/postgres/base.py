"""Keep the settings of the connection equal to the school scope of the program, and to who is looking.

Row-level security reads them (see `passend.core.rls`). The scope and the view are context variables
(`passend.core.bereik`, `passend.core.zicht`), so nothing has to be undone when a block ends in an error. When a cursor
is opened and a setting differs, they are renewed together. A rollback puts an older value back in the database, and so
does a fresh connection: after those the value counts as unknown and is always set again.
"""

from typing import Any
from uuid import UUID

from django.db.backends.postgresql import base
from psycopg.pq import TransactionStatus

from passend.core.bereik import scholen_van_dit_moment
from passend.core.zicht import Zicht, zicht_van_dit_moment

_INSTELLEN = "select " + ", ".join(["set_config(%s, %s, false)"] * (1 + len(Zicht().instellingen())))


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL under the school scope and the view of the one who asks."""

    _ingesteld: tuple[tuple[UUID, ...], Zicht] | None = None

    def _cursor(self, name: str | None = None) -> Any:
        cursor = super()._cursor(name)  # type: ignore[misc]  # the stubs leave the private methods out
        gewenst = (scholen_van_dit_moment(), zicht_van_dit_moment())
        # In a failed transaction PostgreSQL accepts a rollback and nothing else.
        afgebroken = self.connection.info.transaction_status is TransactionStatus.INERROR
        if gewenst != self._ingesteld and not afgebroken:
            scholen, zicht = gewenst
            waarden = {"app.school": ",".join(map(str, scholen))} | zicht.instellingen()
            with self.connection.cursor() as zetter:
                # One statement for the settings, in the order of their names and values.
                zetter.execute(_INSTELLEN, [deel for paar in waarden.items() for deel in paar])
            self._ingesteld = gewenst
        return cursor

    def connect(self) -> None:
        self._ingesteld = None
        super().connect()

    def _rollback(self) -> None:
        super()._rollback()  # type: ignore[misc]
        self._ingesteld = None

    def _savepoint_rollback(self, sid: str) -> None:
        super()._savepoint_rollback(sid)  # type: ignore[misc]
        self._ingesteld = None
