"""Incidents of a groep and of the school: counted, and without names unless somebody asks for them."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from passend.dossier.incidentplan import incidentregels, incidentsoorten
from passend.school.models import Groep
from passend.toegang.enums import Recht
from passend.toegang.rechten import mag
from passend.toegang.selectors import groep_get
from passend.web.groep.overzicht import groepsleerlingen
from passend.web.incidenten.beeld import groepsbeeld, schoolbeeld
from passend.web.incidenten.formulieren import Incidentformulier
from passend.web.incidenten.views import vastgelegd
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_safe
@op_school
def incident_overzicht(request: Schoolverzoek) -> HttpResponse:
    """The incidents of the pupils in sight, counted per groep; `?namen=ja` names the pupils."""
    _mag_tellen(request)
    met_namen = request.GET.get("namen") == "ja"
    inhoud = {"deel": "groepen", "beeld": schoolbeeld(voor=request.medewerker, met_namen=met_namen)}
    return render(request, "incidenten/incident_overzicht.html", inhoud | {"met_namen": met_namen})


@require_safe
@op_school
def groep_incidenten(request: Schoolverzoek, groep: UUID) -> HttpResponse:
    """The incidents of the pupils of a groep, counted; `?namen=ja` names the pupils."""
    gevonden = _groep(request, groep)
    met_namen = request.GET.get("namen") == "ja"
    kinderen = groepsleerlingen(voor=request.medewerker, groep=gevonden)
    beeld = groepsbeeld(voor=request.medewerker, kinderen=kinderen, met_namen=met_namen)
    inhoud = {"deel": "groepen", "groep": gevonden, "beeld": beeld, "met_namen": met_namen}
    return render(request, "incidenten/groep_incidenten.html", inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def groep_incident_create(request: Schoolverzoek, groep: UUID) -> HttpResponse:
    """Record one incident with every pupil of a groep who was involved: a record for each, naming nobody else."""
    gevonden = _groep(request, groep)
    kinderen = groepsleerlingen(voor=request.medewerker, groep=gevonden)
    form = Incidentformulier(request.POST or None, kinderen=kinderen, voor=request.medewerker)
    if request.method == "POST" and form.is_valid() and vastgelegd(request, form):
        return redirect("groep-incidenten", gevonden.pk)
    inhoud = {"deel": "groepen", "groep": gevonden, "form": form, "regels": incidentregels()}
    return render(request, "incidenten/incident_nieuw.html", inhoud, status=422 if request.method == "POST" else 200)


def _groep(request: Schoolverzoek, groep: UUID) -> Groep:
    gevonden = get_of_404(groep_get, voor=request.medewerker, id=groep)
    _mag_tellen(request)
    return gevonden


def _mag_tellen(request: Schoolverzoek) -> None:
    """Whoever reads the support of pupils counts those in sight, at a school whose plan names kinds of incidents."""
    if not incidentsoorten() or not mag(request.medewerker, Recht.ONDERSTEUNING):
        raise Http404
