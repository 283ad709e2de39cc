"""The signals of everyone: seen, put aside with a reason, and back again.

Each view gives a page of its own. When the script asks (`request.htmx`) it gives only the row or the form that changes.
"""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import reswap, retarget, trigger_client_event

from passend.dossier import terzijde
from passend.dossier.gezien import signalen_gezien
from passend.dossier.models import Feit, Signaal
from passend.dossier.services import FeitGeweigerd
from passend.web.lezen import is_over
from passend.web.plan.regels import Planwijzer
from passend.web.signaalbeeld import signaalbeelden
from passend.web.signalen.formulier import Opheffenformulier, Terzijdeformulier
from passend.web.signalen.lijst import losse_regels, losse_terzijderegel, signaallijst
from passend.web.terug import terugpad
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school

BRON = "scherm"
# What a row tells the rest of the page, so that it counts again.
GEWIJZIGD = "signalen-gewijzigd"


@require_safe
@op_school
def signaal_list(request: Schoolverzoek) -> HttpResponse:
    """Every signal of the pupils that this medewerker sees, newest first, and what lies aside."""
    lijst = signaallijst(voor=request.medewerker, vraag=request.GET)
    inhoud = {"deel": "signalen", "lijst": lijst, "terug": request.get_full_path()}
    return render(request, "signalen/signaal_list.html", inhoud)


@require_POST
@op_school
def signaal_gezien(request: Schoolverzoek, signaal: UUID) -> HttpResponse:
    """Say that one looked at one signal."""
    gezien = _gezien(request, [signaal])
    if request.htmx:
        return _rijen(request, gezien)
    messages.success(request, _("U hebt dit signaal gezien."))
    return redirect(_naar(request))


