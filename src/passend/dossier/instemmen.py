"""Support or a plan that begins only when a colleague agrees: until then it is a proposal, and nothing runs.

Source: planformaat, a consent with `zonder: voorstel`. What was filled in is kept with the question whether somebody
agrees (`{feit: toestemming, stand: gevraagd, over: …, voorstel: …}`), and is recorded as it is when they do.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from passend.core import klok
from passend.core.uuid7 import uuid7
from passend.dossier.models import Feit
from passend.dossier.rekenen import signalen_herberekenen, stand_herberekenen
from passend.dossier.selectors import feit_list, geldende_feiten
from passend.dossier.services import FeitGeweigerd, feit_in_planwoorden_vastleggen, feit_uitvoeren
from passend.dossier.wegen import Weging
from passend.engine.delen.plan import Plan
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.stand.benoemen import naam_van, rolnaam
from passend.engine.stand.personen import Rollenboek, namen
from passend.engine.stand.voorgesteld import VOORSTEL
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.school.selectors import rolvervulling_list
from passend.schoolplan.selectors import plan_van, planversie_in_werking

__all__ = ["VOORSTEL", "Voorgesteld", "uitvoeren_of_voorstellen", "voorstel_in_woorden", "voorstel_list"]

# What can wait for somebody who agrees, and where such a fact says what it is about.
_WAAROVER = {"steun": "aanbod", "plan": "soort"}
_DAGEN = ("op", "dag", "tot")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorgesteld:
    """A proposal that waits: what, who proposed it and on which day, and what was filled in (name, text)."""

    pad: str
    naam: str
    door: str
    op: date
    inhoud: list[tuple[str, str]]


@transaction.atomic
def uitvoeren_of_voorstellen(
    woorden: Mapping[str, Any],
    *,
    over: Leerling | Groep,
    door: Medewerker,
    bron: str,
    sleutel: UUID | None = None,
    ook_als: Sequence[str] = (),
) -> Weging:
    """Record it when the plan allows it now; when only an agreement is missing, propose it to whoever agrees.

    Who may agree does so by recording it. An agreement lets begin what waited for it. Raises FeitGeweigerd.
    """
    hoe: dict[str, Any] = {"door": door, "bron": bron}
    try:
        with transaction.atomic():
            weging = feit_uitvoeren(woorden, over=over, sleutel=sleutel, ook_als=ook_als, **hoe)
    except FeitGeweigerd as fout:
        if not fout.weging or not fout.weging.akkoord or not isinstance(over, Leerling) or not _kan_wachten(woorden):
            raise
        return _voorstellen(woorden, fout.weging, over=over, sleutel=sleutel, **hoe)
    if woorden.get("feit") == "toestemming" and woorden.get("stand") == "gegeven" and isinstance(over, Leerling):
        return replace(weging, let_op=(*weging.let_op, *_laten_beginnen(woorden, over, bron)))
    return weging


def voorstel_list(*, voor: Medewerker, leerling: Leerling, pad: str) -> list[Voorgesteld]:
    """What waits for this consent (a path) of the plan in force, as far as `voor` may read it; oldest first."""
    versie = planversie_in_werking()
    if versie is None:
        return []
    plan = plan_van(versie)
    feiten = feit_list(voor=voor, leerlingen=[leerling]).filter(soort="toestemming").select_related("door")
    return [
        Voorgesteld(
            pad=_eerste(feit.velden["over"]),
            naam=naam_van(plan, _eerste(feit.velden["over"])),
            door=str(feit.door),
            op=feit.op,
            inhoud=list(_inhoud(plan, _woorden_van(feit))),
        )
        for feit in _wachtend(feiten, pad)
    ]


def voorstel_in_woorden(velden: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What was proposed, from the fields of the fact that asks for it: (name, text); nothing of any other fact."""
    versie = planversie_in_werking() if velden.get(VOORSTEL) else None
    if versie is None:
        return []
    return list(_inhoud(plan_van(versie), json.loads(_eerste(velden[VOORSTEL]))))


def _kan_wachten(woorden: Mapping[str, Any]) -> bool:
    return woorden.get("feit") in _WAAROVER and woorden.get("stand") in (None, "start")


