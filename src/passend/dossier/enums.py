"""Closed lists of this room."""

from django.db.models import TextChoices


class Onderwerpsoort(TextChoices):
    """What a fact is about; the plan format fixes these words."""

    LEERLING = "leerling", "Leerling"
    GROEP = "groep", "Groep"
    LEERKRACHT = "leerkracht", "Leerkracht"
    GEZIN = "gezin", "Gezin"
    SCHOOL = "school", "School"
    NIEMAND = "niemand bij name", "Niemand bij name"


class Uitkomst(TextChoices):
    """The outcomes of a rule that are worth keeping; `onwaar` leaves no row."""

    WAAR = "waar", "Signaal"
    VRAAG = "vraag", "Vraag"


class Bijlagesoort(TextChoices):
    """The kinds of files that can be kept with a fact."""

    PDF = "pdf", "PDF"
    JPG = "jpg", "Foto (JPG)"
    PNG = "png", "Afbeelding (PNG)"
