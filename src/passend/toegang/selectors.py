"""The one door to pupil data. Every function knows who is asking (`voor`) and gives no more than that person may see.

No right and no such pupil look the same: an empty list, or `Leerling.DoesNotExist`.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from passend.core import klok
from passend.core.onthouden import eenmaal
from passend.leerling.enums import Gezag
from passend.leerling.models import Leerling, Ouder
from passend.leerling.selectors import (
    indeling_op,
    inschrijving_op,
    laatste_dag,
    leerling_alle,
    leerling_met_indeling,
    ouderrelatie_op,
)
from passend.school.models import Groep, Locatie, Medewerker
from passend.school.selectors import locatie_list
from passend.toegang.models import Account, Accountkoppeling
from passend.toegang.rechten import (
    Opening,
    delingen_van,
    indeling_binnen,
    indelingen_binnen,
    mag_hele_school,
    noodgevallen_van,
    vervullingen_van,
)
from passend.toegang.rolgrens import alleen_instrumenten


def leerling_list(*, voor: Medewerker, op: date | None = None) -> QuerySet[Leerling]:
    """The pupils enrolled on this day (today when left out) that `voor` may see, with `indeling_nu`."""
    dag = op or klok.vandaag()
    return _zichtbaar(leerling_alle(op=dag), voor=voor, op=dag)


def zichtbare_sleutels(
    *, voor: Medewerker, leerlingen: Iterable[Leerling] | None = None, onderdeel: str = ""
) -> QuerySet[Leerling, UUID] | list[UUID]:
    """The keys of the pupils whose whole file `voor` may read today, to filter it on; `leerlingen` narrows it down.

    With an `onderdeel` also of those of whom that part is shared with `voor`.

    `leerlingen` may be former pupils; without it they are left out. Whom `voor` sees is looked up once in a request
    when it is about some of them.
    """
    dag = klok.vandaag()
    van_rol = _binnen_rol(leerling_alle(op=dag), voor=voor, op=dag)
    alle = van_rol.prefetch_related(None).order_by().values_list("pk", flat=True)
    gedeeld = {deling.leerling_id for deling in deling_list(voor=voor) if onderdeel in deling.onderdelen}
    if leerlingen is None and not gedeeld:
        return alle
    zichtbaar = eenmaal(("zichtbaar", voor.pk, dag), lambda: frozenset(alle)) | gedeeld
    if leerlingen is None:
        return list(zichtbaar)
    gevraagd = [een.pk for een in leerlingen]
    if elders := set(gevraagd) - zichtbaar:
        weg = _binnen_rol(Leerling.objects.filter(pk__in=elders), voor=voor, op=dag)
        zichtbaar |= frozenset(weg.values_list("pk", flat=True))
    return [sleutel for sleutel in gevraagd if sleutel in zichtbaar]


def begrensde_sleutels(*, voor: Medewerker) -> list[tuple[frozenset[str], frozenset[UUID]]]:
    """Of whom `voor` reads the results of single instruments by a role: these instruments, and the pupils of today."""
    dag, gevonden = klok.vandaag(), []
    for vervulling in [] if mag_hele_school(voor, dag) else vervullingen_van(voor, dag):
        instrumenten, binnen = alleen_instrumenten(vervulling), indeling_binnen(vervulling, dag)
        if instrumenten and binnen:
            leerlingen = leerling_alle(op=dag).filter(_in_groepen(binnen, dag)).prefetch_related(None)
            gevonden.append((instrumenten, frozenset(leerlingen.values_list("pk", flat=True))))
    return gevonden


def leerling_get(*, voor: Medewerker, id: UUID, op: date | None = None) -> Leerling:
    """One pupil, also a former one. Raises Leerling.DoesNotExist, also when `voor` may not see the pupil."""
    dag = op or klok.vandaag()
    return _zichtbaar(leerling_met_indeling(op=dag), voor=voor, op=dag).get(pk=id)


def laatste_dag_get(*, voor: Medewerker, leerling: Leerling) -> date | None:
    """The last day at school of a former pupil whom `voor` may see; None for who is at school today or comes later."""
    return laatste_dag(leerling, op=klok.vandaag()) if zichtbare_sleutels(voor=voor, leerlingen=[leerling]) else None


def groep_list(*, voor: Medewerker, op: date | None = None, heel: bool = False) -> QuerySet[Groep]:
    """The groepen of the school year of this day of which `voor` may see pupils; with `heel` their whole files."""
    dag = op or klok.vandaag()
    begin = dag.year if dag.month >= 8 else dag.year - 1
    groepen = Groep.objects.filter(schooljaar__begin=begin).select_related("schooljaar", "locatie")
    if mag_hele_school(voor, dag):
        return groepen
    vervullingen = [v for v in vervullingen_van(voor, dag) if not heel or alleen_instrumenten(v) is None]
    binnen = indelingen_binnen(vervullingen, dag)
    if binnen is None:
        return groepen.none()
    eigen = {vervulling.groep_id for vervulling in vervullingen if indeling_binnen(vervulling)}
    met_leerlingen = indeling_op(dag).filter(binnen).values("groep_id")
    return groepen.filter(pk__in=eigen - {None}) | groepen.filter(pk__in=met_leerlingen)


def groep_get(*, voor: Medewerker, id: UUID, op: date | None = None) -> Groep:
    """One groep. Raises Groep.DoesNotExist, also when `voor` may not see it."""
    return groep_list(voor=voor, op=op).get(pk=id)


def locaties_van(*, voor: Medewerker) -> dict[UUID, Locatie]:
    """At which locatie each pupil whom `voor` may see is today; empty for a school with one locatie.

    That of the (stam)groep, else that of the enrolment.
    """
    locaties = {locatie.pk: locatie for locatie in locatie_list()}
    if len(locaties) < 2:
        return {}
    dag, wie = klok.vandaag(), leerling_list(voor=voor).prefetch_related(None).values("pk")
    ingeschreven = inschrijving_op(dag).filter(leerling__in=wie).values_list("leerling_id", "locatie_id")
    in_groep = indeling_op(dag).filter(leerling__in=wie).values_list("leerling_id", "groep__locatie_id")
    # Of a pupil in several the stamgroep comes first, and what comes last counts.
    return {leerling: locaties[waar] for leerling, waar in (*ingeschreven, *reversed(in_groep)) if waar}


def ouder_list(*, voor: Medewerker, leerling: Leerling, op: date | None = None) -> QuerySet[Ouder]:
    """The parents with gezag of a pupil whom `voor` may see, on a day (today when left out)."""
    dag = op or klok.vandaag()
    gezag = ouderrelatie_op(dag).filter(leerling=leerling, gezag=Gezag.JA)
    zichtbaar = leerling_list(voor=voor, op=dag).filter(pk=leerling.pk)
    return Ouder.objects.filter(Exists(zichtbaar), pk__in=gezag.values("ouder"))


def ouder_zonder_gezag_list(*, voor: Medewerker, leerling: Leerling, op: date | None = None) -> QuerySet[Ouder]:
    """The other parents of a pupil whom `voor` may see, on a day (today when left out): no gezag, or nobody knows."""
    dag = op or klok.vandaag()
    anders = ouderrelatie_op(dag).filter(leerling=leerling).exclude(gezag=Gezag.JA)
    met = ouderrelatie_op(dag).filter(leerling=leerling, gezag=Gezag.JA)
    zichtbaar = leerling_list(voor=voor, op=dag).filter(pk=leerling.pk)
    return Ouder.objects.filter(Exists(zichtbaar), pk__in=anders.values("ouder")).exclude(pk__in=met.values("ouder"))


def account_email(*, medewerker: Medewerker) -> str:
    """The address with which a medewerker signs in; empty without an account."""
    koppelingen = Accountkoppeling.objects.filter(medewerker=medewerker).values_list("account__email", flat=True)
    return koppelingen.first() or ""


def koppeling_list(*, account: Account) -> QuerySet[Accountkoppeling]:
    """The schools where this account works. Read before a school scope is open, so without the medewerker itself."""
    return Accountkoppeling.objects.filter(account=account).select_related("school").order_by("school__naam")


def deling_list(*, voor: Medewerker, leerlingen: Iterable[Leerling] | None = None) -> list[Opening]:
    """What is shared with `voor` today; `leerlingen` narrows it down."""
    alleen = None if leerlingen is None else {leerling.pk for leerling in leerlingen}
    return [deling for deling in delingen_van(voor) if alleen is None or deling.leerling_id in alleen]


def _zichtbaar(leerlingen: QuerySet[Leerling], *, voor: Medewerker, op: date) -> QuerySet[Leerling]:
    """Whom the roles open, and who is shared with `voor`."""
    if mag_hele_school(voor, op):
        return leerlingen
    gedeeld = [deling.leerling_id for deling in delingen_van(voor, op)]
    return leerlingen.filter(_binnen(voor, op) | Q(pk__in=gedeeld))


def _binnen_rol(leerlingen: QuerySet[Leerling], *, voor: Medewerker, op: date) -> QuerySet[Leerling]:
    """Whose whole file `voor` may read: by a role, and in an emergency for the day."""
    return leerlingen if mag_hele_school(voor, op) else leerlingen.filter(_binnen(voor, op, heel=True))


def _binnen(voor: Medewerker, op: date, *, heel: bool = False) -> Q:
    """Whom the roles open; with `heel` only by roles that open the whole file."""
    nood = Q(pk__in=[noodgeval.leerling_id for noodgeval in noodgevallen_van(voor, op)])
    vervullingen = [v for v in vervullingen_van(voor, op) if not heel or alleen_instrumenten(v) is None]
    binnen = indelingen_binnen(vervullingen, op)
    return nood if binnen is None else nood | _in_groepen(binnen, op)


def _in_groepen(binnen: Q, op: date) -> Q:
    return Q(Exists(indeling_op(op).filter(binnen, leerling=OuterRef("pk"))))
