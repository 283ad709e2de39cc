"""Closed lists of this room."""

from django.db.models import TextChoices


class Einde(TextChoices):
    """How it ended that somebody had a task of a colleague."""

    TERUG = "terug", "Teruggenomen"
    GEWEIGERD = "geweigerd", "Teruggegeven"
    OVERGENOMEN = "overgenomen", "Overgenomen door een ander"
    KLAAR = "klaar", "De taak is klaar"


class Vraagonderwerp(TextChoices):
    """What a question for support is about."""

    LEERLING = "leerling", "Een leerling"
    GROEP = "groep", "Een groep"
    EIGEN_WERK = "eigen werk", "Mijn eigen onderwijs"
    ZONDER_NAAM = "zonder naam", "Een leerling, zonder de naam te noemen"


class Antwoordsoort(TextChoices):
    """What somebody writes under a question; the last one ends it."""

    ADVIES = "advies", "Advies"
    TIP = "tip", "Tip"
    GESPREK = "gesprek", "Coachgesprek"
    VERSLAG = "verslag", "Verslag van iemand van buiten"
    GESLOTEN = "gesloten", "Gesloten"


class Haalbaar(TextChoices):
    """Whether an advice can be done here."""

    JA = "ja", "Ja"
    DEELS = "deels", "Voor een deel"
    NEE = "nee", "Nee"


class Ritme(TextChoices):
    """How often somebody gets post about the own work."""

    DAG = "dag", "Elke werkdag"
    WEEK = "week", "Eén keer per week, op maandag"
