"""Pupils in a file whom the computer would not match: a person says who it is, the next import follows."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from passend.leerling.models import Leerling
from passend.toegang.selectors import leerling_list
from passend.uitwisseling.enums import Twijfelstand
from passend.uitwisseling.models import Twijfel
from passend.uitwisseling.selectors import twijfel_get
from passend.uitwisseling.selectors import twijfel_list as twijfels_van
from passend.uitwisseling.services import twijfel_beslissen as beslissen
from passend.web.importeren.recht import op_school_met_importrecht
from passend.web.verzoek import Schoolverzoek, get_of_404


class Twijfelformulier(forms.Form):
    """Who it is: a pupil of the school, a new one, or nobody. Pupils that it may well be come first."""

    stand = forms.ChoiceField(
        label=gettext_lazy("Wie is dit"),
        choices=[
            (Twijfelstand.GEKOPPELD.value, gettext_lazy("Een leerling van onze school")),
            (Twijfelstand.NIEUW.value, gettext_lazy("Een nieuwe leerling")),
            (Twijfelstand.OVERSLAAN.value, gettext_lazy("Niemand: neem deze gegevens niet over")),
        ],
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies wie dit is."),
            "invalid_choice": gettext_lazy("Kies wie dit is."),
        },
    )
    leerling = forms.ChoiceField(
        label=gettext_lazy("Welke leerling"),
        required=False,
        widget=forms.Select(attrs={"class": "in"}),
        error_messages={"invalid_choice": gettext_lazy("Deze leerling staat niet op school ingeschreven.")},
    )

    def __init__(self, *args: Any, leerlingen: list[Leerling], kandidaten: list[UUID], **rest: Any) -> None:
        super().__init__(*args, **rest)
        eerst = [leerling for leerling in leerlingen if leerling.pk in kandidaten]
        overig = [leerling for leerling in leerlingen if leerling.pk not in kandidaten]
        groepen = [(_("Lijkt erop"), eerst), (_("Alle leerlingen"), overig)]
        keuzes: list[Any] = [("", _("Kies een leerling"))]
        keuzes += [(naam, [(str(ll.pk), ll.naam) for ll in groep]) for naam, groep in groepen if groep]
        self.fields["leerling"].choices = keuzes  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A pupil belongs to the first answer, and to that one only."""
        gevuld = super().clean() or {}
        if (
            gevuld.get("stand") == Twijfelstand.GEKOPPELD
            and not gevuld.get("leerling")
            and "leerling" not in self.errors
        ):
            self.add_error("leerling", _("Kies welke leerling het is."))
        return gevuld


@require_safe
@op_school_met_importrecht
def twijfel_list(request: Schoolverzoek) -> HttpResponse:
    """The pupils that wait for a person."""
    inhoud = {"deel": "importeren", "twijfels": list(twijfels_van(voor=request.medewerker))}
    return render(request, "importeren/twijfel_list.html", inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school_met_importrecht
def twijfel_beslissen(request: Schoolverzoek, twijfel: UUID) -> HttpResponse:
    """Say who one of them is."""
    gevonden: Twijfel = get_of_404(twijfel_get, voor=request.medewerker, id=twijfel)
    leerlingen = list(leerling_list(voor=request.medewerker))
    form = Twijfelformulier(
        request.POST if request.method == "POST" else None, leerlingen=leerlingen, kandidaten=gevonden.kandidaten
    )
    if request.method == "POST" and form.is_valid():
        stand = Twijfelstand(form.cleaned_data["stand"])
        gekozen = form.cleaned_data["leerling"] if stand is Twijfelstand.GEKOPPELD else ""
        leerling = next((leerling for leerling in leerlingen if str(leerling.pk) == gekozen), None)
        beslissen(gevonden, stand=stand, door=request.medewerker, leerling=leerling)
        messages.success(request, _("Dat is bewaard. Lees het bestand nog eens in; dan gaan de gegevens mee."))
        return redirect("twijfel-list")
    status = 422 if request.method == "POST" else 200
    inhoud = {"deel": "importeren", "twijfel": gevonden, "form": form}
    return render(request, "importeren/twijfel_beslissen.html", inhoud, status=status)
