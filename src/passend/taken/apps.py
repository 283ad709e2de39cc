"""Registration with Django."""

from django.apps import AppConfig


class TakenConfig(AppConfig):
    """The room `taken`."""

    name = "passend.taken"
    label = "taken"
    verbose_name = "Taken"
