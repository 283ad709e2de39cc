"""The support of one week."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.web.verzoek import Schoolverzoek, op_school
from passend.web.week.blad import weekblad


@require_safe
@op_school
def weekoverzicht(request: Schoolverzoek) -> HttpResponse:
    """Who gives which support this week: per day, and without a fixed day."""
    blad = weekblad(voor=request.medewerker, vraag=request.GET)
    inhoud = {"deel": "vandaag", "blad": blad, "terug": request.get_full_path()}
    return render(request, "week/week.html", inhoud)
