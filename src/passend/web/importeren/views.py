"""The way of a file: offered, its columns named, looked at, brought in; and what earlier imports did."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from passend.uitwisseling.bron import bron_load
from passend.uitwisseling.enums import Regelsoort
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.herkennen import soort_herkennen
from passend.uitwisseling.selectors import importregel_list, importrun_get, importrun_list, twijfel_list
from passend.uitwisseling.services import import_proefdraaien, importeer
from passend.uitwisseling.terugdraaien import terugdraaiing_get
from passend.uitwisseling.wachtkamer import (
    Wachtend,
    wachtend_create,
    wachtend_delete,
    wachtend_get,
    wachtend_ingelezen,
    wachtend_update,
)
from passend.web.importeren.beeld import BESTANDSSOORTEN, bijgewerkt, runrij, telrijen, telrijen_van, woordrijen
from passend.web.importeren.bijwerken import bijwerken
from passend.web.importeren.koppelen import koppelblad
from passend.web.importeren.opvang import TE_GROOT, Bestandformulier, Opvang, is_te_groot
from passend.web.importeren.recht import op_school_met_importrecht
from passend.web.verzoek import Schoolverzoek, get_of_404

DEEL = "importeren"
PER_BLAD = 25
REGELS_PER_BLAD = 100
LANGE_DUUR = 2 << 20
"""A file of more bytes takes so long that a page in between says so."""


@csrf_exempt  # nothing of the body is read before its size is known; `_aanbieden` does ask for the token
@require_http_methods(["GET", "HEAD", "POST"])
@op_school_met_importrecht
def import_list(request: Schoolverzoek) -> HttpResponse:
    """Offer a file, and see what was imported before."""
    if request.method != "POST":
        return _lijst(request, Bestandformulier())
    if is_te_groot(request):
        form = Bestandformulier(data={})
        form.errors["bestand"] = form.error_class([str(TE_GROOT)])
        return _lijst(request, form, status=413)
    request.upload_handlers = [Opvang(request)]
    return _aanbieden(request)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school_met_importrecht
def import_koppelen(request: Schoolverzoek, bestand: UUID) -> HttpResponse:
    """Say what each column of a table holds; the choices are kept under a name."""
    wachtend = get_of_404(wachtend_get, voor=request.medewerker, id=bestand)
    if wachtend.run:
        return redirect("import-detail", run=wachtend.run)
    if wachtend.soort != "tabel":
        return redirect("import-voorbeeld", bestand=bestand)
    return koppelblad(request, wachtend)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school_met_importrecht
def import_voorbeeld(request: Schoolverzoek, bestand: UUID) -> HttpResponse:
    """What would happen, before anything is stored; from here the file is brought in or thrown away."""
    wachtend = get_of_404(wachtend_get, voor=request.medewerker, id=bestand)
    if wachtend.run:
        return redirect("import-detail", run=wachtend.run)
    if request.method == "POST":
        return _weggooien(request, wachtend) if request.POST.get("actie") == "weg" else _inlezen(request, wachtend)
    if wachtend.soort == "tabel" and wachtend.koppeling is None:
        return redirect("import-koppelen", bestand=bestand)
    if "nakijken" not in request.GET and wachtend.pad.is_file() and wachtend.pad.stat().st_size > LANGE_DUUR:
        antwoord = render(request, "importeren/import_wacht.html", {"deel": DEEL, "wachtend": wachtend})
        antwoord.headers["Refresh"] = "1; url=?nakijken=1"  # works without a script; the page has the same link
        return antwoord
    return _voorbeeld(request, wachtend)


@require_safe
@op_school_met_importrecht
def import_detail(request: Schoolverzoek, run: UUID) -> HttpResponse:
    """The report of one import."""
    gevonden = get_of_404(importrun_get, voor=request.medewerker, id=run)
    regels = importregel_list(voor=request.medewerker, run=run)
    terug = terugdraaiing_get(gevonden)
    weigeringen = Paginator(regels.filter(soort=Regelsoort.WEIGERING), REGELS_PER_BLAD)
    return render(
        request,
        "importeren/import_detail.html",
        {
            "deel": DEEL,
            "rij": runrij(gevonden),
            "tellingen": telrijen_van(gevonden),
            "weigeringen": weigeringen.get_page(request.GET.get("bladzijde")),
            "aantal_weigeringen": weigeringen.count,
            "onbekend": woordrijen(regels.filter(soort=Regelsoort.ONBEKEND)),
            "meldingen": list(regels.filter(soort=Regelsoort.MELDING)[:REGELS_PER_BLAD]),
            "twijfels": twijfel_list(voor=request.medewerker).filter(run=run).count(),
            "terug": terug,
            "niet": telrijen(terug.niet_terug),
        },
    )


@csrf_protect
def _aanbieden(request: Schoolverzoek) -> HttpResponse:
    form = Bestandformulier(request.POST, request.FILES)
    if not form.is_valid():
        return _lijst(request, form, status=422)
    upload = form.cleaned_data["bestand"]
    id_ = wachtend_create(upload.file, naam=upload.name, door=request.medewerker)
    wachtend = wachtend_get(voor=request.medewerker, id=id_)
    try:
        soort = soort_herkennen(bron_load(wachtend.pad)).naam
    except Importfout as fout:
        wachtend_delete(wachtend)
        form.add_error("bestand", str(fout))
        return _lijst(request, form, status=422)
    wachtend_update(wachtend, soort=soort)
    return redirect("import-koppelen" if soort == "tabel" else "import-voorbeeld", bestand=id_)


def _lijst(request: Schoolverzoek, form: Bestandformulier, status: int = 200) -> HttpResponse:
    runs = Paginator(importrun_list(voor=request.medewerker), PER_BLAD).get_page(request.GET.get("bladzijde"))
    inhoud = {
        "deel": DEEL,
        "form": form,
        "bladzijde": runs,
        "rijen": [runrij(run) for run in runs],
        "twijfels": twijfel_list(voor=request.medewerker).count(),
    }
    return render(request, "importeren/import_list.html", inhoud, status=status)


def _voorbeeld(request: Schoolverzoek, wachtend: Wachtend, fout: str = "", status: int = 200) -> HttpResponse:
    inhoud = {"deel": DEEL, "wachtend": wachtend, "soort": BESTANDSSOORTEN.get(wachtend.soort, ""), "fout": fout}
    if not fout:
        try:
            verslag = import_proefdraaien(
                wachtend.pad,
                school=request.medewerker.school,
                door=request.medewerker,
                koppeling=wachtend.koppeling,
                naam=wachtend.naam,
            )
            getoond = verslag.weigeringen[:REGELS_PER_BLAD]
            inhoud |= {
                "verslag": verslag,
                "tellingen": telrijen(verslag.tellingen),
                "weigeringen": getoond,
                "onbekend": woordrijen(verslag.onbekend),
                "meer_weigeringen": verslag.aantal_weigeringen - len(getoond),
            }
        except Importfout as gevonden:
            inhoud["fout"] = str(gevonden)
    return render(request, "importeren/import_voorbeeld.html", inhoud, status=status)


def _inlezen(request: Schoolverzoek, wachtend: Wachtend) -> HttpResponse:
    try:
        verslag = importeer(
            wachtend.pad,
            school=request.medewerker.school,
            door=request.medewerker,
            koppeling=wachtend.koppeling,
            naam=wachtend.naam,
        )
    except Importfout as fout:
        return _voorbeeld(request, wachtend, fout=str(fout), status=422)
    wachtend_ingelezen(wachtend, run=verslag.run)
    messages.success(request, _("Het bestand is ingelezen. %(gevolg)s") % {"gevolg": bijgewerkt(bijwerken())})
    return redirect("import-detail", run=verslag.run)


def _weggooien(request: Schoolverzoek, wachtend: Wachtend) -> HttpResponse:
    wachtend_delete(wachtend)
    messages.success(request, _("Het bestand is weggegooid. Er is niets ingelezen."))
    return redirect("import-list")
