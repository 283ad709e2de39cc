"""`trede`: where somebody stands on a route, from which step on, or whether they ever stood there."""

from collections.abc import Sequence
from typing import Any

from passend.engine.blokken.voorwaarde import Feitvoorwaarde
from passend.engine.delen.routes import Route, Trede
from passend.engine.regels.bladen.feit import feit_blad, rijen_blad
from passend.engine.regels.bladen.plaats import route_van, stappen, treden_op_volgorde, verplaatsingen
from passend.engine.regels.bouw import BEWIJS, Blad, Blik, Bouw, heeft_open, kenmerk
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import OPEN, WAAR, Paar, en, is_een_van, of
from passend.engine.woorden import NIET_VERMELD


def trede_blad(bouw: Bouw, blik: Blik, v: Feitvoorwaarde) -> Blad:
    """A condition on a place; `sinds` says how long, or since when, somebody stands there.

    On a ladder whoever was never moved stands on the step with `begin: ja`.
    """
    velden = v.velden
    route = _route(bouw, blik, velden)
    if route is None:
        return _overal(bouw, blik, v)
    rijen = Rijen(f"{verplaatsingen(bouw, blik, route.pad)} q")
    rijen.kolommen |= {"nr": "q.nr", "op": "q.op", "vak": "CAST(NULL AS TEXT)"} | BEWIJS
    rijen.kolommen |= {"feit": "q.feit", "soort": "'trede'", "dag": "q.dag", "wat": "q.naar"}
    tests = [_plaatsen(bouw, blik, route, velden)]
    if domeinen := velden.get("domein"):
        gekozen = kenmerk("q.domein", [d for d in domeinen if d != NIET_VERMELD])
        tests.append(Paar(gekozen, WAAR if heeft_open(domeinen) else gekozen))
    blad = rijen_blad(bouw, blik, v, rijen, tests)
    return _met_begin(bouw, blik, v, route, velden, blad)


def _route(bouw: Bouw, blik: Blik, velden: dict[str, Any]) -> Route | None:
    """The route that a condition is about: the one it names, or the one of its steps."""
    for verwijzing in bouw.paden(velden.get("route", []), ("routes",), blik.vanaf):
        element = bouw.plan.register.element(verwijzing)
        if isinstance(element, Route):
            return element
    for sleutel in ("op", "vanaf", "ooit"):
        for trede in _treden(bouw, blik, velden.get(sleutel, [])):
            return route_van(bouw, trede)
    return None


def _treden(bouw: Bouw, blik: Blik, verwijzingen: Sequence[str]) -> list[Trede]:
    elementen = [bouw.plan.register.element(pad) for pad in bouw.paden(verwijzingen, ("treden",), blik.vanaf)]
    return [element for element in elementen if isinstance(element, Trede)]


def _overal(bouw: Bouw, blik: Blik, v: Feitvoorwaarde) -> Blad:
    """Without a route or step: on any route at all, or a place that the plan leaves open."""
    blad = feit_blad(bouw, blik, "trede", type(v).model_validate({}))
    is_open = any(heeft_open(lijst) for lijst in v.velden.values() if isinstance(lijst, list))
    if not is_open:
        return blad
    tekst = f"SELECT nr, vak, FALSE AS s, TRUE AS r FROM {blad.cte} x"
    return Blad(bouw.cte("trede", tekst), OPEN, blad.met_vak, blad.rijen)


def _plaatsen(bouw: Bouw, blik: Blik, route: Route, velden: dict[str, Any]) -> Paar:
    """The test on one move: is it the place where somebody stands now (or ever stood), and one that is asked for."""
    staat_nu = "(q.rang = 1 AND COALESCE(q.weg > q.op, TRUE))"
    zeker, is_open = [], False
    for sleutel in ("op", "vanaf", "ooit"):
        if sleutel in velden:
            paden = gezochte_paden(bouw, blik, route, sleutel, velden[sleutel])
            nu = [] if sleutel == "ooit" else [staat_nu]
            zeker.append(en([*nu, is_een_van("q.naar", paden)]))
            is_open = is_open or heeft_open(velden[sleutel])
    if not zeker:
        paden = treden_op_volgorde(route)
        return Paar(*[en([staat_nu, is_een_van("q.naar", paden)])] * 2)
    test = f"COALESCE({of(zeker)}, FALSE)"
    return Paar(test, WAAR if is_open else test)


def gezochte_paden(bouw: Bouw, blik: Blik, route: Route, sleutel: str, verwijzingen: Sequence[str]) -> list[str]:
    """The steps that pass: the step itself with the steps inside it, with `vanaf` also everything after it."""
    alle = treden_op_volgorde(route)
    gevonden: list[str] = []
    for trede in _treden(bouw, blik, verwijzingen):
        if sleutel == "vanaf":
            gevonden += alle[alle.index(trede.pad) :] if trede.pad in alle else []
        else:
            gevonden += stappen(trede)
    for pad in bouw.paden(verwijzingen, (), blik.vanaf):
        if pad.endswith(".einde"):
            gevonden.append(pad)
    return gevonden


def _met_begin(bouw: Bouw, blik: Blik, v: Feitvoorwaarde, route: Route, velden: dict[str, Any], blad: Blad) -> Blad:
    """Let whoever was never moved on a ladder stand on its first step."""
    begin = [trede.pad for trede in route.treden if isinstance(trede, Trede) and trede.begin]
    vanzelf = not set(route.per) & {"verzoek", "gebeurtenis"} and v.aantal is None and v.sinds is None
    gezocht = [
        pad
        for sleutel in ("op", "vanaf", "ooit")
        if sleutel in velden
        for pad in gezochte_paden(bouw, blik, route, sleutel, velden[sleutel])
    ]
    if not vanzelf or not set(begin) & set(gezocht):
        return blad
    return Blad(blad.cte, Paar(WAAR, WAAR), blad.met_vak, blad.rijen)
