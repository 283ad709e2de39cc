"""The start page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from passend.core import klok
from passend.dossier.zorgen import open_zorg_aantal
from passend.toegang.nood import ongezien_aantal
from passend.web.vandaag.blad import vandaagblad
from passend.web.verzoek import Schoolverzoek, op_school

_MIDDAG, _AVOND = 12, 18


@require_safe
@op_school
def vandaag(request: Schoolverzoek) -> HttpResponse:
    """What is late, what is due this week and which signals there are, the own work first."""
    medewerker = request.medewerker
    return render(
        request,
        "vandaag/vandaag.html",
        {
            "deel": "vandaag",
            "blad": vandaagblad(voor=medewerker, vraag=request.GET),
            "groet": _groet(),
            "medewerker": medewerker,
            "nu": klok.vandaag(),
            "terug": request.get_full_path(),
            "nood": ongezien_aantal(voor=medewerker),
            "zorgen": open_zorg_aantal(voor=medewerker),
        },
    )


def _groet() -> str:
    uur = timezone.localtime(klok.nu()).hour
    if uur < _MIDDAG:
        return _("Goedemorgen")
    return _("Goedemiddag") if uur < _AVOND else _("Goedenavond")
