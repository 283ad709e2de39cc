"""The questions of the plan: all of them, and one of them answered for many pupils at once."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from passend.dossier.selectors import invulformulier_get
from passend.dossier.services import feiten_uitvoeren
from passend.leerling.models import Leerling
from passend.toegang.selectors import leerling_list
from passend.web.filters import Filter, groepfilter
from passend.web.indeling import indelingen
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school
from passend.web.vragen.antwoorden import Antwoorden
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
        "te_beantwoorden": [regel for regel in regels if regel.te_beantwoorden and regel.nu],
        "altijd": [regel for regel in regels if regel.te_beantwoorden and not regel.nu],
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
    antwoorden = Antwoorden(request.POST, opzet, wachtend)
    inhoud: dict[str, Any] = {"deel": "vragen", "opzet": opzet, "groepen": groepen, "antwoorden": antwoorden}
    geweigerd: dict[UUID, Any] = {}
    if request.method == "POST":
        voor_geweest = antwoorden.voorgegaan(voor=request.medewerker, leerlingen=leerlingen)
        inhoud["voorgegaan"] = [een for een in voor_geweest if not een.is_zelfde]
        nieuw = antwoorden.nieuw()
        geweigerd = feiten_uitvoeren(nieuw, door=request.medewerker, bron=BRON)
        _vertellen(request, len(nieuw) - len(geweigerd), len(voor_geweest) - len(inhoud["voorgegaan"]))
        inhoud["is_leeg"] = not nieuw and not voor_geweest
        if not geweigerd and not inhoud["voorgegaan"] and not inhoud["is_leeg"]:
            return redirect(request.get_full_path())
        gelukt = {kind.pk for kind, *_ in nieuw} - set(geweigerd)
        wachtend = [kind for kind in wachtend if kind.pk not in gelukt]
    inhoud["rijen"] = [
        (kind, {"gekozen": antwoorden.gekozen(kind), "fout": geweigerd.get(kind.pk)}) for kind in wachtend
    ]
    return render(request, "vragen/vraag_detail.html", inhoud, status=422 if request.method == "POST" else 200)


def _vertellen(request: Schoolverzoek, nieuw: int, stond_er_al: int) -> None:
    if nieuw:
        zin = ngettext("%(aantal)d antwoord vastgelegd.", "%(aantal)d antwoorden vastgelegd.", nieuw)
        messages.success(request, zin % {"aantal": nieuw})
    if stond_er_al:
        zin = ngettext(
            "%(aantal)d antwoord stond er al. Het is één keer vastgelegd.",
            "%(aantal)d antwoorden stonden er al. Ze zijn één keer vastgelegd.",
            stond_er_al,
        )
        messages.success(request, zin % {"aantal": stond_er_al})


def _leerlingen(request: Schoolverzoek) -> tuple[Filter, list[Leerling]]:
    alle = list(leerling_list(voor=request.medewerker))
    groepen = groepfilter(request.GET, alle)
    return groepen, [
        kind for kind in alle if groepen.laat_door(*(str(indeling.groep_id) for indeling in indelingen(kind)))
    ]
