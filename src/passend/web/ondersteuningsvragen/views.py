"""Asking for support, answering, and seeing what is open."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from passend.leerling.models import Leerling
from passend.school.models import Groep
from passend.schoolplan.vraagbaak import vraagbaak_list
from passend.taken.models import Ondersteuningsvraag
from passend.taken.vraagservices import vraag_beantwoorden, vraag_sluiten, vraag_stellen
from passend.taken.vragen import genoemde_namen, gevraagd_kan_aan, vraag_get
from passend.toegang.selectors import groep_get, leerling_get
from passend.web.lezen import is_over
from passend.web.ondersteuningsvragen.beeld import vraagbeelden, vragenblad
from passend.web.ondersteuningsvragen.formulieren import Antwoordformulier, Sluitformulier, Vraagformulier
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_safe
@op_school
def ondersteuningsvraag_list(request: Schoolverzoek) -> HttpResponse:
    """What one is asked, what one asked, and what else is open."""
    blad = vragenblad(voor=request.medewerker)
    return render(request, "ondersteuningsvragen/vraag_list.html", {"deel": "hulpvragen", "blad": blad})


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def ondersteuningsvraag_nieuw(request: Schoolverzoek) -> HttpResponse:
    """Ask about the own work, or about a leerling without the name."""
    return _stellen(request, None)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def ondersteuningsvraag_leerling(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """Ask about one leerling."""
    return _stellen(request, get_of_404(leerling_get, voor=request.medewerker, id=leerling))


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def ondersteuningsvraag_groep(request: Schoolverzoek, groep: UUID) -> HttpResponse:
    """Ask about a groep."""
    return _stellen(request, get_of_404(groep_get, voor=request.medewerker, id=groep))


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def ondersteuningsvraag_detail(request: Schoolverzoek, hulpvraag: UUID) -> HttpResponse:
    """One question with its answers, and a form for another."""
    vraag = get_of_404(vraag_get, voor=request.medewerker, id=hulpvraag)
    is_over(request, vraag.leerling_id)
    form = Antwoordformulier(request.POST or None)
    if request.method == "POST" and form.is_valid() and _beantwoord(request, vraag, form):
        messages.success(request, _("Het antwoord staat erbij."))
        return redirect("ondersteuningsvraag-detail", vraag.pk)
    (beeld,) = vraagbeelden([vraag], voor=request.medewerker)
    inhoud = {"deel": "hulpvragen", "beeld": beeld, "form": form, "sluiten": Sluitformulier()}
    return render(request, "ondersteuningsvragen/vraag_detail.html", inhoud, status=422 if form.is_bound else 200)


@require_POST
@op_school
def ondersteuningsvraag_sluiten(request: Schoolverzoek, hulpvraag: UUID) -> HttpResponse:
    """Say that nothing more is expected."""
    vraag = get_of_404(vraag_get, voor=request.medewerker, id=hulpvraag)
    try:
        vraag_sluiten(vraag, reden=request.POST.get("reden", "")[:1000], door=request.medewerker)
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        messages.success(request, _("De vraag is gesloten."))
    return redirect("ondersteuningsvraag-detail", vraag.pk)


def _stellen(request: Schoolverzoek, over: Leerling | Groep | None) -> HttpResponse:
    mensen = gevraagd_kan_aan(voor=request.medewerker, over=over)
    form = Vraagformulier(request.POST or None, over=over, mensen=mensen, vraagbaken=vraagbaak_list())
    if request.method == "POST" and form.is_valid() and _mag_weg(request, form) and (vraag := _gesteld(request, form)):
        messages.success(request, _("Uw vraag is gesteld."))
        return redirect("ondersteuningsvraag-detail", vraag.pk)
    inhoud = {"deel": "hulpvragen", "form": form, "over": over, "is_groep": isinstance(over, Groep)}
    return render(request, "ondersteuningsvragen/vraag_nieuw.html", inhoud, status=422 if form.is_bound else 200)


def _mag_weg(request: Schoolverzoek, form: Vraagformulier) -> bool:
    """A question without a name goes when no name of a pupil stands in it."""
    if form.over is not None or not form.is_zonder_naam:
        return True
    teksten = [form.cleaned_data["vraag"], form.cleaned_data["gedaan"]]
    return form.namen_nakijken(genoemde_namen(voor=request.medewerker, teksten=teksten))


def _gesteld(request: Schoolverzoek, form: Vraagformulier) -> Ondersteuningsvraag | None:
    try:
        return vraag_stellen(form.nieuwe_vraag(), door=request.medewerker)
    except ValidationError as fout:
        _bij_de_velden(form, fout)
        return None


def _beantwoord(request: Schoolverzoek, vraag: Ondersteuningsvraag, form: Antwoordformulier) -> bool:
    try:
        vraag_beantwoorden(vraag, form.nieuw_antwoord(), door=request.medewerker)
    except ValidationError as fout:
        _bij_de_velden(form, fout)
        return False
    return True


def _bij_de_velden(form: forms.Form, fout: ValidationError) -> None:
    """What was refused stands at its field, else above the form."""
    velden = fout.message_dict if hasattr(fout, "error_dict") else {"": fout.messages}
    for veld, zinnen in velden.items():
        form.add_error(veld if veld in form.fields else None, zinnen)
