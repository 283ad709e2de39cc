"""Who sees this pupil and why, and sharing a part of the file with an outsider."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from passend.dossier.deelbaar import deelbaar_list, naam_onderdeel
from passend.leerling.models import Leerling
from passend.school.selectors import medewerkers_met_profiel
from passend.toegang.delen import deling_beeindigen, deling_get, deling_maken, leerlingdeling_list
from passend.toegang.enums import Recht
from passend.toegang.profielen import BUITEN
from passend.toegang.rechten import mag
from passend.toegang.selectors import leerling_get
from passend.toegang.wie import kijker_list
from passend.web.toegang.formulieren import Deelformulier
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def wie_ziet(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """Everybody who may see this pupil, with the reason; who may share, shares here."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    form = _formulier(request, gevonden) if mag(request.medewerker, Recht.DELEN) else None
    if form and request.method == "POST" and form.is_valid() and _gedeeld(request, gevonden, form):
        messages.success(request, _("Gedeeld. U kunt dit hieronder elk moment beëindigen."))
        return redirect("leerling-wie-ziet", gevonden.pk)
    is_fout = bool(form and form.is_bound)
    return render(request, "toegang/wie_ziet.html", _inhoud(request, gevonden, form), status=422 if is_fout else 200)


@require_POST
@op_school
def deling_einde(request: Schoolverzoek, leerling: UUID, deling: UUID) -> HttpResponse:
    """Stop sharing."""
    gevonden = get_of_404(deling_get, voor=request.medewerker, leerling=leerling, id=deling)
    deling_beeindigen(gevonden, door=request.medewerker)
    messages.success(request, _("Dit wordt niet meer gedeeld."))
    return redirect("leerling-wie-ziet", leerling)


def _formulier(request: Schoolverzoek, leerling: Leerling) -> Deelformulier:
    return Deelformulier(
        request.POST or None,
        mensen=list(medewerkers_met_profiel(BUITEN)),
        onderdelen=deelbaar_list(voor=request.medewerker, leerling=leerling),
    )


def _gedeeld(request: Schoolverzoek, leerling: Leerling, form: Deelformulier) -> bool:
    velden = form.cleaned_data
    try:
        deling_maken(
            leerling,
            met=form.mensen[velden["met"]],
            onderdelen=velden["onderdelen"],
            grond=velden["grond"],
            van=velden["van"],
            tot=velden["tot"],
            door=request.medewerker,
        )
    except ValidationError as fout:
        form.add_error(None, fout)
        return False
    return True


def _inhoud(request: Schoolverzoek, leerling: Leerling, form: Deelformulier | None) -> dict[str, Any]:
    voor = request.medewerker
    kijkers = kijker_list(voor=voor, leerling=leerling)
    delingen = list(leerlingdeling_list(voor=voor, leerling=leerling))
    namen = {onderdeel for kijker in kijkers for onderdeel in kijker.alleen}
    namen |= {onderdeel for deling in delingen for onderdeel in deling.onderdelen}
    return {
        "deel": "groepen",
        "leerling": leerling,
        "kijkers": kijkers,
        "delingen": delingen,
        "namen": {onderdeel: naam_onderdeel(onderdeel) for onderdeel in namen},
        "form": form,
        "mag_log": mag(voor, Recht.LEESLOG),
    }
