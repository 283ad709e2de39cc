"""What a medewerker may, as predicates on the rolvervullingen of a day.

A right follows from the profile of a role, never from the name that a school gives it. Someone whose profile covers the
whole school sees every pupil; anyone else sees the pupils of the groepen, locaties or jaargroepen that the role names.
"""

from datetime import date

from django.db.models import Q

from passend.core import klok
from passend.core.onthouden import eenmaal
from passend.school.enums import Profiel
from passend.school.models import Medewerker, Rolvervulling
from passend.school.selectors import rolvervulling_list

HELE_SCHOOL = frozenset({Profiel.ONDERSTEUNINGSCOORDINATOR, Profiel.DIRECTIE})
EIGEN_GROEPEN = frozenset({Profiel.LEERKRACHT, Profiel.ONDERSTEUNEND, Profiel.BOUWCOORDINATOR, Profiel.SPECIALIST})


def vervullingen_van(voor: Medewerker, op: date | None = None) -> list[Rolvervulling]:
    """The roles that count on this day (today when left out). Empty outside the school of `voor`, or out of service."""
    dag = op or klok.vandaag()
    if (voor.van and dag < voor.van) or (voor.tot and dag > voor.tot):
        return []
    return eenmaal(("rollen", voor.pk, dag), lambda: list(rolvervulling_list(medewerker=voor, op=dag)))


def mag_hele_school(voor: Medewerker, op: date | None = None) -> bool:
    """Whether this medewerker sees every pupil of the school."""
    return any(vervulling.profiel in HELE_SCHOOL for vervulling in vervullingen_van(voor, op))


def mag_importeren(voor: Medewerker) -> bool:
    """Whether this medewerker may bring files of pupil data in."""
    return mag_hele_school(voor)


def mag_plan_activeren(voor: Medewerker) -> bool:
    """Whether this medewerker may put an edition of the support plan into force."""
    return mag_hele_school(voor)


def indeling_binnen(vervulling: Rolvervulling) -> Q | None:
    """The groepsindelingen that this role opens; None when it opens none."""
    if vervulling.profiel not in EIGEN_GROEPEN:
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
