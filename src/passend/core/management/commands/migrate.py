"""`migrate` as the owner of the tables, and then what the application's role may do with them."""

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.core.management.commands import migrate
from django.db import connections
from psycopg import sql


class Command(migrate.Command):
    """Django's command on the connection `eigenaar`, followed by the grants."""

    def add_arguments(self, parser: CommandParser) -> None:
        """The same arguments, another default connection."""
        super().add_arguments(parser)
        parser.set_defaults(database="eigenaar")

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, then grant."""
        if "eigenaar" not in connections:
            raise CommandError("DATABASE_OWNER_URL ontbreekt: migreren kan alleen de eigenaar van de tabellen.")
        super().handle(*args, **options)
        _rechten_verlenen()


def _rechten_verlenen() -> None:
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
        cursor.execute(sql.SQL("revoke insert, update, delete on django_migrations from {}").format(rol))
