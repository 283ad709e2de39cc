"""Recording what was done for a pupil, and deviating from the plan with a reason."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from passend.dossier.gelezen import leesstuk_list
from passend.dossier.selectors import feit_list, ingevuld_get, invulformulier_get, meldbaar_list
from passend.dossier.services import FeitGeweigerd, feit_uitvoeren
from passend.dossier.voorstellen import beslissers
from passend.leerling.models import Leerling
from passend.school.models import Groep
from passend.toegang.selectors import leerling_get, ouder_list
from passend.web.leerling.inzet import inzet_van
from passend.web.leerling.planlezer import Planlezer
from passend.web.terug import terugpad
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
    eerder = ingevuld_get(voor=request.medewerker, over=gevonden, pad=opzet.pad)
    plannen = _lopende_plannen(request, gevonden) if opzet.over_plan else []
    form = Vastlegformulier(request.POST or None, opzet=opzet, ouders=ouders, eerder=eerder, plannen=plannen)
    inhoud: dict[str, Any] = {
        "opzet": opzet,
        "beslissers": beslissers(voor=request.medewerker, opzet=opzet),
        "leesstukken": leesstuk_list(voor=request.medewerker, leerling=gevonden, opzet=opzet),
    }
    if request.method == "POST" and form.is_valid():
        geweigerd = uitvoeren(request, gevonden, form.cleaned_data["sleutel"], form.woorden())
        if geweigerd is None:
            gelukt = _("%(wat)s: voorgesteld.") if form.is_voorstel else _("%(wat)s: vastgelegd.")
            messages.success(request, gelukt % {"wat": opzet.naam})
            return redirect(_terug(request, gevonden))
        inhoud["geweigerd"] = geweigerd
    return _formulier(request, "vastleggen/vastleggen.html", gevonden, form, **inhoud)


@require_safe
@op_school
def melden(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """What somebody can report about a pupil without the plan having asked for it."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    inhoud = {"deel": "groepen", "leerling": gevonden, "meldingen": meldbaar_list()}
    return render(request, "vastleggen/melden.html", inhoud)


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
        geweigerd = uitvoeren(request, gevonden, form.cleaned_data["sleutel"], woorden)
        if geweigerd is None:
            messages.success(request, _("De afwijking is vastgelegd, met uw reden."))
            return redirect(_terug(request, gevonden))
    return _formulier(request, "vastleggen/afwijken.html", gevonden, form, opzet=opzet, geweigerd=geweigerd)


def uitvoeren(
    request: Schoolverzoek, over: Leerling | Groep, sleutel: UUID, woorden: dict[str, Any]
) -> FeitGeweigerd | None:
    """Record a fact and tell what deserves attention; returns why not, when the plan refuses."""
    try:
        weging = feit_uitvoeren(woorden, over=over, door=request.medewerker, bron=BRON, sleutel=sleutel)
    except FeitGeweigerd as geweigerd:
        return geweigerd
    for zin in weging.let_op:
        messages.warning(request, zin)
    return None


def _lopende_plannen(request: Schoolverzoek, leerling: Leerling) -> list[tuple[str, str]]:
    """The plans that run for a pupil: path and name."""
    feiten = feit_list(voor=request.medewerker, leerlingen=[leerling])
    return [(plan.pad, plan.naam) for plan in inzet_van(feiten, Planlezer()) if plan.tot is None]


def _formulier(request: Schoolverzoek, sjabloon: str, leerling: Leerling, form: Any, **rest: Any) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    inhoud = {"deel": "groepen", "leerling": leerling, "form": form, "terug": _terug(request, leerling)}
    return render(request, sjabloon, inhoud | rest, status=status)


def _terug(request: Schoolverzoek, leerling: Leerling) -> str:
    return terugpad(request, anders=reverse("leerling-detail", args=[leerling.pk]))
