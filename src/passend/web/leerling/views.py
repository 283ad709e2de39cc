"""The pages of a pupil."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.core import klok
from passend.leerling.models import Leerling
from passend.toegang.selectors import leerling_get
from passend.web.leerling.buren import buren
from passend.web.leerling.kaart import leerling_gebeurtenissen, leerling_vakgroei, leerlingkaart
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_safe
@op_school
def leerling_detail(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """What is known about a pupil, what the plan says about it, and why."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    kaart = leerlingkaart(voor=request.medewerker, leerling=gevonden)
    return _blad(request, "leerling/leerling_detail.html", gevonden, kaart=kaart)


@require_safe
@op_school
def leerling_groei(request: Schoolverzoek, leerling: UUID, vak: str) -> HttpResponse:
    """How a pupil grew in one subject: charts, and the same numbers in tables."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    vakken = leerling_vakgroei(voor=request.medewerker, leerling=gevonden)
    gekozen = next((groei for groei in vakken if groei.slug == vak), None)
    if gekozen is None:
        raise Http404
    beeld = {"vakken": vakken, "groei": gekozen, "vandaag": klok.vandaag()}
    return _blad(request, "leerling/leerling_groei.html", gevonden, **beeld)


@require_safe
@op_school
def leerling_tijdlijn(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """Everything that happened with a pupil, newest first; `?soort=` narrows it down to one kind."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    tijdlijn = leerling_gebeurtenissen(voor=request.medewerker, leerling=gevonden, soort=request.GET.get("soort", ""))
    return _blad(request, "leerling/leerling_tijdlijn.html", gevonden, tijdlijn=tijdlijn)


def _blad(request: Schoolverzoek, sjabloon: str, leerling: Leerling, **beeld: Any) -> HttpResponse:
    """A page of a pupil, with the way to the pupils before and after."""
    inhoud: dict[str, Any] = {"deel": "groepen", "leerling": leerling}
    inhoud["buren"] = buren(request, voor=request.medewerker, leerling=leerling)
    return render(request, sjabloon, inhoud | beeld)
