"""Editing one cell of the overview of a group: on a page of its own, or in its place in the table."""

from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from django.views.decorators.vary import vary_on_headers

from passend.dossier.deelservices import deel_uitvoeren
from passend.dossier.groepen import kolom_get, kolomfeit_list, vak_list
from passend.dossier.invulformulier import Invulformulier
from passend.dossier.overzichtskolommen import Kolom
from passend.dossier.samenloop import AlVastgelegd, eenmaal_uitvoeren
from passend.dossier.selectors import invulformulier_get
from passend.dossier.services import FeitGeweigerd
from passend.leerling.models import Leerling
from passend.school.models import Groep
from passend.toegang.selectors import groep_get, leerling_get
from passend.web.groep.celformulier import Celformulier
from passend.web.groep.kolommen import Kolominhoud
from passend.web.indeling import indelingen
from passend.web.leerling.planlezer import Planlezer
from passend.web.terug import terugpad
from passend.web.vastleggen.samen import BRON, GEZIEN, samenbeeld, vraag_of_het_toch_moet
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@dataclass(frozen=True, slots=True, kw_only=True)
class Plek:
    """Where somebody writes: which pupil of which group, which column, and the form that the plan makes for it."""

    groep: Groep
    leerling: Leerling
    kolom: Kolom
    opzet: Invulformulier


@require_http_methods(["GET", "HEAD", "POST"])
@vary_on_headers("HX-Request")
@op_school
def groep_cel(request: Schoolverzoek, groep: UUID, leerling: UUID, pad: str) -> HttpResponse:
    """Read, open or save one cell. `?lees=ja` gives the cell as it stands."""
    plek = _plek(request, groep, leerling, pad)
    vak = request.GET.get("vak", "")
    if request.method != "POST" and request.GET.get("lees"):
        return _cel(request, plek, vak)
    form = _formulier(request, plek, vak)
    inhoud: dict[str, Any] = {"form": form, "terug": _terug(request, plek.groep)}
    if request.method == "POST" and form.is_valid():
        anders = _vastleggen(request, plek, form)
        if anders is None:
            return _opgeslagen(request, plek, vak)
        inhoud |= anders
    adres = reverse("ook-open", args=[plek.leerling.pk, plek.opzet.pad])
    inhoud["samen"] = samenbeeld(request, plek.leerling, plek.opzet, adres, vak)
    return _antwoord(request, "groep/_celvorm.html", "groep/cel_bewerken.html", plek, vak, inhoud)


def _plek(request: Schoolverzoek, groep: UUID, leerling: UUID, pad: str) -> Plek:
    """Raises Http404, also for a pupil of another group."""
    gevonden = get_of_404(groep_get, voor=request.medewerker, id=groep)
    kind = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    if all(indeling.groep_id != gevonden.pk for indeling in indelingen(kind)):
        raise Http404
    kolom = get_of_404(kolom_get, pad=pad)
    return Plek(groep=gevonden, leerling=kind, kolom=kolom, opzet=get_of_404(invulformulier_get, pad=pad))


def _inhoud(request: Schoolverzoek, plek: Plek) -> Kolominhoud:
    feiten = kolomfeit_list(voor=request.medewerker, leerlingen=[plek.leerling])
    return Kolominhoud([plek.kolom], feiten, Planlezer())


def _formulier(request: Schoolverzoek, plek: Plek, vak: str) -> Celformulier:
    vakken = vak_list() if plek.kolom.per_vak else []
    eerder = _inhoud(request, plek).ingevuld(plek.leerling.pk, plek.kolom, vak)
    return Celformulier(request.POST or None, opzet=plek.opzet, kolom=plek.kolom, eerder=eerder, vakken=vakken, vak=vak)


def _vastleggen(request: Schoolverzoek, plek: Plek, form: Celformulier) -> dict[str, Any] | None:
    """Save the cell; returns what the form says instead, when it was refused or when somebody was first."""
    try:
        eenmaal_uitvoeren(
            form.woorden(),
            over=plek.leerling,
            opzet=plek.opzet,
            door=request.medewerker,
            bron=BRON,
            sleutel=form.cleaned_data["sleutel"],
            gezien=request.POST.get(GEZIEN),
            uitvoeren=partial(deel_uitvoeren, deel=plek.kolom.pad),
        )
    except FeitGeweigerd as geweigerd:
        return {"geweigerd": geweigerd}
    except AlVastgelegd as al:
        return None if al.is_zelfde else vraag_of_het_toch_moet(request, form, al)
    return None


def _opgeslagen(request: Schoolverzoek, plek: Plek, vak: str) -> HttpResponse:
    if request.headers.get("HX-Request"):
        return _cel(request, plek, vak)
    messages.success(
        request, _("%(wat)s van %(wie)s: opgeslagen.") % {"wat": plek.kolom.naam, "wie": plek.leerling.naam}
    )
    return redirect(_terug(request, plek.groep))


def _cel(request: Schoolverzoek, plek: Plek, vak: str) -> HttpResponse:
    """The cell as it stands, for who edits in the table."""
    cel = _inhoud(request, plek).cel(plek.leerling.pk, plek.kolom, vak)
    inhoud = {"groep": plek.groep, "leerling": plek.leerling, "cel": cel, "vak": vak, "is_gewisseld": True}
    inhoud["terug"] = _terug(request, plek.groep)
    return render(request, "groep/_cel.html", inhoud)


def _antwoord(
    request: Schoolverzoek, stuk: str, blad: str, plek: Plek, vak: str, inhoud: dict[str, Any]
) -> HttpResponse:
    inhoud |= {"deel": "groepen", "groep": plek.groep, "leerling": plek.leerling, "kolom": plek.kolom, "vak": vak}
    inhoud["opzet"] = plek.opzet
    sjabloon = stuk if request.headers.get("HX-Request") else blad
    return render(request, sjabloon, inhoud, status=422 if request.method == "POST" else 200)


def _terug(request: Schoolverzoek, groep: Groep) -> str:
    return terugpad(request, anders=reverse("groep-detail", args=[groep.pk]))
