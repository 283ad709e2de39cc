"""Who opened which file: written on every page about a leerling or groep, read by who may see the log."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.enums import Leesgrond, Recht
from passend.toegang.models import Leesregel
from passend.toegang.rechten import mag, openingen_van, rollen_van
from passend.toegang.selectors import leerling_get


def leesregel_vastleggen(
    *, door: Medewerker, pagina: str, vanaf: str = "", leerling: UUID | None = None, groep: UUID | None = None
) -> None:
    """Write down that `door` opened a page about a leerling or groep (its key), which `door` was allowed to see.

    `pagina` and `vanaf` are names of routes, never addresses.
    """
    Leesregel.objects.create(
        medewerker=door,
        pagina=pagina,
        vanaf=vanaf,
        leerling_id=leerling,
        groep_id=groep,
        grond=_grond(leerling, door),
        rollen=sorted(rollen_van(door)),
    )


def leeslog_list(
    *, voor: Medewerker, leerling: Leerling, van: date | None = None, tot: date | None = None
) -> QuerySet[Leesregel]:
    """Who opened the file of a leerling, the latest first; `van` and `tot` (both included) narrow it down.

    Empty for who may not read the log. Raises Leerling.DoesNotExist when `voor` may not see the leerling.
    """
    leerling_get(voor=voor, id=leerling.pk)
    if not mag(voor, Recht.LEESLOG):
        return Leesregel.objects.none()
    regels = Leesregel.objects.filter(leerling=leerling).select_related("medewerker")
    if van:
        regels = regels.filter(op__date__gte=van)
    return regels.filter(op__date__lte=tot) if tot else regels


def _grond(leerling: UUID | None, door: Medewerker) -> Leesgrond:
    """Who asked for access in an emergency, or with whom it is shared, reads on that ground whatever else opens it."""
    gronden = {opening.grond for opening in openingen_van(door) if opening.leerling_id == leerling}
    return next((grond for grond in (Leesgrond.NOOD, Leesgrond.DELING) if grond in gronden), Leesgrond.ROL)
