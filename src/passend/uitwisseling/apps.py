"""Registration with Django."""

from django.apps import AppConfig


class UitwisselingConfig(AppConfig):
    """The room `uitwisseling`."""

    name = "passend.uitwisseling"
    label = "uitwisseling"
    verbose_name = "Uitwisseling"
