"""The form of a plan: what it begins with, what it still lacks, and how each goal went."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext_lazy as _

from passend.core import klok
from passend.dossier.invulformulier import Invulformulier
from passend.dossier.invulvelden import RIJEN, VOOR_DEEL, VOOR_RIJEN
from passend.dossier.plansoorten import plansoort_get
from passend.dossier.rijen import rijen_per_plek
from passend.dossier.selectors import feit_list
from passend.handelen.kwaliteit import Opzet, wat_ontbreekt
from passend.handelen.planstuk import Planstand, Planstuk
from passend.handelen.selectors import planstuk_list
from passend.leerling.models import Leerling
from passend.web.vastleggen.formulier import DEEL, Vastlegformulier
from passend.web.velden import keuzeveld, tekstveld
from passend.web.verzoek import Schoolverzoek

# In the address: the plan out of which the form is filled.
OVERNEMEN = "overnemen"
OORDELEN = (
    ("gehaald", _("gehaald")),
    ("deels gehaald", _("deels gehaald")),
    ("niet gehaald", _("niet gehaald")),
)
# What a goal is called in the name of a place has to fit there.
_DOELNAAM = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Planbegin:
    """What the form of a plan begins with. `stuk`: the plan it goes on with; `vorige`: the one before it."""

    eerder: Mapping[str, Any] = field(default_factory=dict)
    stuk: Planstuk | None = None
    vorige: Planstuk | None = None


def is_planformulier(opzet: Invulformulier) -> bool:
    """Whether a plan is written on this form."""
    return opzet.woorden["feit"] == "plan" and "stand" not in opzet.woorden


def planbegin(request: Schoolverzoek, leerling: Leerling, opzet: Invulformulier) -> Planbegin:
    """The plan that is being written, else the goals that a talk agreed on; or else the plan that was asked for."""
    pad = str(opzet.woorden["soort"])
    stukken = [stuk for stuk in planstuk_list(voor=request.medewerker, leerling=leerling) if stuk.pad == pad]
    open_ = [stuk for stuk in stukken if stuk.stand is not Planstand.AFGELOPEN]
    stuk = next((een for een in reversed(open_) if een.van is None), open_[-1] if open_ else None)
    klaar = [een for een in stukken if een.van is not None and (stuk is None or een.id != stuk.id)]
    gevraagd = next((een for een in stukken if str(een.id) == request.GET.get(OVERNEMEN)), None)
    if gevraagd is not None:
        return Planbegin(eerder=als_invoer(gevraagd), stuk=stuk, vorige=gevraagd)
    if stuk is not None:
        return Planbegin(eerder=als_invoer(stuk), stuk=stuk, vorige=klaar[-1] if klaar else None)
    sinds = klaar[-1].tot if klaar else None
    return Planbegin(eerder=_uit_gesprekken(request, leerling, pad, sinds), vorige=klaar[-1] if klaar else None)


def als_invoer(stuk: Planstuk) -> dict[str, Any]:
    """What stands in a plan, by the places of its form."""
    rijen = {f"{sectie}{VOOR_RIJEN}": rijen for sectie, rijen in stuk.laatste.rijen.items()}
    return dict(stuk.laatste.inhoud) | rijen


def _uit_gesprekken(request: Schoolverzoek, leerling: Leerling, pad: str, sinds: date | None) -> dict[str, Any]:
    """The goals that a talk since the last plan agreed on for this kind of plan; of several talks those of the last."""
    gevonden: dict[str, Any] = {}
    feiten = feit_list(voor=request.medewerker, leerlingen=[leerling]).filter(velden__has_key=RIJEN)
    for feit in feiten.exclude(soort="plan").order_by("op", "volg"):
        if sinds is None or feit.op >= sinds:
            gevonden |= {plek: rijen for plek, rijen in rijen_per_plek(feit).items() if plek.startswith(f"{pad}.")}
    return gevonden


def lopend_plan(request: Schoolverzoek, leerling: Leerling, opzet: Invulformulier) -> Planstuk | None:
    """The plan that this form looks back on; None when none runs."""
    if not opzet.evalueert:
        return None
    stukken = planstuk_list(voor=request.medewerker, leerling=leerling)
    lopend = [stuk for stuk in stukken if stuk.pad == opzet.evalueert and stuk.stand is Planstand.LOOPT]
    return lopend[-1] if lopend else None


def doelvelden(stuk: Planstuk | None) -> dict[str, forms.Field]:
    """Two fields for each goal of a plan: how it went, and why."""
    velden: dict[str, forms.Field] = {}
    for nummer, (sectie, rij) in enumerate(doelrijen(stuk) if stuk else (), 1):
        naam = str(rij.get("wat") or _("Doel %(nummer)d") % {"nummer": nummer})
        oordeel = keuzeveld(naam, [("", _("nog niet bekend")), *OORDELEN], knoppen=True)
        waarom = tekstveld(_("Waarom: %(doel)s") % {"doel": naam}, "", rijen=2, moet=False, lengte=2_000)
        oordeel.required = False
        oordeel.plek = doelplek(sectie, rij)  # type: ignore[attr-defined]
        velden |= {f"doel.{nummer}": oordeel, f"doel.{nummer}.waarom": waarom}
    return velden


def doelrijen(stuk: Planstuk) -> Iterable[tuple[str, dict[str, Any]]]:
    """The goals of a plan as it stands now, each with its section: rows that say where somebody goes."""
    for sectie, rijen in stuk.laatste.rijen.items():
        yield from ((sectie, rij) for rij in rijen if not ({"wie", "hoe vaak", "tot"} & rij.keys()))


def doelplek(sectie: str, rij: Mapping[str, Any]) -> str:
    """Where the verdict on a goal is written: a part of its section."""
    return f"{sectie}{VOOR_DEEL}{str(rij.get('wat', ''))[:_DOELNAAM]}"


def ontbreekt(form: Vastlegformulier, opzet: Invulformulier) -> list[str]:
    """What the plan on this form still lacks before it begins, as it is filled in now."""
    try:
        soort = plansoort_get(pad=str(opzet.woorden["soort"]))
    except ObjectDoesNotExist:
        return []
    begin = _dag(form["op"].value())
    return wat_ontbreekt(
        Opzet(
            velden=opzet.velden,
            inhoud={veld.sleutel: _waarde(form, veld) for veld in opzet.velden},
            begin=begin,
            einde=soort.einde(begin),
            kijkt_terug=soort.kijkt_terug,
        )
    )


def _waarde(form: Vastlegformulier, veld: Any) -> Any:
    waarde = form[DEEL + veld.sleutel].value()
    if veld.soort != RIJEN:
        return waarde
    rijen = [{k.sleutel: rij.get(k.sleutel) or rij.get(k.plek) for k in veld.kolommen} for rij in waarde or []]
    return [_zonder_vreemde_dagen(rij) for rij in rijen if any(rij.values())]


def _zonder_vreemde_dagen(rij: dict[str, Any]) -> dict[str, Any]:
    """A day that is no day is told at its place already."""
    for naam in ("uiterlijk", "tot"):
        try:
            date.fromisoformat(str(rij.get(naam) or ""))
        except ValueError:
            rij[naam] = None
    return rij


def _dag(waarde: Any) -> date:
    try:
        return waarde if isinstance(waarde, date) else date.fromisoformat(str(waarde))
    except ValueError:
        return klok.vandaag()


def waarschuwen(request: Schoolverzoek, form: Vastlegformulier, opzet: Invulformulier) -> None:
    """After a plan began: what it lacks stays to be seen."""
    if is_planformulier(opzet) and form.cleaned_data.get("keuze") == "start":
        for zin in ontbreekt(form, opzet):
            messages.warning(request, zin)


def planstuk_van(request: Schoolverzoek, leerling: Leerling, feit: UUID) -> Planstuk | None:
    """The plan that this fact belongs to."""
    stukken = planstuk_list(voor=request.medewerker, leerling=leerling)
    return next((stuk for stuk in stukken if any(versie.feit.pk == feit for versie in stuk.versies)), None)
