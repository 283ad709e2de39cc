"""The page of a route."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.toegang.selectors import leerling_get
from passend.web.leerling.buren import buren
from passend.web.traject.blad import trajectblad
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_safe
@op_school
def traject(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """Where a pupil stands on a route, how that came, what is asked and what can be decided; `?route=` picks one."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    inhoud = {
        "deel": "groepen",
        "leerling": gevonden,
        "buren": buren(request, voor=request.medewerker, leerling=gevonden),
        "blad": trajectblad(voor=request.medewerker, leerling=gevonden, route=request.GET.get("route", "")),
    }
    return render(request, "traject/traject.html", inhoud)
