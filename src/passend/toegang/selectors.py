"""The one door to pupil data. Every function knows who is asking (`voor`) and gives no more than that person may see.

No right and no such pupil look the same: an empty list, or `Leerling.DoesNotExist`.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from passend.core import klok
from passend.core.onthouden import eenmaal
from passend.leerling.enums import Gezag
from passend.leerling.models import Leerling, Ouder
from passend.leerling.selectors import indeling_op, leerling_alle, leerling_met_indeling, ouderrelatie_op
from passend.school.models import Groep, Medewerker, Rolvervulling
from passend.toegang.models import Account, Accountkoppeling
from passend.toegang.rechten import HELE_SCHOOL, indeling_binnen, indelingen_binnen, vervullingen_van


def leerling_list(*, voor: Medewerker, op: date | None = None) -> QuerySet[Leerling]:
    """The pupils enrolled on this day (today when left out) that `voor` may see, with `indeling_nu`."""
    dag = op or klok.vandaag()
    return _zichtbaar(leerling_alle(op=dag), voor=voor, op=dag)


def zichtbare_sleutels(
    *, voor: Medewerker, leerlingen: Iterable[Leerling] | None = None
) -> QuerySet[Leerling, UUID] | list[UUID]:
    """The keys of the pupils whose data `voor` may read today, to filter that data on; `leerlingen` narrows it down.

    Whom `voor` sees is looked up once in a request when it is about some of them.
    """
    alle = leerling_list(voor=voor).prefetch_related(None).values_list("pk", flat=True)
    if leerlingen is None:
        return alle
    zichtbaar = eenmaal(("zichtbaar", voor.pk, klok.vandaag()), lambda: frozenset(alle))
    return [leerling.pk for leerling in leerlingen if leerling.pk in zichtbaar]


def leerling_get(*, voor: Medewerker, id: UUID, op: date | None = None) -> Leerling:
    """One pupil, also a former one. Raises Leerling.DoesNotExist, also when `voor` may not see the pupil."""
    dag = op or klok.vandaag()
    return _zichtbaar(leerling_met_indeling(op=dag), voor=voor, op=dag).get(pk=id)


def groep_list(*, voor: Medewerker, op: date | None = None) -> QuerySet[Groep]:
    """The groepen of the school year of this day of which `voor` may see pupils."""
    dag = op or klok.vandaag()
    begin = dag.year if dag.month >= 8 else dag.year - 1
    groepen = Groep.objects.filter(schooljaar__begin=begin).select_related("schooljaar", "locatie")
    vervullingen = vervullingen_van(voor, dag)
    if any(vervulling.profiel in HELE_SCHOOL for vervulling in vervullingen):
        return groepen
    binnen = indelingen_binnen(vervullingen)
    if binnen is None:
        return groepen.none()
    eigen = {vervulling.groep_id for vervulling in vervullingen if indeling_binnen(vervulling)}
    met_leerlingen = indeling_op(dag).filter(binnen).values("groep_id")
    return groepen.filter(pk__in=eigen - {None}) | groepen.filter(pk__in=met_leerlingen)


def groep_get(*, voor: Medewerker, id: UUID, op: date | None = None) -> Groep:
    """One groep. Raises Groep.DoesNotExist, also when `voor` may not see it."""
    return groep_list(voor=voor, op=op).get(pk=id)


def ouder_list(*, voor: Medewerker, leerling: Leerling, op: date | None = None) -> QuerySet[Ouder]:
    """The parents with gezag of a pupil whom `voor` may see, on a day (today when left out)."""
    dag = op or klok.vandaag()
    gezag = ouderrelatie_op(dag).filter(leerling=leerling, gezag=Gezag.JA)
    zichtbaar = leerling_list(voor=voor, op=dag).filter(pk=leerling.pk)
    return Ouder.objects.filter(Exists(zichtbaar), pk__in=gezag.values("ouder"))


def leerling_waarom(*, voor: Medewerker, leerling: Leerling, op: date | None = None) -> list[str]:
    """Why `voor` may see this pupil, in Dutch, one sentence per reason; empty when there is none."""
    dag = op or klok.vandaag()
    indelingen = indeling_op(dag).filter(leerling=leerling)
    redenen = []
    for vervulling in vervullingen_van(voor, dag):
        if vervulling.profiel in HELE_SCHOOL:
            redenen.append(f"U ziet alle leerlingen van de school als {vervulling.get_profiel_display().lower()}.")
        elif (binnen := indeling_binnen(vervulling)) is not None and indelingen.filter(binnen).exists():
            redenen.append(f"{_rolzin(vervulling)}.")
    return redenen


def koppeling_list(*, account: Account) -> QuerySet[Accountkoppeling]:
    """The schools where this account works. Read before a school scope is open, so without the medewerker itself."""
    return Accountkoppeling.objects.filter(account=account).select_related("school").order_by("school__naam")


def _zichtbaar(leerlingen: QuerySet[Leerling], *, voor: Medewerker, op: date) -> QuerySet[Leerling]:
    vervullingen = vervullingen_van(voor, op)
    if any(vervulling.profiel in HELE_SCHOOL for vervulling in vervullingen):
        return leerlingen
    binnen = indelingen_binnen(vervullingen)
    if binnen is None:
        return leerlingen.none()
    return leerlingen.filter(Exists(indeling_op(op).filter(binnen, leerling=OuterRef("pk"))))


def _rolzin(vervulling: Rolvervulling) -> str:
    rol = vervulling.get_profiel_display().lower()
    if vervulling.groep:
        return f"U bent {rol} van groep {vervulling.groep.naam}"
    delen = []
    if vervulling.locatie:
        delen.append(f"locatie {vervulling.locatie.naam}")
    if vervulling.jaargroepen:
        delen.append("jaargroep " + ", ".join(str(jaargroep) for jaargroep in vervulling.jaargroepen))
    return f"U bent {rol} van {' en '.join(delen)}"
