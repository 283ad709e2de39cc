"""`migrate` as the owner of the tables, then what the application's role may do with them, and the first key."""

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.core.management.commands import migrate
from django.db import connections

from passend.core.historie import historie_sluiten
from passend.core.verlenen import rechten_verlenen
from passend.core.versleuteling import GEGEVENSSLEUTELS, gegevenssleutel_zorgen


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
        with connections["eigenaar"].cursor() as cursor:
            rechten_verlenen(cursor, connections["default"].settings_dict["USER"])
            historie_sluiten(cursor)
        if GEGEVENSSLEUTELS in connections["eigenaar"].introspection.table_names():
            gegevenssleutel_zorgen()
