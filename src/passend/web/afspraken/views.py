"""The agreements of talks and meetings."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.web.afspraken.lijst import afsprakenlijst
from passend.web.verzoek import Schoolverzoek, op_school


@require_safe
@op_school
def afspraak_list(request: Schoolverzoek) -> HttpResponse:
    """Every agreement about the pupils and groups that this medewerker sees, with how it stands."""
    lijst = afsprakenlijst(voor=request.medewerker, vraag=request.GET)
    return render(request, "afspraken/afspraak_list.html", {"deel": "vandaag", "lijst": lijst})
