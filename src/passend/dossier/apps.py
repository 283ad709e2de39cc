"""Registration with Django."""

from django.apps import AppConfig


class DossierConfig(AppConfig):
    """The room `dossier`."""

    name = "passend.dossier"
    label = "dossier"
    verbose_name = "Dossier"
