"""The people of the school with what they know about: by name, by role, and by what a role gives attention to."""

from collections.abc import Iterable
from dataclasses import dataclass

from passend.core import klok
from passend.school.enums import Profiel
from passend.school.models import Medewerker
from passend.school.selectors import medewerker_met_rollen
from passend.schoolplan.rollen import Planrol, planrol_list
from passend.schoolplan.teams import Team, team_list
from passend.web.zoeken.woorden import titel_past, woorden


@dataclass(frozen=True, slots=True)
class Mens:
    """Somebody who works here, and the roles of the plan that say what this person knows about."""

    medewerker: Medewerker
    deskundig: list[Planrol]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mensenlijst:
    """Who fits what was looked for, and the expertise of the plan that nobody has (yet).

    `teams` are the meetings about the school, when nothing was looked for.
    """

    zoek: str
    mensen: list[Mens]
    zonder: list[Planrol]
    teams: list[Team]
    namen: dict[str, str]


def mensenlijst(*, zoek: str) -> Mensenlijst:
    """Everybody who works here now or soon; `zoek` looks in names, roles and what these give attention to."""
    rollen, getypt = {rol.id: rol for rol in planrol_list()}, woorden(zoek)
    iedereen = list(medewerker_met_rollen(op=klok.vandaag()))
    bezet = {vervulling.rol for medewerker in iedereen for vervulling in medewerker.rollen}  # type: ignore[attr-defined]
    mensen = [_mens(medewerker, rollen) for medewerker in iedereen]
    zonder = [rol for rol in rollen.values() if rol.id not in bezet and rol.focus and rol.profiel != Profiel.EXTERN]
    return Mensenlijst(
        zoek=zoek,
        mensen=[mens for mens in mensen if not getypt or titel_past(getypt, _van_mens(mens, rollen))],
        zonder=[rol for rol in zonder if not getypt or titel_past(getypt, _van_rollen([rol]))],
        teams=[] if getypt else team_list(),
        namen={rol.id: rol.naam for rol in rollen.values()},
    )


def _mens(medewerker: Medewerker, rollen: dict[str, Planrol]) -> Mens:
    eigen = dict.fromkeys(vervulling.rol for vervulling in medewerker.rollen)  # type: ignore[attr-defined]
    return Mens(medewerker, [rollen[rol] for rol in eigen if rol in rollen and rollen[rol].focus])


def _van_mens(mens: Mens, rollen: dict[str, Planrol]) -> str:
    eigen = [rollen[v.rol] for v in mens.medewerker.rollen if v.rol in rollen]  # type: ignore[attr-defined]
    return f"{mens.medewerker} {_van_rollen(eigen)}"


def _van_rollen(rollen: Iterable[Planrol]) -> str:
    return " ".join(" ".join((rol.naam, *rol.focus)) for rol in rollen)
