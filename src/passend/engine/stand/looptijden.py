"""How long a plan runs, what happens when that is over, and how many can run at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from passend.engine.blokken.termijn import Termijn
from passend.engine.delen.plannen import PlanSoort, Wachtlijst
from passend.engine.stand.feiten import Feit
from passend.engine.stand.plandagen import is_begin, loopt, plandagen
from passend.engine.termijnen.kalender import KalenderOnbekend
from passend.engine.termijnen.looptijd import Looptijd, looptijd

if TYPE_CHECKING:
    from passend.engine.stand.dossier import Dossier
    from passend.engine.stand.toestand import Toestand

# In the log of a group or school a fact names the person it is about; in the log of one person it need not.
ZELF = ""


def looptijd_van(dossier: Dossier, plan: PlanSoort, begin: date) -> Looptijd | None:
    """Between which days a plan that begins on a day may end; None when the text does not say."""
    for termijn in plan.looptijd:
        if isinstance(termijn, Termijn):
            try:
                gevonden = looptijd(termijn, begin, dossier.kalender, dossier.periodes)
            except KalenderOnbekend:
                continue
            if gevonden.laatst is not None:
                return gevonden
    return None


def met_einddag(dossier: Dossier) -> list[Feit]:
    """The facts, with an end for plans that stop by themselves when their running time is over."""
    stoppend = {p.pad: p for p in dossier.plan.plannen if isinstance(p, PlanSoort) and p.aan_het_eind == "stopt"}
    return [_met_einddag(dossier, feit, stoppend) for feit in dossier.feiten] if stoppend else dossier.feiten


def _met_einddag(dossier: Dossier, feit: Feit, stoppend: dict[str, PlanSoort]) -> Feit:
    plan = next((stoppend[pad] for pad in feit.doelen if pad in stoppend), None)
    if plan is None or feit.soort != "plan" or feit.tot is not None or not is_begin(feit):
        return feit
    duur = looptijd_van(dossier, plan, feit.op)
    return replace(feit, tot=duur.laatst) if duur else feit


def is_verlopen(dossier: Dossier, plan: PlanSoort) -> bool:
    """Whether a plan runs on beyond its running time."""
    if not loopt(dossier, plan.pad):
        return False
    duur = looptijd_van(dossier, plan, plandagen(dossier, plan.pad, "start")[-1])
    return duur is not None and duur.laatst is not None and dossier.op > duur.laatst


# --- limited places ---


def bezet(dossier: Dossier, plan: PlanSoort) -> set[str]:
    """The people for whom a plan of this kind runs now."""
    lopend: set[str] = set()
    for feit in dossier.met_doel(plan.pad, "plan"):
        persoon = str(feit.een("leerling", ZELF))
        if is_begin(feit) and (feit.tot is None or feit.tot >= dossier.op):
            lopend.add(persoon)
        elif is_begin(feit) or feit.op in plandagen(dossier, plan.pad, "einde"):
            lopend.discard(persoon)
    return lopend


def bezwaren(toestand: Toestand, plan: PlanSoort, feit: Feit) -> set[str]:
    """Why somebody cannot get a place now: all are taken, or somebody else waits longer.

    Source: planformaat, Additions: limited places (`plaatsen`, `wachtlijst`).
    """
    persoon = str(feit.een("leerling", ZELF))
    anderen = bezet(toestand.dossier, plan) - {persoon}
    if isinstance(plan.plaatsen, int) and len(anderen) >= plan.plaatsen:
        return {f"{plan.pad}.plaatsen", "plaatsen", f"alle {plan.plaatsen} plaatsen zijn bezet"}
    wachtenden = wachtlijst(toestand, plan)
    if persoon in wachtenden and wachtenden[0] != persoon:
        return {f"{plan.pad}.wachtlijst", "wachtlijst", f"{wachtenden[0]} wacht langer"}
    return set()


def wachtlijst(toestand: Toestand, plan: PlanSoort) -> list[str]:
    """Who waits for a place, in the order of the event that the plan names; whoever has a place does not wait."""
    if not isinstance(plan.wachtlijst, Wachtlijst):
        return []
    dossier = toestand.dossier
    personen = {str(feit.een("leerling", ZELF)) for feit in dossier.feiten} - bezet(dossier, plan)
    dagen = {}
    for persoon in personen:
        gebeurd = toestand.gebeurd_voor(persoon, plan.wachtlijst.op_volgorde_van, plan.pad)
        if gebeurd:
            dagen[persoon] = gebeurd[0]
    return sorted(dagen, key=lambda persoon: (dagen[persoon], persoon))