def _voorstellen(
    woorden: Mapping[str, Any], weging: Weging, *, over: Leerling, sleutel: UUID | None, **hoe: Any
) -> Weging:
    """Ask whoever agrees; what is a plan stays a concept until then."""
    versie = planversie_in_werking()
    plan = plan_van(versie) if versie else None
    waarover = str(woorden[_WAAROVER[str(woorden["feit"])]])
    wegen_ = [
        weg for pad in sorted(weging.akkoord) if plan and isinstance(weg := plan.register.element(pad), Toestemming)
    ]
    if plan and all(_is_van_mij(plan, weg, hoe["door"]) for weg in wegen_):
        for weg in wegen_:
            ja = {"feit": "toestemming", "id": weg.pad, "stand": "gegeven", "over": waarover, "op": klok.vandaag()}
            feit_uitvoeren(ja, over=over, **hoe)
        return feit_uitvoeren(woorden, over=over, sleutel=sleutel, **hoe)
    if woorden["feit"] == "plan":
        feit_uitvoeren({**woorden, "stand": "concept"}, over=over, sleutel=sleutel, **hoe)
        sleutel = uuid7()
    for weg in wegen_:
        vraag = {"feit": "toestemming", "id": weg.pad, "stand": "gevraagd", "over": waarover, "op": klok.vandaag()}
        vraag |= {VOORSTEL: _als_tekst(woorden)}
        feit_in_planwoorden_vastleggen(vraag, leerling=over, rol=weging.rol, sleutel=sleutel, **hoe)
        sleutel = uuid7()
    stand_herberekenen(leerlingen=[over.pk])
    signalen_herberekenen(leerlingen=[over.pk])
    wie = tuple(dict.fromkeys(rolnaam(plan, rol) for weg in wegen_ for rol in namen(weg.van))) if plan else ()
    return replace(weging, mag=True, bezwaren=(), voorgesteld_aan=wie)


def _is_van_mij(plan: Plan, weg: Toestemming, door: Medewerker) -> bool:
    rollen = [vervulling.rol for vervulling in rolvervulling_list(medewerker=door, op=klok.vandaag())]
    return all(Rollenboek(plan).past(rollen, [rol]) for rol in namen(weg.van))


def _laten_beginnen(woorden: Mapping[str, Any], leerling: Leerling, bron: str) -> list[str]:
    """What waited for this agreement begins today, by who proposed it; returns what still stands in the way."""
    feiten = geldende_feiten().filter(leerling=leerling, soort="toestemming").select_related("door")
    zinnen: list[str] = []
    over = woorden.get("over")
    for feit in _gevraagd(feiten, str(woorden["id"])):
        waarover = _eerste(feit.velden["over"])
        if (over and waarover != over) or waarover in _begonnen(leerling, feit):
            continue
        try:
            nieuw = _als_dagen(_woorden_van(feit)) | {"op": klok.vandaag()}
            feit_uitvoeren(nieuw, over=leerling, door=feit.door, bron=bron)
        except FeitGeweigerd as nog_niet:
            zinnen.append(str(nog_niet))
    return zinnen


def _begonnen(leerling: Leerling, aanvraag: Feit) -> set[str]:
    """What began since it was proposed."""
    later = geldende_feiten().filter(leerling=leerling, soort__in=list(_WAAROVER), volg__gt=aanvraag.volg)
    return {
        _eerste(feit.velden.get(_WAAROVER[feit.soort]))
        for feit in later
        if feit.soort == "steun" or "start" in feit.velden.get("stand", [])
    }


def _gevraagd(feiten: Iterable[Feit], pad: str) -> list[Feit]:
    """The latest proposal about each thing that asked for this consent."""
    laatste = {
        _eerste(feit.velden.get("over")): feit
        for feit in feiten
        if feit.velden.get(VOORSTEL) and pad in feit.velden.get("id", [])
    }
    return list(laatste.values())


def _wachtend(feiten: Iterable[Feit], pad: str) -> list[Feit]:
    """Those that nobody answered yet."""
    alle = list(feiten)
    antwoorden = [
        een for een in alle if pad in een.velden.get("id", []) and "gevraagd" not in een.velden.get("stand", [])
    ]
    return [
        feit
        for feit in _gevraagd(alle, pad)
        if not any(
            een.volg > feit.volg and _eerste(een.velden.get("over")) in ("", _eerste(feit.velden["over"]))
            for een in antwoorden
        )
    ]


def _woorden_van(feit: Feit) -> dict[str, Any]:
    gelezen: dict[str, Any] = json.loads(_eerste(feit.velden[VOORSTEL]))
    return gelezen


def _als_tekst(woorden: Mapping[str, Any]) -> str:
    return json.dumps(woorden, default=lambda dag: dag.isoformat(), ensure_ascii=False)


def _als_dagen(woorden: Mapping[str, Any]) -> dict[str, Any]:
    """The words again as they were filled in."""
    return {
        naam: date.fromisoformat(waarde) if naam in _DAGEN and isinstance(waarde, str) else waarde
        for naam, waarde in woorden.items()
    }


def _inhoud(plan: Plan, woorden: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """What was filled in, as people call it; rows and texts of a plan by what stands in them."""
    for naam, waarde in woorden.items():
        if naam in ("feit", "op", "loopt", "stand", "secties", "zonder", "nieuw", *_WAAROVER.values()) or not waarde:
            continue
        if naam == "inhoud":
            yield from ((naam_van(plan, pad), str(tekst)) for pad, tekst in waarde.items())
        elif naam == "rijen":
            yield from ((naam_van(plan, str(rij.get("sectie", ""))), str(rij.get("wat", ""))) for rij in waarde)
        else:
            yield naam.replace("-", " "), rolnaam(plan, waarde) if naam == "wie" else str(waarde)


def _eerste(waarde: Any) -> str:
    waarden = waarde if isinstance(waarde, list | tuple) else [waarde]
    return str(next(iter(waarden), "") or "")
