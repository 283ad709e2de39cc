"""Whether there is anything to link to: the plan says which events count as incidents."""

from django import template

from passend.dossier.incidentplan import incidentsoorten
from passend.school.models import Medewerker
from passend.toegang.enums import Recht
from passend.toegang.rechten import mag

register = template.Library()


@register.filter
def mag_incidenten(medewerker: Medewerker | None) -> bool:
    """Whether this medewerker records and counts incidents at this school."""
    return medewerker is not None and mag(medewerker, Recht.ONDERSTEUNING) and bool(incidentsoorten())
