"""The people of an act: its own `wie`, completed by the plan or meeting it is about, then by its trede."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit
from passend.engine.blokken.wie import Wie
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.delen.routes import Trede
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.stand.daden import soorten_van
from passend.engine.stand.personen import VEREIST, Rol, namen, rollen_in
from passend.engine.stand.plandagen import loopt
from passend.engine.stand.tegenspraken import onbeslist
from passend.engine.woorden import NIET_VERMELD

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand


def bronnen_van_wie(toestand: Toestand, element: Any) -> list[Wie | str]:
    """The `wie` blocks that speak about an element, nearest first; the trede around it is not among them."""
    gevonden: list[Wie | str] = []
    for kandidaat in (element, *_omgeving(toestand, element)):
        wie = getattr(kandidaat, "wie", None)
        if wie is not None:
            gevonden.append(wie)
    return gevonden


def _omgeving(toestand: Toestand, element: Any) -> list[Any]:
    """Groups of acts around the element, and the plan, document or meeting that it is about."""
    plan = toestand.plan
    gevonden: list[Any] = [o for o in toestand.omhullend(element) if isinstance(o, Actie) and o is not element]
    gevonden += hoofdplannen(toestand, element)
    if isinstance(element, Actie):
        for pad in _besproken(toestand, element):
            soort = plan.register.element(pad)
            if element.wat == "evaluatie":
                gevonden += [e for e in getattr(soort, "evaluatie", []) if not isinstance(e, str)]
            gevonden += [soort, *hoofdplannen(toestand, soort)]
        gevonden += [
            plan.register.element(t.pad)
            for d in element.document
            if d != NIET_VERMELD and (t := toestand.dossier.zoek(d, element.pad))
        ]
    return gevonden


def _besproken(toestand: Toestand, actie: Actie) -> list[str]:
    """What an act is about; one that looks back on a plan of several kinds is about those that run."""
    soorten = soorten_van(toestand.plan, actie)
    lopend = [pad for pad in soorten if loopt(toestand.dossier, pad)] if actie.wat == "evaluatie" else []
    return lopend or soorten


def hoofdplannen(toestand: Toestand, plan: Any) -> list[PlanSoort]:
    """The plans of which a plan is a part, nearest first: roles and consents come from there.

    Source: planformaat, Rulings: `onderdeel van` inherits roles, consents and the pupil, not the term.
    """
    gevonden: list[PlanSoort] = []
    while isinstance(plan, PlanSoort) and plan.onderdeel_van:
        treffer = toestand.dossier.zoek(plan.onderdeel_van, plan.pad)
        plan = treffer.element if treffer else None
        if plan in gevonden or not isinstance(plan, PlanSoort):
            break
        gevonden.append(plan)
    return gevonden


def rollen_voor(toestand: Toestand, element: Any, deel: str, *, met_trede: bool = True) -> list[Rol] | None:
    """The roles of one part of `wie`: the nearest place that names the part decides; None when no place does."""
    for wie in bronnen_van_wie(toestand, element):
        if isinstance(wie, Wie) and getattr(wie, deel):
            return list(getattr(wie, deel))
    if met_trede:
        for ouder in toestand.omhullend(element):
            van_trede = getattr(ouder, "wie", None)
            if isinstance(ouder, Trede) and isinstance(van_trede, Wie) and getattr(van_trede, deel):
                return list(getattr(van_trede, deel))
    return None


def vereiste_mensen(toestand: Toestand, element: Any) -> list[Rol]:
    """People without whom an act or meeting does not count; whoever stands at the trede alone need not be there.

    Who decides on a plan is not by that somebody who looks back on it.
    """
    gevonden: list[Rol] = []
    for deel in VEREIST:
        if deel == "beslist" and getattr(element, "wat", None) == "evaluatie":
            continue
        gevonden += [rol for rol in rollen_voor(toestand, element, deel, met_trede=False) or [] if rol != NIET_VERMELD]
    return gevonden


def uitvoerders(toestand: Toestand, element: Any) -> list[Rol]:
    """Who may carry out or record an act (or take a decision); empty when the plan leaves it open."""
    delen = (
        ("beslist",)
        if isinstance(element, Besluit) or getattr(element, "wat", None) == "besluit"
        else ("voert_uit", "leidt", "tekent")
    )
    gevonden: list[Rol] = []
    for deel in delen:
        gevonden += rollen_voor(toestand, element, deel) or []
    if NIET_VERMELD in gevonden:
        return []
    return gevonden


def beslisser_open(toestand: Toestand, besluit: Besluit) -> bool:
    """Whether the plan is silent about who decides."""
    if besluit.wie is None:
        return False
    if besluit.wie == NIET_VERMELD or onbeslist(besluit, "wie"):
        return True
    return isinstance(besluit.wie, Wie) and (not rollen_in(besluit.wie, ("beslist",)))


def verantwoordelijken(toestand: Toestand, element: Any) -> list[Rol]:
    """Whose task an act is: who leads or does it, else who takes part; a decision is of who decides.

    A consent of colleagues is theirs; one of parents or the leerling is for whoever asks it, whom the plan leaves open.
    """
    if isinstance(element, Toestemming):
        return [] if {"ouders", "leerling"} & set(namen(element.van)) else [r for r in element.van if r != NIET_VERMELD]
    delen = ("voert_uit", "leidt", "beslist", "doet_mee", "zo_mogelijk")
    if isinstance(element, Besluit):
        delen = ("beslist", "voert_uit", "leidt", "doet_mee", "zo_mogelijk")
    bronnen = [element]
    if isinstance(element, Evaluatie):
        plan = toestand.element(element.pad.rpartition(".")[0])
        bronnen += [plan, *hoofdplannen(toestand, plan)]
    for bron in bronnen:
        for deel in delen:
            gevonden = rollen_voor(toestand, bron, deel)
            if gevonden:
                return [rol for rol in gevonden if rol != NIET_VERMELD]
    return []
