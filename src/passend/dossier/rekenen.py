"""Signals and stand of a school: worked out from the plan in force and the facts, stored as a cache.

Both can be thrown away and rebuilt with an identical result.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from passend.core import klok
from passend.core.zicht import hele_school_rekenen
from passend.dossier.boeken import boek_van
from passend.dossier.edities import standen_over_edities
from passend.dossier.feitenbron import feiten_van
from passend.dossier.models import Signaal, Stand
from passend.dossier.onderwerpen import GROEP
from passend.dossier.ongezien import gezien_vergeten, heeft_nieuws
from passend.dossier.schoolkalender import schoolkalender
from passend.dossier.signaalrijen import Signaalrij, signaalrijen
from passend.dossier.standdelen import standdelen
from passend.dossier.standinhoud import standinhoud
from passend.dossier.uitvoerder import DatabaseUitvoerder
from passend.dossier.vertrouwelijk import GEWOON, Vertrouwelijkheid, van_pad
from passend.engine.delen.plan import Plan
from passend.engine.stand.dossier import Onderwerp
from passend.engine.stand.ronde import Invoer, Ronde
from passend.engine.stand.stand import Stand as Uitkomst
from passend.leerling.models import Leerling
from passend.school.models import Groep
from passend.schoolplan.models import Planversie
from passend.schoolplan.selectors import plan_sinds, plan_van, planversie_in_werking

# So many leerlingen are judged in one round: the facts of a round are in memory together.
PER_RONDE = 500


class GeenPlan(Exception):
    """There is no plan in force, so there is nothing to work out."""

    def __init__(self) -> None:
        super().__init__("Deze school heeft nog geen plan in werking. Activeer eerst een plan.")


@dataclass(frozen=True, slots=True)
class Telling:
    """What a computation changed in the cache."""

    nieuw: int
    gewijzigd: int
    vervallen: int
    gelijk: int


@hele_school_rekenen()
@transaction.atomic
def signalen_herberekenen(*, op: date | None = None, leerlingen: Sequence[UUID] | None = None) -> Telling:
    """Work out every signal of the school in scope on a day (today when left out). Raises GeenPlan.

    After something new about some leerlingen: only their signals, and those about groepen and the school.
    """
    versie, plan = _plan()
    rijen = signaalrijen(boek_van(plan), op or klok.vandaag(), leerlingen, van_kracht=versie.in_werking_op)
    bestaand = {_sleutel(signaal): signaal for signaal in _bestaand(leerlingen)}
    nieuw: list[Signaal] = []
    gewijzigd: list[Signaal] = []
    heropend: list[UUID] = []
    gelijk = 0
    for rij in rijen:
        signaal = bestaand.pop((rij.regel, rij.leerling, rij.groep, rij.vak), None)
        if signaal is None:
            nieuw.append(Signaal(regel=rij.regel, leerling_id=rij.leerling, groep_id=rij.groep, vak=rij.vak))
            signaal = nieuw[-1]
        elif _zelfde(signaal, rij, versie):
            gelijk += 1
            continue
        else:
            gewijzigd.append(signaal)
            if heeft_nieuws(signaal, uitkomst=rij.uitkomst, bewijs=rij.bewijs):
                heropend.append(signaal.pk)
        _vul(signaal, rij, versie, van_pad(plan, rij.regel))
    Signaal.objects.filter(pk__in=[signaal.pk for signaal in bestaand.values()]).delete()
    Signaal.objects.bulk_create(nieuw, batch_size=1000)
    Signaal.objects.bulk_update(gewijzigd, _VELDEN, batch_size=1000)
    gezien_vergeten(heropend=heropend)
    return Telling(len(nieuw), len(gewijzigd), len(bestaand), gelijk)


@hele_school_rekenen()
@transaction.atomic
def stand_herberekenen(*, op: date | None = None, leerlingen: Sequence[UUID] | None = None) -> Telling:
    """Work out the stand of the leerlingen of the school in scope who are enrolled, or of some of these.

    Who is at school no longer, or not yet, has none. Raises GeenPlan.
    """
    versie, plan = _plan()
    sinds = plan_sinds()
    dag = op or klok.vandaag()
    ids = _ingeschreven(dag, leerlingen)
    standen = Stand.objects.all() if leerlingen is None else Stand.objects.filter(leerling__in=leerlingen)
    bestaand = {(str(stand.leerling_id), tuple(stand.alleen_voor)): stand for stand in standen}
    nieuw: list[Stand] = []
    gewijzigd: list[Stand] = []
    gelijk = 0
    for begin in range(0, len(ids), PER_RONDE):
        for stand in _standen(plan, versie, ids[begin : begin + PER_RONDE], dag, sinds):
            al = bestaand.pop((str(stand.leerling_id), tuple(stand.alleen_voor)), None)
            if al is None:
                nieuw.append(stand)
            elif (al.inhoud, al.op, al.planversie_id) == (stand.inhoud, stand.op, stand.planversie_id):
                gelijk += 1
            else:
                al.op, al.planversie, al.inhoud = stand.op, versie, stand.inhoud
                gewijzigd.append(al)
    Stand.objects.filter(pk__in=[stand.pk for stand in bestaand.values()]).delete()
    Stand.objects.bulk_create(nieuw, batch_size=500)
    Stand.objects.bulk_update(gewijzigd, ["op", "planversie", "inhoud"], batch_size=500)
    return Telling(len(nieuw), len(gewijzigd), len(bestaand), gelijk)


def _standen(plan: Plan, versie: Planversie, ids: Sequence[str], dag: date, sinds: date | None) -> Iterator[Stand]:
    """The rows as they are to be: for each leerling one, and one for each part that only some roles may see."""
    standen = standen_over_edities(ids, lambda editie, wie: standen_van(editie, wie, op=dag, vanaf=sinds))
    for sleutel, uitkomst in standen.items():
        inhoud_ = standinhoud(plan, uitkomst.stand, uitkomst.ouder)
        for wie, inhoud in standdelen(plan, inhoud_, uitkomst.ouder).items():
            yield Stand(
                leerling_id=UUID(sleutel),
                op=dag,
                planversie=versie,
                inhoud=inhoud,
                niveau=wie.niveau,
                alleen_voor=list(wie.alleen_voor),
            )


def standen_van(plan: Plan, leerlingen: Sequence[str], *, op: date, vanaf: date | None = None) -> dict[str, Uitkomst]:
    """The stand of leerlingen (ids as text) on a day, straight from the engine. Runs in the caller's transaction.

    `vanaf`: since when the school works with a plan; duties that come by themselves are not owed from before that.
    """
    feiten, kalender = feiten_van(plan, leerlingen), schoolkalender()
    invoer = [Invoer(id_, Onderwerp(id_), feiten[id_], op, kalender, verschuldigd_vanaf=vanaf) for id_ in leerlingen]
    return Ronde(boek_van(plan), DatabaseUitvoerder(len(invoer))).standen(invoer)


def groepsstand(groep: Groep, *, op: date | None = None) -> dict[str, Any]:
    """The stand of a groep on a day (today when left out), worked out now, as a stored stand has it; nothing shielded.

    Raises GeenPlan.
    """
    return groepsstanden([groep], op=op)[groep.pk]


@hele_school_rekenen()
def groepsstanden(groepen: Sequence[Groep], *, op: date | None = None) -> dict[UUID, dict[str, Any]]:
    """The same of several groepen, by their key; as many queries as for one. Raises GeenPlan."""
    _, plan = _plan()
    dag, kalender, sinds = op or klok.vandaag(), schoolkalender(), plan_sinds()
    sleutels = {str(groep.pk): groep for groep in groepen}
    with transaction.atomic():
        feiten = feiten_van(plan, list(sleutels))
        invoer = [
            Invoer(sleutel, onderwerp_van(groep), feiten[sleutel], dag, kalender, verschuldigd_vanaf=sinds)
            for sleutel, groep in sleutels.items()
        ]
        standen = Ronde(boek_van(plan), DatabaseUitvoerder(len(invoer))).standen(invoer)
        return {UUID(naam): standdelen(plan, standinhoud(plan, stand))[GEWOON] for naam, stand in standen.items()}


def onderwerp_van(over: Leerling | Groep) -> Onderwerp:
    """Whom the engine judges."""
    if isinstance(over, Leerling):
        return Onderwerp(str(over.pk))
    return Onderwerp(str(over.pk), GROEP, frozenset(over.jaargroepen))


_VELDEN = ["uitkomst", "sinds", "planversie", "uitleg", "bewijs", "niveau", "alleen_voor"]


def _bestaand(leerlingen: Sequence[UUID] | None) -> QuerySet[Signaal]:
    if leerlingen is None:
        return Signaal.objects.all()
    return Signaal.objects.filter(Q(leerling=None) | Q(leerling__in=leerlingen))


def _sleutel(signaal: Signaal) -> tuple[str, UUID | None, UUID | None, str]:
    return (signaal.regel, signaal.leerling_id, signaal.groep_id, signaal.vak)


def _zelfde(signaal: Signaal, rij: Signaalrij, versie: Planversie) -> bool:
    nu: tuple[Any, ...] = (signaal.uitkomst, signaal.sinds, signaal.uitleg, signaal.bewijs, signaal.planversie_id)
    return nu == (rij.uitkomst, rij.sinds, rij.uitleg, rij.bewijs, versie.pk)


def _vul(signaal: Signaal, rij: Signaalrij, versie: Planversie, wie: Vertrouwelijkheid) -> None:
    signaal.uitkomst, signaal.sinds, signaal.uitleg, signaal.bewijs = rij.uitkomst, rij.sinds, rij.uitleg, rij.bewijs
    signaal.planversie, signaal.niveau, signaal.alleen_voor = versie, wie.niveau, list(wie.alleen_voor)


def _plan() -> tuple[Planversie, Plan]:
    versie = planversie_in_werking()
    if versie is None:
        raise GeenPlan
    return versie, plan_van(versie)


def _ingeschreven(op: date, leerlingen: Sequence[UUID] | None) -> list[str]:
    """The keys, as text, of who is at school on this day; of `leerlingen` only these."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.op', %s, true)", [op.isoformat()])
        cursor.execute(_INGESCHREVEN, [leerlingen is None, [str(leerling) for leerling in leerlingen or ()]])
        return [onderwerp for (onderwerp,) in cursor.fetchall()]


_INGESCHREVEN = """
    SELECT onderwerp FROM regels.onderwerp WHERE soort = 'leerling' AND (%s OR onderwerp = ANY(%s)) ORDER BY 1
"""
