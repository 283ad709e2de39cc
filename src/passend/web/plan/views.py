"""The support plan as pages: the text beside what it does, who does what, and the year."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.core import klok
from passend.dossier.schoolkalender import schoolkalender
from passend.schoolplan.models import Planversie
from passend.schoolplan.selectors import (
    plan_jaarkalender,
    plan_leesbaar,
    plan_rolschemas,
    plan_van,
    planversie_in_werking,
)
from passend.web.plan.verhaal import hoofdstukken_met_delen, lijsten_met_anker
from passend.web.verzoek import Schoolverzoek, op_school


@require_safe
@op_school
def plan_detail(request: Schoolverzoek) -> HttpResponse:
    """The plan in force: its chapters beside what they do, and every rule in words."""
    versie = planversie_in_werking()
    if versie is None:
        return _geen_plan(request)
    return render(request, "plan/plan_detail.html", {"deel": "plan", "versie": versie, "plan": plan_te_lezen(versie)})


def plan_te_lezen(versie: Planversie) -> dict[str, Any]:
    """What the page of an edition shows."""
    plan = plan_leesbaar(versie)
    plan["hoofdstukken"] = hoofdstukken_met_delen(plan_van(versie), plan)
    plan["lijsten"] = lijsten_met_anker(plan)
    for deel in ("routes", "signalen"):
        plan[deel].sort(key=lambda stuk: not stuk["eigen"])  # what the school wrote goes before the law
    return plan


@require_safe
@op_school
def plan_schema(request: Schoolverzoek) -> HttpResponse:
    """Who does what on each route, as a grid."""
    versie = planversie_in_werking()
    if versie is None:
        return _geen_plan(request)
    schemas = plan_rolschemas(versie)
    return render(request, "plan/plan_schema.html", {"deel": "plan", "versie": versie, "schemas": schemas})


@require_safe
@op_school
def plan_kalender(request: Schoolverzoek) -> HttpResponse:
    """The moments that the plan fixes in this school year, month by month."""
    versie = planversie_in_werking()
    if versie is None:
        return _geen_plan(request)
    vandaag = klok.vandaag()
    begin = vandaag.year if vandaag.month >= 8 else vandaag.year - 1
    dagen = plan_jaarkalender(versie, schoolkalender(), begin)
    return render(
        request,
        "plan/plan_kalender.html",
        {"deel": "plan", "versie": versie, "dagen": dagen, "jaar": f"{begin}-{begin + 1}"},
    )


def _geen_plan(request: Schoolverzoek) -> HttpResponse:
    return render(request, "plan/geen_plan.html", {"deel": "plan"})
