"""Registration with Django."""

from django.apps import AppConfig


class MetingenConfig(AppConfig):
    """The room `metingen`."""

    name = "passend.metingen"
    label = "metingen"
    verbose_name = "Metingen"
