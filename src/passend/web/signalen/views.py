"""The signals of everyone, putting one aside with a reason, and undoing that."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from passend.dossier import terzijde
from passend.dossier.models import Signaal
from passend.dossier.services import FeitGeweigerd
from passend.web.plan.regels import Planwijzer
from passend.web.signaalbeeld import signaalbeelden
from passend.web.signalen.formulier import Opheffenformulier, Terzijdeformulier
from passend.web.signalen.lijst import signaallijst
from passend.web.terug import terugpad
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school

BRON = "scherm"


@require_safe
@op_school
def signaal_list(request: Schoolverzoek) -> HttpResponse:
    """Every signal of the pupils that this medewerker sees, newest first, and what lies aside."""
    lijst = signaallijst(voor=request.medewerker, vraag=request.GET)
    inhoud = {"deel": "signalen", "lijst": lijst, "terug": request.get_full_path()}
    return render(request, "signalen/signaal_list.html", inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def signaal_terzijde(request: Schoolverzoek, signaal: UUID) -> HttpResponse:
    """Put one signal aside, with a reason that stays visible."""
    naar = terugpad(request, anders=reverse("signaal-list"))
    form = Terzijdeformulier(request.POST or None)
    if request.method == "POST" and form.is_valid() and _al_gedaan(request, form):
        return redirect(naar)
    gevonden = get_of_404(terzijde.signaal_get, voor=request.medewerker, id=signaal)
    geweigerd = None
    if request.method == "POST" and form.is_valid():
        geweigerd = _terzijde_zetten(request, gevonden, form.cleaned_data)
        if geweigerd is None:
            messages.success(request, _("Het signaal is opzij gezet, met uw reden."))
            return redirect(naar)
    inhoud = {"form": form, "terug": naar, "geweigerd": geweigerd, "leerling": gevonden.leerling}
    inhoud["beeld"] = signaalbeelden([gevonden], Planwijzer())[0]
    return _formulier(request, "signalen/signaal_terzijde.html", inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def terzijde_opheffen(request: Schoolverzoek, feit: UUID) -> HttpResponse:
    """Let a signal that was put aside count again."""
    naar = terugpad(request, anders=reverse("signaal-list"))
    gevonden = get_of_404(terzijde.terzijde_get, voor=request.medewerker, id=feit)
    form = Opheffenformulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        terzijde.terzijde_opheffen(gevonden, door=request.medewerker, reden=form.cleaned_data["reden"])
        messages.success(request, _("Het signaal telt weer mee, als de regel nog klopt."))
        return redirect(naar)
    inhoud = {"form": form, "terug": naar, "feit": gevonden, "leerling": gevonden.leerling}
    inhoud["naam"] = Planwijzer().regel(terzijde.regel_van(gevonden)).naam
    inhoud["reden"] = " ".join(gevonden.velden.get("reden", []))
    return _formulier(request, "signalen/terzijde_opheffen.html", inhoud)


def _al_gedaan(request: Schoolverzoek, form: Terzijdeformulier) -> bool:
    """Whether this very form was sent before: the signal itself is gone by then."""
    return terzijde.is_vastgelegd(sleutel=form.cleaned_data["sleutel"], door=request.medewerker)


def _terzijde_zetten(request: Schoolverzoek, signaal: Signaal, gevuld: dict[str, Any]) -> FeitGeweigerd | None:
    try:
        terzijde.signaal_terzijde_zetten(signaal, **gevuld, door=request.medewerker, bron=BRON)
    except FeitGeweigerd as geweigerd:
        return geweigerd
    return None


def _formulier(request: Schoolverzoek, sjabloon: str, inhoud: dict[str, Any]) -> HttpResponse:
    return render(request, sjabloon, {"deel": "signalen"} | inhoud, status=422 if request.method == "POST" else 200)
