"""Editions of the plan: reading an older one, bringing a new one in, putting it into force."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from passend.dossier.rekenen import signalen_herberekenen, stand_herberekenen
from passend.schoolplan.rollen import NiemandOver
from passend.schoolplan.selectors import planversie_get, planversie_in_werking, planversie_list
from passend.schoolplan.services import PlanGeweigerd, planversie_activeren, planversie_vastleggen
from passend.toegang.rechten import mag_plan_activeren
from passend.web.plan.planformulier import Planformulier
from passend.web.plan.views import plan_te_lezen
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_safe
@op_school
def versie_list(request: Schoolverzoek) -> HttpResponse:
    """All editions that the school ever had."""
    mag = mag_plan_activeren(request.medewerker)
    return render(
        request, "plan/versie_list.html", {"deel": "plan", "versies": planversie_list(), "mag_activeren": mag}
    )


@require_safe
@op_school
def versie_detail(request: Schoolverzoek, versie: UUID) -> HttpResponse:
    """One edition to read; nothing on it can be changed."""
    gevonden = get_of_404(planversie_get, id=versie)
    inhoud = {"deel": "plan", "versie": gevonden, "plan": plan_te_lezen(gevonden), "nu": planversie_in_werking()}
    inhoud["mag_activeren"] = mag_plan_activeren(request.medewerker)
    return render(request, "plan/plan_detail.html", inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def plan_nieuw(request: Schoolverzoek) -> HttpResponse:
    """Bring in a plan: with an error it is refused, with every error in sight; without, it waits to be activated."""
    _mag(request)
    form = Planformulier(request.POST or None, request.FILES or None)
    fouten: tuple[object, ...] = ()
    if request.method == "POST" and form.is_valid():
        try:
            versie = planversie_vastleggen(form.lagen(), door=request.medewerker)
        except PlanGeweigerd as geweigerd:
            fouten = geweigerd.fouten
        else:
            messages.success(request, _("Het plan klopt. Lees het na en zet het daarna in werking."))
            return redirect("planversie-detail", versie=versie.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "plan/plan_nieuw.html", {"deel": "plan", "form": form, "fouten": fouten}, status=status)


@require_POST
@op_school
def plan_activeren(request: Schoolverzoek, versie: UUID) -> HttpResponse:
    """Put an edition into force from today on; the one before it stays to be read."""
    _mag(request)
    gevonden = get_of_404(planversie_get, id=versie)
    try:
        planversie_activeren(gevonden)
    except PlanGeweigerd as geweigerd:
        messages.error(request, _("Dit plan is niet in werking gezet: %(fout)s") % {"fout": geweigerd.fouten[0]})
        return redirect("planversie-detail", versie=gevonden.pk)
    except NiemandOver as fout:
        messages.error(request, str(fout))
        return redirect("planversie-detail", versie=gevonden.pk)
    signalen_herberekenen()
    stand_herberekenen()
    messages.success(request, _("Het plan is in werking vanaf vandaag."))
    return redirect("plan-detail")


def _mag(request: Schoolverzoek) -> None:
    if not mag_plan_activeren(request.medewerker):
        raise PermissionDenied
