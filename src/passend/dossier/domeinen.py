"""For which domeinen of a route something counts: a step, a decision or an answer may be about one of them."""

from passend.dossier.boeken import boek_van
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.delen.plan import Plan
from passend.engine.delen.routes import Route, Trede
from passend.engine.delen.signalen import Signaal
from passend.engine.stand.bezoeken import treden_van
from passend.engine.woorden import NIET_VERMELD
from passend.schoolplan.selectors import plan_van, planversie_in_werking


def domein_list(*, pad: str) -> list[str]:
    """The domeinen that can be chosen at a path of the plan in force; nothing where it makes no difference."""
    versie = planversie_in_werking()
    return [] if versie is None else domeinen_van(plan_van(versie), pad)


def domeinen_van(plan: Plan, pad: str) -> list[str]:
    """The domeinen of the routes on which people stand for each domein apart, and that look at this path."""
    routes = [route for route in plan.routes if isinstance(route, Route) and "domein" in route.per]
    passend = [route for route in routes if pad in _kijkt_naar(plan, route)]
    domeinen = [domein for route in passend for domein in route.domeinen if domein != NIET_VERMELD]
    return list(dict.fromkeys(domeinen))


def is_trede(pad: str) -> bool:
    """Whether a path of the plan in force is a step of a route, on which somebody is put for one domein."""
    versie = planversie_in_werking()
    return versie is not None and isinstance(plan_van(versie).register.element(pad), Trede)


def _kijkt_naar(plan: Plan, route: Route) -> set[str]:
    """The steps of a route, and what their entry asks: of a signal what the signal asks, of a keuze its besluit."""
    gevonden: set[str] = set()
    for trede in treden_van(route):
        genoemd = _noemt(plan, trede.instroom, trede.pad)
        for pad in sorted(genoemd):
            signaal = plan.register.element(pad)
            if isinstance(signaal, Signaal):
                genoemd |= _noemt(plan, signaal.als, pad)
        gevonden |= {trede.pad} | genoemd | {pad.rpartition(".")[0] for pad in genoemd}
    return gevonden


def _noemt(plan: Plan, voorwaarde: Voorwaarde | str | None, pad: str) -> set[str]:
    return set(boek_van(plan).noemt(voorwaarde, pad)) if isinstance(voorwaarde, Voorwaarde) else set()
