"""A form that several acts fill together, each its own part: parents one half, the school the other."""

from __future__ import annotations

from collections import defaultdict

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.formulier import Sectie
from passend.engine.delen.plan import Plan
from passend.engine.delen.stukken import Document
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.personen import namen
from passend.engine.woorden import NIET_VERMELD


def delen_van(plan: Plan, document: Document) -> dict[str, frozenset[str]]:
    """The path of an act -> the compulsory sections that it fills: those for the people who carry it out.

    Empty where one act fills the whole: only acts side by side in one place share a form.
    """
    per_houder: dict[str, list[Actie]] = defaultdict(list)
    for actie in plan.register.elementen(Actie):
        if actie.wat == "vastleggen" and document.pad in stukken_van(plan, actie):
            per_houder[actie.pad.rpartition(".")[0]].append(actie)
    samen = [actie for acties in per_houder.values() if len(acties) > 1 for actie in acties]
    delen = {actie.pad: _deel(document, actie) for actie in samen}
    return delen if all(delen.values()) else {}


def vult_een_deel(plan: Plan, actie: Actie) -> bool:
    """Whether an act fills only its own part of a form, beside other acts."""
    stukken = [plan.register.element(pad) for pad in stukken_van(plan, actie)] if actie.wat == "vastleggen" else []
    return any(isinstance(stuk, Document) and actie.pad in delen_van(plan, stuk) for stuk in stukken)


def stukken_van(plan: Plan, actie: Actie) -> set[str]:
    """The paths of the documents and plans that an act fills."""
    gevonden = set()
    for verwijzing in actie.document:
        try:
            gevonden.add(plan.register.zoek(verwijzing, delen=("documenten", "plannen"), vanaf=actie.pad).pad)
        except VerwijzingFout:
            continue
    return gevonden


def velden_van(plan: Plan, sectie: str) -> set[str]:
    """The paths of the fields of a section."""
    element = plan.register.element(sectie)
    velden = element.velden if isinstance(element, Sectie) else []
    return {veld.pad for veld in velden if not isinstance(veld, str)}


def _deel(document: Document, actie: Actie) -> frozenset[str]:
    doeners = set(namen(actie.wie.voert_uit)) if actie.wie and not isinstance(actie.wie, str) else set()
    secties = [sectie for sectie in document.secties if isinstance(sectie, Sectie)]
    return frozenset(
        sectie.pad
        for sectie in secties
        if sectie.verplicht not in (None, False, NIET_VERMELD) and doeners & set(namen(sectie.door))
    )
