"""Registration with Django."""

from django.apps import AppConfig


class SchoolplanConfig(AppConfig):
    """The room `schoolplan`."""

    name = "passend.schoolplan"
    label = "schoolplan"
    verbose_name = "Schoolplan"

    def ready(self) -> None:
        """Tell the room `toegang` which roles the plan lets see single instruments only."""
        # Models can be loaded from here on.
        from passend.schoolplan.inzage import rolgrenzen  # noqa: PLC0415
        from passend.toegang.rolgrens import bron_zetten  # noqa: PLC0415

        bron_zetten(rolgrenzen)
