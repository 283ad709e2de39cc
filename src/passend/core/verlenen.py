"""What the application's role may do with the tables of the owner."""

from typing import Any

from psycopg import sql

# Written by the owner only.
ALLEEN_LEZEN = ("django_migrations", "core_gegevenssleutel")


def rechten_verlenen(cursor: Any, rol: str) -> None:
    """Rows may be read, added, changed and removed (where no trigger forbids it); tables may not be touched.

    `cursor` is of the owner of the tables, of Django or of psycopg.
    """
    app = sql.Identifier(rol)
    cursor.execute("select nspname from pg_namespace where nspname in ('public', 'regels')")
    for (schema,) in cursor.fetchall():
        for recht in (
            "usage on schema {schema}",
            "select, insert, update, delete on all tables in schema {schema}",
            "usage on all sequences in schema {schema}",
        ):
            cursor.execute(sql.SQL("grant " + recht + " to {app}").format(schema=sql.Identifier(schema), app=app))
    cursor.execute(
        "select tablename from pg_tables where schemaname = 'public' and tablename = any (%s)", [list(ALLEEN_LEZEN)]
    )
    for (tabel,) in cursor.fetchall():
        ontnemen = sql.SQL("revoke insert, update, delete on {tabel} from {app}")
        cursor.execute(ontnemen.format(tabel=sql.Identifier("public", tabel), app=app))
