"""Closed lists of this room."""

from django.db.models import TextChoices


class Planstatus(TextChoices):
    """Life of an edition."""

    CONCEPT = "concept", "Concept"
    IN_WERKING = "in werking", "In werking"
    VERVALLEN = "vervallen", "Vervallen"
