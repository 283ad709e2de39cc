"""Giving a task to a colleague, and what becomes of it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from passend.leerling.models import Leerling
from passend.school.models import Groep
from passend.school.selectors import medewerker_get
from passend.taken.selectors import alle_overdracht_list, ontvanger_list, overdracht_get, taak_get
from passend.taken.services import TaakGeweigerd, taak_geven, taak_terugnemen, taak_weigeren, taken_overnemen
from passend.toegang.enums import Recht
from passend.toegang.rechten import mag
from passend.toegang.selectors import groep_get, leerling_get
from passend.toegang.ziet import zichtlijst
from passend.web.plan.regels import Planwijzer
from passend.web.taken.formulieren import Geefformulier, Overneemformulier, Redenformulier
from passend.web.taken.lijst import takenblad
from passend.web.terug import terugpad
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def taak_geven_view(request: Schoolverzoek, leerling: UUID, pad: str) -> HttpResponse:
    """Give one task about a leerling to a colleague."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    return _geven(request, gevonden, pad, terugpad(request, anders=reverse("start")))


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def groepstaak_geven(request: Schoolverzoek, groep: UUID, pad: str) -> HttpResponse:
    """Give one task about a groep to a colleague."""
    gevonden = get_of_404(groep_get, voor=request.medewerker, id=groep)
    return _geven(request, gevonden, pad, terugpad(request, anders=reverse("groep-detail", args=[groep])))


@require_safe
@op_school
def taak_list(request: Schoolverzoek) -> HttpResponse:
    """What one gave and got; for who manages people everything that was given."""
    blad = takenblad(alle_overdracht_list(voor=request.medewerker), voor=request.medewerker)
    return render(request, "taken/taak_list.html", {"deel": "vandaag", "blad": blad})


@require_POST
@op_school
def taak_terugnemen_view(request: Schoolverzoek, overdracht: UUID) -> HttpResponse:
    """Take back what one gave."""
    gevonden = get_of_404(overdracht_get, voor=request.medewerker, id=overdracht)
    try:
        taak_terugnemen(gevonden, door=request.medewerker)
    except TaakGeweigerd as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, _("De taak ligt weer bij de rol die het plan noemt."))
    return redirect(terugpad(request, anders=reverse("taak-list")))


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def taak_weigeren_view(request: Schoolverzoek, overdracht: UUID) -> HttpResponse:
    """Give a task back to who gave it, with a reason."""
    gevonden = get_of_404(overdracht_get, voor=request.medewerker, id=overdracht)
    if gevonden.rij.ontvanger_id != request.medewerker.pk:
        raise Http404
    form = Redenformulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            taak_weigeren(gevonden, reden=form.cleaned_data["reden"], door=request.medewerker)
        except TaakGeweigerd as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, _("U hebt de taak teruggegeven."))
            return redirect("start")
    inhoud = {"deel": "vandaag", "form": form, "overdracht": gevonden, "naam": Planwijzer().naam(gevonden.rij.pad)}
    return render(request, "taken/taak_weigeren.html", inhoud, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def taken_overnemen_view(request: Schoolverzoek, medewerker: UUID) -> HttpResponse:
    """Everything that was given to one colleague goes to another, in one act."""
    if not mag(request.medewerker, Recht.MENSEN):
        raise Http404
    van = get_of_404(medewerker_get, id=medewerker)
    rijen = [een for een in alle_overdracht_list(voor=request.medewerker) if een.rij.ontvanger_id == van.pk]
    form = Overneemformulier(request.POST or None, mensen=zichtlijst().mensen, niet=van.pk)
    if request.method == "POST" and form.is_valid():
        try:
            zinnen = taken_overnemen(
                van=van, naar=form.collega(), reden=form.cleaned_data["reden"], door=request.medewerker
            )
        except TaakGeweigerd as fout:
            form.add_error(None, str(fout))
        else:
            _melden(request, len(rijen) - len(zinnen), zinnen)
            return redirect("taak-list")
    wijzer = Planwijzer()
    taken = [(een, wijzer.naam(een.rij.pad)) for een in rijen]
    inhoud = {"deel": "vandaag", "form": form, "van": van, "taken": taken}
    return render(request, "taken/taken_overnemen.html", inhoud, status=422 if form.is_bound else 200)


def _melden(request: Schoolverzoek, gelukt: int, zinnen: list[str]) -> None:
    if gelukt:
        messages.success(request, _("%(aantal)s overgedragen.") % {"aantal": gelukt})
    for zin in zinnen:
        messages.error(request, zin)


def _geven(request: Schoolverzoek, over: Leerling | Groep, pad: str, terug: str) -> HttpResponse:
    taak = get_of_404(taak_get, voor=request.medewerker, over=over, pad=pad)
    form = Geefformulier(request.POST or None, mensen=ontvanger_list(voor=request.medewerker, over=over))
    if request.method == "POST" and form.is_valid():
        velden, aan = form.cleaned_data, form.collega()
        try:
            taak_geven(over=over, pad=pad, aan=aan, reden=velden["reden"], tot=velden["tot"], door=request.medewerker)
        except TaakGeweigerd as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(
                request, _("Gegeven aan %(naam)s. Tot het klaar is ziet u het op Vandaag.") % {"naam": aan}
            )
            return redirect(terug)
    inhoud = {"deel": "groepen", "over": over, "is_groep": isinstance(over, Groep), "taak": taak, "form": form}
    inhoud |= {"terug": terug}
    return render(request, "taken/taak_geven.html", inhoud, status=422 if form.is_bound else 200)
