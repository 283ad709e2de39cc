"""The people of the school, for who may add them and give them a role."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from passend.core import klok
from passend.school.models import Medewerker
from passend.school.selectors import medewerker_get, rolvervulling_komend
from passend.schoolplan.benoemen import medewerker_toevoegen, rol_geven, rol_stoppen, uit_dienst
from passend.schoolplan.rollen import planrol_list
from passend.toegang.enums import Recht
from passend.toegang.rechten import mag
from passend.toegang.selectors import account_email
from passend.web.mensen.formulieren import Einddagformulier, Mensformulier, Rolformulier
from passend.web.mensen.lijst import mensenlijst
from passend.web.verzoek import Schoolverzoek, Schoolview, get_of_404, op_school


def _met_recht(view: Schoolview) -> Schoolview:
    """Who may not manage people finds no such page."""

    @wraps(view)
    def bewaakt(request: Schoolverzoek, **delen: Any) -> HttpResponse:
        if not mag(request.medewerker, Recht.MENSEN):
            raise Http404
        return view(request, **delen)

    return op_school(bewaakt)


@require_safe
@_met_recht
def medewerker_list(request: Schoolverzoek) -> HttpResponse:
    """Everybody who works here now or soon, with the roles; `?zoek=` finds a name, a role or an expertise."""
    lijst = mensenlijst(zoek=request.GET.get("zoek", "").strip()[:100])
    return render(request, "mensen/medewerker_list.html", {"lijst": lijst})


@require_http_methods(["GET", "HEAD", "POST"])
@_met_recht
def medewerker_create(request: Schoolverzoek) -> HttpResponse:
    """Add somebody, who gets a role on the page after this."""
    form = Mensformulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        mens = _proberen(form, lambda: medewerker_toevoegen(**form.cleaned_data, door=request.medewerker))
        if mens is not None:
            messages.success(request, _("%(naam)s is toegevoegd. Geef nu een rol.") % {"naam": mens})
            return redirect("medewerker-detail", mens.pk)
    return render(request, "mensen/medewerker_nieuw.html", {"form": form}, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@_met_recht
def medewerker_detail(request: Schoolverzoek, medewerker: UUID) -> HttpResponse:
    """One person: the roles now and to come, and a form for another."""
    mens = get_of_404(medewerker_get, id=medewerker)
    rollen = planrol_list()
    form = Rolformulier(request.POST or None, rollen=rollen)
    if request.method == "POST" and form.is_valid() and _rol_gegeven(request, mens, form):
        messages.success(request, _("De rol is gegeven."))
        return redirect("medewerker-detail", mens.pk)
    inhoud = {
        "mens": mens,
        "vervullingen": rolvervulling_komend(vanaf=klok.vandaag()).filter(medewerker=mens).order_by("van"),
        "namen": {rol.id: rol.naam for rol in rollen},
        "email": account_email(medewerker=mens),
        "form": form,
        "einde": Einddagformulier(initial={"tot": mens.tot or klok.vandaag()}),
        "is_zelf": mens.pk == request.medewerker.pk,
    }
    return render(request, "mensen/medewerker_detail.html", inhoud, status=422 if form.is_bound else 200)


@require_POST
@_met_recht
def medewerker_uit(request: Schoolverzoek, medewerker: UUID) -> HttpResponse:
    """Set the last day at this school."""
    mens = get_of_404(medewerker_get, id=medewerker)
    form = Einddagformulier(request.POST)
    if form.is_valid():
        _melden(request, lambda: uit_dienst(mens, tot=form.cleaned_data["tot"], door=request.medewerker))
    else:
        messages.error(request, str(form.errors["tot"][0]))
    return redirect("medewerker-detail", mens.pk)


@require_POST
@_met_recht
def rol_einde(request: Schoolverzoek, medewerker: UUID, vervulling: UUID) -> HttpResponse:
    """Stop a role from today on."""
    rollen = rolvervulling_komend(vanaf=klok.vandaag())
    gevonden = get_of_404(rollen.get, pk=vervulling, medewerker=medewerker)
    _melden(request, lambda: rol_stoppen(gevonden, door=request.medewerker))
    return redirect("medewerker-detail", medewerker)


def _rol_gegeven(request: Schoolverzoek, mens: Medewerker, form: Rolformulier) -> bool:
    return _proberen(form, lambda: rol_geven(mens, form.nieuwe_rol(), door=request.medewerker)) is not None


def _proberen[T](form: forms.Form, doen: Callable[[], T]) -> T | None:
    """Do it; what is refused stands at its field."""
    try:
        return doen()
    except ValidationError as fout:
        velden = fout.message_dict if hasattr(fout, "error_dict") else {"": fout.messages}
        for veld, zinnen in velden.items():
            form.add_error(veld if veld in form.fields else None, zinnen)
        return None


def _melden(request: Schoolverzoek, doen: Callable[[], None]) -> None:
    try:
        doen()
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        messages.success(request, _("Bewaard."))
