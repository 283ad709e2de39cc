"""The pupils before and after one, in the order in which somebody looked at the group last; else by name."""

from dataclasses import dataclass

from django.http import HttpRequest

from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.selectors import leerling_list
from passend.web.indeling import indelingen

# In the session: the pupils of the page of a group that somebody looked at last, in the order in which they stood.
VOLGORDE = "groepsvolgorde"


@dataclass(frozen=True, slots=True, kw_only=True)
class Buren:
    """The neighbours of a pupil; None at either end."""

    vorige: Leerling | None
    volgende: Leerling | None


def buren(request: HttpRequest, *, voor: Medewerker, leerling: Leerling) -> Buren:
    """The neighbours whom `voor` may see: of the list in the session when the pupil is in it, else of the first groep.

    Two queries.
    """
    eigen = {indeling.groep_id for indeling in indelingen(leerling)[:1]} - {None}
    volgorde = [str(sleutel) for sleutel in request.session.get(VOLGORDE, [])]
    gezien = leerling_list(voor=voor)
    if str(leerling.pk) in volgorde:
        per_sleutel = {str(kind.pk): kind for kind in gezien.filter(pk__in=volgorde)}
        rij = [per_sleutel[sleutel] for sleutel in volgorde if sleutel in per_sleutel]
    else:
        in_groep = gezien.filter(groepsindelingen__groep__in=eigen).distinct()
        rij = [kind for kind in in_groep if eigen & {indeling.groep_id for indeling in indelingen(kind)}]
    plek = next((nummer for nummer, kind in enumerate(rij) if kind.pk == leerling.pk), None)
    if plek is None:
        return Buren(vorige=None, volgende=None)
    return Buren(vorige=rij[plek - 1] if plek else None, volgende=rij[plek + 1] if plek + 1 < len(rij) else None)
