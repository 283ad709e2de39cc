"""Scanned papers with a record: adding one, reading it, and taking away what should not be there."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from passend.dossier.bijlagecontrole import BijlageGeweigerd
from passend.dossier.bijlagen import bijlage_get, bijlage_inhoud, bijlage_toevoegen, bijlage_weghalen
from passend.dossier.models import Bijlage
from passend.dossier.stukken import stuk_get
from passend.leerling.models import Leerling
from passend.toegang.selectors import leerling_get
from passend.web.bijlagen.velden import Bijlageveld
from passend.web.velden import tekstveld
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school

_SOORTEN = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}


class Bijlageformulier(forms.Form):
    """A paper, and what it is."""

    bijlage = Bijlageveld(moet=True)
    naam = forms.CharField(
        label=gettext_lazy("Wat is het"),
        max_length=200,
        widget=forms.TextInput(attrs={"class": "in"}),
        error_messages={"required": gettext_lazy("Schrijf op wat dit is, bijvoorbeeld: ondertekend handelingsdeel.")},
    )


class Wegformulier(forms.Form):
    """Why a paper goes."""

    reden = tekstveld(
        gettext_lazy("Waarom moet deze bijlage weg"), gettext_lazy("Schrijf op waarom."), rijen=2, lengte=500
    )


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def bijlage_create(request: Schoolverzoek, leerling: UUID, stuk: UUID) -> HttpResponse:
    """Add a scanned paper to a record that is there already."""
    over = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    feit = get_of_404(stuk_get, voor=request.medewerker, leerling=over, id=stuk)
    form = Bijlageformulier(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        gevuld = form.cleaned_data
        bijlage_toevoegen(feit, inhoud=gevuld["bijlage"], naam=gevuld["naam"], door=request.medewerker)
        messages.success(request, _("Het papier is bewaard bij dit stuk."))
        return redirect("stuk-detail", over.pk, feit.pk)
    inhoud = {"deel": "groepen", "leerling": over, "feit": feit, "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "bijlagen/bijlage_nieuw.html", inhoud, status=status)


@require_safe
@op_school
def bijlage_lezen(request: Schoolverzoek, leerling: UUID, bijlage: UUID) -> HttpResponse:
    """The paper itself, as a file to keep: it is never shown as a page of this site."""
    _over, gevonden = _gevonden(request, leerling, bijlage)
    antwoord = HttpResponse(bijlage_inhoud(gevonden), content_type=_SOORTEN[gevonden.soort])
    naam = f"bijlage-{gevonden.vastgelegd_op:%Y-%m-%d}.{gevonden.soort}"
    antwoord.headers["Content-Disposition"] = f'attachment; filename="{naam}"'
    antwoord.headers["X-Content-Type-Options"] = "nosniff"
    return antwoord


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def bijlage_weg(request: Schoolverzoek, leerling: UUID, bijlage: UUID) -> HttpResponse:
    """Take a paper away, with a reason: it was of somebody else, or scanned wrongly."""
    over, gevonden = _gevonden(request, leerling, bijlage)
    form = Wegformulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            bijlage_weghalen(gevonden, reden=form.cleaned_data["reden"], door=request.medewerker)
        except BijlageGeweigerd as geweigerd:
            form.add_error("reden", str(geweigerd))
        else:
            messages.success(request, _("De bijlage is weg. Uw reden en uw naam blijven staan."))
            return redirect("stuk-detail", over.pk, gevonden.feit_id)
    inhoud = {"deel": "groepen", "leerling": over, "bijlage": gevonden, "form": form}
    return render(request, "bijlagen/bijlage_weg.html", inhoud, status=422 if request.method == "POST" else 200)


def _gevonden(request: Schoolverzoek, leerling: UUID, bijlage: UUID) -> tuple[Leerling, Bijlage]:
    over = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    return over, get_of_404(bijlage_get, voor=request.medewerker, leerling=over, id=bijlage)
