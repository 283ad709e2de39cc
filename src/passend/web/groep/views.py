"""The page of a group."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.toegang.selectors import groep_get
from passend.web.groep.overzicht import groepsoverzicht
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_safe
@op_school
def groep_detail(request: Schoolverzoek, groep: UUID) -> HttpResponse:
    """The pupils of a group: latest levels, signals and where they stand."""
    gevonden = get_of_404(groep_get, voor=request.medewerker, id=groep)
    overzicht = groepsoverzicht(voor=request.medewerker, groep=gevonden)
    return render(request, "groep/groep_detail.html", {"deel": "groepen", "groep": gevonden, "overzicht": overzicht})
