"""The page of search results."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.toegang.enums import Recht
from passend.toegang.rechten import mag
from passend.web.verzoek import Schoolverzoek, op_school
from passend.web.zoeken.vondsten import vondsten

LANGSTE = 100


@require_safe
@op_school
def zoeken(request: Schoolverzoek) -> HttpResponse:
    """The pupils, groups and pages that fit what was typed; the empty page says what can be looked for."""
    zoek = request.GET.get("zoek", "").strip()[:LANGSTE]
    soorten = vondsten(voor=request.medewerker, zoek=zoek)
    inhoud = {
        "deel": "zoeken",
        "zoek": zoek,
        "soorten": soorten,
        "mag_nood": mag(request.medewerker, Recht.NOODTOEGANG),
    }
    return render(request, "zoeken/zoeken.html", inhoud)
