"""A concern about a pupil: sharing it, what the plan says about it, putting it aside, and choosing a level."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from passend.dossier.invulformulier import Invulformulier
from passend.dossier.services import FeitGeweigerd, per_feit_uitvoeren
from passend.dossier.zorgen import ZORG, Zorg, zorg_get, zorg_list, zorg_opzij_zetten, zorgvorm_get
from passend.dossier.zorgen import zorg_delen as delen
from passend.dossier.zorgvragen import Zorgvraag, zorgplan_get
from passend.leerling.models import Leerling
from passend.toegang.selectors import leerling_get
from passend.web.terug import terugpad
from passend.web.vastleggen.vooraf import vooraf
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school
from passend.web.zorg.beeld import Zorgblad, ladderbeelden, zorgblad
from passend.web.zorg.formulier import Opzijformulier, Vragenformulier, Zorgformulier

BRON = "scherm"


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def zorg_delen(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """Share a concern about a pupil; what the plan says about it is on the next page."""
    kind = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    form = Zorgformulier(request.POST or None, vorm=zorgvorm_get(), naam=kind.roepnaam)
    geweigerd = None
    if request.method == "POST" and form.is_valid():
        sleutel = form.cleaned_data["sleutel"]
        try:
            delen(form.zorg(), over=kind, door=request.medewerker, bron=BRON, sleutel=sleutel)
        except FeitGeweigerd as fout:
            geweigerd = fout
        else:
            messages.success(request, _("De zorg is gedeeld. Hieronder staat wat het plan erover zegt."))
            return redirect("zorg-detail", kind.pk, sleutel)
    opzet = Invulformulier(pad=ZORG, naam=_("Een zorg delen"), woorden={"feit": ZORG})
    inhoud: dict[str, Any] = {"form": form, "geweigerd": geweigerd, "leerling": kind}
    bekend = vooraf(voor=request.medewerker, leerling=kind, opzet=opzet)
    inhoud["vooraf"] = replace(bekend, vul_sterk="", vul_leerling="")
    inhoud["eerder"] = [zorg for zorg in zorg_list(voor=request.medewerker, leerlingen=[kind]) if not zorg.is_opzij]
    return _blad(request, "zorg/zorg_delen.html", inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def zorg_detail(request: Schoolverzoek, leerling: UUID, zorg: UUID) -> HttpResponse:
    """One concern: what the plan asks about it, answered here, and what follows."""
    kind = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    gevonden = get_of_404(zorg_get, voor=request.medewerker, leerling=kind, id=zorg)
    blad = zorgblad(voor=request.medewerker, leerling=kind, zorg=gevonden)
    form = Vragenformulier(request.POST or None, vragen=blad.vragen, zorg=gevonden, eerder=blad.eerder)
    geweigerd: list[tuple[Zorgvraag, FeitGeweigerd]] = []
    if request.method == "POST" and form.is_valid():
        geweigerd = _beantwoorden(request, kind, blad, form)
        if not geweigerd:
            return redirect(f"{reverse('zorg-detail', args=[kind.pk, gevonden.feit.pk])}#volgt")
        blad = zorgblad(voor=request.medewerker, leerling=kind, zorg=gevonden)
    inhoud = {"leerling": kind, "blad": blad, "form": form, "geweigerd": geweigerd, "hier": request.path}
    return _blad(request, "zorg/zorg_detail.html", inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def zorg_opzij(request: Schoolverzoek, leerling: UUID, zorg: UUID) -> HttpResponse:
    """Put a concern aside, with a reason that stays visible."""
    kind = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    gevonden = get_of_404(zorg_get, voor=request.medewerker, leerling=kind, id=zorg)
    form, geweigerd = Opzijformulier(request.POST or None), None
    terug = terugpad(request, anders=reverse("zorg-detail", args=[kind.pk, gevonden.feit.pk]))
    if request.method == "POST" and form.is_valid():
        geweigerd = opzij_zetten(request, gevonden, form)
        if geweigerd is None:
            return redirect(terug)
    inhoud = {"leerling": kind, "zorg": gevonden, "form": form, "geweigerd": geweigerd, "terug": terug}
    return _blad(request, "zorg/zorg_opzij.html", inhoud)


@require_safe
@op_school
def niveau_kiezen(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """The levels of support of the plan, where the pupil stands, and the way to another level."""
    kind = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    ladders = ladderbeelden(voor=request.medewerker, leerling=kind)
    return _blad(request, "zorg/niveau_kiezen.html", {"leerling": kind, "ladders": ladders})


def opzij_zetten(request: Schoolverzoek, zorg: Zorg, form: Opzijformulier) -> FeitGeweigerd | None:
    """Put a concern aside as a valid form says, and tell so; the refusal when the plan refuses."""
    try:
        zorg_opzij_zetten(zorg, **form.cleaned_data, door=request.medewerker, bron=BRON)
    except FeitGeweigerd as fout:
        return fout
    messages.success(request, _("De zorg is opzij gezet, met uw reden."))
    return None


def _beantwoorden(
    request: Schoolverzoek, leerling: Leerling, blad: Zorgblad, form: Vragenformulier
) -> list[tuple[Zorgvraag, FeitGeweigerd]]:
    """Record each answer by itself; what the plan refused."""
    domein = zorgplan_get().domein(blad.zorg.gebieden)
    vast = {"feit": "oordeel", ZORG: str(blad.zorg.feit.pk)} | ({"domein": domein} if domein else {})
    antwoorden = form.antwoorden()
    nieuw = []
    for vraag, antwoord, sleutel in antwoorden:
        vak = {"vak": blad.zorg.feit.vak} if vraag.per_vak and blad.zorg.feit.vak else {}
        nieuw.append((leerling, sleutel, vast | vak | {"vraag": vraag.pad, "antwoord": antwoord}))
    geweigerd = per_feit_uitvoeren(nieuw, door=request.medewerker, bron=BRON)
    if len(antwoorden) > len(geweigerd):
        messages.success(request, _("Uw antwoorden zijn vastgelegd."))
    return [(vraag, geweigerd[sleutel]) for vraag, _antwoord, sleutel in antwoorden if sleutel in geweigerd]


def _blad(request: Schoolverzoek, sjabloon: str, inhoud: dict[str, Any]) -> HttpResponse:
    return render(request, sjabloon, {"deel": "groepen"} | inhoud, status=422 if request.method == "POST" else 200)
