"""The roles of the plan in force, and who fills them: what a role may, follows from the profile in the plan."""

from dataclasses import dataclass

from passend.core import klok
from passend.engine.delen.plan import Plan
from passend.engine.woorden import NIET_VERMELD
from passend.school.enums import Profiel
from passend.school.models import Rolvervulling
from passend.school.selectors import rolvervulling_komend
from passend.school.services import rolvervulling_update
from passend.schoolplan.selectors import plan_van, planversie_in_werking
from passend.toegang.enums import Recht
from passend.toegang.profielen import is_begrensd, rechten_van_profiel


@dataclass(frozen=True, slots=True)
class Planrol:
    """A role that somebody can fill: its id in the plan, what the school calls it, and what kind of role it is.

    `focus` is what it gives attention to, `status` what the plan says about how far it is (`in ontwikkeling`).
    """

    id: str
    naam: str
    profiel: Profiel
    focus: tuple[str, ...] = ()
    status: str = ""


class NiemandOver(Exception):
    """With this plan nobody could put a plan into force any more; the message is Dutch."""

    def __init__(self, rollen: list[Planrol]) -> None:
        namen = ", ".join(sorted(rol.id for rol in rollen if Recht.PLAN_ACTIVEREN in rechten_van_profiel(rol.profiel)))
        super().__init__(
            "Dit plan kent de rol van niemand die nu het plan mag beheren. Dan kan daarna niemand er meer bij. "
            f"Geef eerst iemand een van deze rollen: {namen or 'geen enkele (het plan noemt geen directie)'}."
        )


def planrol_list() -> list[Planrol]:
    """The roles of the plan in force that staff can fill, by name; none without a plan."""
    versie = planversie_in_werking()
    rollen = planrollen(plan_van(versie)).values() if versie else ()
    vervulbaar = (rol for rol in rollen if rol.profiel not in (Profiel.OUDER, Profiel.LEERLING))
    return sorted(vervulbaar, key=lambda rol: rol.naam.casefold())


def rolnamen() -> dict[str, str]:
    """What the plan in force calls its roles, by their id; a role that is gone is not in it."""
    versie = planversie_in_werking()
    return {rol.id: rol.naam for rol in planrollen(plan_van(versie)).values()} if versie else {}


def planrollen(plan: Plan) -> dict[str, Planrol]:
    """Every role of a plan by its id, with the parts of a shared one, which have its profile."""
    gevonden = {}
    for rol in plan.rollen:
        if isinstance(rol, str):
            continue
        focus = tuple(woord for woord in rol.focus if woord != NIET_VERMELD)
        gevonden[rol.id] = Planrol(rol.id, rol.naam or rol.id, Profiel(rol.profiel), focus, rol.status or "")
        for deel in rol.verdeling:
            if not isinstance(deel, str):
                gevonden[deel.id] = Planrol(deel.id, deel.naam or deel.id, Profiel(rol.profiel))
    return gevonden


def rollen_volgen(plan: Plan) -> list[Rolvervulling]:
    """Give everybody the profile that this plan gives the role; who has a role that it does not know, may nothing.

    A role with another id in this plan (`was`) goes along. Returns the ones that open nothing any more. Raises
    NiemandOver, and then nothing has changed.
    """
    rollen, vroeger = planrollen(plan), _vroeger(plan)
    vervullingen = list(rolvervulling_komend(vanaf=klok.vandaag()))
    nieuw = {v.pk: rollen.get(v.rol) or rollen.get(vroeger.get(v.rol, "")) for v in vervullingen}
    heel = [vervulling for vervulling in vervullingen if not is_begrensd(vervulling)]
    straks = [rol for vervulling in heel if (rol := nieuw[vervulling.pk])]
    if any(_beheert(v.profiel) for v in heel) and not any(_beheert(rol.profiel) for rol in straks):
        raise NiemandOver(list(rollen.values()))
    for vervulling in vervullingen:
        rol = nieuw[vervulling.pk]
        profiel, naam = (rol.profiel, rol.id) if rol else (Profiel.GEEN, vervulling.rol)
        if (vervulling.profiel, vervulling.rol) != (profiel, naam):
            rolvervulling_update(vervulling, profiel=profiel, rol=naam)
    return [vervulling for vervulling in vervullingen if nieuw[vervulling.pk] is None]


def _vroeger(plan: Plan) -> dict[str, str]:
    return {oud: rol.id for rol in plan.rollen if not isinstance(rol, str) for oud in rol.was}


def _beheert(profiel: str) -> bool:
    return Recht.PLAN_ACTIVEREN in rechten_van_profiel(profiel)
