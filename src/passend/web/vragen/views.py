"""The questions of the plan: all of them, and one of them answered for many pupils at once."""

from typing import Any
from uuid import UUID, uuid5

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from passend.core.uuid7 import uuid7
from passend.dossier.selectors import invulformulier_get
from passend.dossier.services import feiten_uitvoeren
from passend.leerling.models import Leerling
from passend.toegang.selectors import leerling_list
from passend.web.filters import Filter, groepfilter
from passend.web.indeling import indelingen
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school
from passend.web.vragen.overzicht import OORDEEL, vraagregels

BRON = "scherm"


@require_safe
@op_school
def vraag_list(request: Schoolverzoek) -> HttpResponse:
    """Every question that is open about the pupils whom one sees."""
    groepen, leerlingen = _leerlingen(request)
    regels = vraagregels(voor=request.medewerker, leerlingen=leerlingen)
    inhoud = {
        "deel": "vragen",
        "groepen": groepen,
        "te_beantwoorden": [regel for regel in regels if regel.te_beantwoorden],
        "open_plekken": [regel for regel in regels if not regel.te_beantwoorden],
    }
    return render(request, "vragen/vraag_list.html", inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def vraag_detail(request: Schoolverzoek, pad: str) -> HttpResponse:
    """One question, with a row per pupil about whom it is open."""
    opzet = get_of_404(invulformulier_get, pad=pad if pad.startswith(OORDEEL) else "")
    groepen, leerlingen = _leerlingen(request)
    regels = vraagregels(voor=request.medewerker, leerlingen=leerlingen)
    wachtend = next((regel.leerlingen for regel in regels if regel.regel.pad == pad), [])
    geweigerd: dict[UUID, Any] = {}
    if request.method == "POST":
        ingevuld = _antwoorden(request, wachtend, {keuze.waarde for keuze in opzet.keuzes}, opzet.woorden)
        geweigerd = feiten_uitvoeren(ingevuld, door=request.medewerker, bron=BRON)
        aantal = len(ingevuld) - len(geweigerd)
        zin = ngettext("%(aantal)d antwoord vastgelegd.", "%(aantal)d antwoorden vastgelegd.", aantal)
        messages.success(request, zin % {"aantal": aantal})
        if not geweigerd:
            return redirect(request.get_full_path())
    inhoud = {
        "deel": "vragen",
        "opzet": opzet,
        "groepen": groepen,
        "rijen": [(kind, geweigerd.get(kind.pk)) for kind in wachtend],
        "sleutel": request.POST.get("sleutel") or uuid7(),
    }
    return render(request, "vragen/vraag_detail.html", inhoud, status=422 if geweigerd else 200)


def _leerlingen(request: Schoolverzoek) -> tuple[Filter, list[Leerling]]:
    alle = list(leerling_list(voor=request.medewerker))
    groepen = groepfilter(request.GET, alle)
    return groepen, [
        kind for kind in alle if groepen.laat_door(*(str(indeling.groep_id) for indeling in indelingen(kind)))
    ]


def _antwoorden(
    request: Schoolverzoek, leerlingen: list[Leerling], mogelijk: set[str], woorden: dict[str, Any]
) -> list[tuple[Leerling, UUID, dict[str, Any]]]:
    """The answers that were chosen; a key per pupil, so that sending the page twice records them once."""
    try:
        sleutel = UUID(request.POST.get("sleutel", ""))
    except ValueError:
        sleutel = uuid7()
    reden = request.POST.get("reden", "").strip()
    gekozen = [(kind, request.POST.get(f"antwoord-{kind.pk}", "")) for kind in leerlingen]
    return [
        (kind, uuid5(sleutel, str(kind.pk)), woorden | {"antwoord": antwoord} | ({"reden": reden} if reden else {}))
        for kind, antwoord in gekozen
        if antwoord in mogelijk
    ]
