"""The page of a pupil."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.toegang.selectors import leerling_get
from passend.web.leerling.kaart import leerlingkaart
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_safe
@op_school
def leerling_detail(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """What is known about a pupil, what the plan says about it, and why."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    kaart = leerlingkaart(voor=request.medewerker, leerling=gevonden)
    return render(request, "leerling/leerling_detail.html", {"deel": "groepen", "leerling": gevonden, "kaart": kaart})
