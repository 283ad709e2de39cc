"""What a medewerker may, as predicates on the rolvervullingen of a day.

A right follows from the profile of a role, never from the name that a school gives it (`profielen.py`). Who has the
whole school sees every pupil; anyone else sees the pupils of the groepen, locaties or jaargroepen that the role names.
That goes for an intern begeleider or directeur as well, when the role is filled for a part of the school.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, Q

from passend.core import klok
from passend.core.onthouden import eenmaal, vergeten
from passend.leerling.selectors import inschrijving_op
from passend.school.models import Medewerker, Rolvervulling
from passend.school.selectors import rolvervulling_list
from passend.toegang.enums import Leesgrond, Niveau, Recht
from passend.toegang.profielen import rechten_van_vervulling


def vervullingen_van(voor: Medewerker, op: date | None = None) -> list[Rolvervulling]:
    """The roles that count on this day (today when left out). Empty outside the school of `voor`, or out of service."""
    dag = op or klok.vandaag()
    if not _in_dienst(voor, dag):
        return []
    return eenmaal(("rollen", voor.pk, dag), lambda: list(rolvervulling_list(medewerker=voor, op=dag)))


def rechten_van(voor: Medewerker, op: date | None = None) -> frozenset[Recht]:
    """Every right of this medewerker on a day (today when left out)."""
    return frozenset().union(*(rechten_van_vervulling(rol) for rol in vervullingen_van(voor, op)))


def mag(voor: Medewerker, recht: Recht, op: date | None = None) -> bool:
    """Whether this medewerker has a right on a day (today when left out)."""
    return recht in rechten_van(voor, op)


def mag_hele_school(voor: Medewerker, op: date | None = None) -> bool:
    """Whether this medewerker sees every pupil of the school."""
    return mag(voor, Recht.HELE_SCHOOL, op)


def mag_importeren(voor: Medewerker) -> bool:
    """Whether this medewerker may bring files of pupil data in."""
    return mag(voor, Recht.IMPORTEREN)


def mag_plan_activeren(voor: Medewerker) -> bool:
    """Whether this medewerker may put an edition of the support plan into force."""
    return mag(voor, Recht.PLAN_ACTIVEREN)


def niveaus_van(voor: Medewerker, op: date | None = None) -> frozenset[str]:
    """The levels of confidentiality that this medewerker reads; what is shielded opens for single roles only."""
    ondersteuning = {Niveau.ONDERSTEUNING} if mag(voor, Recht.ONDERSTEUNING, op) else set()
    return frozenset({Niveau.NORMAAL} | ondersteuning)


def rollen_van(voor: Medewerker, op: date | None = None) -> frozenset[str]:
    """The names of the roles of this medewerker in the plan."""
    return frozenset(vervulling.rol for vervulling in vervullingen_van(voor, op))


# Row-level security keeps this within the school in scope as well.
_OPENINGEN = """
    select 'deling', id, leerling_id, onderdelen from toegang_deling
    where medewerker_id = %(wie)s and school_id = %(school)s and van <= %(dag)s and tot >= %(dag)s
    union all
    select 'nood', id, leerling_id, '{}' from toegang_noodtoegang
    where medewerker_id = %(wie)s and school_id = %(school)s and op = %(dag)s
"""


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens the file of a leerling beside a role: a share of some parts, or an emergency for all of it."""

    grond: Leesgrond
    id: UUID
    leerling_id: UUID
    onderdelen: tuple[str, ...] = ()


def openingen_van(voor: Medewerker, op: date | None = None) -> list[Opening]:
    """What opens files to `voor` beside the roles, on a day (today when left out); nothing for who sees everybody."""
    dag = op or klok.vandaag()
    if not _in_dienst(voor, dag) or mag(voor, Recht.HELE_SCHOOL, dag):
        return []
    return eenmaal(("openingen", voor.pk, dag), lambda: _openingen(voor, dag))


def delingen_van(voor: Medewerker, op: date | None = None) -> list[Opening]:
    """The parts of files that are shared with `voor` on a day."""
    return [opening for opening in openingen_van(voor, op) if opening.grond == Leesgrond.DELING]


def noodgevallen_van(voor: Medewerker, op: date | None = None) -> list[Opening]:
    """The files that `voor` opened in an emergency, for that day only; none without the right to do so any more."""
    mag_dit = mag(voor, Recht.NOODTOEGANG, op)
    return [opening for opening in openingen_van(voor, op) if mag_dit and opening.grond == Leesgrond.NOOD]


def openingen_vergeten(voor: Medewerker) -> None:
    """Ask anew in this request: one was just added."""
    vergeten(("openingen", voor.pk, klok.vandaag()))


def _openingen(voor: Medewerker, dag: date) -> list[Opening]:
    """Both kinds in one query, which nearly always finds none: as text, for building it took longer than asking it."""
    with connection.cursor() as cursor:
        cursor.execute(_OPENINGEN, {"wie": voor.pk, "school": voor.school_id, "dag": dag})
        return [Opening(Leesgrond(grond), pk, leerling, tuple(delen)) for grond, pk, leerling, delen in cursor]


def indeling_binnen(vervulling: Rolvervulling, op: date | None = None) -> Q | None:
    """The groepsindelingen of a day (today when left out) that this role opens; None when it opens none."""
    if Recht.EIGEN_GROEPEN not in rechten_van_vervulling(vervulling):
        return None
    if vervulling.groep_id:
        return Q(groep_id=vervulling.groep_id)
    grenzen = Q()
    if vervulling.locatie_id:
        grenzen &= _op_locatie(vervulling.locatie_id, op or klok.vandaag())
    if vervulling.jaargroepen:
        grenzen &= Q(jaargroep__in=vervulling.jaargroepen)
    return grenzen or None


def indelingen_binnen(vervullingen: list[Rolvervulling], op: date | None = None) -> Q | None:
    """The groepsindelingen that these roles open together; None when they open none."""
    samen = Q()
    for vervulling in vervullingen:
        samen |= indeling_binnen(vervulling, op) or Q()
    return samen or None


def _op_locatie(locatie: UUID, dag: date) -> Q:
    """In a groep of this locatie; or enrolled at it, in a groep of which nobody said where it is."""
    ingeschreven = inschrijving_op(dag).filter(leerling=OuterRef("leerling"), locatie=locatie)
    return Q(groep__locatie_id=locatie) | (Q(groep__locatie=None) & Q(Exists(ingeschreven)))


def _in_dienst(voor: Medewerker, dag: date) -> bool:
    return not ((voor.van and dag < voor.van) or (voor.tot and dag > voor.tot))
