"""The support plan as a page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.schoolplan.selectors import plan_leesbaar, plan_van, planversie_in_werking
from passend.web.plan.verhaal import hoofdstukken_met_delen, lijsten_met_anker
from passend.web.verzoek import Schoolverzoek, op_school


@require_safe
@op_school
def plan_detail(request: Schoolverzoek) -> HttpResponse:
    """The plan in force: its chapters beside what they do, and every rule in words."""
    versie = planversie_in_werking()
    if versie is None:
        return render(request, "plan/geen_plan.html", {"deel": "plan"})
    plan = plan_leesbaar(versie)
    plan["hoofdstukken"] = hoofdstukken_met_delen(plan_van(versie), plan)
    plan["lijsten"] = lijsten_met_anker(plan)
    for deel in ("routes", "signalen"):
        plan[deel].sort(key=lambda stuk: not stuk["eigen"])  # what the school wrote goes before the law
    return render(request, "plan/plan_detail.html", {"deel": "plan", "versie": versie, "plan": plan})
