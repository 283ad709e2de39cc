"""Only the owner of the tables migrates; the application's own role could not."""

from typing import Any


class EigenaarMigreert:
    """Migrations run on the connection `eigenaar`; everything else uses `default`."""

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        """Whether this connection may change tables."""
        return db == "eigenaar"

    def allow_relation(self, obj1: Any, obj2: Any, **hints: Any) -> bool:
        """Both connections see the same database."""
        return True
