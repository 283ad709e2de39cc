"""`migrate` as the owner of the tables, then what the application's role may do with them, and the first key."""

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.core.management.commands import migrate
from django.db import connections
from psycopg import sql

from passend.core.versleuteling import GEGEVENSSLEUTELS, gegevenssleutel_zorgen

_ALLEEN_LEZEN = {"django_migrations", GEGEVENSSLEUTELS}


class Command(migrate.Command):
    """Django's command on the connection `eigenaar`, followed by the grants and the key for shielded text."""

    def add_arguments(self, parser: CommandParser) -> None:
        """The same arguments, another default connection."""
        super().add_arguments(parser)
        parser.set_defaults(database="eigenaar")

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, grant, and make the first gegevenssleutel."""
        if "eigenaar" not in connections:
            raise CommandError("DATABASE_OWNER_URL ontbreekt: migreren kan alleen de eigenaar van de tabellen.")
        super().handle(*args, **options)
        rechten_verlenen()
        if GEGEVENSSLEUTELS in connections["eigenaar"].introspection.table_names():
            gegevenssleutel_zorgen()


def rechten_verlenen() -> None:
    """Rows may be read, added, changed and removed (where no trigger forbids it); tables may not be touched."""
    rol = sql.Identifier(connections["default"].settings_dict["USER"])
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("select nspname from pg_namespace where nspname in ('public', 'regels')")
        for (schema,) in cursor.fetchall():
            for recht in (
                "usage on schema {schema}",
                "select, insert, update, delete on all tables in schema {schema}",
                "usage on all sequences in schema {schema}",
            ):
                opdracht = sql.SQL("grant " + recht + " to {rol}").format(schema=sql.Identifier(schema), rol=rol)
                cursor.execute(opdracht)
        for tabel in _ALLEEN_LEZEN & set(connections["eigenaar"].introspection.table_names(cursor)):
            ontnemen = sql.SQL("revoke insert, update, delete on {tabel} from {rol}")
            cursor.execute(ontnemen.format(tabel=sql.Identifier(tabel), rol=rol))
