"""Correcting what stands in a file, and keeping what parents think beside what the school lets stand."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from passend.core import klok
from passend.dossier.models import Feit
from passend.leerling.models import Leerling, Ouder
from passend.privacy import correcties, selectors
from passend.privacy.enums import Standpunt
from passend.privacy.fouten import Privacyfout
from passend.privacy.kopie.woorden import Planwoorden
from passend.privacy.models import Verzoek
from passend.privacy.recht import lezers_op
from passend.web.privacy.formulieren import ZELF
from passend.web.privacy.kopie import verzoeknaam
from passend.web.privacy.recht import op_school_met_verzoekrecht
from passend.web.velden import dagveld, keuzeveld, tekstveld
from passend.web.verzoek import Schoolverzoek, get_of_404

PER_BLAD = 30
WEG = "weg"
_VELDNAMEN = {
    "toelichting": gettext_lazy("Toelichting"),
    "opmerking": gettext_lazy("Opmerking"),
    "reden": gettext_lazy("Reden"),
}


class Feitformulier(forms.Form):
    """What both forms share: to which request this is an answer."""

    verzoek = forms.ChoiceField(
        label=gettext_lazy("Bij welk verzoek"), required=False, widget=forms.Select(attrs={"class": "in"})
    )

    def __init__(self, *args: Any, verzoeken: list[Verzoek], **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.verzoeken = {str(verzoek.pk): verzoek for verzoek in verzoeken}
        keuzes = [(sleutel, verzoeknaam(verzoek)) for sleutel, verzoek in self.verzoeken.items()]
        self.fields["verzoek"].choices = [*keuzes, ("", _("Zonder verzoek"))]  # type: ignore[attr-defined]

    @property
    def bij_verzoek(self) -> Verzoek | None:
        """The request that was chosen."""
        return self.verzoeken.get(self.cleaned_data["verzoek"])


class Verbeterformulier(Feitformulier):
    """The texts and the day of a fact, to be changed; and why."""

    op = dagveld(gettext_lazy("Dag"))

    def __init__(self, *args: Any, feit: Feit, woorden: Planwoorden, **rest: Any) -> None:
        self.teksten = correcties.teksten_van(feit)
        begin = {"op": feit.op} | {f"t.{tekst.sleutel}": tekst.tekst for tekst in self.teksten}
        super().__init__(*args, initial=begin, **rest)
        verzoek = self.fields.pop("verzoek")
        for tekst in self.teksten:
            naam = woorden.woord(tekst.pad).capitalize() if tekst.pad else _VELDNAMEN[tekst.veld]
            self.fields[f"t.{tekst.sleutel}"] = tekstveld(naam, "", rijen=5, moet=False)
        self.fields["waarom"] = tekstveld(
            _("Waarom verbetert u dit"), _("Schrijf op waarom. De reden blijft bij het feit staan."), rijen=2
        )
        self.fields["verzoek"] = verzoek

    def nieuw(self) -> dict[str, str]:
        """The texts by their key."""
        return {tekst.sleutel: self.cleaned_data[f"t.{tekst.sleutel}"] for tekst in self.teksten}


class Zienswijzeformulier(Feitformulier):
    """What a parent thinks of what stands there."""

    van = keuzeveld(gettext_lazy("Van wie"), (), knoppen=True)
    standpunt = keuzeveld(gettext_lazy("Is deze ouder het eens met wat er staat"), Standpunt.choices, knoppen=True)
    tekst = tekstveld(
        gettext_lazy("In de woorden van de ouder"),
        gettext_lazy("Schrijf op wat de ouder wil laten vastleggen."),
        gettext_lazy("Dit komt bij het feit te staan, voor iedereen die het feit mag lezen."),
        rijen=5,
    )
    field_order = ("van", "standpunt", "tekst", "verzoek")

    def __init__(self, *args: Any, leerling: Leerling, **rest: Any) -> None:
        super().__init__(*args, **rest)
        lezers = lezers_op(leerling, klok.vandaag())
        self.lezers: dict[str, Ouder | None] = {str(ouder.pk) if ouder else ZELF: ouder for ouder in lezers}
        namen = [(sleutel, ouder.naam if ouder else leerling.naam) for sleutel, ouder in self.lezers.items()]
        self.fields["van"].choices = namen  # type: ignore[attr-defined]


@require_safe
@op_school_met_verzoekrecht
def leerling_correcties(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """The facts of a file, to correct one or to add a zienswijze."""
    gevonden = get_of_404(selectors.dossierleerling_get, voor=request.medewerker, id=leerling)
    feiten = correcties.dossierfeit_list(voor=request.medewerker, leerling=gevonden)
    blad = Paginator(feiten.exclude(soort=correcties.ZIENSWIJZE), PER_BLAD).get_page(request.GET.get("bladzijde"))
    woorden = Planwoorden({})
    rijen = [_rij(feit, woorden) for feit in blad]
    inhoud = {"deel": "verzoeken", "leerling": gevonden, "bladzijde": blad, "rijen": rijen}
    return render(request, "privacy/leerling_correcties.html", inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school_met_verzoekrecht
def feit_verbeteren(request: Schoolverzoek, leerling: UUID, dossierfeit: UUID) -> HttpResponse:
    """Put a better version of one fact in its place, or withdraw it; why is kept."""
    over, feit, verzoeken = _gevonden(request, leerling, dossierfeit)
    woorden = Planwoorden({})
    form = Verbeterformulier(_post(request), feit=feit, woorden=woorden, verzoeken=verzoeken)

    def doen() -> str:
        samen: dict[str, Any] = {
            "reden": form.cleaned_data["waarom"],
            "door": request.medewerker,
            "verzoek": form.bij_verzoek,
        }
        if request.POST.get("actie") == WEG:
            correcties.feit_verwijderen(feit, **samen)
            return _("Het feit telt niet meer. Wat er stond, is alleen nog in een kopie van het dossier te lezen.")
        correcties.feit_verbeteren(feit, teksten=form.nieuw(), op=form.cleaned_data["op"], **samen)
        return _("Het feit is verbeterd. Wat er eerst stond, blijft te lezen.")

    return _stap(request, over, feit, form, "privacy/feit_verbeteren.html", doen)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school_met_verzoekrecht
def feit_zienswijze(request: Schoolverzoek, leerling: UUID, dossierfeit: UUID) -> HttpResponse:
    """Keep the zienswijze of one parent beside a fact."""
    over, feit, verzoeken = _gevonden(request, leerling, dossierfeit)
    form = Zienswijzeformulier(_post(request), leerling=over, verzoeken=verzoeken)

    def doen() -> str:
        correcties.zienswijze_vastleggen(
            feit,
            ouder=form.lezers[form.cleaned_data["van"]],
            standpunt=form.cleaned_data["standpunt"],
            tekst=form.cleaned_data["tekst"],
            door=request.medewerker,
            verzoek=form.bij_verzoek,
        )
        return _("De zienswijze staat nu bij het feit.")

    return _stap(request, over, feit, form, "privacy/feit_zienswijze.html", doen)


def _gevonden(request: Schoolverzoek, leerling: UUID, dossierfeit: UUID) -> tuple[Leerling, Feit, list[Verzoek]]:
    over = get_of_404(selectors.dossierleerling_get, voor=request.medewerker, id=leerling)
    feit = get_of_404(correcties.dossierfeit_get, voor=request.medewerker, leerling=over, id=dossierfeit)
    verzoeken = list(selectors.feitverzoek_list(voor=request.medewerker, leerling=over))
    return over, feit, verzoeken


def _stap(
    request: Schoolverzoek, over: Leerling, feit: Feit, form: forms.Form, sjabloon: str, doen: Callable[[], str]
) -> HttpResponse:
    fout = ""
    if request.method == "POST" and form.is_valid():
        try:
            messages.success(request, doen())
        except Privacyfout as niet:
            fout = str(niet)
        else:
            return redirect("leerling-correcties", leerling=over.pk)
    status = 422 if request.method == "POST" else 200
    rij = _rij(feit, Planwoorden({}))
    inhoud = {"deel": "verzoeken", "leerling": over, "rij": rij, "form": form, "fout": fout}
    return render(request, sjabloon, inhoud, status=status)


def _rij(feit: Feit, woorden: Planwoorden) -> dict[str, Any]:
    return {"feit": feit, "soort": woorden.soort(feit.soort), "inhoud": woorden.inhoud(feit.velden)}


def _post(request: Schoolverzoek) -> Any:
    return request.POST if request.method == "POST" else None
