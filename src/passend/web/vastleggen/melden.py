"""Reporting something that the plan did not ask for: what is usual now first, everything else to be searched."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from passend.dossier.gevolgen import gevolg_list
from passend.dossier.invulvelden import Mogelijkheid
from passend.dossier.selectors import meldbaar_list, signaal_list, stand_get
from passend.dossier.zorgen import zorgvorm_get
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.selectors import leerling_get
from passend.web.standbeeld import standbeeld
from passend.web.vastleggen.meldingen import per_kop
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school

# So much of what is usual now is shown.
_GEWOON = 6


@require_safe
@op_school
def melden(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """What somebody can report about a pupil; `?zoek=` narrows it down by name."""
    gevonden = get_of_404(leerling_get, voor=request.medewerker, id=leerling)
    zoek = request.GET.get("zoek", "").strip()[:100]
    eigen = f"feiten.{zorgvorm_get().soort}"  # a concern has its own form, which stands first
    passend = [m for m in meldbaar_list() if zoek.casefold() in m.naam.casefold() and m.waarde != eigen]
    inhoud: dict[str, Any] = {"deel": "groepen", "leerling": gevonden, "zoek": zoek, "koppen": per_kop(passend)}
    inhoud["gewoon"] = [] if zoek else gewoon_nu(voor=request.medewerker, leerling=gevonden)
    return render(request, "vastleggen/melden.html", inhoud)


def gewoon_nu(*, voor: Medewerker, leerling: Leerling) -> list[Mogelijkheid]:
    """What the step on which a pupil stands and its signals ask now, the most urgent first: three queries."""
    gevonden: dict[str, Mogelijkheid] = {}
    for pad, naam in _taken(voor, leerling):
        gevonden.setdefault(pad, Mogelijkheid(pad, naam))
    return list(gevonden.values())[:_GEWOON]


def _taken(voor: Medewerker, leerling: Leerling) -> Iterator[tuple[str, str]]:
    signalen = list(signaal_list(voor=voor, leerlingen=[leerling]))
    for gevolgen in gevolg_list(voor=voor, signalen=signalen).values():
        yield from ((een.pad, een.naam) for een in gevolgen if een.vast_te_leggen and not een.is_vraag)
    beeld = standbeeld(stand_get(voor=voor, leerling=leerling))
    taken = [taak for taak in (*beeld.laat, *beeld.week, *beeld.later, *beeld.zonder_termijn) if taak["vast_te_leggen"]]
    op_route = sorted(taken, key=lambda taak: not taak["pad"].startswith("routes."))
    yield from ((taak["pad"], taak["naam"]) for taak in op_route)
