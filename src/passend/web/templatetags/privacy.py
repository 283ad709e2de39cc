"""Whether pages offer requests and copies."""

from django import template

from passend.privacy import rechten
from passend.school.models import Medewerker

register = template.Library()


@register.filter
def mag_verzoeken(medewerker: Medewerker | None) -> bool:
    """Whether this medewerker may handle requests of parents."""
    return medewerker is not None and rechten.mag_verzoeken(medewerker)
