"""The page on which a person says what the columns of a table hold, or takes choices that were kept."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from passend.uitwisseling.bron import Bron, bron_load
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.planwoorden import woorden_van_school
from passend.uitwisseling.selectors import koppeling_list
from passend.uitwisseling.services import koppeling_bewaren, koppelingen_die_passen
from passend.uitwisseling.tabel import Koppeling, koppeling_raden
from passend.uitwisseling.tabel.blik import Tabelblik, tabel_bekijken
from passend.uitwisseling.wachtkamer import Wachtend, wachtend_update
from passend.web.importeren.formulier import Koppelformulier
from passend.web.importeren.velden import keuzewaarde, koppeling_als_invoer
from passend.web.verzoek import Schoolverzoek

_LAATSTE_KOPREGEL = 100


def koppelblad(request: Schoolverzoek, wachtend: Wachtend) -> HttpResponse:
    """Answer for a table that waits: the form, or on to the preview."""
    kopregel, fout = _gevraagde_kopregel(request), ""
    try:
        bron = bron_load(wachtend.pad)
        try:
            blik = tabel_bekijken(bron, kopregel=kopregel)
        except Importfout as niet:
            blik, fout = tabel_bekijken(bron), str(niet)
    except Importfout as niet:
        return render(
            request,
            "importeren/import_voorbeeld.html",
            {"deel": "importeren", "wachtend": wachtend, "fout": str(niet)},
            status=422,
        )
    passend = koppelingen_die_passen(bron)
    if request.method == "POST" and "bewaard" in request.POST:
        gekozen = next((koppeling for koppeling in passend if koppeling.naam == request.POST["bewaard"]), None)
        if gekozen:
            wachtend_update(wachtend, koppeling=gekozen)
            return redirect("import-voorbeeld", bestand=wachtend.id)
    return _formulier(request, wachtend, bron, blik, passend, fout)


def _formulier(
    request: Schoolverzoek, wachtend: Wachtend, bron: Bron, blik: Tabelblik, passend: list[Koppeling], fout: str
) -> HttpResponse:
    bewaard = {koppeling.naam: koppeling for koppeling in koppeling_list()}
    verstuurd = request.method == "POST" and "bewaard" not in request.POST
    form = Koppelformulier(
        request.POST if verstuurd else None,
        blik=blik,
        woorden=woorden_van_school(),
        bewaard=bewaard,
        initial=_begin(request, wachtend, bron, blik, passend),
    )
    if verstuurd and form.is_valid() and form.koppeling:
        koppeling_bewaren(form.koppeling, door=request.medewerker)
        wachtend_update(wachtend, koppeling=form.koppeling)
        return redirect("import-voorbeeld", bestand=wachtend.id)
    inhoud = {"deel": "importeren", "wachtend": wachtend, "form": form, "blik": blik, "passend": passend, "fout": fout}
    return render(request, "importeren/import_koppelen.html", inhoud, status=422 if verstuurd else 200)


def _begin(
    request: Schoolverzoek, wachtend: Wachtend, bron: Bron, blik: Tabelblik, passend: list[Koppeling]
) -> dict[str, Any]:
    """What the form begins with: the choices of this file, those that were asked for, else a guess."""
    koppen = [kolom.kop for kolom in blik.kolommen]
    gevraagd = next((koppeling for koppeling in passend if koppeling.naam == request.GET.get("uit")), None)
    koppeling = gevraagd or wachtend.koppeling
    if koppeling and (invoer := koppeling_als_invoer(koppeling, koppen)):
        return invoer
    voorstel = koppeling_raden(bron, naam="voorstel", kopregel=blik.kopregel)
    geraden = {kolom.kolom: keuzewaarde(kolom) for kolom in voorstel.kolommen}
    return {f"kolom-{nummer}": geraden.get(kop, "") for nummer, kop in enumerate(koppen)}


def _gevraagde_kopregel(request: Schoolverzoek) -> int | None:
    gevraagd = request.GET.get("kopregel", "")
    return int(gevraagd) if gevraagd.isdecimal() and 1 <= int(gevraagd[:4]) <= _LAATSTE_KOPREGEL else None
