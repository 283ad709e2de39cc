"""The list of groups."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.toegang.selectors import deling_list, leerling_list
from passend.web.start.groepen import groepsregels
from passend.web.verzoek import Schoolverzoek, op_school


@require_safe
@op_school
def groep_list(request: Schoolverzoek) -> HttpResponse:
    """The groups of which this medewerker sees pupils."""
    groepen = groepsregels(voor=request.medewerker)
    gedeeld = deling_list(voor=request.medewerker)
    met_u = leerling_list(voor=request.medewerker).filter(pk__in=[deling.leerling_id for deling in gedeeld])
    inhoud = {"deel": "groepen", "groepen": groepen, "school": request.medewerker.school}
    return render(request, "start/groep_list.html", inhoud | {"gedeeld": met_u if gedeeld else ()})
