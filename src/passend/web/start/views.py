"""The list of groups."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.toegang.selectors import deling_list, leerling_list
from passend.web.start.groepen import groepenblad
from passend.web.verzoek import Schoolverzoek, op_school


@require_safe
@op_school
def groep_list(request: Schoolverzoek) -> HttpResponse:
    """The groups of which this medewerker sees pupils."""
    blad = groepenblad(voor=request.medewerker, vraag=request.GET)
    gedeeld = deling_list(voor=request.medewerker)
    met_u = leerling_list(voor=request.medewerker).filter(pk__in=[deling.leerling_id for deling in gedeeld])
    inhoud = {"deel": "groepen", "groepen": blad.regels, "school": request.medewerker.school}
    inhoud |= {"filters": blad.filters, "is_gefilterd": blad.locatie.waarde}
    return render(request, "start/groep_list.html", inhoud | {"gedeeld": met_u if gedeeld else ()})
