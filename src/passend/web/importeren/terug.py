"""Undoing an import: first what will and will not be undone, then with a reason."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.selectors import importrun_get
from passend.uitwisseling.terugdraaien import importrun_terugdraaien, terugdraaiing_get
from passend.web.importeren.beeld import bijgewerkt, runrij, telrijen
from passend.web.importeren.bijwerken import bijwerken
from passend.web.importeren.recht import op_school_met_importrecht
from passend.web.verzoek import Schoolverzoek, get_of_404


class Terugdraaiformulier(forms.Form):
    """Why an import is undone."""

    reden = forms.CharField(
        label=gettext_lazy("Waarom draait u deze import terug"),
        help_text=gettext_lazy("Deze reden komt bij elk gegeven te staan dat niet meer telt."),
        max_length=1000,
        widget=forms.Textarea(attrs={"class": "in", "rows": 3}),
        error_messages={"required": gettext_lazy("Schrijf op waarom. Zonder reden kan dit niet.")},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@op_school_met_importrecht
def import_terugdraaien(request: Schoolverzoek, run: UUID) -> HttpResponse:
    """Undo what an import recorded, with a reason that stays with it."""
    gevonden = get_of_404(importrun_get, voor=request.medewerker, id=run)
    if gevonden.teruggedraaid_op:
        return redirect("import-detail", run=run)
    form, fout = Terugdraaiformulier(request.POST if request.method == "POST" else None), ""
    if request.method == "POST" and form.is_valid():
        try:
            importrun_terugdraaien(gevonden, door=request.medewerker, reden=form.cleaned_data["reden"])
        except Importfout as niet:
            fout = str(niet)
        else:
            messages.success(request, _("De import is teruggedraaid. %(gevolg)s") % {"gevolg": bijgewerkt(bijwerken())})
            return redirect("import-detail", run=run)
    terug = terugdraaiing_get(gevonden)
    inhoud = {"rij": runrij(gevonden), "form": form, "fout": fout, "terug": terug, "niet": telrijen(terug.niet_terug)}
    status = 422 if request.method == "POST" else 200
    return render(request, "importeren/import_terugdraaien.html", {"deel": "importeren"} | inhoud, status=status)
