"""Closed lists of this room."""

from django.db.models import TextChoices


class Metingsoort(TextChoices):
    """The kinds of measurement that conditions in a plan know."""

    TOETS = "toets", "Toets"
    METHODETOETS = "methodetoets", "Methodetoets"
    VERWACHTING = "verwachting", "Verwachting"
