"""Plans that were recorded and wait: each begins on the day on which what it waits for was there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from passend.engine.delen.plannen import PlanSoort
from passend.engine.stand.feiten import Feit
from passend.engine.stand.gebeurtenissen import ingangsdag
from passend.engine.stand.plandagen import AFGELOPEN, ONDERWEG, is_begin

if TYPE_CHECKING:
    from passend.engine.stand.dossier import Dossier

# What a plan fact records as long as the plan waits.
NOG_NIET = "concept"


def met_ingang(dossier: Dossier) -> list[Feit]:
    """The facts, with each plan beginning on the day on which what it waits for was there; until then a draft.

    A plan that was evaluated, adjusted or ended has run, whatever the log says about consent.
    """
    wachtend = {p.pad: p for p in dossier.plan.plannen if isinstance(p, PlanSoort) and p.wacht_op}
    return [_plan_met_ingang(dossier, feit, wachtend) for feit in dossier.feiten] if wachtend else dossier.feiten


def _plan_met_ingang(dossier: Dossier, feit: Feit, wachtend: dict[str, PlanSoort]) -> Feit:
    plan = next((wachtend[pad] for pad in feit.doelen if pad in wachtend), None)
    if plan is None or feit.soort != "plan" or not is_begin(feit) or _heeft_gelopen(dossier, plan, feit):
        return feit
    dag = ingangsdag(dossier, plan, feit.op)
    if dag is None or dag > dossier.op:
        return replace(feit, velden={**feit.velden, "stand": (NOG_NIET,)})
    return feit if dag == feit.op else replace(feit, op=dag)


def _heeft_gelopen(dossier: Dossier, plan: PlanSoort, start: Feit) -> bool:
    geevalueerd = [feit for pad in dossier.boek.evaluaties.get(plan.pad, ()) for feit in dossier.met_doel(pad)]
    gemeld = [feit for feit in dossier.met_doel(plan.pad, "plan") if feit.heeft("stand", *AFGELOPEN, *ONDERWEG)]
    return any((feit.op, feit.nr) > (start.op, start.nr) for feit in [*gemeld, *geevalueerd] if feit.gehouden)
