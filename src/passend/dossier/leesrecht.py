"""Which rows of the case somebody may read: the leerling in sight or shared, and the level of the row.

The database holds the same rule (`passend.core.rls`: leerlingslot, groepslot, niveauslot).
"""

from collections.abc import Iterable

from django.db.models import Q

from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.enums import Niveau
from passend.toegang.rechten import niveaus_van, rollen_van
from passend.toegang.selectors import deling_list, zichtbare_sleutels


def leesbare_feiten(*, voor: Medewerker, leerlingen: Iterable[Leerling] | None = None) -> Q:
    """The facts about leerlingen that `voor` may read; `leerlingen` narrows it down."""
    bekend = None if leerlingen is None else list(leerlingen)
    van_rol = Q(leerling__in=zichtbare_sleutels(voor=voor, leerlingen=bekend)) & leesbaar_niveau(voor=voor)
    for deling in deling_list(voor=voor, leerlingen=bekend):
        gedeeld = Q(leerling=deling.leerling_id, houders__overlap=deling.onderdelen)
        van_rol |= gedeeld & (~Q(niveau=Niveau.AFGESCHERMD) | _voor_rol(voor))
    return van_rol


def leesbaar_niveau(*, voor: Medewerker) -> Q:
    """The levels that `voor` reads, and what is shielded for one of the roles of `voor`."""
    return Q(niveau__in=sorted(niveaus_van(voor))) | _voor_rol(voor)


def _voor_rol(voor: Medewerker) -> Q:
    return Q(alleen_voor__overlap=sorted(rollen_van(voor)))
