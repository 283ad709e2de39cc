"""Whom the plan in force gives to ask for advice: its roles, bodies outside the school, and what it offers."""

from dataclasses import dataclass
from typing import Any

from passend.engine.delen.plan import Plan
from passend.engine.delen.uitspraken import Aanbod
from passend.engine.stand.benoemen import rolnaam
from passend.engine.woorden import NIET_VERMELD
from passend.school.enums import Profiel
from passend.schoolplan.rollen import planrol_list
from passend.schoolplan.selectors import plan_van, planversie_in_werking

_ADVISEERT = ("specialist", "voorziening")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraagbaak:
    """Somebody or something that can be asked. `sleutel` is the id of a role, or the path of an offer (`is_aanbod`).

    `hoe` are the words of the plan about it: when it comes, through whom it goes, what it knows about.
    """

    sleutel: str
    naam: str
    is_aanbod: bool = False
    is_buiten: bool = False
    hoe: str = ""


def vraagbaak_list() -> list[Vraagbaak]:
    """Everybody that can be asked, by name; nobody without a plan."""
    versie = planversie_in_werking()
    if versie is None:
        return []
    plan = plan_van(versie)
    elementen = {rol.id: rol for rol in plan.rollen if not isinstance(rol, str)}
    rollen = [
        Vraagbaak(
            sleutel=rol.id,
            naam=rol.naam,
            is_buiten=rol.profiel == Profiel.EXTERN,
            hoe=_hoe(plan, elementen.get(rol.id)),
        )
        for rol in planrol_list()
        if rol.profiel not in (Profiel.BESTUUR, Profiel.MEDEZEGGENSCHAP)
    ]
    aanbod = [
        Vraagbaak(
            sleutel=een.pad,
            naam=een.naam or een.id,
            is_aanbod=True,
            is_buiten="school" not in een.waar,
            hoe=_woord(een.status),
        )
        for een in plan.aanbod
        if isinstance(een, Aanbod) and een.soort in _ADVISEERT
    ]
    return sorted([*rollen, *aanbod], key=lambda een: een.naam.casefold())


def _hoe(plan: Plan, rol: Any) -> str:
    if rol is None:
        return ""
    via = " en ".join(
        rolnaam(plan, str(een)) for een in rol.contact_via if isinstance(een, str) and een != NIET_VERMELD
    )
    focus = ", ".join(woord for woord in rol.focus if woord != NIET_VERMELD)
    delen = (_woord(rol.status), via and f"via {via}", focus and f"over {focus}")
    return ", ".join(filter(None, delen))


def _woord(tekst: str | None) -> str:
    return "" if tekst in (None, NIET_VERMELD) else str(tekst)