@require_POST
@op_school
def blad_gezien(request: Schoolverzoek) -> HttpResponse:
    """Say that one looked at all signals of a page; `signaal` names each of them."""
    gezien = _gezien(request, _sleutels(request.POST.getlist("signaal")))
    if not request.htmx:
        messages.success(request, _("Gezien: %(aantal)d signalen.") % {"aantal": len(gezien)})
    return redirect(_naar(request))


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def signaal_terzijde(request: Schoolverzoek, signaal: UUID) -> HttpResponse:
    """Put one signal aside, with a reason that stays visible."""
    form = Terzijdeformulier(request.POST or None, in_rij=signaal if request.htmx else None)
    if request.method == "POST" and form.is_valid() and _al_gedaan(request, form):
        return _opzij_gezet(request, form.cleaned_data["sleutel"])
    try:
        gevonden = terzijde.signaal_get(voor=request.medewerker, id=signaal)
    except Signaal.DoesNotExist:
        return _weg(request, form)
    geweigerd = None
    if request.method == "POST" and form.is_valid():
        geweigerd = _terzijde_zetten(request, gevonden, form.cleaned_data)
        if geweigerd is None:
            return _opzij_gezet(request, form.cleaned_data["sleutel"])
    is_over(request, gevonden.leerling_id)
    inhoud: dict[str, Any] = {"form": form, "geweigerd": geweigerd, "leerling": gevonden.leerling, "rij": signaal}
    if request.htmx:
        return _formulier(request, "signalen/_opzij_formulier.html", inhoud)
    inhoud["beeld"] = signaalbeelden([gevonden], Planwijzer())[0]
    return _formulier(request, "signalen/signaal_terzijde.html", inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def terzijde_opheffen(request: Schoolverzoek, feit: UUID) -> HttpResponse:
    """Let a signal that was put aside count again."""
    gevonden = get_of_404(terzijde.terzijde_get, voor=request.medewerker, id=feit)
    form = Opheffenformulier(request.POST or None, in_rij=feit if request.htmx else None)
    if request.method == "POST" and form.is_valid():
        terzijde.terzijde_opheffen(gevonden, door=request.medewerker, reden=form.cleaned_data["reden"])
        return _opgeheven(request, gevonden)
    is_over(request, gevonden.leerling_id)
    inhoud: dict[str, Any] = {"form": form, "feit": gevonden, "leerling": gevonden.leerling, "rij": feit}
    if request.htmx:
        return _formulier(request, "signalen/_opheffen_formulier.html", inhoud)
    inhoud["naam"] = Planwijzer().regel(terzijde.regel_van(gevonden)).naam
    inhoud["reden"] = " ".join(gevonden.velden.get("reden", []))
    return _formulier(request, "signalen/terzijde_opheffen.html", inhoud)


def _gezien(request: Schoolverzoek, sleutels: list[UUID]) -> list[Signaal]:
    """Raises Http404 when there is none among them that this medewerker may see."""
    gezien = signalen_gezien(ids=sleutels, door=request.medewerker)
    if not gezien:
        raise Http404
    return gezien


def _sleutels(woorden: list[str]) -> list[UUID]:
    try:
        return [UUID(woord) for woord in woorden]
    except ValueError:
        raise Http404 from None


def _al_gedaan(request: Schoolverzoek, form: Terzijdeformulier) -> bool:
    """Whether this very form was sent before: the signal itself is gone by then."""
    return terzijde.is_vastgelegd(sleutel=form.cleaned_data["sleutel"], door=request.medewerker)


def _weg(request: Schoolverzoek, form: Terzijdeformulier) -> HttpResponse:
    """There is no such signal, or not any more: who wrote something about it gets that back, with the same 404."""
    if request.method != "POST" or request.htmx:
        raise Http404
    inhoud = {"deel": "signalen", "terug": _naar(request), "geschreven": form["reden"].value()}
    return render(request, "signalen/signaal_weg.html", inhoud, status=404)


def _terzijde_zetten(request: Schoolverzoek, signaal: Signaal, gevuld: dict[str, Any]) -> FeitGeweigerd | None:
    try:
        terzijde.signaal_terzijde_zetten(signaal, **gevuld, door=request.medewerker, bron=BRON)
    except FeitGeweigerd as geweigerd:
        return geweigerd
    return None


def _opzij_gezet(request: Schoolverzoek, sleutel: UUID) -> HttpResponse:
    """Back to the list; or the row, which says that it lies aside and offers the way back."""
    if not request.htmx:
        messages.success(request, _("Het signaal is opzij gezet, met uw reden."))
        return redirect(_naar(request))
    feit = get_of_404(terzijde.terzijde_get, voor=request.medewerker, id=sleutel)
    regel = losse_terzijderegel(feit, voor=request.medewerker)
    inhoud = {"regel": regel, "terug": _naar(request), "net_gezet": True}
    return _gewijzigd(render(request, "signalen/_terzijde.html", inhoud))


def _opgeheven(request: Schoolverzoek, feit: Feit) -> HttpResponse:
    """Back to the list; or the row of the signal that is open again, when its rule still holds."""
    if not request.htmx:
        messages.success(request, _("Het signaal telt weer mee, als de regel nog klopt."))
        return redirect(_naar(request))
    return _rijen(request, terzijde.signalen_onder(feit, voor=request.medewerker), is_terug=True)


def _rijen(request: Schoolverzoek, signalen: list[Signaal], *, is_terug: bool = False) -> HttpResponse:
    regels = losse_regels(signalen, voor=request.medewerker)
    inhoud = {"regels": regels, "terug": _naar(request), "is_terug": is_terug}
    return _gewijzigd(render(request, "signalen/_rijen.html", inhoud))


def _gewijzigd(antwoord: HttpResponse) -> HttpResponse:
    trigger_client_event(antwoord, GEWIJZIGD, after="settle")
    return antwoord


def _formulier(request: Schoolverzoek, sjabloon: str, inhoud: dict[str, Any]) -> HttpResponse:
    """The form on its page or in its row; one that has to be mended comes back in the same place."""
    inhoud |= {"deel": "signalen", "terug": _naar(request), "hier": request.get_full_path()}
    antwoord = render(request, sjabloon, inhoud, status=422 if request.method == "POST" else 200)
    if request.htmx and request.method == "POST":
        retarget(antwoord, f"#plek-{inhoud['rij']}")
        reswap(antwoord, "innerHTML")
    return antwoord


def _naar(request: Schoolverzoek) -> str:
    return terugpad(request, anders=reverse("signaal-list"))
