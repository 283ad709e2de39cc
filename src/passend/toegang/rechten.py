"""What a medewerker may, as predicates on the rolvervullingen of a day.

A right follows from the profile of a role, never from the name that a school gives it (`profielen.py`). Who has the
whole school sees every pupil; anyone else sees the pupils of the groepen, locaties or jaargroepen that the role names.
"""

from datetime import date

from django.db.models import Q

from passend.core import klok
from passend.core.onthouden import eenmaal
from passend.school.models import Medewerker, Rolvervulling
from passend.school.selectors import rolvervulling_list
from passend.toegang.enums import Niveau, Recht
from passend.toegang.models import Deling, Noodtoegang
from passend.toegang.profielen import rechten_van_profiel


def vervullingen_van(voor: Medewerker, op: date | None = None) -> list[Rolvervulling]:
    """The roles that count on this day (today when left out). Empty outside the school of `voor`, or out of service."""
    dag = op or klok.vandaag()
    if not _in_dienst(voor, dag):
        return []
    return eenmaal(("rollen", voor.pk, dag), lambda: list(rolvervulling_list(medewerker=voor, op=dag)))


def rechten_van(voor: Medewerker, op: date | None = None) -> frozenset[Recht]:
    """Every right of this medewerker on a day (today when left out)."""
    return frozenset().union(*(rechten_van_profiel(rol.profiel) for rol in vervullingen_van(voor, op)))


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


def delingen_van(voor: Medewerker, op: date | None = None) -> list[Deling]:
    """The parts of files that are shared on a day (today when left out) with who does not see the whole school."""
    dag = op or klok.vandaag()
    if not _in_dienst(voor, dag) or mag(voor, Recht.HELE_SCHOOL, dag):
        return []
    return eenmaal(
        ("delingen", voor.pk, dag), lambda: list(Deling.objects.filter(medewerker=voor, van__lte=dag, tot__gte=dag))
    )


def noodtoegangen_van(voor: Medewerker, op: date | None = None) -> list[Noodtoegang]:
    """The files that this medewerker opened in an emergency, for that day only."""
    dag = op or klok.vandaag()
    if not _in_dienst(voor, dag) or not mag(voor, Recht.NOODTOEGANG, dag):
        return []
    return eenmaal(("nood", voor.pk, dag), lambda: list(Noodtoegang.objects.filter(medewerker=voor, op=dag)))


def indeling_binnen(vervulling: Rolvervulling) -> Q | None:
    """The groepsindelingen that this role opens; None when it opens none."""
    if Recht.EIGEN_GROEPEN not in rechten_van_profiel(vervulling.profiel):
        return None
    if vervulling.groep_id:
        return Q(groep_id=vervulling.groep_id)
    grenzen = Q()
    if vervulling.locatie_id:
        grenzen &= Q(groep__locatie_id=vervulling.locatie_id)
    if vervulling.jaargroepen:
        grenzen &= Q(jaargroep__in=vervulling.jaargroepen)
    return grenzen or None


def indelingen_binnen(vervullingen: list[Rolvervulling]) -> Q | None:
    """The groepsindelingen that these roles open together; None when they open none."""
    samen = Q()
    for vervulling in vervullingen:
        samen |= indeling_binnen(vervulling) or Q()
    return samen or None


def _in_dienst(voor: Medewerker, dag: date) -> bool:
    return not ((voor.van and dag < voor.van) or (voor.tot and dag > voor.tot))
