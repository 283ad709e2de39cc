"""Whether there is a way to share a concern."""

from django import template

from passend.dossier import zorgen
from passend.school.models import Medewerker

register = template.Library()


@register.filter
def mag_zorgen(medewerker: Medewerker | None) -> bool:
    """Whether this medewerker shares and reads concerns."""
    return medewerker is not None and zorgen.mag_zorgen(medewerker)
