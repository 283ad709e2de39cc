"""The groepen on the table when a pupil is placed or kept, and what is kept of them with the decision."""

from typing import Any

from passend.dossier.plaatsing import is_plaatsingsbesluit
from passend.handelen.belasting import Belasting, belasting_list
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.toegang.selectors import groep_list
from passend.web.indeling import indelingen

# The field of a decision that holds the numbers as they were that day.
OP_TAFEL = "op tafel"


def mogelijke_groepen(*, voor: Medewerker, leerling: Leerling) -> list[Groep]:
    """The own groepen of a pupil first, then the others of the same jaargroep; all of them for who has none yet."""
    plekken = indelingen(leerling)
    eigen, jaren = {plek.groep_id for plek in plekken}, {plek.jaargroep for plek in plekken if plek.jaargroep}
    alle = list(groep_list(voor=voor).order_by("naam"))
    zelfde = [groep for groep in alle if not jaren or groep.pk in eigen or jaren & set(groep.jaargroepen)]
    return sorted(zelfde, key=lambda groep: groep.pk not in eigen)


def belasting_bij(*, voor: Medewerker, leerling: Leerling) -> list[Belasting]:
    """The load of those groepen."""
    return belasting_list(voor=voor, groepen=mogelijke_groepen(voor=voor, leerling=leerling))


def op_tafel(*, voor: Medewerker, over: Leerling | Groep, pad: str) -> dict[str, Any]:
    """What goes with a decision about placing or keeping; nothing with any other form."""
    if not isinstance(over, Leerling) or not is_plaatsingsbesluit(pad):
        return {}
    zinnen = [een.zin for een in belasting_bij(voor=voor, leerling=over)]
    return {OP_TAFEL: zinnen} if zinnen else {}
