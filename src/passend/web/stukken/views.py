"""The page of one record, its report for parents, and that parents got it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from passend.dossier.agenda import gesprek_afzeggen, gesprek_verzetten, is_gepland
from passend.dossier.models import Feit
from passend.dossier.services import FeitGeweigerd
from passend.dossier.stukken import stuk_get, stuk_meegeven
from passend.leerling.models import Leerling
from passend.privacy.fouten import Privacyfout
from passend.toegang.selectors import leerling_get
from passend.web.stukken.beeld import stukbeeld
from passend.web.stukken.formulier import Meegeefformulier, Verzetformulier
from passend.web.stukken.verslag import namen_van_anderen, verslag_pdf, verslag_van
from passend.web.vastleggen.samen import BRON
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_safe
@op_school
def stuk_detail(request: Schoolverzoek, leerling: UUID, stuk: UUID) -> HttpResponse:
    """One record about a pupil: who, when, what was said and agreed, what it replaced, and when parents got it."""
    gevonden, feit = _gevonden(request, leerling, stuk)
    return _blad(request, gevonden, feit, Meegeefformulier())


@require_safe
@op_school
def stuk_verslag(request: Schoolverzoek, leerling: UUID, stuk: UUID) -> HttpResponse:
    """The report of one record for parents, as a file."""
    gevonden, feit = _gevonden(request, leerling, stuk)
    beeld = stukbeeld(voor=request.medewerker, leerling=gevonden, feit=feit)
    if not beeld.voor_ouders:
        raise Http404
    verslag = verslag_van(beeld, voor=request.medewerker, leerling=gevonden)
    try:
        inhoud = verslag_pdf(verslag)
    except Privacyfout as niet:
        messages.error(request, str(niet))
        return redirect("stuk-detail", gevonden.pk, feit.pk)
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord.headers["Content-Disposition"] = f'attachment; filename="verslag-{feit.op:%Y-%m-%d}.pdf"'
    return antwoord


@require_POST
@op_school
def stuk_meegegeven(request: Schoolverzoek, leerling: UUID, stuk: UUID) -> HttpResponse:
    """Record that parents got this."""
    gevonden, feit = _gevonden(request, leerling, stuk)
    form = Meegeefformulier(request.POST)
    fout = ""
    if form.is_valid():
        try:
            weging = stuk_meegeven(feit, door=request.medewerker, bron=BRON, **form.cleaned_data)
        except FeitGeweigerd as geweigerd:
            fout = str(geweigerd)
        else:
            for zin in weging.let_op:
                messages.warning(request, zin)
            messages.success(request, _("Vastgelegd: meegegeven aan ouders."))
            return redirect("stuk-detail", gevonden.pk, feit.pk)
    return _blad(request, gevonden, feit, form, fout=fout, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def stuk_verzetten(request: Schoolverzoek, leerling: UUID, stuk: UUID) -> HttpResponse:
    """Move a planned talk to another day, or call it off, with a reason."""
    gevonden, feit = _gevonden(request, leerling, stuk)
    if not is_gepland(feit):
        raise Http404
    form, fout = Verzetformulier(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        try:
            _verzet(request, feit, form.cleaned_data)
        except FeitGeweigerd as geweigerd:
            fout = str(geweigerd)
        else:
            return redirect("leerling-detail", gevonden.pk)
    beeld = stukbeeld(voor=request.medewerker, leerling=gevonden, feit=feit)
    inhoud = {"deel": "groepen", "leerling": gevonden, "beeld": beeld, "form": form, "fout": fout}
    return render(request, "stukken/stuk_verzetten.html", inhoud, status=422 if request.method == "POST" else 200)


def _verzet(request: Schoolverzoek, feit: Feit, gevuld: dict[str, Any]) -> None:
    wie: dict[str, Any] = {"reden": gevuld["reden"], "door": request.medewerker, "bron": BRON}
    if gevuld["wat"] == "verzetten":
        gesprek_verzetten(feit, dag=gevuld["dag"], **wie)
        messages.success(request, _("Verzet. Vertel het wie is uitgenodigd."))
    else:
        gesprek_afzeggen(feit, **wie)
        messages.success(request, _("Afgezegd, met uw reden. Vertel het wie is uitgenodigd."))


def _gevonden(request: Schoolverzoek, leerling: UUID, stuk: UUID) -> tuple[Leerling, Feit]:
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    return gevonden, get_of_404(stuk_get, voor=request.medewerker, leerling=gevonden, id=stuk)


def _blad(
    request: Schoolverzoek, leerling: Leerling, feit: Feit, form: Meegeefformulier, *, fout: str = "", status: int = 200
) -> HttpResponse:
    beeld = stukbeeld(voor=request.medewerker, leerling=leerling, feit=feit)
    inhoud: dict[str, Any] = {"deel": "groepen", "leerling": leerling, "beeld": beeld, "form": form, "fout": fout}
    inhoud["anderen"] = namen_van_anderen(beeld, voor=request.medewerker, leerling=leerling)
    return render(request, "stukken/stuk_detail.html", inhoud, status=status)
