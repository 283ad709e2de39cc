"""Which profile holds which rights (domeinkennis 2.6). A plan maps its roles on profiles; code asks rights only.

A profile that is not in the table holds nothing, and so does a role that the plan does not map.
"""

from collections.abc import Mapping
from types import MappingProxyType

from passend.school.enums import Profiel
from passend.school.models import Rolvervulling
from passend.toegang.enums import Recht

_GROEP = frozenset({Recht.EIGEN_GROEPEN, Recht.NOODTOEGANG})
_LEIDING = frozenset(
    {
        Recht.HELE_SCHOOL,
        Recht.ONDERSTEUNING,
        Recht.IMPORTEREN,
        Recht.PLAN_ACTIVEREN,
        Recht.MENSEN,
        Recht.LEESLOG,
        Recht.DELEN,
        Recht.VERZOEKEN,
        Recht.VERNIETIGEN_VOORSTELLEN,
    }
)

RECHTEN: Mapping[str, frozenset[Recht]] = MappingProxyType(
    {
        Profiel.ONDERSTEUNINGSCOORDINATOR: _LEIDING,
        Profiel.DIRECTIE: _LEIDING
        | {Recht.LEIDING_BENOEMEN, Recht.NOODTOEGANG_BEOORDELEN, Recht.VERNIETIGEN_GOEDKEUREN},
        Profiel.LEERKRACHT: _GROEP | {Recht.ONDERSTEUNING},
        Profiel.BOUWCOORDINATOR: _GROEP | {Recht.ONDERSTEUNING},
        Profiel.ONDERSTEUNEND: _GROEP,
        Profiel.SPECIALIST: _GROEP,
        Profiel.VERTROUWENSPERSOON: frozenset(),
        Profiel.EXTERN: frozenset(),
        Profiel.BESTUUR: frozenset(),
        Profiel.MEDEZEGGENSCHAP: frozenset(),
    }
)

# Profiles of people from outside the school, and of who sees single files only: with them a part can be shared.
BUITEN = (Profiel.EXTERN, Profiel.VERTROUWENSPERSOON, Profiel.SPECIALIST)


def rechten_van_profiel(profiel: str) -> frozenset[Recht]:
    """The rights of a profile; none for one that is not in the table."""
    return RECHTEN.get(profiel, frozenset())


def rechten_van_vervulling(vervulling: Rolvervulling) -> frozenset[Recht]:
    """The rights of a role as somebody fills it: the intern begeleider of one locatie guides the pupils there.

    What is about the school as a whole (people, imports, copies of files, the read log, destruction) stays with who
    has the whole school: a part of the school would give half an answer.
    """
    rechten = rechten_van_profiel(vervulling.profiel)
    if Recht.HELE_SCHOOL not in rechten or not is_begrensd(vervulling):
        return rechten
    return (rechten & {Recht.ONDERSTEUNING}) | _GROEP


def is_begrensd(vervulling: Rolvervulling) -> bool:
    """Whether a role counts for a part of the school."""
    return bool(vervulling.groep_id or vervulling.locatie_id or vervulling.jaargroepen)
