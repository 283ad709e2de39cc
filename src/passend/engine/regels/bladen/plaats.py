"""Where somebody stands on a route: facts of the kind `trede`, each a move to a step."""

from collections.abc import Iterator

from passend.engine.delen.routes import Route, Trede
from passend.engine.regels.bouw import Blik, Bouw
from passend.engine.regels.sqltekst import is_een_van, letter, letters


def stappen(trede: Trede) -> Iterator[str]:
    """The paths of a step and of the steps inside it."""
    yield trede.pad
    for kind in trede.treden:
        if isinstance(kind, Trede):
            yield from stappen(kind)


def route_van(bouw: Bouw, trede: Trede) -> Route | None:
    """The route that a step belongs to."""
    for route in bouw.plan.routes:
        if isinstance(route, Route) and trede.pad.startswith(f"{route.pad}."):
            return route
    return None


def treden_op_volgorde(route: Route) -> list[str]:
    """The paths of all steps of a route as written, a step before the steps inside it."""
    return [pad for trede in route.treden if isinstance(trede, Trede) for pad in stappen(trede)]


def verplaatsingen(bouw: Bouw, blik: Blik, route: str) -> str:
    """A CTE with every move on a route, the latest first (`rang`), each with the day on which it ended (`weg`)."""
    velden = bouw.velden("naar", "in", "op")
    lijn = "PARTITION BY f.nr, f.domein ORDER BY f.dag"
    volgende = f"MIN(f.dag) OVER ({lijn} RANGE BETWEEN INTERVAL '1 day' FOLLOWING AND UNBOUNDED FOLLOWING)"
    tekst = (
        "SELECT f.nr, f.op, f.domein, f.dag, f.id AS feit, v.waarde AS naar, "
        f"COALESCE(f.tot, CAST({volgende} AS DATE)) AS weg, "
        f"RANK() OVER ({lijn} DESC, f.moment DESC NULLS LAST) AS rang "
        f"FROM {bouw.feiten(['trede'], blik)} f "
        f"JOIN {velden} v ON v.feit = f.id AND v.veld IN ('naar', 'in', 'op') "
        f"AND v.waarde LIKE {letter(route + '.%')}"
    )
    return bouw.cte("verplaatst", tekst)


def gegaan(bouw: Bouw, blik: Blik, trede: Trede) -> str:
    """Days on which a step, or a step inside it, was entered."""
    route = route_van(bouw, trede)
    cte = verplaatsingen(bouw, blik, route.pad if route else trede.pad)
    return f"SELECT nr, op, dag, feit FROM {cte} p WHERE {is_een_van('p.naar', list(stappen(trede)))}"


def vertrokken(bouw: Bouw, blik: Blik, trede: Trede) -> str:
    """Days on which a step was left for a place outside it."""
    route = route_van(bouw, trede)
    cte = verplaatsingen(bouw, blik, route.pad if route else trede.pad)
    binnen = letters(list(stappen(trede)))
    return f"SELECT nr, op, weg AS dag, feit FROM {cte} p WHERE p.naar IN {binnen} AND p.weg <= p.op"
