"""Keep the setting `app.school` of the connection equal to the school scope of the program.

Row-level security reads `app.school` (see `passend.core.rls`). The scope is a context variable (`passend.core.bereik`),
so nothing has to be undone when a block ends in an error. When a cursor is opened and the setting differs from the
scope, it is renewed. A rollback puts an older value back in the database, and so does a fresh connection: after those
the value counts as unknown and is always set again.
"""

from typing import Any

from django.db.backends.postgresql import base
from psycopg.pq import TransactionStatus

from passend.core.bereik import scholen_van_dit_moment


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL under the school scope."""

    _school_op_verbinding: str | None = None

    def _cursor(self, name: str | None = None) -> Any:
        cursor = super()._cursor(name)  # type: ignore[misc]  # the stubs leave the private methods out
        gewenst = ",".join(str(school) for school in scholen_van_dit_moment())
        # In a failed transaction PostgreSQL accepts a rollback and nothing else.
        afgebroken = self.connection.info.transaction_status is TransactionStatus.INERROR
        if gewenst != self._school_op_verbinding and not afgebroken:
            with self.connection.cursor() as zetter:
                zetter.execute("select set_config('app.school', %s, false)", [gewenst])
            self._school_op_verbinding = gewenst
        return cursor

    def connect(self) -> None:
        self._school_op_verbinding = None
        super().connect()

    def _rollback(self) -> None:
        super()._rollback()  # type: ignore[misc]
        self._school_op_verbinding = None

    def _savepoint_rollback(self, sid: str) -> None:
        super()._savepoint_rollback(sid)  # type: ignore[misc]
        self._school_op_verbinding = None
