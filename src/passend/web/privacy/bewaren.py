"""How long what is kept, what is held back, and destroying what is due: proposed, approved by the director, proven."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from passend.privacy import selectors
from passend.privacy.bewaren import lijsten
from passend.privacy.bewaren.termijnen import bewaartermijnen
from passend.privacy.fouten import Privacyfout
from passend.privacy.rechten import mag_goedkeuren
from passend.web.privacy.bewaarbeeld import per_leerling, telrijen, vertrokkenen
from passend.web.privacy.recht import op_school_met_verzoekrecht
from passend.web.velden import dagveld, tekstveld
from passend.web.verzoek import Schoolverzoek, get_of_404

DEEL = "verzoeken"


class Overslaanformulier(forms.Form):
    """Why one leerling stays out of a list."""

    leerling = forms.UUIDField(widget=forms.HiddenInput)
    reden = tekstveld(gettext_lazy("Waarom"), gettext_lazy("Schrijf op waarom."), rijen=2)


class Goedkeurformulier(forms.Form):
    """Until when a backup may still hold what goes."""

    reservekopie_tot = dagveld(
        gettext_lazy("Tot en met welke dag bestaan er nog reservekopieën van vandaag"),
        gettext_lazy("Vraag dit aan de beheerder. Zo lang kan wat u vernietigt nog in een reservekopie staan."),
    )


class Slotformulier(forms.Form):
    """Why a file is held back, and until when."""

    reden = tekstveld(
        gettext_lazy("Waarom mag er niets weg"),
        gettext_lazy("Schrijf op waarom."),
        gettext_lazy("Bijvoorbeeld: er loopt een klacht of een rechtszaak."),
        rijen=3,
    )
    tot = dagveld(gettext_lazy("Tot en met"))


class Opheffenformulier(forms.Form):
    """Why a file is no longer held back."""

    reden = tekstveld(gettext_lazy("Waarom mag het nu wel"), gettext_lazy("Schrijf op waarom."), rijen=2)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school_met_verzoekrecht
def bewaren(request: Schoolverzoek) -> HttpResponse:
    """The terms, what is held back, what is due, and the lists; a POST proposes a list."""
    fout = ""
    if request.method == "POST":
        try:
            lijst = lijsten.lijst_voorstellen(door=request.medewerker)
        except Privacyfout as niet:
            fout = str(niet)
        else:
            messages.success(request, _("De lijst is gemaakt. De directeur keurt hem goed."))
            return redirect("vernietigingslijst", lijst=lijst.pk)
    inhoud = {
        "deel": DEEL,
        "fout": fout,
        "termijnen": list(bewaartermijnen().values()),
        "sloten": list(lijsten.bewaarslot_list(voor=request.medewerker)),
        "toekomend": vertrokkenen(lijsten.toekomend_voor(voor=request.medewerker)),
        "meldcode": lijsten.meldcode_voor(voor=request.medewerker),
        "lijsten": list(lijsten.lijst_list(voor=request.medewerker)),
    }
    return render(request, "privacy/bewaren.html", inhoud, status=422 if fout else 200)


@require_safe
@op_school_met_verzoekrecht
def vernietigingslijst(request: Schoolverzoek, lijst: UUID) -> HttpResponse:
    """One list: whom it is about and why, what would go, and afterwards the proof."""
    return _lijstblad(request, lijst)


@require_http_methods(["POST"])
@op_school_met_verzoekrecht
def vernietiging_overslaan(request: Schoolverzoek, lijst: UUID) -> HttpResponse:
    """Leave one leerling out."""
    form = Overslaanformulier(request.POST)

    def doen(gevonden: Any) -> str:
        velden = form.cleaned_data
        lijsten.leerling_overslaan(gevonden, velden["leerling"], reden=velden["reden"], door=request.medewerker)
        return _("Deze leerling gaat niet mee.")

    return _stap(request, lijst, doen, form)


@require_http_methods(["POST"])
@op_school_met_verzoekrecht
def vernietiging_goedkeuren(request: Schoolverzoek, lijst: UUID) -> HttpResponse:
    """The director approves."""
    form = Goedkeurformulier(request.POST)

    def doen(gevonden: Any) -> str:
        dag = form.cleaned_data["reservekopie_tot"]
        lijsten.lijst_goedkeuren(gevonden, reservekopie_tot=dag, door=request.medewerker)
        return _("De lijst is goedgekeurd. Er is nog niets vernietigd.")

    return _stap(request, lijst, doen, form, goedkeuren=form)


@require_http_methods(["POST"])
@op_school_met_verzoekrecht
def vernietiging_uitvoeren(request: Schoolverzoek, lijst: UUID) -> HttpResponse:
    """Destroy what was approved."""

    def doen(gevonden: Any) -> str:
        lijsten.lijst_uitvoeren(gevonden, door=request.medewerker)
        return _("De gegevens zijn vernietigd. Het bewijs blijft hier staan.")

    return _stap(request, lijst, doen)


@require_http_methods(["POST"])
@op_school_met_verzoekrecht
def vernietiging_intrekken(request: Schoolverzoek, lijst: UUID) -> HttpResponse:
    """Nothing of this list happens."""

    def doen(gevonden: Any) -> str:
        lijsten.lijst_intrekken(gevonden, door=request.medewerker)
        return _("De lijst is ingetrokken. Er is niets vernietigd.")

    return _stap(request, lijst, doen)


@require_http_methods(["GET", "HEAD", "POST"])
@op_school_met_verzoekrecht
def bewaarslot(request: Schoolverzoek, leerling: UUID) -> HttpResponse:
    """Hold the file of a leerling back, or let the terms count again."""
    gevonden = get_of_404(selectors.dossierleerling_get, voor=request.medewerker, id=leerling)
    slot = lijsten.bewaarslot_list(voor=request.medewerker, leerling=gevonden).first()
    soort: type[forms.Form] = Opheffenformulier if slot else Slotformulier
    form, fout = soort(request.POST if request.method == "POST" else None), ""
    if request.method == "POST" and form.is_valid():
        try:
            if slot:
                lijsten.bewaarslot_opheffen(slot, door=request.medewerker, **form.cleaned_data)
            else:
                lijsten.bewaarslot_create(gevonden, door=request.medewerker, **form.cleaned_data)
        except Privacyfout as niet:
            fout = str(niet)
        else:
            messages.success(request, _("Bewaard."))
            return redirect("leerling-verzoeken", leerling=leerling)
    status = 422 if request.method == "POST" else 200
    inhoud = {"deel": DEEL, "leerling": gevonden, "slot": slot, "form": form, "fout": fout}
    return render(request, "privacy/bewaarslot.html", inhoud, status=status)


def _stap(
    request: Schoolverzoek,
    lijst: UUID,
    doen: Callable[[Any], str],
    form: forms.Form | None = None,
    **formulieren: forms.Form,
) -> HttpResponse:
    """One step of a list; what is wrong is said on the list itself."""
    gevonden = get_of_404(lijsten.lijst_get, voor=request.medewerker, id=lijst)
    if form is not None and not form.is_valid():
        eerste = next(iter(form.errors.values()))[0]
        return _lijstblad(request, lijst, fout=str(eerste), **formulieren)
    try:
        messages.success(request, doen(gevonden))
    except Privacyfout as niet:
        return _lijstblad(request, lijst, fout=str(niet), **formulieren)
    return redirect("vernietigingslijst", lijst=lijst)


def _lijstblad(request: Schoolverzoek, lijst: UUID, fout: str = "", **formulieren: forms.Form) -> HttpResponse:
    gevonden = get_of_404(lijsten.lijst_get, voor=request.medewerker, id=lijst)
    is_open = gevonden.stand in ("voorgesteld", "goedgekeurd")
    try:
        geteld = lijsten.lijst_proefdraaien(gevonden) if is_open else gevonden.geteld
    except Privacyfout as niet:
        geteld, fout = {}, fout or str(niet)
    inhoud: dict[str, Any] = {
        "deel": DEEL,
        "lijst": gevonden,
        "fout": fout,
        "regels": per_leerling(lijsten.regel_list(gevonden)),
        "tellingen": telrijen(geteld),
        "mag_goedkeuren": mag_goedkeuren(request.medewerker) and gevonden.voorgesteld_door_id != request.medewerker.pk,
        "goedkeuren": Goedkeurformulier(),
    }
    status = 422 if fout and request.method == "POST" else 200
    return render(request, "privacy/vernietigingslijst.html", inhoud | formulieren, status=status)
