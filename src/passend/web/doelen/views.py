"""My goals, for a pupil with the leerkracht beside; and the goals of a groep, for on the wall."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from passend.dossier.doelen import (
    doel_list,
    doelen_per_leerling,
    doelformulieren,
    groepsdoel_list,
    terugblik_vastleggen,
)
from passend.dossier.selectors import feit_list
from passend.dossier.services import FeitGeweigerd
from passend.toegang.selectors import groep_get, leerling_get, leerling_list
from passend.web.leerling.eigen import Eigenlezer, laatst_gezegd, van_leerling
from passend.web.vastleggen.samen import BRON
from passend.web.velden import tekstveld
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


class Terugblikformulier(forms.Form):
    """What the pupil says of one goal."""

    doel = forms.CharField(widget=forms.HiddenInput, max_length=300)
    tekst = tekstveld(gettext_lazy("Hoe gaat het?"), gettext_lazy("Schrijf op wat je vindt."), rijen=2, lengte=2_000)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def leerling_doelen(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """The goals of one pupil, to read together; what the pupil says of a goal is written down here."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    form, fout = Terugblikformulier(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        gevuld = form.cleaned_data
        try:
            terugblik_vastleggen(gevuld["doel"], gevuld["tekst"], leerling=gevonden, door=request.medewerker, bron=BRON)
        except FeitGeweigerd as geweigerd:
            fout = str(geweigerd)
        else:
            messages.success(request, _("Opgeschreven."))
            return redirect("leerling-doelen", gevonden.pk)
    lezer = Eigenlezer()
    feiten = list(feit_list(voor=request.medewerker, leerlingen=[gevonden]))
    inhoud = {
        "deel": "groepen",
        "leerling": gevonden,
        "doelen": doel_list(voor=request.medewerker, leerling=gevonden),
        "kan_goed": laatst_gezegd(feiten, lezer.plekken().sterk),
        "wil": van_leerling(feiten, lezer),
        "formulieren": doelformulieren(),
        "form": form,
        "fout": fout,
    }
    return render(request, "doelen/leerling_doelen.html", inhoud, status=422 if request.method == "POST" else 200)


@require_safe
@op_school
def groep_datamuur(request: Schoolverzoek, groep: UUID) -> HttpResponse:
    """The goals of a groep and of its pupils, for on the wall: no results, no worries; first names when asked for."""
    gevonden = get_of_404(groep_get, voor=request.medewerker, id=groep)
    kinderen = list(leerling_list(voor=request.medewerker).filter(groepsindelingen__groep=gevonden).distinct())
    inhoud = {
        "deel": "groepen",
        "groep": gevonden,
        "samen": groepsdoel_list(voor=request.medewerker, groep=gevonden),
        "eigen": doelen_per_leerling(voor=request.medewerker, leerlingen=kinderen),
        "met_namen": request.GET.get("namen") == "ja",
    }
    return render(request, "doelen/groep_datamuur.html", inhoud)
