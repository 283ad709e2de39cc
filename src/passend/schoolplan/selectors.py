"""Reading editions of the plan. They hold no pupil data."""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import Min, QuerySet

from passend.core.bereik import scholen_van_dit_moment
from passend.core.onthouden import eenmaal
from passend.engine.delen.plan import Plan
from passend.engine.lagen.plan import SamengesteldPlan, stel_samen
from passend.engine.lezen.boom import laad_boom
from passend.engine.termijnen.kalender import Kalender
from passend.schoolplan.enums import Planstatus
from passend.schoolplan.jaarkalender import Kalenderdag, jaarkalender
from passend.schoolplan.leesbaar import leesbaar
from passend.schoolplan.models import Planversie
from passend.schoolplan.rolschema import Rolschema, rolschemas

IN_WERKING = "planversie in werking"


def planversie_list() -> QuerySet[Planversie]:
    """All editions of the school in scope, newest first, without their texts."""
    return Planversie.objects.defer("lagen", "regels")


def planversie_get(*, id: UUID) -> Planversie:
    """One edition. Raises Planversie.DoesNotExist."""
    return Planversie.objects.get(pk=id)


def planversie_in_werking() -> Planversie | None:
    """The edition in force, None when the school has not activated any. Its texts are fetched when they are used."""
    return eenmaal(
        (IN_WERKING, scholen_van_dit_moment()),
        lambda: planversie_list().filter(status=Planstatus.IN_WERKING).first(),
    )


def plan_sinds() -> date | None:
    """Since when the school in scope works with a plan: the first day of the first edition that was ever in force."""
    return Planversie.objects.aggregate(eerste=Min("in_werking_op"))["eerste"]


def edities() -> list[tuple[date, Planversie]]:
    """The editions under which the school in scope worked, oldest first, each with its first day; the last is in force.

    One that was replaced on the day on which it began never was in force.
    """
    ooit = planversie_list().filter(in_werking_op__isnull=False).order_by("in_werking_op", "pk")
    return [
        (versie.in_werking_op, versie)
        for versie in ooit
        if versie.in_werking_op and (versie.vervallen_op is None or versie.vervallen_op >= versie.in_werking_op)
    ]


def plan_van(versie: Planversie, *, op: date | None = None) -> Plan:
    """The plan that an edition says with all its layers, for the facts of a day when one is given.

    Kept in memory per text, so asking again costs nothing. Raises LeesFouten when the text is not readable (any more).
    """
    return _gelezen(_Tekst(versie.controlegetal, op, versie))


@dataclass(frozen=True, slots=True)
class _Tekst:
    """The texts of an edition by their checksum: they are fetched only when nobody read them before."""

    controlegetal: str
    op: date | None
    versie: Planversie = field(compare=False)


@lru_cache(maxsize=64)
def _gelezen(tekst: _Tekst) -> Plan:
    return samengesteld_plan(tuple((laag["bestand"], laag["tekst"]) for laag in tekst.versie.lagen), tekst.op).plan


@lru_cache(maxsize=32)
def samengesteld_plan(lagen: tuple[tuple[str, str], ...], op: date | None = None) -> SamengesteldPlan:
    """Read and merge layers, each (file name, text), the farthest first. Raises LeesFouten with all errors at once."""
    return stel_samen([laad_boom(tekst, bestand=bestand) for bestand, tekst in lagen], op=op)


def plan_leesbaar(versie: Planversie) -> dict[str, Any]:
    """What the page of a plan shows: chapters, routes, rules, lists and words, each with its source."""
    return leesbaar(plan_van(versie))


def plan_rolschemas(versie: Planversie) -> list[Rolschema]:
    """Who does what: the grid of each route of an edition."""
    return rolschemas(plan_van(versie))


def plan_jaarkalender(versie: Planversie, kalender: Kalender, begin: int) -> list[Kalenderdag]:
    """The moments that an edition fixes in the school year that begins in this calendar year."""
    return jaarkalender(plan_van(versie), kalender, begin)
