"""Agreements on forms: rows on every talk and meeting, and the form with which somebody says that one was kept."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from passend.dossier.invulvelden import RIJEN, afsprakenveld
from passend.engine.blokken.actie import Actie
from passend.engine.blokken.formulier import Sectie
from passend.engine.delen.bijeenkomsten import Contact, Overleg
from passend.engine.delen.plan import Plan
from passend.engine.stand.afspraken import GESPREKKEN, LOS

if TYPE_CHECKING:
    from passend.dossier.invulformulier import Invulformulier


def is_gesprek(element: Any) -> bool:
    """Whether people talk with one another in this."""
    return isinstance(element, Contact | Overleg) or (isinstance(element, Actie) and element.wat in GESPREKKEN)


def met_afspraken(plan: Plan, element: Any, formulier: "Invulformulier") -> "Invulformulier":
    """A form of a talk or meeting with rows for what people agree on, unless the plan has a place for them itself."""
    heeft = any(veld.soort == RIJEN and veld.rijsoort == "inzet" for veld in formulier.velden)
    if heeft or not is_gesprek(element):
        return formulier
    return replace(formulier, velden=(*formulier.velden, afsprakenveld(plan, element)))


def is_afspraakpad(plan: Plan, pad: str) -> bool:
    """Whether this can be the path of an agreed row: under a section of `soort: inzet`, or under a talk or meeting."""
    plek = pad.rpartition(".")[0]
    sectie = plan.register.element(plek)
    if isinstance(sectie, Sectie):
        return sectie.soort == "inzet"
    houder, _, los = plek.rpartition(".")
    return los == LOS and is_gesprek(plan.register.element(houder))


def afspraakformulier(pad: str) -> "Invulformulier":
    """The form with which an agreement is closed."""
    from passend.dossier.invulformulier import Invulformulier  # noqa: PLC0415 (the forms are made of these parts)

    return Invulformulier(pad=pad, naam="Afspraak is gedaan", woorden={"feit": "actie", "over": pad})
