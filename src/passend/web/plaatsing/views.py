"""The page about placing or keeping a pupil, and the load of the groepen."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.dossier.plaatsing import plaatsing_get
from passend.dossier.selectors import invulformulier_get
from passend.handelen.belasting import WEKEN, belasting_list
from passend.toegang.enums import Recht
from passend.toegang.rechten import mag
from passend.toegang.selectors import groep_list, leerling_get
from passend.web.plaatsing.beeld import plaatsingsblad
from passend.web.vastleggen.vooraf import vooraf
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_safe
@op_school
def plaatsing(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """What lies on the table before people decide whether a pupil comes or stays: counts, and no advice."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    wat = plaatsing_get()
    if wat is None or not mag(request.medewerker, Recht.ONDERSTEUNING):
        raise Http404
    blad = plaatsingsblad(voor=request.medewerker, leerling=gevonden, plaatsing=wat)
    inhoud = {"deel": "groepen", "leerling": gevonden, "blad": blad, "weken": WEKEN, "hier": request.get_full_path()}
    if wat.eerste_pad:
        opzet = get_of_404(invulformulier_get, pad=wat.eerste_pad)
        inhoud["vooraf"] = vooraf(voor=request.medewerker, leerling=gevonden, opzet=opzet)
    return render(request, "plaatsing/plaatsing.html", inhoud)


@require_safe
@op_school
def belasting(request: Schoolverzoek) -> HttpResponse:
    """The load of every groep in sight: numbers only."""
    if not mag(request.medewerker, Recht.ONDERSTEUNING):
        raise Http404
    groepen = list(groep_list(voor=request.medewerker).order_by("naam"))
    lijst = belasting_list(voor=request.medewerker, groepen=groepen)
    return render(request, "plaatsing/belasting.html", {"deel": "groepen", "lijst": lijst, "weken": WEKEN})
