"""A stand in parts: what everybody may see who sees the leerling, and what only some roles may see."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from passend.dossier.models import Stand
from passend.dossier.vertrouwelijk import GEWOON, Vertrouwelijkheid, van_pad
from passend.engine.delen.plan import Plan

type Inhoud = dict[str, Any]


def standdelen(plan: Plan, inhoud: Inhoud, ouder: Mapping[str, Plan] | None = None) -> dict[Vertrouwelijkheid, Inhoud]:
    """Split a stand by confidentiality; the normal part is always there, a shielded one when it is not empty.

    `ouder`: path -> the earlier plan under which it began; shielded under one of the two is shielded.
    """
    delen: dict[Vertrouwelijkheid, Inhoud] = defaultdict(lambda: _leeg(inhoud))
    delen[GEWOON] = _leeg(inhoud)
    for naam, regels in inhoud.items():
        for regel in regels if isinstance(regels, list) else ():
            delen[_van([plan, *_ouder(ouder, regel)], regel)][naam].append(regel)
    return dict(delen)


def samengevoegd(rijen: Iterable[Stand]) -> Stand | None:
    """One stand of its parts, the normal one first; what comes from a shielded part says so (`afgeschermd`)."""
    geheel: Stand | None = None
    for rij in rijen:
        if geheel is None:
            geheel = rij
            continue
        for naam, regels in rij.inhoud.items():
            if isinstance(regels, list):
                geheel.inhoud[naam] = [*geheel.inhoud[naam], *(regel | {"afgeschermd": True} for regel in regels)]
    return geheel


def _leeg(inhoud: Inhoud) -> Inhoud:
    return {naam: [] if isinstance(waarde, list) else waarde for naam, waarde in inhoud.items()}


def _ouder(ouder: Mapping[str, Plan] | None, regel: dict[str, Any]) -> list[Plan]:
    plan = (ouder or {}).get(str(regel.get("pad", "")))
    return [plan] if plan else []


def _van(plannen: Sequence[Plan], regel: dict[str, Any]) -> Vertrouwelijkheid:
    """A line is as confidential as the element it is about; a step of a route as the route."""
    gevonden = [van_pad(plan, str(regel.get("pad") or regel.get("route") or "")) for plan in plannen]
    return next((een for een in gevonden if een != GEWOON), GEWOON)
