"""Make a dossier ready to be judged: what takes effect later, where somebody stands, what a choice stopped."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from passend.engine.delen.plannen import PlanSoort
from passend.engine.delen.uitspraken import Aanbod
from passend.engine.stand.bezoeken import Bezoeken
from passend.engine.stand.dossier import Dossier
from passend.engine.stand.feiten import Feit
from passend.engine.stand.ingang import met_ingang
from passend.engine.stand.looptijden import met_einddag
from passend.engine.stand.plandagen import loopt


def bereid_voor(dossier: Dossier) -> Bezoeken:
    """Replay the decisions of a dossier, and let its facts say what follows from them."""
    dossier.vervang_feiten(met_ingang(dossier))
    dossier.vervang_feiten(met_einddag(dossier))
    bezoeken = Bezoeken(dossier)
    gestopt = list(_gestopt(bezoeken))
    if gestopt:
        dossier.vervang_feiten([*dossier.feiten, *gestopt])
    return bezoeken


def stopdagen(bezoeken: Bezoeken) -> dict[str, list[date]]:
    """On which days a choice stopped something: the path of the thing -> the days."""
    dagen: dict[str, list[date]] = {}
    for gevolgd in bezoeken.gevolgd:
        for verwijzing in gevolgd.gevolg.stopt:
            treffer = bezoeken.dossier.zoek(verwijzing, gevolgd.grond)
            if treffer:
                dagen.setdefault(treffer.pad, []).append(gevolgd.op)
    return dagen


def _gestopt(bezoeken: Bezoeken) -> Iterator[Feit]:
    """A plan or support that a choice stopped has ended, as if somebody had recorded that."""
    dossier = bezoeken.dossier
    for nummer, (pad, dagen) in enumerate(stopdagen(bezoeken).items()):
        element = dossier.plan.register.element(pad)
        for dag in dagen:
            naam, volgnr = f"gestopt/{nummer}", max((feit.nr for feit in dossier.feiten), default=0) + 1
            if isinstance(element, PlanSoort) and loopt(dossier, pad):
                velden = {"soort": (pad,), "stand": ("einde",)}
                yield Feit(volgnr, "plan", dag, velden=velden, doelen=frozenset({pad}), id=naam)
            elif isinstance(element, Aanbod) and dossier.met_doel(pad, "steun"):
                velden = {"aanbod": (pad,), "loopt": ("nee",)}
                yield Feit(volgnr, "steun", dag, velden=velden, doelen=frozenset({pad}), id=naam)
