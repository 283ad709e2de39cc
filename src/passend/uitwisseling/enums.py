"""Closed lists of this room."""

from django.db.models import TextChoices


class Regelsoort(TextChoices):
    """What a line of an import report is about."""

    WEIGERING = "weigering", "Geweigerd"
    ONBEKEND = "onbekend", "Niet bekend"
    MELDING = "melding", "Melding"


class Twijfelstand(TextChoices):
    """What a person decided about a pupil whom the computer would not match."""

    OPEN = "open", "Nog te beslissen"
    GEKOPPELD = "gekoppeld", "Is deze leerling"
    NIEUW = "nieuw", "Is een nieuwe leerling"
    OVERSLAAN = "overslaan", "Niet overnemen"
