"""The meetings about the school in the plan in force, each with the functions in it and the people who fill these."""

from collections.abc import Iterable
from dataclasses import dataclass

from passend.core import klok
from passend.engine.blokken.wie import Wie
from passend.engine.delen.bijeenkomsten import Overleg
from passend.engine.stand.benoemen import rolnaam
from passend.engine.stand.personen import Rollenboek, namen, rollen_in
from passend.school.models import Medewerker, Rolvervulling
from passend.school.selectors import rolvervulling_alle
from passend.schoolplan.selectors import plan_van, planversie_in_werking

_VAST = ("leidt", "doet_mee", "beslist")
_SOMS = ("zo_mogelijk", "zo_nodig", "op_afroep")


@dataclass(frozen=True, slots=True)
class Functie:
    """A role in a meeting and who fills it; `soms` when that role joins only if needed."""

    naam: str
    mensen: list[Medewerker]
    soms: bool


@dataclass(frozen=True, slots=True)
class Team:
    """A meeting about the school."""

    naam: str
    functies: list[Functie]


def team_list() -> list[Team]:
    """The meetings about the school of which the plan says who is in them; none without a plan."""
    versie = planversie_in_werking()
    if versie is None:
        return []
    plan, vervullingen = plan_van(versie), list(rolvervulling_alle(op=klok.vandaag()))
    boek = Rollenboek(plan)

    def functies(wie: Wie) -> list[Functie]:
        rollen = {rol: delen is _SOMS for delen in (_VAST, _SOMS) for rol in namen(rollen_in(wie, delen))}
        return [Functie(rolnaam(plan, rol), _die(vervullingen, boek, rol), soms) for rol, soms in rollen.items()]

    teams = [
        Team(overleg.naam or overleg.id, functies(overleg.wie))
        for overleg in plan.overleggen
        if isinstance(overleg, Overleg) and "school" in overleg.over and isinstance(overleg.wie, Wie)
    ]
    return [team for team in teams if team.functies]


def _die(vervullingen: Iterable[Rolvervulling], boek: Rollenboek, rol: str) -> list[Medewerker]:
    gevonden = {v.medewerker_id: v.medewerker for v in vervullingen if boek.vervult(v.rol, rol)}
    return sorted(gevonden.values(), key=lambda mens: str(mens).casefold())
