"""The incidents of one pupil."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from passend.dossier import incidenten
from passend.dossier.incidentplan import incidentregels, incidentsoorten
from passend.dossier.selectors import feit_list
from passend.dossier.services import FeitGeweigerd
from passend.leerling.models import Leerling
from passend.toegang.enums import Recht
from passend.toegang.rechten import mag
from passend.toegang.selectors import leerling_get
from passend.web.incidenten.beeld import gevraagde_taken, mensenbeeld, telbeeld
from passend.web.incidenten.formulieren import Betrekformulier, Incidentformulier
from passend.web.leerling.eigen import Eigenlezer, laatst_gezegd
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_safe
@op_school
def incident_list(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """What happened with a pupil, counted over periods, with the rules of the plan that look at it."""
    gevonden = _van_rol(request, leerling)
    lijst = incidenten.incident_list(voor=request.medewerker, leerlingen=[gevonden])
    lezer = Eigenlezer()
    feiten = list(feit_list(voor=request.medewerker, leerlingen=[gevonden]))
    inhoud = {
        "incidenten": lijst,
        "beeld": telbeeld(lijst),
        "goed": laatst_gezegd(feiten, lezer.plekken().sterk),
        "taken": gevraagde_taken(voor=request.medewerker, leerling=gevonden),
    }
    return _blad(request, "incidenten/incident_list.html", gevonden, inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def incident_create(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """Record an incident in which one pupil was involved."""
    gevonden = _van_rol(request, leerling)
    form = Incidentformulier(request.POST or None, kinderen=[gevonden], voor=request.medewerker)
    if request.method == "POST" and form.is_valid() and vastgelegd(request, form):
        return redirect("incident-list", gevonden.pk)
    return _blad(request, "incidenten/incident_nieuw.html", gevonden, {"form": form, "regels": incidentregels()})


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def incident_detail(request: Schoolverzoek, leerling: UUID, incident: UUID) -> HttpResponse:
    """One incident, what the plan asks because of it, and who reads it; who may share involves people here."""
    gevonden = _leerling(request, leerling)
    een = get_of_404(incidenten.incident_get, voor=request.medewerker, leerling=gevonden, id=incident)
    mensen = mensenbeeld(voor=request.medewerker, leerling=gevonden, incident=een)
    mag_delen = mag(request.medewerker, Recht.DELEN) and bool(mensen.te_betrekken)
    if request.method == "POST" and not mag_delen:
        raise Http404
    form = Betrekformulier(request.POST or None, mensen=mensen.te_betrekken) if mag_delen else None
    if form and request.method == "POST" and form.is_valid() and _betrokken(request, gevonden, een, form):
        return redirect("incident-detail", gevonden.pk, incident)
    inhoud = {
        "incident": een,
        "mensen": mensen,
        "form": form,
        "taken": gevraagde_taken(voor=request.medewerker, leerling=gevonden),
        "betrokken": incidenten.betrokken_list(voor=request.medewerker, leerling=gevonden, incident=een),
        "mag_delen": mag(request.medewerker, Recht.DELEN),
    }
    return _blad(request, "incidenten/incident_detail.html", gevonden, inhoud)


def _van_rol(request: Schoolverzoek, leerling: UUID) -> Leerling:
    """A pupil whose support this medewerker reads: who was let into one incident does not see how many there were."""
    gevonden = _leerling(request, leerling)
    if not mag(request.medewerker, Recht.ONDERSTEUNING):
        raise Http404
    return gevonden


def _leerling(request: Schoolverzoek, leerling: UUID) -> Leerling:
    """A pupil in sight, at a school whose plan names kinds of incidents."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    if not incidentsoorten():
        raise Http404
    return gevonden


def vastgelegd(request: Schoolverzoek, form: Incidentformulier) -> bool:
    """Record what a valid form says, and tell what the plan asks; False when it was refused."""
    nieuw = form.nieuw()
    try:
        incidenten.incident_vastleggen(nieuw, door=request.medewerker)
    except FeitGeweigerd as geweigerd:
        form.add_error(None, str(geweigerd))
        return False
    messages.success(request, _("Het incident is vastgelegd."))
    for regel in incidentregels():
        if regel.soorten & set(nieuw.soorten) and regel.doet:
            messages.warning(request, _("Het plan vraagt nu: %(wat)s.") % {"wat": "; ".join(regel.doet)})
    return True


def _betrokken(
    request: Schoolverzoek, leerling: Leerling, incident: incidenten.Incident, form: Betrekformulier
) -> bool:
    gevuld = form.cleaned_data
    vast: dict[str, Any] = {"tot": gevuld["tot"], "reden": gevuld["reden"], "door": request.medewerker}
    try:
        incidenten.incident_delen(incident, leerling=leerling, met=form.met(), **vast)
    except ValidationError as fout:
        for zin in fout.messages:
            form.add_error(None, zin)
        return False
    except FeitGeweigerd as geweigerd:
        form.add_error(None, str(geweigerd))
        return False
    messages.success(request, _("Zij kunnen dit incident nu lezen, en verder niets van het dossier."))
    return True


def _blad(request: Schoolverzoek, sjabloon: str, leerling: Leerling, inhoud: dict[str, Any]) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    return render(request, sjabloon, {"deel": "groepen", "leerling": leerling} | inhoud, status=status)
