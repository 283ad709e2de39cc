"""A plan on paper: as PDF and as Word, for school, and for parents; that parents got theirs is recorded."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from uuid import UUID

from django.contrib import messages
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from docx import Document

from passend.core import klok
from passend.dossier.services import FeitGeweigerd
from passend.dossier.stukken import stuk_meegeven
from passend.handelen.planstuk import Planstand
from passend.leerling.models import Leerling
from passend.privacy.fouten import Privacyfout
from passend.privacy.kopie.pdf import pdf_van
from passend.school.models import Medewerker
from passend.toegang.selectors import ouder_list
from passend.web.plannen.beeld import Planbeeld, planbeeld
from passend.web.plannen.views import plan_of_404
from passend.web.stukken.anderen import AndereKinderen
from passend.web.vastleggen.samen import BRON
from passend.web.verzoek import Schoolverzoek, op_school

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_STANDEN = {
    Planstand.VOORBEREID: "in voorbereiding",
    Planstand.LOOPT: "loopt",
    Planstand.AFGELOPEN: "afgelopen",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Blok:
    """A heading with pieces under it; each piece a name (or "") and a text."""

    kop: str
    stukken: list[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planpapier:
    """A plan as it is put on paper. The version for parents holds no notes of colleagues and no other children."""

    titel: str
    leerling: str
    school: str
    gegevens: list[tuple[str, str]]
    blokken: list[Blok]
    voor_ouders: bool
    gemaakt_op: date


def papier_van(beeld: Planbeeld, *, voor: Medewerker, leerling: Leerling, voor_ouders: bool) -> Planpapier:
    """What goes on paper of a plan."""
    ouders = [ouder.naam for ouder in ouder_list(voor=voor, leerling=leerling)]
    anderen = AndereKinderen(voor=voor, leerling=leerling, ook_niet=ouders)
    schoon = anderen.zonder if voor_ouders else str
    stuk = beeld.stuk
    dagen = [(_("Begonnen op"), _dag(stuk.van)), (_("Loopt tot"), _dag(stuk.tot or beeld.einde))]
    return Planpapier(
        titel=beeld.naam[:1].upper() + beeld.naam[1:],
        leerling=leerling.naam,
        school=leerling.school.naam,
        gegevens=[
            (_("Leerling"), leerling.naam),
            (_("School"), leerling.school.naam),
            (_("Stand"), _STANDEN[stuk.stand]),
            *((naam, dag) for naam, dag in dagen if dag),
            (_("Opgeschreven door"), str(stuk.laatste.feit.door)),
        ],
        blokken=[
            Blok(kop=blok.kop, stukken=[(naam, schoon(tekst)) for naam, tekst in blok.stukken])
            for blok in _blokken(beeld, voor_ouders)
        ],
        voor_ouders=voor_ouders,
        gemaakt_op=klok.vandaag(),
    )


def _blokken(beeld: Planbeeld, voor_ouders: bool) -> Iterator[Blok]:
    """The parts with something in them, goals first; what colleagues noted for each other stays at school."""
    for nummer, doel in enumerate(beeld.doelen, 1):
        stukken = [("", doel.wat), *doel.cellen, *([(_("Zo ging het"), doel.oordeel)] if doel.oordeel else [])]
        yield Blok(kop=_("Doel %(nummer)d") % {"nummer": nummer}, stukken=stukken)
    if beeld.inzet:
        regels = [(een.wat, "; ".join(f"{naam}: {tekst}" for naam, tekst in een.cellen)) for een in beeld.inzet]
        yield Blok(kop=_("Wie doet wat"), stukken=regels)
    teksten = [(naam, tekst) for naam, tekst in beeld.delen if not (voor_ouders and "collega" in naam.lower())]
    if teksten:
        yield Blok(kop=_("Wat er verder in staat"), stukken=teksten)
    momenten = [(een.naam, _wanneer(een.gedaan, een.gepland, een.uiterlijk)) for een in beeld.momenten]
    if momenten and any(tekst for _naam, tekst in momenten):
        yield Blok(kop=_("Wanneer kijken we terug"), stukken=[(naam, tekst) for naam, tekst in momenten if tekst])


def _wanneer(gedaan: date | None, gepland: date | None, uiterlijk: str) -> str:
    if gedaan:
        return _("gedaan op %(dag)s") % {"dag": _dag(gedaan)}
    if gepland:
        return _("afgesproken op %(dag)s") % {"dag": _dag(gepland)}
    return _("uiterlijk %(dag)s") % {"dag": _dag(date.fromisoformat(uiterlijk[:10]))} if uiterlijk else ""


def _dag(dag: date | None) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}" if dag else ""


def pdf(papier: Planpapier) -> bytes:
    """The plan as a PDF with tags. Raises Privacyfout when this computer cannot make one."""
    return pdf_van(render_to_string("plannen/papier.html", {"papier": papier}), _stijl())


@cache
def _stijl() -> str:
    return Path(str(finders.find("web/verslag.css"))).read_text(encoding="utf-8")


def word(papier: Planpapier) -> bytes:
    """The plan as a Word file with headings, so that people can write on in it."""
    document = Document()
    document.core_properties.title = f"{papier.titel}: {papier.leerling}"
    document.core_properties.language = "nl-NL"
    document.core_properties.author = papier.school
    document.add_heading(papier.titel, level=1)
    for naam, tekst in papier.gegevens:
        alinea = document.add_paragraph()
        alinea.add_run(f"{naam}: ").bold = True
        alinea.add_run(tekst)
    for blok in papier.blokken:
        document.add_heading(blok.kop, level=2)
        for naam, tekst in blok.stukken:
            alinea = document.add_paragraph()
            if naam:
                alinea.add_run(f"{naam}: ").bold = True
            alinea.add_run(tekst)
    uit = io.BytesIO()
    document.save(uit)
    return uit.getvalue()


@require_safe
@op_school
def planstuk_uitvoer(request: Schoolverzoek, leerling: UUID, planstuk: UUID) -> HttpResponse:
    """The plan for school, as PDF, or as Word with `?vorm=word`."""
    gevonden, stuk = plan_of_404(request, leerling, planstuk)
    beeld = planbeeld(voor=request.medewerker, leerling=gevonden, stuk=stuk)
    papier = papier_van(beeld, voor=request.medewerker, leerling=gevonden, voor_ouders=False)
    try:
        return _bestand(papier, request.GET.get("vorm", "pdf"))
    except Privacyfout as niet:
        messages.error(request, str(niet))
        return redirect("planstuk-detail", gevonden.pk, stuk.id)


@require_POST
@op_school
def planstuk_voor_ouders(request: Schoolverzoek, leerling: UUID, planstuk: UUID) -> HttpResponse:
    """The plan for parents; that it was made is recorded, as the act that the plan of the school has for it."""
    gevonden, stuk = plan_of_404(request, leerling, planstuk)
    beeld = planbeeld(voor=request.medewerker, leerling=gevonden, stuk=stuk)
    papier = papier_van(beeld, voor=request.medewerker, leerling=gevonden, voor_ouders=True)
    try:
        antwoord = _bestand(papier, request.POST.get("vorm", "pdf"))
        feit = stuk.laatste.feit
        stuk_meegeven(feit, op=klok.vandaag(), wijze="op papier", door=request.medewerker, bron=BRON)
    except (Privacyfout, FeitGeweigerd) as niet:
        messages.error(request, str(niet))
        return redirect("planstuk-detail", gevonden.pk, stuk.id)
    return antwoord


def _bestand(papier: Planpapier, vorm: str) -> HttpResponse:
    soort, staart, inhoud = (WORD, "docx", word(papier)) if vorm == "word" else ("application/pdf", "pdf", pdf(papier))
    voor = "-voor-ouders" if papier.voor_ouders else ""
    antwoord = HttpResponse(inhoud, content_type=soort)
    naam = f"{slugify(papier.titel)}{voor}-{papier.gemaakt_op:%Y-%m-%d}.{staart}"
    antwoord.headers["Content-Disposition"] = f'attachment; filename="{naam}"'
    return antwoord
