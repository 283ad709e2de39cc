"""Whether there is a page about placing or keeping a pupil to link to."""

from django import template

from passend.dossier.plaatsing import is_plaatsingsbesluit, plaatsing_get
from passend.school.models import Medewerker
from passend.toegang.enums import Recht
from passend.toegang.rechten import mag

register = template.Library()
register.filter("is_plaatsingsbesluit", is_plaatsingsbesluit)


@register.filter
def mag_plaatsing(medewerker: Medewerker | None) -> bool:
    """Whether this medewerker prepares such a decision, at a school whose plan says what its limits are."""
    return mag_belasting(medewerker) and plaatsing_get() is not None


@register.filter
def mag_belasting(medewerker: Medewerker | None) -> bool:
    """Whether this medewerker sees the load of groepen."""
    return medewerker is not None and mag(medewerker, Recht.ONDERSTEUNING)
