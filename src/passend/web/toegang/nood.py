"""Access in an emergency: asked by who needs it, judged by the directie."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from passend.toegang.enums import Recht
from passend.toegang.models import Noodtoegang
from passend.toegang.nood import GeenNoodtoegang, noodtoegang_beoordelen, noodtoegang_list, noodtoegang_nemen
from passend.toegang.rechten import mag
from passend.web.toegang.formulieren import Noodformulier, Oordeelformulier
from passend.web.verzoek import Schoolverzoek, get_of_404, op_school


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def noodtoegang(request: Schoolverzoek) -> HttpResponse:
    """Open a file that the own role does not open, for today; the directie sees every time that somebody did."""
    mag_nemen = mag(request.medewerker, Recht.NOODTOEGANG)
    mag_beoordelen = mag(request.medewerker, Recht.NOODTOEGANG_BEOORDELEN)
    if not (mag_nemen or mag_beoordelen) or (request.method == "POST" and not mag_nemen):
        raise Http404
    form = Noodformulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            genomen = noodtoegang_nemen(door=request.medewerker, **form.cleaned_data)
            return redirect("leerling-detail", genomen.leerling_id)
        except GeenNoodtoegang as fout:
            form.add_error(None, str(fout))
    inhoud = {
        "form": form if mag_nemen else None,
        "keren": noodtoegang_list(voor=request.medewerker) if mag_beoordelen else None,
    }
    return render(request, "toegang/noodtoegang.html", inhoud, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def noodtoegang_oordeel(request: Schoolverzoek, keer: UUID) -> HttpResponse:
    """The directie says what it thinks of one time."""
    gevonden: Noodtoegang = get_of_404(noodtoegang_list(voor=request.medewerker).get, pk=keer)
    form = Oordeelformulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            noodtoegang_beoordelen(gevonden, door=request.medewerker, oordeel=form.cleaned_data["oordeel"])
            messages.success(request, _("Uw oordeel is bewaard."))
            return redirect("noodtoegang")
        except ValidationError as fout:
            form.add_error(None, fout)
    inhoud = {"form": form, "keer": gevonden}
    return render(request, "toegang/noodtoegang_oordeel.html", inhoud, status=422 if form.is_bound else 200)
