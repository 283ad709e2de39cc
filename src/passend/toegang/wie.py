"""Who may see a pupil, and why: the same rule as the selectors, told in sentences."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Case, Q, QuerySet, When, prefetch_related_objects
from django.utils import formats

from passend.core import klok
from passend.leerling.models import Leerling
from passend.leerling.selectors import indeling_op
from passend.school.models import Medewerker, Rolvervulling
from passend.school.selectors import rolvervulling_alle
from passend.toegang.enums import Recht
from passend.toegang.models import Deling, Noodtoegang
from passend.toegang.profielen import rechten_van_vervulling
from passend.toegang.rechten import delingen_van, indeling_binnen, noodgevallen_van, vervullingen_van
from passend.toegang.rolgrens import alleen_instrumenten
from passend.toegang.selectors import leerling_list


@dataclass(frozen=True, slots=True)
class Kijker:
    """Somebody who may see a leerling today, with each reason; `alleen` names the parts when not the whole file."""

    medewerker: Medewerker
    redenen: tuple[str, ...]
    alleen: tuple[str, ...] = ()
    ondersteuning: bool = True


def leerling_waarom(*, voor: Medewerker, leerling: Leerling, op: date | None = None) -> list[str]:
    """Why `voor` may see this pupil, in Dutch, one sentence per reason; empty when there is none."""
    dag = op or klok.vandaag()
    redenen = []
    openend = _die_openen(vervullingen_van(voor, dag), leerling, dag)
    prefetch_related_objects(openend, "groep", "locatie")
    for vervulling in openend:
        rol = _rol(vervulling)
        redenen.append(
            f"U ziet alle leerlingen van de school als {rol}." if _hele_school(vervulling) else f"U bent {rol}."
        )
    redenen += [
        f"Met u is een deel gedeeld, {_deel(deling)}."
        for deling in (_delingen(leerling, dag).filter(medewerker=voor) if delingen_van(voor, dag) else ())
    ]
    nood = [n for n in noodgevallen_van(voor, dag) if n.leerling_id == leerling.pk]
    return redenen + ["U hebt vandaag noodtoegang. De directie ziet dat." for _ in nood]


def kijker_list(*, voor: Medewerker, leerling: Leerling) -> list[Kijker]:
    """Everybody who may see this pupil today, and why; empty when `voor` may not. A fixed number of queries."""
    dag = klok.vandaag()
    if not leerling_list(voor=voor).filter(pk=leerling.pk).exists():
        return []
    gezien: dict[Medewerker, _Redenen] = defaultdict(_Redenen)
    for vervulling in _die_openen(list(rolvervulling_alle(op=dag)), leerling, dag):
        extra = ", ziet alle leerlingen" if _hele_school(vervulling) else ""
        wie = gezien[vervulling.medewerker]
        wie.zinnen.append(f"{_rol(vervulling)}{extra}")
        instrumenten = alleen_instrumenten(vervulling)
        wie.heel |= instrumenten is None
        wie.onderdelen |= {f"instrumenten.{id_}" for id_ in instrumenten or ()}
        wie.ondersteuning |= Recht.ONDERSTEUNING in rechten_van_vervulling(vervulling)
    for nood in Noodtoegang.objects.filter(leerling=leerling, op=dag).select_related("medewerker"):
        gezien[nood.medewerker].zinnen.append("noodtoegang, alleen vandaag")
        gezien[nood.medewerker].heel = True
    for deling in _delingen(leerling, dag):
        gezien[deling.medewerker].zinnen.append(f"gedeeld, {_deel(deling)}")
        gezien[deling.medewerker].onderdelen |= set(deling.onderdelen)
    return [wie.kijker(medewerker) for medewerker, wie in sorted(gezien.items(), key=lambda paar: str(paar[0]))]


@dataclass(slots=True)
class _Redenen:
    """What is gathered about one medewerker."""

    zinnen: list[str] = field(default_factory=list)
    onderdelen: set[str] = field(default_factory=set)
    heel: bool = False
    ondersteuning: bool = False

    def kijker(self, medewerker: Medewerker) -> Kijker:
        return Kijker(
            medewerker,
            tuple(dict.fromkeys(self.zinnen)),
            () if self.heel else tuple(sorted(self.onderdelen)),
            self.ondersteuning or not self.heel,
        )


def _die_openen(vervullingen: list[Rolvervulling], leerling: Leerling, dag: date) -> list[Rolvervulling]:
    """The roles that open this pupil: one query, whatever their number."""
    grenzen = {f"v{nr}": grens for nr, v in enumerate(vervullingen) if (grens := indeling_binnen(v, dag)) is not None}
    rijen = indeling_op(dag).filter(leerling=leerling).values(**_als_kolommen(grenzen)) if grenzen else ()
    binnen = {naam for rij in rijen for naam, past in rij.items() if past}
    return [v for nr, v in enumerate(vervullingen) if f"v{nr}" in binnen or _hele_school(v)]


def _als_kolommen(grenzen: dict[str, Q]) -> dict[str, Case]:
    return {naam: Case(When(grens, then=True), default=False) for naam, grens in grenzen.items()}


def _hele_school(vervulling: Rolvervulling) -> bool:
    return Recht.HELE_SCHOOL in rechten_van_vervulling(vervulling)


def _delingen(leerling: Leerling, dag: date) -> QuerySet[Deling]:
    return Deling.objects.filter(leerling=leerling, van__lte=dag, tot__gte=dag).select_related("medewerker")


def _deel(deling: Deling) -> str:
    return f"tot en met {formats.date_format(deling.tot, 'j F Y')}"


def _rol(vervulling: Rolvervulling) -> str:
    rol = vervulling.get_profiel_display().lower()
    if _hele_school(vervulling):
        return rol
    if vervulling.groep:
        return f"{rol} van groep {vervulling.groep.naam}"
    delen = []
    if vervulling.locatie:
        delen.append(f"locatie {vervulling.locatie.naam}")
    if vervulling.jaargroepen:
        delen.append("jaargroep " + ", ".join(str(jaargroep) for jaargroep in vervulling.jaargroepen))
    return f"{rol} van {' en '.join(delen)}"
