"""Whether the menu offers importing."""

from django import template

from passend.school.models import Medewerker
from passend.toegang import rechten

register = template.Library()


@register.filter
def mag_importeren(medewerker: Medewerker) -> bool:
    """Whether this medewerker may bring files in."""
    return rechten.mag_importeren(medewerker)
