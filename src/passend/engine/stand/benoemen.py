"""What people call an element of a plan: its name, else words made of what it does."""

from collections.abc import Iterable
from typing import Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.rol import EenVan
from passend.engine.delen.plan import Plan
from passend.engine.delen.plannen import Evaluatie
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.daden import soorten_van
from passend.engine.stand.gedeeld import vult_een_deel
from passend.engine.woorden import NIET_VERMELD

# How an act without a name of its own is said; `{}` is what it is about.
DADEN = {
    "plan": "{} opstellen",
    "evaluatie": "{} evalueren",
    "toets": "{} afnemen",
    "vastleggen": "{} vastleggen",
    "informeren": "{} informeren",
    "steun": "{} inzetten",
    "gesprek": "Gesprek met {}",
    "aanvraag": "Aanvraag bij {}",
    "advies": "Advies van {}",
    "overdracht": "Overdracht aan {}",
    "overleg": "{}",
    "toestemming": "{}",
    "besluit": "{}",
}
STANDEN = {
    "start": "start van {}",
    "einde": "einde van {}",
    "ontvangst": "ontvangst van {}",
    "besluit": "besluit over {}",
}


def naam_van(plan: Plan, pad: str) -> str:
    """The name of what a path names, with its state when it has one; else the last word of the path."""
    element = plan.register.element(pad)
    if element is not None:
        return naam_van_element(plan, element)
    houder, _, stand = pad.rpartition(".")
    if houder and plan.register.element(houder) is not None:
        return STANDEN.get(stand, f"{{}}: {stand}").format(naam_van(plan, houder))
    return pad.rpartition(".")[2].replace("-", " ")


def naam_van_verwijzing(plan: Plan, verwijzing: str, vanaf: str | None = None) -> str:
    """The name of what a reference means, for sentences; words that are no element stay as they are."""
    try:
        treffer = plan.register.zoek(verwijzing, vanaf=vanaf)
    except VerwijzingFout:
        return verwijzing.replace("-", " ")
    if treffer.element is None:
        return verwijzing.replace("-", " ").replace(".", ": ")
    return naam_van(plan, f"{treffer.pad}.{treffer.stand}" if treffer.stand else treffer.pad)


def naam_van_element(plan: Plan, element: Any) -> str:
    """What people call an element: its name, title or question, or what the act does."""
    if isinstance(element, Evaluatie):
        return f"{naam_van(plan, element.pad.rpartition('.')[0])} evalueren"
    for sleutel in ("naam", "titel", "vraag"):
        waarde = getattr(element, sleutel, None)
        if isinstance(waarde, str) and waarde != NIET_VERMELD:
            return waarde
    if isinstance(element, Actie):
        return _daad(plan, element)
    for sleutel in ("tekst", "wat"):
        waarde = getattr(element, sleutel, None)
        if isinstance(waarde, str) and waarde != NIET_VERMELD:
            return waarde
    return str(element.pad).rpartition(".")[2].replace("-", " ")


def bron_van(plan: Plan, pad: str) -> list[str]:
    """Where it stands in the school's document: of the element, else of what it is part of."""
    while pad:
        bron: Iterable[str] = getattr(plan.register.element(pad), "bron", None) or ()
        if bron:
            return list(bron)
        pad = pad.rpartition(".")[0]
    return []


def _daad(plan: Plan, actie: Actie) -> str:
    wat = actie.wat or ""
    over = _waarover(plan, actie)
    eigen = str(actie.pad).rpartition(".")[2].replace("-", " ")
    if over and wat in DADEN:
        zin = f"{over}: {eigen}" if vult_een_deel(plan, actie) else DADEN[wat].format(over)
        return zin[0].upper() + zin[1:]
    return eigen[:1].upper() + eigen[1:]


def _waarover(plan: Plan, actie: Actie) -> str:
    """What or whom an act is about: the elements of `soort`, its documents, or the people."""
    soorten = soorten_van(plan, actie)
    if soorten:
        return _samen(naam_van(plan, pad) for pad in soorten)
    if actie.document and actie.wat == "vastleggen":
        return _samen(naam_van_verwijzing(plan, d, actie.pad) for d in actie.document if d != NIET_VERMELD)
    rollen = [*actie.met, *actie.aan]
    return _samen(rolnaam(plan, een) for rol in rollen for een in (rol.een_van if isinstance(rol, EenVan) else [rol]))


def rolnaam(plan: Plan, rol: str) -> str:
    """What the school calls a role."""
    kort = rol.rpartition(".")[2]
    return next((r.naam or kort for r in plan.rollen if not isinstance(r, str) and r.id == kort), kort)


def _samen(namen: Iterable[str]) -> str:
    lijst = [naam for naam in dict.fromkeys(namen) if naam != NIET_VERMELD]
    return " en ".join(filter(None, [", ".join(lijst[:-1]), lijst[-1]])) if lijst else ""
