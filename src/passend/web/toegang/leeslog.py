"""Who opened the file of a pupil: a page, and the same as a file for who asks."""

import csv
from datetime import date
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from passend.core.tabelveilig import veilige_cel
from passend.leerling.models import Leerling
from passend.schoolplan.rollen import rolnamen
from passend.toegang.enums import Recht
from passend.toegang.leeslog import leeslog_list
from passend.toegang.models import Leesregel
from passend.toegang.rechten import mag
from passend.toegang.selectors import leerling_get
from passend.web.toegang.paginanamen import paginanaam
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school

PER_BLAD = 50


@require_safe
@op_school
def leeslog(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """Who opened the file, when, which page and why; `van` and `tot` narrow it down."""
    gevonden = _leerling(request, leerling)
    van, tot = _dag(request, "van"), _dag(request, "tot")
    regels = leeslog_list(voor=request.medewerker, leerling=gevonden, van=van, tot=tot)
    bladzijde = Paginator(regels, PER_BLAD).get_page(request.GET.get("bladzijde"))
    inhoud = {"deel": "groepen", "leerling": gevonden, "bladzijde": bladzijde, "van": van, "tot": tot}
    return render(request, "toegang/leeslog.html", inhoud | {"namen": rolnamen()})


@require_safe
@op_school
def leeslog_kopie(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """The whole log of a pupil as CSV."""
    gevonden = _leerling(request, leerling)
    antwoord = HttpResponse(content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = 'attachment; filename="leeslog.csv"'
    antwoord.write("\ufeff")  # a spreadsheet reads the letters right with it
    schrijver = csv.writer(antwoord, delimiter=";")
    schrijver.writerow([_("wanneer"), _("wie"), _("rollen"), _("grond"), _("pagina"), _("kwam van")])
    namen = rolnamen()
    for regel in leeslog_list(voor=request.medewerker, leerling=gevonden).iterator():
        schrijver.writerow([veilige_cel(cel) for cel in _cellen(regel, namen)])
    return antwoord


def _cellen(regel: Leesregel, namen: dict[str, str]) -> list[str]:
    return [
        timezone.localtime(regel.op).strftime("%Y-%m-%d %H:%M:%S"),
        str(regel.medewerker),
        ", ".join(dict.fromkeys(namen.get(rol, rol) for rol in regel.rollen)),
        regel.get_grond_display(),
        paginanaam(regel.pagina),
        paginanaam(regel.vanaf) if regel.vanaf else "",
    ]


def _leerling(request: Schoolverzoek, id: UUID) -> Leerling:
    """Who may not read the log finds no such page."""
    if not mag(request.medewerker, Recht.LEESLOG):
        raise Http404
    gevonden: Leerling = get_of_404(leerling_get, voor=request.medewerker, id=id)
    return gevonden


def _dag(request: Schoolverzoek, veld: str) -> date | None:
    try:
        return parse_date(request.GET.get(veld, ""))
    except ValueError:
        return None
