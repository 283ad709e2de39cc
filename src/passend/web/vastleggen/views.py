"""Recording what was done for a pupil, and deviating from the plan with a reason."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from passend.dossier.gelezen import leesstuk_list
from passend.dossier.instemmen import Voorgesteld, voorstel_list
from passend.dossier.invulformulier import Invulformulier
from passend.dossier.invulvelden import Mogelijkheid
from passend.dossier.selectors import feit_list, ingevuld_get, invulformulier_get
from passend.dossier.voorstellen import beslissers
from passend.leerling.models import Leerling
from passend.toegang.selectors import leerling_get, ouder_list
from passend.web.leerling.inzet import inzet_van
from passend.web.leerling.planlezer import Planlezer
from passend.web.terug import terugpad
from passend.web.vastleggen.erbij import begin_van, erbij_velden, papier_bewaren
from passend.web.vastleggen.formulier import Afwijkformulier, Vastlegformulier
from passend.web.vastleggen.plannen import doelvelden, is_planformulier, lopend_plan, ontbreekt, planbegin, waarschuwen
from passend.web.vastleggen.samen import Samenbeeld, samenbeeld, uitvoeren
from passend.web.vastleggen.vooraf import eerst_lezen
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def vastleggen(request: Schoolverzoek, leerling: UUID, pad: str) -> HttpResponse:
    """Record one act, decision, talk, plan, paper, consent or answer for a pupil."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    opzet, voorgesteld = _met_voorstellen(request, gevonden, get_of_404(invulformulier_get, pad=pad))
    ouders = [(ouder.pk, ouder.naam) for ouder in ouder_list(voor=request.medewerker, leerling=gevonden)]
    van_plan = planbegin(request, gevonden, opzet) if is_planformulier(opzet) else None
    eerder = van_plan.eerder if van_plan else ingevuld_get(voor=request.medewerker, over=gevonden, pad=opzet.pad)
    plan = van_plan.stuk if van_plan else lopend_plan(request, gevonden, opzet)
    plannen = _lopende_plannen(request, gevonden) if opzet.over_plan else []
    bekend: dict[str, Any] = {"ouders": ouders, "eerder": eerder, "plannen": plannen, "begin": begin_van(request)}
    bekend |= {"erbij": (doelvelden(plan) if opzet.evalueert else {}) | erbij_velden(opzet)}
    bekend["begonnen"] = plan.van if plan else None
    bekend["begin"] |= {"over": voorgesteld[0].pad} if len(voorgesteld) == 1 else {}
    form = Vastlegformulier(request.POST or None, request.FILES or None, opzet=opzet, **bekend)
    inhoud: dict[str, Any] = {
        "beslissers": beslissers(voor=request.medewerker, opzet=opzet),
        "leesstukken": leesstuk_list(voor=request.medewerker, leerling=gevonden, opzet=opzet),
        "van_plan": van_plan,
        "voorgesteld": voorgesteld,
    }
    if request.method == "POST" and form.is_valid():
        gelukt = _("%(wat)s: voorgesteld.") if form.is_voorstel else _("%(wat)s: vastgelegd.")
        with transaction.atomic():
            anders = uitvoeren(request, gevonden, opzet, form, gelukt % {"wat": opzet.naam})
            if anders is None:
                papier_bewaren(request, gevonden, opzet, form)
        if anders is None:
            waarschuwen(request, form, opzet)
            return redirect(_terug(request, gevonden))
        inhoud |= anders
    if van_plan and (form.vraagt_rij or van_plan.eerder):
        inhoud["ontbreekt"] = ontbreekt(form, opzet)
    return _formulier(request, "vastleggen/vastleggen.html", gevonden, opzet, form, inhoud)


def _met_voorstellen(
    request: Schoolverzoek, leerling: Leerling, opzet: Invulformulier
) -> tuple[Invulformulier, list[Voorgesteld]]:
    """Who agrees sees what was proposed, and says about which of these."""
    if not opzet.onderling:
        return opzet, []
    voorgesteld = voorstel_list(voor=request.medewerker, leerling=leerling, pad=opzet.pad)
    if voorgesteld:
        opzet = replace(opzet, over=tuple(Mogelijkheid(een.pad, een.naam) for een in voorgesteld))
    return opzet, voorgesteld


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def afwijken(request: Schoolverzoek, leerling: UUID, pad: str) -> HttpResponse:
    """Deviate from something that the plan promises, with a reason that stays visible."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    opzet = get_of_404(invulformulier_get, pad=pad)
    form = Afwijkformulier(request.POST or None, pad=pad)
    inhoud: dict[str, Any] = {}
    if request.method == "POST" and form.is_valid():
        gelukt = _("De afwijking is vastgelegd, met uw reden.")
        anders = uitvoeren(request, gevonden, opzet, form, gelukt)
        if anders is None:
            return redirect(_terug(request, gevonden))
        inhoud |= anders
    return _formulier(request, "vastleggen/afwijken.html", gevonden, opzet, form, inhoud)


@require_safe
@op_school
def ook_open(request: Schoolverzoek, leerling: UUID, pad: str) -> HttpResponse:
    """Who else has this form open now, and what was recorded there today: for the script of the form."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    opzet = get_of_404(invulformulier_get, pad=pad)
    return render(request, "vastleggen/_samen.html", {"samen": _samen(request, gevonden, opzet)})


def _lopende_plannen(request: Schoolverzoek, leerling: Leerling) -> list[tuple[str, str]]:
    """The plans that run for a pupil: path and name."""
    feiten = feit_list(voor=request.medewerker, leerlingen=[leerling])
    return [(plan.pad, plan.naam) for plan in inzet_van(feiten, Planlezer()) if plan.tot is None]


def _formulier(
    request: Schoolverzoek,
    sjabloon: str,
    leerling: Leerling,
    opzet: Invulformulier,
    form: Vastlegformulier | Afwijkformulier,
    rest: dict[str, Any],
) -> HttpResponse:
    status = 422 if request.method == "POST" and not getattr(form, "vraagt_rij", False) else 200
    inhoud = {"deel": "groepen", "leerling": leerling, "opzet": opzet, "form": form}
    inhoud |= {"terug": _terug(request, leerling), "samen": _samen(request, leerling, opzet)}
    inhoud |= eerst_lezen(request, leerling, opzet)
    return render(request, sjabloon, inhoud | rest, status=status)


def _samen(request: Schoolverzoek, leerling: Leerling, opzet: Invulformulier) -> Samenbeeld:
    return samenbeeld(request, leerling, opzet, reverse("ook-open", args=[leerling.pk, opzet.pad]))


def _terug(request: Schoolverzoek, leerling: Leerling) -> str:
    return terugpad(request, anders=reverse("leerling-detail", args=[leerling.pk]))
