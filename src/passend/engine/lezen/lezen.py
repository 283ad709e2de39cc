"""Reading plan files, alone or over the layers below them."""

from collections.abc import Sequence
from pathlib import Path

from passend.engine.delen.plan import Plan
from passend.engine.lezen.boom import Boom, laad_bomen
from passend.engine.lezen.bouwen import plan_van_boom
from passend.engine.lezen.fouten import Fout, LeesFouten

type Laag = Path | Plan


def _lagen(lagen: Sequence[Laag]) -> list[Plan]:
    """Read the layers, nearest first, each over those behind it."""
    gelezen: list[Plan] = []
    for laag in reversed(lagen):
        gelezen.insert(0, laag if isinstance(laag, Plan) else lees(laag, lagen=gelezen))
    return gelezen


def _plannen(bomen: Sequence[Boom], lagen: Sequence[Laag]) -> list[Plan]:
    lager = _lagen(lagen)
    plannen: list[Plan] = []
    fouten: list[Fout] = []
    for boom in bomen:
        try:
            plannen.append(plan_van_boom(boom, lager))
        except LeesFouten as gevonden:
            fouten += gevonden.fouten
    if fouten:
        raise LeesFouten(fouten)
    return plannen


def _een(plannen: list[Plan]) -> Plan:
    if len(plannen) > 1:
        plek = plannen[1].plan.vindplaats
        raise LeesFouten([Fout.op(plek, "(bestand)", f"hier staan {len(plannen)} plannen; één wordt verwacht")])
    return plannen[0]


def lees_alle(pad: Path, *, lagen: Sequence[Laag] = ()) -> list[Plan]:
    """Read a file that may hold several plans, separated by `---`; raises `LeesFouten` with all errors at once."""
    return _plannen(laad_bomen(pad), lagen)


def lees(pad: Path, *, lagen: Sequence[Laag] = ()) -> Plan:
    """Read a plan; `lagen` are the layers below it, nearest first, to which it may refer.

    Raises `LeesFouten` with all errors at once. The result holds what this file says; merging is another step.
    """
    return _een(lees_alle(pad, lagen=lagen))


def lees_tekst(tekst: str, *, bestand: str = "", lagen: Sequence[Laag] = ()) -> Plan:
    """Read a plan from its text; `bestand` is the name under which messages mention it. Raises `LeesFouten`."""
    return _een(_plannen(laad_bomen(tekst, bestand=bestand), lagen))
