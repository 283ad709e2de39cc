"""When plans began, were evaluated and ended, and when milestones in the life of a leerling took place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from passend.engine.delen.plannen import PlanSoort
from passend.engine.stand.feiten import Feit
from passend.engine.termijnen.duur import plus

if TYPE_CHECKING:
    from passend.engine.stand.dossier import Dossier

# With one of these states a plan has not begun; with one of the second it has ended. The third say nothing of either.
# Every other state has begun it: `start`, or the school's own word for it (klaar, definitief).
NIET_BEGONNEN = frozenset({"concept", "besproken", "gepland", "geweigerd", "afgezegd"})
AFGELOPEN = frozenset({"einde", "afgerond"})
ONDERWEG = frozenset({"geëvalueerd", "bijgesteld", "getekend"})

# What a milestone is called in a reference -> the features that record it.
MIJLPALEN = {
    "aanmelding": ("aanmelding", "aangemeld"),
    "inschrijving": ("inschrijving", "ingeschreven"),
    "start": ("start", "inschrijving", "ingeschreven"),
    "uitstroom": ("uitstroom", "uitgestroomd"),
}


def plandagen(dossier: Dossier, pad: str, stand: str | None) -> list[date]:
    """When a plan reached a state; without one, or with `besluit`, when it began."""
    feiten = dossier.met_doel(pad, "plan")
    if stand in (None, "besluit", "loopt", "start"):
        return [f.op for f in feiten if is_begin(f)]
    if stand == "einde":
        gemeld = [f.op for f in feiten if f.heeft("stand", *AFGELOPEN)]
        verlopen = [f.tot for f in feiten if is_begin(f) and f.tot is not None and f.tot < dossier.op]
        return sorted([*gemeld, *verlopen, *_vervangen(dossier, pad)])
    return [f.op for f in feiten if f.heeft("stand", str(stand))]


def is_begin(feit: Feit) -> bool:
    """A plan fact that says the plan runs from now on."""
    standen = {str(stand) for stand in feit.alle("stand")}
    return bool(standen - NIET_BEGONNEN - AFGELOPEN - ONDERWEG)


def loopt(dossier: Dossier, pad: str) -> bool:
    """Whether a plan of this kind has begun and not ended since."""
    begin, einde = plandagen(dossier, pad, "start"), plandagen(dossier, pad, "einde")
    return bool(begin) and not (einde and einde[-1] >= begin[-1])


def vervangers(dossier: Dossier, pad: str) -> list[str]:
    """The plans that take the place of a plan (`vervangt`), for whomever they are meant."""
    gevonden = []
    for plan in dossier.plan.plannen:
        if isinstance(plan, PlanSoort) and plan.pad != pad:
            treffers = [dossier.zoek(verwijzing, plan.pad) for verwijzing in plan.vervangt]
            gevonden += [plan.pad for treffer in treffers if treffer and treffer.pad == pad]
    return gevonden


def _vervangen(dossier: Dossier, pad: str) -> list[date]:
    """A plan that had begun ends when one begins that takes its place."""
    begonnen = [feit.op for feit in dossier.met_doel(pad, "plan") if is_begin(feit)]
    if not begonnen:
        return []
    dagen = [dag for ander in vervangers(dossier, pad) for dag in plandagen(dossier, ander, "start")]
    return [dag for dag in dagen if dag >= begonnen[0]]


def mijlpaal(dossier: Dossier, naam: str) -> list[date]:
    """When an event in the school life of the leerling took place: aanmelding, inschrijving, 4-jaar, uitstroom …"""
    if not naam.endswith("-jaar"):
        return dossier.kenmerk_sinds(*MIJLPALEN.get(naam, (naam,)))
    geboren = dossier.kenmerk("geboren")
    if not isinstance(geboren, date):
        return []
    return [plus(geboren, f"{naam.removesuffix('-jaar')} jaar", dossier.kalender)]
