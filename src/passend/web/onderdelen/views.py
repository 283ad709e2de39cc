"""The page of components."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.web.iconen import EIGEN_VORM, UIT_DE_SET
from passend.web.onderdelen.grafieken import groeivoorbeelden
from passend.web.onderdelen.voorbeelden import (
    TOKENS,
    gebeurtenisvoorbeelden,
    inzetvoorbeelden,
    signaalvoorbeelden,
    standvoorbeeld,
    tredevoorbeelden,
    voorbeeldformulier,
    vraagvoorbeelden,
)
from passend.web.verzoek import Schoolverzoek, op_school


@require_safe
@op_school
def onderdelen(request: Schoolverzoek) -> HttpResponse:
    """Everything of which the screens are built. All people and figures on it are made up; no pupil is read."""
    beeld = {
        "deel": "onderdelen",
        "tokens": TOKENS,
        "iconen": sorted([*UIT_DE_SET, *EIGEN_VORM]),
        "formulier": voorbeeldformulier(),
        "signalen": signaalvoorbeelden(),
        "vragen": vraagvoorbeelden(),
        "stand": standvoorbeeld(),
        "treden": tredevoorbeelden(),
        "groei": groeivoorbeelden(),
        "inzet": inzetvoorbeelden(),
        "gebeurtenissen": gebeurtenisvoorbeelden(),
        "krachten": ("wet", "moet", "in beginsel", "kan"),
    }
    return render(request, "onderdelen/onderdelen.html", beeld)
