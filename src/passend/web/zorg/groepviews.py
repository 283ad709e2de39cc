"""A concern about a group as a whole."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from passend.dossier.onderwerpen import GROEP
from passend.dossier.services import FeitGeweigerd
from passend.dossier.zorgen import groepszorg_get, groepszorg_list, zorg_delen, zorgvorm_get
from passend.toegang.selectors import groep_get
from passend.web.terug import terugpad
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school
from passend.web.zorg.formulier import Opzijformulier, Zorgformulier
from passend.web.zorg.views import BRON, opzij_zetten


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def groep_zorg(request: Schoolverzoek, groep: UUID) -> HttpResponse:
    """The concerns about a group, and sharing one."""
    gevonden = get_of_404(groep_get, voor=request.medewerker, id=groep)
    form, geweigerd = Zorgformulier(request.POST or None, vorm=zorgvorm_get(over=GROEP)), None
    if request.method == "POST" and form.is_valid():
        try:
            zorg_delen(
                form.zorg(), over=gevonden, door=request.medewerker, bron=BRON, sleutel=form.cleaned_data["sleutel"]
            )
        except FeitGeweigerd as fout:
            geweigerd = fout
        else:
            messages.success(request, _("De zorg over de groep is gedeeld."))
            return redirect("groep-zorg", gevonden.pk)
    zorgen = groepszorg_list(voor=request.medewerker, groep=gevonden)
    inhoud = {"deel": "groepen", "groep": gevonden, "form": form, "geweigerd": geweigerd, "zorgen": zorgen}
    return render(request, "zorg/groep_zorg.html", inhoud, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def groepszorg_opzij(request: Schoolverzoek, groep: UUID, groepszorg: UUID) -> HttpResponse:
    """Put a concern about a group aside, with a reason."""
    gevonden = get_of_404(groep_get, voor=request.medewerker, id=groep)
    zorg = get_of_404(groepszorg_get, voor=request.medewerker, groep=gevonden, id=groepszorg)
    form, geweigerd = Opzijformulier(request.POST or None), None
    terug = terugpad(request, anders=reverse("groep-zorg", args=[gevonden.pk]))
    if request.method == "POST" and form.is_valid():
        geweigerd = opzij_zetten(request, zorg, form)
        if geweigerd is None:
            return redirect(terug)
    inhoud = {"deel": "groepen", "groep": gevonden, "zorg": zorg, "form": form, "geweigerd": geweigerd, "terug": terug}
    return render(request, "zorg/zorg_opzij.html", inhoud, status=422 if request.method == "POST" else 200)
