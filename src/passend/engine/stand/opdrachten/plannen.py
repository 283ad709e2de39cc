"""Duties around plans: making one, carrying out what was agreed, looking back on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.termijn import Termijn
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.daden import soorten_van
from passend.engine.stand.dossier import OOIT
from passend.engine.stand.opdrachten.opdracht import Opdracht, opdracht_van
from passend.engine.stand.plandagen import loopt

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand


def van_plannen(toestand: Toestand) -> Iterator[Opdracht]:
    """The duties of every kind of plan."""
    for plan in toestand.plan.plannen:
        if not isinstance(plan, PlanSoort):
            continue
        yield from _maken(toestand, plan)
        if toestand.gebeurd_op_pad(plan.pad, "start"):
            yield from _loopt(toestand, plan)
        elif toestand.dossier.met_doel(plan.pad, "plan"):
            yield from _inzet(toestand, plan)


def _maken(toestand: Toestand, plan: PlanSoort) -> Iterator[Opdracht]:
    moet = toestand.voorwaarde(plan, "verplicht als")
    eigen = toestand.dossier.onderwerp.soort in plan.voor
    if moet is Uitkomst.WAAR or (moet is None and eigen and plan.termijn and not _heeft_maker(toestand, plan)):
        yield opdracht_van(plan, list(plan.termijn), OOIT, aanleiding=None, eigen=eigen)


def _heeft_maker(toestand: Toestand, plan: PlanSoort) -> bool:
    """Whether some act of the plan makes it: then that act carries the term."""
    return bool(toestand.elementen(Actie, lambda a: a.wat == "plan" and plan.pad in soorten_van(toestand.plan, a)))


def _loopt(toestand: Toestand, plan: PlanSoort) -> Iterator[Opdracht]:
    start = toestand.gebeurd_op_pad(plan.pad, "start")[-1]
    yield from _inzet(toestand, plan)
    if _wordt_elders_geevalueerd(toestand, plan):
        return
    evaluatie = next((e for e in plan.evaluatie if isinstance(e, Evaluatie)), None)
    if evaluatie is not None:
        termijn = list(evaluatie.termijn) or list(plan.looptijd)
        if any(isinstance(t, Termijn) and (t.per or t.elke) for t in termijn) and not loopt(toestand.dossier, plan.pad):
            return  # a rhythm ends with the plan
        yield Opdracht(f"{plan.pad}.geëvalueerd", evaluatie, termijn, start, start, deel="plannen")


def _inzet(toestand: Toestand, plan: PlanSoort) -> Iterator[Opdracht]:
    begin = [f.op for f in toestand.dossier.met_doel(plan.pad, "plan")]
    gestart = toestand.gebeurd_op_pad(plan.pad, "start")
    for actie in plan.inzet:
        sinds = _sinds_bij(toestand, actie, (gestart or begin)[-1])
        if isinstance(actie, Actie) and sinds:
            yield opdracht_van(actie, list(actie.termijn), sinds)


def _sinds_bij(toestand: Toestand, actie: Actie | str, anders: date) -> date | None:
    """An act at an event (`bij: opp.start`) is due again at each; None before the first."""
    bij = [] if isinstance(actie, str) else [toestand.dossier.zoek(b, actie.pad) for b in actie.bij]
    standen = [(treffer.pad, treffer.stand) for treffer in bij if treffer and treffer.stand]
    if not standen:
        return anders
    return max((dag for pad, stand in standen for dag in toestand.gebeurd_op_pad(pad, stand)), default=None)


def _wordt_elders_geevalueerd(toestand: Toestand, plan: PlanSoort) -> bool:
    """A duty stands in one place: where an act of a running trede evaluates the plan, the act is the duty."""
    for bezoek in toestand.bezoeken.lopend():
        trede = toestand.element(bezoek.trede)
        for actie in getattr(trede, "acties", []):
            if isinstance(actie, Actie) and actie.wat == "evaluatie" and plan.pad in soorten_van(toestand.plan, actie):
                return True
    return False
