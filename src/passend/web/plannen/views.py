"""The plans of a pupil, one plan, and what is logged with it."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from passend.dossier.plansoorten import plansoort_list
from passend.dossier.selectors import stand_get
from passend.dossier.toestemmingen import wachtwoorden
from passend.handelen.planstuk import Planstuk
from passend.handelen.selectors import planstuk_get, steunstuk_list, uitvoering_list, voortgang_per_rij
from passend.handelen.selectors import planstuk_list as planstukken_van
from passend.handelen.services import (
    HandelenGeweigerd,
    uitvoering_intrekken,
    uitvoering_vastleggen,
    voortgang_intrekken,
    voortgang_vastleggen,
)
from passend.leerling.models import Leerling
from passend.toegang.selectors import leerling_get, ouder_list
from passend.web.leerling.planlezer import Planlezer
from passend.web.leerling.verteller import Verteller
from passend.web.leerling.zienswijzen import meningen_bij
from passend.web.plannen.beeld import planbeeld, planregels
from passend.web.plannen.dagen import schooldagen_terug
from passend.web.plannen.formulieren import Uitvoerformulier, Voortgangformulier
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_safe
@op_school
def planstuk_list(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """The plans of a pupil: what runs, what is being written, what was; and what can be begun."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    wijzer = Planlezer()
    regels = planregels(planstukken_van(voor=request.medewerker, leerling=gevonden), wijzer)
    wacht = wachtwoorden(stand_get(voor=request.medewerker, leerling=gevonden))
    inhoud = {"deel": "groepen", "leerling": gevonden, "regels": regels, "soorten": plansoort_list()}
    inhoud |= {"wachtend": [(*regel, wacht.get(regel[2].pad) if regel[2].tot is None else None) for regel in regels]}
    inhoud |= {"steun": planregels(steunstuk_list(voor=request.medewerker, leerling=gevonden), wijzer)}
    return render(request, "plannen/planstuk_list.html", inhoud)


@require_safe
@op_school
def planstuk_detail(request: Schoolverzoek, leerling: UUID, planstuk: UUID) -> HttpResponse:
    """One plan: content, goals with progress, who does what, log, moments and versions."""
    gevonden, stuk = plan_of_404(request, leerling, planstuk)
    return blad(request, gevonden, stuk)


def blad(request: Schoolverzoek, leerling: Leerling, stuk: Planstuk, **fout: Any) -> HttpResponse:
    """The page of a plan; with `fout` what was refused, and the row to which that belongs."""
    beeld = planbeeld(voor=request.medewerker, leerling=leerling, stuk=stuk)
    ouders = {str(ouder.pk): ouder.naam for ouder in ouder_list(voor=request.medewerker, leerling=leerling)}
    verteller = Verteller(Planlezer(), ouders, meningen_bij(beeld.gesprekken, leerling, ouders))
    inhoud = {"deel": "groepen", "leerling": leerling, "beeld": beeld, "dagen": schooldagen_terug(stuk.van)}
    if stuk.tot is None:
        inhoud["wacht"] = wachtwoorden(stand_get(voor=request.medewerker, leerling=leerling)).get(stuk.pad)
    verteld = [verteller.feit(feit) for feit in beeld.gesprekken]
    inhoud |= {"gesprekken": [gesprek for gesprek in verteld if gesprek.teksten]}
    return render(request, "plannen/planstuk_detail.html", inhoud | fout, status=422 if fout else 200)


@require_POST
@op_school
def planstuk_uitvoering(request: Schoolverzoek, leerling: UUID, planstuk: UUID) -> HttpResponse:
    """Log that support was given, or was not: today with one tap, or on other days."""
    gevonden, stuk = plan_of_404(request, leerling, planstuk)
    form = Uitvoerformulier(request.POST)
    if not form.is_valid():
        return _geweigerd(request, gevonden, stuk, _zinnen(form))
    gevuld = form.cleaned_data
    try:
        gemaakt = uitvoering_vastleggen(
            stuk,
            rij=gevuld["rij"],
            dagen=gevuld["dagen"],
            gedaan=gevuld["gedaan"] == "ja",
            minuten=gevuld["minuten"],
            reden=gevuld["reden"],
            door=request.medewerker,
        )
    except HandelenGeweigerd as geweigerd:
        return _geweigerd(request, gevonden, stuk, str(geweigerd))
    messages.success(request, _("Vastgelegd.") if gemaakt else _("Dit stond er al."))
    return _terug(gevonden, stuk, gevuld["rij"])


@require_POST
@op_school
def planstuk_voortgang(request: Schoolverzoek, leerling: UUID, planstuk: UUID) -> HttpResponse:
    """Record how far a goal is."""
    gevonden, stuk = plan_of_404(request, leerling, planstuk)
    form = Voortgangformulier(request.POST)
    if not form.is_valid():
        return _geweigerd(request, gevonden, stuk, _zinnen(form))
    gevuld = form.cleaned_data
    meting = {"waarde": gevuld["waarde"], "toelichting": gevuld["toelichting"]}
    try:
        voortgang_vastleggen(stuk, rij=gevuld["rij"], op=gevuld["dag"], door=request.medewerker, **meting)
    except HandelenGeweigerd as geweigerd:
        return _geweigerd(request, gevonden, stuk, str(geweigerd))
    messages.success(request, _("Meting vastgelegd."))
    return _terug(gevonden, stuk, gevuld["rij"])


@require_POST
@op_school
def planstuk_weg(request: Schoolverzoek, leerling: UUID, planstuk: UUID) -> HttpResponse:
    """What was logged by mistake never was; it stays to be seen in the history."""
    gevonden, stuk = plan_of_404(request, leerling, planstuk)
    regels = {str(regel.pk): regel for regel in uitvoering_list(voor=request.medewerker, stuk=stuk)}
    punten = voortgang_per_rij(voor=request.medewerker, stuk=stuk).values()
    metingen = {str(punt.pk): punt for rij in punten for punt in rij}
    welke = request.POST.get("regel", "")
    try:
        if welke in regels:
            uitvoering_intrekken(regels[welke], door=request.medewerker)
            rij = regels[welke].rij
        elif welke in metingen:
            voortgang_intrekken(metingen[welke], door=request.medewerker)
            rij = metingen[welke].rij
        else:
            raise Http404
    except HandelenGeweigerd as geweigerd:
        return _geweigerd(request, gevonden, stuk, str(geweigerd))
    messages.success(request, _("Weggehaald."))
    return _terug(gevonden, stuk, rij)


def plan_of_404(request: Schoolverzoek, leerling: UUID, planstuk: UUID) -> tuple[Leerling, Planstuk]:
    """A pupil and a plan of that pupil, as far as the one who asks may see them."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    return gevonden, get_of_404(planstuk_get, voor=request.medewerker, leerling=gevonden, id=planstuk)


def _geweigerd(request: Schoolverzoek, leerling: Leerling, stuk: Planstuk, zin: str) -> HttpResponse:
    ingevuld = {
        naam: request.POST.get(naam, "") for naam in ("rij", "dag", "minuten", "reden", "waarde", "toelichting")
    }
    return blad(request, leerling, stuk, fout=zin, ingevuld=ingevuld)


def _zinnen(form: forms.Form) -> str:
    return " ".join(str(fout) for fouten in form.errors.values() for fout in fouten)


def _terug(leerling: Leerling, stuk: Planstuk, rij: str) -> HttpResponse:
    antwoord = redirect("planstuk-detail", leerling.pk, stuk.id)
    antwoord.headers["Location"] += f"#rij-{rij}"
    return antwoord
