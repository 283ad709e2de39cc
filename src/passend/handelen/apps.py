"""Registration with Django."""

from django.apps import AppConfig


class HandelenConfig(AppConfig):
    """The room `handelen`."""

    name = "passend.handelen"
    label = "handelen"
    verbose_name = "Handelen"
