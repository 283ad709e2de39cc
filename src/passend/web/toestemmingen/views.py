"""The consents of one pupil."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.toegang.selectors import leerling_get
from passend.web.toestemmingen.beeld import toestemmingenblad
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_safe
@op_school
def leerling_toestemmingen(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """What the plan asks of parents and the pupil, what each answered, and what waits for it."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    blad = toestemmingenblad(voor=request.medewerker, leerling=gevonden)
    inhoud = {"deel": "groepen", "leerling": gevonden, "blad": blad}
    return render(request, "toestemmingen/leerling_toestemmingen.html", inhoud)
