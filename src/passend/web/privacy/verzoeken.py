"""The register of requests: who asked what, by when there must be an answer, and what the school decided."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from passend.core import klok
from passend.privacy import selectors, services
from passend.privacy.enums import VOOR_KOPIE
from passend.privacy.fouten import Privacyfout
from passend.privacy.models import Verzoek
from passend.privacy.recht import is_zestien, relaties_op
from passend.web.privacy.beeld import verzoekbeeld, verzoekbeelden
from passend.web.privacy.formulieren import Besluitformulier, Verlengformulier, Verzoekformulier
from passend.web.privacy.recht import op_school_met_verzoekrecht
from passend.web.verzoek import Schoolverzoek, get_of_404

DEEL = "verzoeken"
PER_BLAD = 50
AF = "af"


@require_safe
@op_school_met_verzoekrecht
def verzoek_list(request: Schoolverzoek) -> HttpResponse:
    """The open requests of the school with their terms; `?stand=af` shows what was decided."""
    is_af = request.GET.get("stand") == AF
    alle = selectors.verzoek_list(voor=request.medewerker)
    open_ = verzoekbeelden(selectors.verzoek_list(voor=request.medewerker, open_=True))
    inhoud: dict[str, Any] = {"deel": DEEL, "is_af": is_af, "aantal": len(open_)}
    if is_af:
        klaar = alle.filter(besloten_op__isnull=False).order_by("-besloten_op", "-pk")
        inhoud["bladzijde"] = Paginator(klaar, PER_BLAD).get_page(request.GET.get("bladzijde"))
        inhoud["beelden"] = [verzoekbeeld(verzoek) for verzoek in inhoud["bladzijde"]]
    else:
        inhoud["beelden"] = open_
    inhoud["laat"] = sum(beeld.stand == "laat" for beeld in open_)
    inhoud["week"] = sum(beeld.stand == "week" for beeld in open_)
    return render(request, "privacy/verzoek_list.html", inhoud)


@require_safe
@op_school_met_verzoekrecht
def leerling_verzoeken(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """What was asked about one pupil, and what can be done here."""
    gevonden = get_of_404(selectors.dossierleerling_get, voor=request.medewerker, id=leerling)
    vandaag = klok.vandaag()
    inhoud = {
        "deel": DEEL,
        "leerling": gevonden,
        "relaties": relaties_op(gevonden, vandaag),
        "is_zestien": is_zestien(gevonden, vandaag),
        "beelden": verzoekbeelden(selectors.verzoek_list(voor=request.medewerker, leerling=gevonden)),
        "kopieen": list(selectors.kopie_list(voor=request.medewerker, leerling=gevonden)),
    }
    return render(request, "privacy/leerling_verzoeken.html", inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school_met_verzoekrecht
def verzoek_create(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """Write a request down. Who has no right is refused here, with what this person may get; that can be kept too."""
    gevonden = get_of_404(selectors.dossierleerling_get, voor=request.medewerker, id=leerling)
    relaties = relaties_op(gevonden, klok.vandaag())
    form = Verzoekformulier(request.POST if request.method == "POST" else None, leerling=gevonden, relaties=relaties)
    inhoud: dict[str, Any] = {"deel": DEEL, "leerling": gevonden, "form": form}
    if request.method == "POST" and form.is_valid():
        nieuw = form.nieuw()
        recht = services.recht_op(nieuw)
        toch = request.POST.get("actie") == "afwijzen"
        if recht.mag or toch:
            verzoek = services.verzoek_vastleggen(nieuw, door=request.medewerker, als_afgewezen=toch)
            messages.success(request, _("Het verzoek staat in het register."))
            return redirect("verzoek-detail", verzoek=verzoek.pk)
        inhoud["recht"] = recht
    status = 422 if request.method == "POST" else 200
    return render(request, "privacy/verzoek_nieuw.html", inhoud, status=status)


@require_safe
@op_school_met_verzoekrecht
def verzoek_detail(request: Schoolverzoek, verzoek: UUID) -> HttpResponse:
    """One request: what was asked, its term, and what was decided."""
    return _blad(request, get_of_404(selectors.verzoek_get, voor=request.medewerker, id=verzoek))


@require_http_methods(["GET", "HEAD", "POST"])
@op_school_met_verzoekrecht
def verzoek_verlengen(request: Schoolverzoek, verzoek: UUID) -> HttpResponse:
    """Tell that the answer takes two months more."""
    gevonden = get_of_404(selectors.verzoek_get, voor=request.medewerker, id=verzoek)
    form = Verlengformulier(request.POST if request.method == "POST" else None)

    def doen() -> str:
        services.verzoek_verlengen(gevonden, reden=form.cleaned_data["reden"], door=request.medewerker)
        return _("De termijn is verlengd. Vertel de aanvrager waarom.")

    return _stap(request, gevonden, form, "privacy/verzoek_verlengen.html", doen)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school_met_verzoekrecht
def verzoek_besluiten(request: Schoolverzoek, verzoek: UUID) -> HttpResponse:
    """Decide about a request."""
    gevonden = get_of_404(selectors.verzoek_get, voor=request.medewerker, id=verzoek)
    begin = {"identiteit": gevonden.identiteit}
    form = Besluitformulier(request.POST if request.method == "POST" else None, initial=begin)

    def doen() -> str:
        services.verzoek_besluiten(gevonden, door=request.medewerker, **form.cleaned_data)
        return _("Het besluit staat in het register.")

    return _stap(request, gevonden, form, "privacy/verzoek_besluiten.html", doen)


def _stap(request: Schoolverzoek, verzoek: Verzoek, form: forms.Form, sjabloon: str, doen: Any) -> HttpResponse:
    """One step of a request: a form, done with `doen`, or the sentence that says why not."""
    fout = ""
    if request.method == "POST" and form.is_valid():
        try:
            messages.success(request, doen())
        except Privacyfout as niet:
            fout = str(niet)
        else:
            return redirect("verzoek-detail", verzoek=verzoek.pk)
    status = 422 if request.method == "POST" else 200
    inhoud = {"deel": DEEL, "beeld": verzoekbeeld(verzoek), "form": form, "fout": fout}
    return render(request, sjabloon, inhoud, status=status)


def _blad(request: Schoolverzoek, verzoek: Verzoek) -> HttpResponse:
    inhoud = {"deel": DEEL, "beeld": verzoekbeeld(verzoek), "kan_kopie": verzoek.soort in VOOR_KOPIE}
    return render(request, "privacy/verzoek_detail.html", inhoud)
