"""Making a copy of a file: for whom, why, and as what; the answer is the file itself."""

from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from django import forms
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from passend.core import klok
from passend.leerling.models import Leerling, Ouder
from passend.privacy import selectors
from passend.privacy.enums import Kopievorm
from passend.privacy.fouten import Privacyfout
from passend.privacy.kopie.inhoud import Dossierkopie
from passend.privacy.kopie.pdf import pdf_van
from passend.privacy.kopie.uitvoer import zip_van
from passend.privacy.kopie.vastleggen import kopie_vastleggen
from passend.privacy.kopie.verzamelen import kopie_get
from passend.privacy.models import Verzoek
from passend.privacy.recht import lezers_op
from passend.web.privacy.formulieren import ZELF
from passend.web.privacy.recht import op_school_met_verzoekrecht
from passend.web.velden import keuzeveld, tekstveld
from passend.web.verzoek import Schoolverzoek, get_of_404

_SOORTEN = {Kopievorm.PDF: "application/pdf", Kopievorm.ZIP: "application/zip"}


class Kopieformulier(forms.Form):
    """Who gets the copy, for which request or why, and as what."""

    voor = keuzeveld(_("Voor wie"), (), knoppen=True)
    verzoek = forms.ChoiceField(
        label=_("Bij welk verzoek"),
        required=False,
        widget=forms.Select(attrs={"class": "in"}),
        error_messages={"invalid_choice": _("Dit verzoek hoort niet bij deze leerling.")},
    )
    reden = tekstveld(_("Reden, als er geen verzoek is"), "", rijen=2, moet=False)
    vorm = keuzeveld(_("Als wat"), Kopievorm.choices, knoppen=True)

    def __init__(self, *args: Any, leerling: Leerling, verzoeken: list[Verzoek], **rest: Any) -> None:
        rest.setdefault("initial", {"vorm": Kopievorm.PDF, "verzoek": str(verzoeken[0].pk) if verzoeken else ""})
        super().__init__(*args, **rest)
        self.lezers: dict[str, Ouder | None] = {
            str(ouder.pk) if ouder else ZELF: ouder for ouder in lezers_op(leerling, klok.vandaag())
        }
        self.verzoeken = {str(verzoek.pk): verzoek for verzoek in verzoeken}
        namen = {sleutel: ouder.naam if ouder else leerling.naam for sleutel, ouder in self.lezers.items()}
        self.fields["voor"].choices = list(namen.items())  # type: ignore[attr-defined]
        keuzes = [(sleutel, verzoeknaam(verzoek)) for sleutel, verzoek in self.verzoeken.items()]
        self.fields["verzoek"].choices = [*keuzes, ("", _("Zonder verzoek"))]  # type: ignore[attr-defined]

    @property
    def gekozen(self) -> dict[str, Any]:
        """The reader and the request that were chosen."""
        gevuld = self.cleaned_data
        return {"ouder": self.lezers[gevuld["voor"]], "verzoek": self.verzoeken.get(gevuld["verzoek"])}


def verzoeknaam(verzoek: Verzoek) -> str:
    """A request in a list to choose from: what, who and when."""
    wie = verzoek.ouder.naam if verzoek.ouder else verzoek.leerling.naam
    op = verzoek.ontvangen_op
    return f"{verzoek.get_soort_display()}, {wie}, {op.day}-{op.month}-{op.year}"


@require_http_methods(["GET", "HEAD", "POST"])
@op_school_met_verzoekrecht
def leerling_kopie(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """Make a copy of the file of one pupil; that it was made is kept."""
    gevonden = get_of_404(selectors.dossierleerling_get, voor=request.medewerker, id=leerling)
    verzoeken = list(selectors.kopieverzoek_list(voor=request.medewerker, leerling=gevonden))
    form = Kopieformulier(request.POST if request.method == "POST" else None, leerling=gevonden, verzoeken=verzoeken)
    fout = ""
    if request.method == "POST" and form.is_valid():
        try:
            return _gemaakt(request, gevonden, form)
        except Privacyfout as niet:
            fout = str(niet)
    status = 422 if request.method == "POST" else 200
    inhoud = {"deel": "verzoeken", "leerling": gevonden, "form": form, "fout": fout}
    return render(request, "privacy/kopie_maken.html", inhoud, status=status)


def _gemaakt(request: Schoolverzoek, leerling: Leerling, form: Kopieformulier) -> HttpResponse:
    door, vorm = request.medewerker, form.cleaned_data["vorm"]
    kopie = kopie_get(voor=door, leerling=leerling, reden=form.cleaned_data["reden"], **form.gekozen)
    inhoud = _als(vorm, kopie, reverse("leerling-verzoeken", args=[leerling.pk]))
    kopie_vastleggen(kopie, inhoud, vorm=vorm, leerling=leerling, door=door, **form.gekozen)
    antwoord = HttpResponse(inhoud, content_type=_SOORTEN.get(vorm, "text/html; charset=utf-8"))
    if vorm in _SOORTEN:
        antwoord.headers["Content-Disposition"] = f'attachment; filename="dossier-{klok.vandaag():%Y-%m-%d}.{vorm}"'
    antwoord.headers["Cache-Control"] = "no-store"
    return antwoord


def _als(vorm: str, kopie: Dossierkopie, terug: str) -> bytes:
    """The copy as bytes. Raises Privacyfout when this computer cannot make a PDF."""
    if vorm == Kopievorm.ZIP:
        return zip_van(kopie)
    if vorm == Kopievorm.PDF:
        return pdf_van(render_to_string("privacy/kopie.html", {"kopie": kopie, "is_pdf": True}), _stijl())
    return render_to_string("privacy/kopie.html", {"kopie": kopie, "terug": terug}).encode()


@cache
def _stijl() -> str:
    return Path(str(finders.find("web/kopie.css"))).read_text(encoding="utf-8")
