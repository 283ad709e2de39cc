"""The page of a group, and recording what is for the whole group."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from passend.dossier.onderwerpen import GROEP
from passend.dossier.selectors import ingevuld_get, invulformulier_get
from passend.toegang.selectors import groep_get
from passend.web.groep.overzicht import groepsoverzicht
from passend.web.groep.samen import groepszaken
from passend.web.groep.volgorde import volgorde_onthouden
from passend.web.vastleggen.formulier import Vastlegformulier
from passend.web.vastleggen.views import uitvoeren
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def groep_vastleggen(request: Schoolverzoek, groep: UUID, pad: str) -> HttpResponse:
    """Record a plan, meeting or act for the whole group."""
    gevonden = get_of_404(groep_get, voor=request.medewerker, id=groep)
    opzet = get_of_404(invulformulier_get, pad=pad, over=GROEP)
    eerder = ingevuld_get(voor=request.medewerker, over=gevonden, pad=opzet.pad)
    form = Vastlegformulier(request.POST or None, opzet=opzet, eerder=eerder)
    geweigerd = None
    if request.method == "POST" and form.is_valid():
        geweigerd = uitvoeren(request, gevonden, form.cleaned_data["sleutel"], form.woorden())
        if geweigerd is None:
            messages.success(request, _("%(wat)s: vastgelegd.") % {"wat": opzet.naam})
            return redirect("groep-detail", gevonden.pk)
    inhoud = {"deel": "groepen", "groep": gevonden, "opzet": opzet, "form": form, "geweigerd": geweigerd}
    return render(request, "groep/groep_vastleggen.html", inhoud, status=422 if request.method == "POST" else 200)


@require_safe
@op_school
def groep_detail(request: Schoolverzoek, groep: UUID) -> HttpResponse:
    """The pupils of a group: levels, signals, where they stand, and what the plan asks to write about each."""
    gevonden = get_of_404(groep_get, voor=request.medewerker, id=groep)
    overzicht = groepsoverzicht(voor=request.medewerker, groep=gevonden, vraag=request.GET)
    volgorde_onthouden(request, overzicht.regels)
    inhoud = {"deel": "groepen", "groep": gevonden, "overzicht": overzicht, "terug": request.get_full_path()}
    inhoud["samen"] = groepszaken(voor=request.medewerker, groep=gevonden, overzicht=overzicht)
    return render(request, "groep/groep_detail.html", inhoud)
