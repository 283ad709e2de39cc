"""Who guides the support of a leerling: the division of the plan, and the people who fill its parts."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from passend.core import klok
from passend.engine.delen.plan import Plan
from passend.engine.stand.personen import Rollenboek
from passend.school.enums import Profiel
from passend.school.models import Locatie, Medewerker, Rolvervulling
from passend.school.selectors import rolvervulling_alle
from passend.schoolplan.rollen import rolnamen
from passend.schoolplan.selectors import plan_van, planversie_in_werking
from passend.toegang.profielen import is_begrensd


@dataclass(frozen=True, slots=True)
class Begeleider:
    """Somebody who is responsible, and what the plan calls that role."""

    medewerker: Medewerker
    rol: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plaats:
    """Where a leerling sits; None when that is not known."""

    groep: UUID | None = None
    jaargroep: int | None = None
    locatie: Locatie | None = None


def begeleider_list(plaats: Plaats) -> list[Begeleider]:
    """Who coordinates the support of a leerling who sits here, by name; empty without a plan in force.

    Who fills the part of the role that the plan gives this place; else whose role was given for this place; else who
    fills the role for the whole school.
    """
    versie = planversie_in_werking()
    if versie is None:
        return []
    plan = plan_van(versie)
    vervullingen = [v for v in rolvervulling_alle(op=klok.vandaag()) if _telt_hier(v, plaats)]
    hier, elders = _delen(plan, plaats)
    gevonden = (
        [v for v in vervullingen if v.rol in hier]
        or [v for v in vervullingen if v.rol not in elders and is_begrensd(v)]
        or [v for v in vervullingen if v.rol not in elders]
    )
    return _met_namen(gevonden)


def _telt_hier(vervulling: Rolvervulling, plaats: Plaats) -> bool:
    return (
        vervulling.profiel == Profiel.ONDERSTEUNINGSCOORDINATOR
        and vervulling.groep_id in (None, plaats.groep)
        and vervulling.locatie_id in (None, plaats.locatie and plaats.locatie.pk)
        and (not vervulling.jaargroepen or plaats.jaargroep in vervulling.jaargroepen)
    )


def _delen(plan: Plan, plaats: Plaats) -> tuple[set[str], set[str]]:
    """The parts of the role that the plan gives this place, and those that it gives other places."""
    boek, locatie = Rollenboek(plan), plaats.locatie.naam if plaats.locatie else None
    hier = {deel for rol in boek.coordinatoren() if (deel := boek.deel_voor(rol, plaats.jaargroep, locatie))}
    verdeeld = (deel for rol in plan.rollen if not isinstance(rol, str) for deel in rol.verdeling)
    alle = {deel.id for deel in verdeeld if not isinstance(deel, str)}
    return hier, alle - hier if hier else set()


def _met_namen(vervullingen: Iterable[Rolvervulling]) -> list[Begeleider]:
    namen = rolnamen()
    uniek = {v.medewerker_id: Begeleider(v.medewerker, namen.get(v.rol, v.rol)) for v in vervullingen}
    return sorted(uniek.values(), key=lambda een: str(een.medewerker).casefold())
