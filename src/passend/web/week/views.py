"""The support of one week."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from passend.handelen.services import HandelenGeweigerd, uitvoering_vastleggen
from passend.handelen.week import weekinzet_get
from passend.toegang.selectors import leerling_get
from passend.web.plannen.formulieren import Uitvoerformulier
from passend.web.terug import terugpad
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school
from passend.web.week.blad import weekblad


@require_safe
@op_school
def weekoverzicht(request: Schoolverzoek) -> HttpResponse:
    """Who gives which support this week: per day, and without a fixed day."""
    blad = weekblad(voor=request.medewerker, vraag=request.GET)
    inhoud = {"deel": "vandaag", "blad": blad, "terug": request.get_full_path()}
    return render(request, "week/week.html", inhoud)


@require_POST
@op_school
def week_uitvoering(request: Schoolverzoek, leerling: UUID, planstuk: UUID) -> HttpResponse:
    """Log that support of the week was given, or was not and why; also for who gives it and reads no plans."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    terug, form = redirect(terugpad(request, anders=reverse("week"))), Uitvoerformulier(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(str(fout) for fouten in form.errors.values() for fout in fouten))
        return terug
    gevuld = form.cleaned_data
    waar = {"leerling": gevonden, "planstuk": planstuk, "rij": gevuld["rij"], "op": gevuld["dagen"][-1]}
    inzet = get_of_404(weekinzet_get, voor=request.medewerker, **waar)
    hoe = {naam: gevuld[naam] for naam in ("rij", "dagen", "minuten", "reden")}
    try:
        uitvoering_vastleggen(inzet.stuk, gedaan=gevuld["gedaan"] == "ja", door=request.medewerker, **hoe)
    except HandelenGeweigerd as geweigerd:
        messages.error(request, str(geweigerd))
        return terug
    messages.success(request, _("Vastgelegd."))
    return terug
