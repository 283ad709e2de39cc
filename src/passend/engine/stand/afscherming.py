"""What of a plan only some roles may see: a route or signal with `zichtbaar voor`, and what only such a route uses.

A question or form that is asked for in a shielded route and nowhere else would tell that the route runs, so it is
shielded as well. On any smaller element (an act, a section) `zichtbaar voor` says with whom it is shared.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from passend.engine.blokken.element import Element
from passend.engine.delen.plan import Plan
from passend.engine.delen.routes import Route
from passend.engine.delen.signalen import Signaal
from passend.engine.stand.personen import IEDEREEN, Rollenboek, namen

# The parts whose elements say nothing by themselves: they mean what the route does that uses them.
_GEBRUIKT = ("vragen", "documenten")

type Afscherming = Mapping[str, frozenset[str]]


def afscherming(plan: Plan) -> Afscherming:
    """Path of an element -> the ids of every role of the plan that may see it and all that stands in it."""
    boek = Rollenboek(plan)
    gevonden = {
        element.pad: _rollen(plan, boek, element)
        for element in _dragers(plan)
        if _gevraagd(element) and not IEDEREEN & set(_gevraagd(element))
    }
    return gevonden | _alleen_daar_gebruikt(plan, gevonden)


def alleen_voor(schermen: Afscherming, paden: Collection[str]) -> frozenset[str] | None:
    """The roles that may see something that touches these paths; None when everybody may who sees the leerling."""
    geraakt = [schermen[houder] for pad in paden for houder in _omhoog(pad) if houder in schermen]
    return frozenset.intersection(*geraakt) if geraakt else None


def _dragers(plan: Plan) -> Iterator[Element]:
    yield from (route for route in plan.routes if isinstance(route, Route))
    yield from (signaal for signaal in plan.signalen if isinstance(signaal, Signaal))


def _gevraagd(element: Any) -> list[str]:
    return namen(getattr(element, "zichtbaar_voor", []) or [])


def _rollen(plan: Plan, boek: Rollenboek, element: Element) -> frozenset[str]:
    alle = {rol.id for rol in plan.rollen if not isinstance(rol, str)}
    alle |= {deel for rol in alle for deel in boek.leden(rol)}
    gevraagd = _gevraagd(element)
    return frozenset(gevraagd) | {rol for rol in alle if any(boek.vervult(rol, een) for een in gevraagd)}


def _alleen_daar_gebruikt(plan: Plan, schermen: Afscherming) -> dict[str, frozenset[str]]:
    woorden = {pad: set(_woorden(element)) for pad, element in _hoofdelementen(plan)}
    gevonden = {}
    for pad, element in _hoofdelementen(plan):
        if not pad.startswith(_GEBRUIKT):
            continue
        gebruikers = [ander for ander, genoemd in woorden.items() if ander != pad and {element.id, pad} & genoemd]
        if gebruikers and all(gebruiker in schermen for gebruiker in gebruikers):
            gevonden[pad] = frozenset.union(*(schermen[gebruiker] for gebruiker in gebruikers))
    return gevonden


def _hoofdelementen(plan: Plan) -> Iterator[tuple[str, Any]]:
    """Every element that stands in a part of the plan itself, with its path."""
    for deel in type(plan).model_fields:
        inhoud = getattr(plan, deel)
        for element in inhoud if isinstance(inhoud, list) else []:
            if isinstance(element, Element) and element.pad:
                yield element.pad, element


def _omhoog(pad: str) -> Iterator[str]:
    while pad:
        yield pad
        pad = pad.rpartition(".")[0]


def _woorden(waarde: Any) -> Iterator[str]:
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, BaseModel):
        for naam in waarde.model_fields_set:
            yield from _woorden(getattr(waarde, naam))
    elif isinstance(waarde, list | tuple):
        for een in waarde:
            yield from _woorden(een)
    elif isinstance(waarde, dict):
        for een in waarde.values():
            yield from _woorden(een)
