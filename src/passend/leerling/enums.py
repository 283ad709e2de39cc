"""Closed lists of this room."""

from django.db.models import TextChoices


class Geslacht(TextChoices):
    """As registered; every exchange format has its own code for it."""

    MAN = "man", "Jongen"
    VROUW = "vrouw", "Meisje"
    NIET_OPGEGEVEN = "niet opgegeven", "Niet opgegeven"
    ONBEKEND = "onbekend", "Onbekend"


class Gezag(TextChoices):
    """Whether a parent has legal authority (gezag). Unknown is treated as no: a parent without gezag gets no inzage."""

    JA = "ja", "Ja"
    NEE = "nee", "Nee"
    ONBEKEND = "onbekend", "Onbekend"


class Relatie(TextChoices):
    """What the adult is to the pupil."""

    VADER = "vader", "Vader"
    MOEDER = "moeder", "Moeder"
    VOOGD = "voogd", "Voogd"
    PLEEGOUDER = "pleegouder", "Pleegouder"
    STIEFOUDER = "stiefouder", "Stiefouder"
    ANDERS = "anders", "Anders"
