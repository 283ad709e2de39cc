"""Registration with Django."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """The room `core`."""

    name = "passend.core"
    label = "core"
    verbose_name = "Core"
