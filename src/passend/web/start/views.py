"""The list of groups."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.web.start.groepen import groepsregels
from passend.web.verzoek import Schoolverzoek, op_school


@require_safe
@op_school
def groep_list(request: Schoolverzoek) -> HttpResponse:
    """The groups of which this medewerker sees pupils."""
    groepen = groepsregels(voor=request.medewerker)
    return render(
        request, "start/groep_list.html", {"deel": "groepen", "groepen": groepen, "school": request.medewerker.school}
    )
