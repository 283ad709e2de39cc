"""Registration with Django."""

from django.apps import AppConfig


class LeerlingConfig(AppConfig):
    """The room `leerling`."""

    name = "passend.leerling"
    label = "leerling"
    verbose_name = "Leerling"
