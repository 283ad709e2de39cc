"""The concerns of everyone, beside the signals of the plan."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.web.verzoek import Schoolverzoek, op_school
from passend.web.zorg.lijst import zorglijst


@require_safe
@op_school
def zorg_list(request: Schoolverzoek) -> HttpResponse:
    """Every concern about the pupils and groups that this medewerker sees, newest first."""
    lijst = zorglijst(voor=request.medewerker, vraag=request.GET)
    inhoud = {"deel": "signalen", "lijst": lijst, "terug": request.get_full_path()}
    return render(request, "zorg/zorg_list.html", inhoud)
