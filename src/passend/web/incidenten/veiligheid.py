"""The page about safety at school: who to turn to, with how to reach them, and the protocols of the plan."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.schoolplan.veiligheid import protocollen, veiligheidsfuncties
from passend.web.verzoek import Schoolverzoek, op_school


@require_safe
@op_school
def veiligheid(request: Schoolverzoek) -> HttpResponse:
    """Nothing here is about a pupil: it is on paper for parents as well."""
    inhoud = {"deel": "plan", "functies": veiligheidsfuncties(), "protocollen": protocollen()}
    return render(request, "incidenten/veiligheid.html", inhoud | {"school": request.medewerker.school})
