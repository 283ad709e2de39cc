"""Registration with Django."""

from django.apps import AppConfig


class ToegangConfig(AppConfig):
    """The room `toegang`."""

    name = "passend.toegang"
    label = "toegang"
    verbose_name = "Toegang"
