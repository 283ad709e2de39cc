"""Who does what on a route, as the grid that schools draw: a row per act, a column per role."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit
from passend.engine.blokken.rol import EenVan
from passend.engine.blokken.wie import Wie
from passend.engine.delen.plan import Plan
from passend.engine.delen.routes import Route, Trede
from passend.engine.stand.benoemen import naam_van_element, rolnaam
from passend.engine.stand.bezoeken import treden_van
from passend.engine.stand.daden import soorten_van
from passend.engine.termijnen.verwoorden import in_woorden
from passend.engine.woorden import NIET_VERMELD

# Part of `wie` -> the sign in the grid; an earlier one goes before a later one. Brackets: only where it is needed.
TEKENS = {
    "beslist": "B",
    "leidt": "X",
    "voert_uit": "X",
    "doet_mee": "X",
    "tekent": "T",
    "adviseert": "A",
    "zo_mogelijk": "(X)",
    "zo_nodig": "(X)",
    "op_afroep": "(X)",
    "hoort_het": "i",
    "ziet_toe": "z",
}
UITLEG = {
    "X": "doet mee",
    "(X)": "doet mee als het nodig is of kan",
    "B": "beslist",
    "T": "tekent",
    "A": "adviseert",
    "i": "hoort het",
    "z": "ziet toe",
    "?": "niet vermeld",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Schemaregel:
    """One act or decision: the trede it is in, its name and term, and per column its sign ("" for nothing)."""

    trede: str
    naam: str
    termijn: str
    tekens: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rolschema:
    """The grid of one route. `open`: an act of which the text does not say who else there is."""

    pad: str
    naam: str
    rollen: tuple[str, ...]
    regels: tuple[Schemaregel, ...]
    tekens: tuple[tuple[str, str], ...]


def rolschemas(plan: Plan) -> list[Rolschema]:
    """The grid of every route that has acts or decisions; what the school wrote goes before the law."""
    routes = [route for route in plan.routes if isinstance(route, Route)]
    schemas = [_schema(plan, r) for r in sorted(routes, key=lambda route: route.laag not in ("", plan.plan.id))]
    return [schema for schema in schemas if schema.regels]


def _schema(plan: Plan, route: Route) -> Rolschema:
    rijen = list(_rijen(plan, route))
    genoemd = dict.fromkeys(rol for *_, cellen in rijen for rol in cellen)
    rollen = tuple(sorted(genoemd, key=lambda rol: rol == NIET_VERMELD))  # who is not mentioned comes last
    regels = tuple(
        Schemaregel(trede=trede, naam=naam, termijn=termijn, tekens=tuple(cellen.get(rol, "") for rol in rollen))
        for trede, naam, termijn, cellen in rijen
    )
    gebruikt = {teken for regel in regels for teken in regel.tekens}
    return Rolschema(
        pad=route.pad,
        naam=route.naam or route.id,
        rollen=tuple(rolnaam(plan, rol) for rol in rollen),
        regels=regels,
        tekens=tuple((teken, uitleg) for teken, uitleg in UITLEG.items() if teken in gebruikt),
    )


def _rijen(plan: Plan, route: Route) -> Iterator[tuple[str, str, str, dict[str, str]]]:
    for trede in treden_van(route):
        daden: list[Any] = [*trede.acties, *trede.besluiten]
        for daad in daden:
            if isinstance(daad, Actie | Besluit):
                cellen = _cellen(plan, daad, trede)
                yield _tredenaam(trede), naam_van_element(plan, daad), _termijn(daad), cellen


def _tredenaam(trede: Trede) -> str:
    naam = trede.naam or trede.id
    return f"{trede.nummer}. {naam}" if trede.nummer else naam


def _termijn(daad: Actie | Besluit) -> str:
    return ", ".join(in_woorden(termijn) for termijn in daad.termijn)


def _cellen(plan: Plan, daad: Actie | Besluit, trede: Trede) -> dict[str, str]:
    """Role -> sign; what an act does not say itself, its meeting or evaluation says, and then its trede."""
    cellen: dict[str, str] = {}
    bronnen = [daad.wie, *_via(plan, daad), trede.wie if isinstance(daad, Actie) else None]
    for deel, teken in TEKENS.items():
        rollen: list[Any] = next((list(r) for wie in bronnen if isinstance(wie, Wie) and (r := getattr(wie, deel))), [])
        for rol in _namen(rollen):
            cellen.setdefault(rol, "?" if rol == NIET_VERMELD else teken)
    for rol in _namen([*getattr(daad, "met", []), *getattr(daad, "aan", [])]):
        cellen.setdefault(rol, "?" if rol == NIET_VERMELD else "X")
    return cellen


def _via(plan: Plan, daad: Actie | Besluit) -> Iterator[Any]:
    """The people of the meeting that an act holds, or of the evaluation of the plan that it looks back on."""
    soorten = soorten_van(plan, daad) if isinstance(daad, Actie) and daad.wat in ("overleg", "evaluatie") else []
    for pad in soorten:
        element = plan.register.element(pad)
        yield getattr(element, "wie", None)
        yield from (getattr(evaluatie, "wie", None) for evaluatie in getattr(element, "evaluatie", []))


def _namen(rollen: Iterable[Any]) -> Iterator[str]:
    for rol in rollen:
        yield from rol.een_van if isinstance(rol, EenVan) else [rol]
