"""Recording what was done for a pupil, and deviating from the plan with a reason."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from passend.dossier.selectors import invulformulier_get
from passend.dossier.services import FeitGeweigerd, feit_uitvoeren
from passend.leerling.models import Leerling
from passend.toegang.selectors import leerling_get, ouder_list
from passend.web.vastleggen.formulier import Afwijkformulier, Vastlegformulier
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school

BRON = "scherm"


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def vastleggen(request: Schoolverzoek, leerling: UUID, pad: str) -> HttpResponse:
    """Record one act, decision, talk, plan, paper, consent or answer for a pupil."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    opzet = get_of_404(invulformulier_get, pad=pad)
    ouders = [(ouder.pk, ouder.naam) for ouder in ouder_list(voor=request.medewerker, leerling=gevonden)]
    form = Vastlegformulier(request.POST or None, opzet=opzet, ouders=ouders)
    if request.method == "POST" and form.is_valid():
        geweigerd = _uitvoeren(request, gevonden, form.cleaned_data["sleutel"], form.woorden())
        if geweigerd is None:
            messages.success(request, _("%(wat)s is vastgelegd.") % {"wat": opzet.naam})
            return redirect("leerling-detail", leerling=gevonden.pk)
        return _formulier(request, "vastleggen/vastleggen.html", gevonden, form, opzet=opzet, geweigerd=geweigerd)
    return _formulier(request, "vastleggen/vastleggen.html", gevonden, form, opzet=opzet)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def afwijken(request: Schoolverzoek, leerling: UUID, pad: str) -> HttpResponse:
    """Deviate from something that the plan promises, with a reason that stays visible."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    opzet = get_of_404(invulformulier_get, pad=pad)
    form = Afwijkformulier(request.POST or None)
    geweigerd = None
    if request.method == "POST" and form.is_valid():
        woorden = {"feit": "afwijking", "van": pad, "reden": form.cleaned_data["reden"]}
        geweigerd = _uitvoeren(request, gevonden, form.cleaned_data["sleutel"], woorden)
        if geweigerd is None:
            messages.success(request, _("De afwijking is vastgelegd, met uw reden."))
            return redirect("leerling-detail", leerling=gevonden.pk)
    return _formulier(request, "vastleggen/afwijken.html", gevonden, form, opzet=opzet, geweigerd=geweigerd)


def _uitvoeren(
    request: Schoolverzoek, leerling: Leerling, sleutel: UUID, woorden: dict[str, Any]
) -> FeitGeweigerd | None:
    try:
        feit_uitvoeren(woorden, leerling=leerling, door=request.medewerker, bron=BRON, sleutel=sleutel)
    except FeitGeweigerd as geweigerd:
        return geweigerd
    return None


def _formulier(request: Schoolverzoek, sjabloon: str, leerling: Leerling, form: Any, **rest: Any) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    return render(request, sjabloon, {"deel": "groepen", "leerling": leerling, "form": form} | rest, status=status)
