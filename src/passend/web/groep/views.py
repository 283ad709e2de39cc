"""The page of a group, and recording what is for the whole group."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from passend.dossier.invulformulier import Invulformulier
from passend.dossier.onderwerpen import GROEP
from passend.dossier.selectors import ingevuld_get, invulformulier_get
from passend.school.models import Groep
from passend.toegang.selectors import groep_get
from passend.web.groep.overzicht import groepsoverzicht
from passend.web.groep.samen import groepszaken
from passend.web.groep.volgorde import volgorde_onthouden
from passend.web.vastleggen.formulier import Vastlegformulier
from passend.web.vastleggen.samen import Samenbeeld, samenbeeld, uitvoeren
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def groep_vastleggen(request: Schoolverzoek, groep: UUID, pad: str) -> HttpResponse:
    """Record a plan, meeting or act for the whole group."""
    gevonden = get_of_404(groep_get, voor=request.medewerker, id=groep)
    opzet = get_of_404(invulformulier_get, pad=pad, over=GROEP)
    eerder = ingevuld_get(voor=request.medewerker, over=gevonden, pad=opzet.pad)
    form = Vastlegformulier(request.POST or None, opzet=opzet, eerder=eerder)
    inhoud: dict[str, Any] = {"deel": "groepen", "groep": gevonden, "opzet": opzet, "form": form}
    if request.method == "POST" and form.is_valid():
        anders = uitvoeren(request, gevonden, opzet, form, _("%(wat)s: vastgelegd.") % {"wat": opzet.naam})
        if anders is None:
            return redirect("groep-detail", gevonden.pk)
        inhoud |= anders
    inhoud["samen"] = _samen(request, gevonden, opzet)
    status = 422 if request.method == "POST" and not form.vraagt_rij else 200
    return render(request, "groep/groep_vastleggen.html", inhoud, status=status)


@require_safe
@op_school
def groep_ook_open(request: Schoolverzoek, groep: UUID, pad: str) -> HttpResponse:
    """Who else has this form of a groep open now, and what was recorded there today: for the script of the form."""
    gevonden = get_of_404(groep_get, voor=request.medewerker, id=groep)
    opzet = get_of_404(invulformulier_get, pad=pad, over=GROEP)
    return render(request, "vastleggen/_samen.html", {"samen": _samen(request, gevonden, opzet)})


def _samen(request: Schoolverzoek, groep: Groep, opzet: Invulformulier) -> Samenbeeld:
    return samenbeeld(request, groep, opzet, reverse("groep-ook-open", args=[groep.pk, opzet.pad]))


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
