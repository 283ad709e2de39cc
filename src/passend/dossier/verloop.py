"""How somebody came where they stand: every stay on a trede, and the fact that began it."""

from collections.abc import Iterator
from typing import Any

from passend.engine.delen.plan import Plan
from passend.engine.stand.benoemen import naam_van
from passend.engine.stand.bezoeken import EINDE, Bezoek, Bezoeken
from passend.engine.stand.dossier import OOIT
from passend.engine.stand.feiten import Feit
from passend.engine.stand.stand import Stand

_PLAATS = ("naar", "op", "in")


def verloop(plan: Plan, stand: Stand) -> list[dict[str, Any]]:
    """The stays in the order in which they began; `van` is None on the trede where everybody begins.

    `feit` is the id of the decision (or the placement) by which somebody came there, "" when nobody decided.
    """
    bezoeken = stand.toestand.bezoeken
    return [
        {
            "route": bezoek.route,
            "trede": bezoek.trede,
            "naam": "afgesloten" if bezoek.is_einde else naam_van(plan, bezoek.trede),
            "sleutel": bezoek.sleutel or "",
            "van": None if bezoek.van == OOIT else bezoek.van.isoformat(),
            "tot": bezoek.tot.isoformat() if bezoek.tot else None,
            "feit": _grond(bezoeken, bezoek),
        }
        for bezoek in bezoeken.alle
    ]


def _grond(bezoeken: Bezoeken, bezoek: Bezoek) -> str:
    """The fact that moved somebody: the one that names the trede, else the last one of that day that moved anybody."""
    verzetten = [(feit, doelen) for feit, doelen in _verzettingen(bezoeken) if feit.op == bezoek.van]
    genoemd = [feit.id for feit, doelen in verzetten if bezoek.trede in doelen]
    return next(reversed(genoemd or [feit.id for feit, _ in verzetten]), "")


def _verzettingen(bezoeken: Bezoeken) -> Iterator[tuple[Feit, set[str]]]:
    """Every fact that moves, with the treden to which."""
    for feit in bezoeken.dossier.feiten:
        if feit.soort in ("trede", "besluit"):
            paden = {str(pad) for veld in _PLAATS for pad in feit.alle(veld)}
            if paden:
                yield feit, paden
    for gevolgd in bezoeken.gevolgd:
        naar = gevolgd.gevolg.naar
        if naar and naar != EINDE:
            treffer = bezoeken.dossier.zoek(str(naar), gevolgd.grond)
            yield gevolgd.feit, {treffer.pad} if treffer else set()
        elif naar or gevolgd.gevolg.start:
            yield gevolgd.feit, set()
