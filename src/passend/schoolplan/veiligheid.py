"""Safety at school as the plan in force puts it: who to turn to, and the protocols."""

from dataclasses import dataclass
from typing import Any, Final

from passend.core import klok
from passend.engine.blokken.termijn import Termijn
from passend.engine.delen.plan import Plan
from passend.engine.delen.stukken import Document
from passend.engine.stand.benoemen import bron_van, naam_van_element, rolnaam
from passend.engine.stand.personen import Rollenboek, namen, rollen_in
from passend.engine.termijnen.verwoorden import in_woorden
from passend.engine.woorden import NIET_VERMELD
from passend.school.enums import Profiel
from passend.school.models import Medewerker
from passend.school.selectors import rolvervulling_alle
from passend.schoolplan.selectors import plan_van, planversie_in_werking

# What a role is about when people turn to it for safety.
_VEILIG: Final = frozenset({"sociale veiligheid", "pesten"})
_WIE = ("voert_uit", "leidt", "beslist", "doet_mee", "ziet_toe", "tekent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Veiligheidsfunctie:
    """A role that people turn to, what it does, and who fills it."""

    naam: str
    taken: tuple[str, ...]
    mensen: tuple[Medewerker, ...]
    bron: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """A protocol that the plan names; "" for what it does not say."""

    naam: str
    versie: str
    status: str
    eigenaar: str
    nakijken: str
    uitleg: str
    bron: tuple[str, ...]


def veiligheidsfuncties() -> list[Veiligheidsfunctie]:
    """The vertrouwenspersonen and the roles for safety and bullying, of the plan in force, with the people of today."""
    versie = planversie_in_werking()
    if versie is None:
        return []
    plan, vervullingen = plan_van(versie), list(rolvervulling_alle(op=klok.vandaag()))
    boek = Rollenboek(plan)
    gevonden = []
    for rol in plan.rollen:
        if isinstance(rol, str) or not (rol.profiel == Profiel.VERTROUWENSPERSOON or _VEILIG & set(_lijst(rol.focus))):
            continue
        mensen = {v.medewerker_id: v.medewerker for v in vervullingen if boek.vervult(v.rol, rol.id)}
        gevonden.append(
            Veiligheidsfunctie(
                naam=rolnaam(plan, rol.id),
                taken=tuple(taak for taak in _lijst(rol.taken) if taak != NIET_VERMELD),
                mensen=tuple(sorted(mensen.values(), key=lambda mens: str(mens).casefold())),
                bron=tuple(bron_van(plan, rol.pad)),
            )
        )
    return gevonden


def protocollen() -> list[Protocol]:
    """The protocols of the plan in force; what a school wrote goes before the law."""
    versie = planversie_in_werking()
    if versie is None:
        return []
    plan = plan_van(versie)
    stukken = [een for een in plan.documenten if isinstance(een, Document) and een.soort == "protocol"]
    return [_protocol(plan, stuk) for stuk in sorted(stukken, key=lambda stuk: stuk.laag not in ("", plan.plan.id))]


def _protocol(plan: Plan, stuk: Document) -> Protocol:
    wie = [] if isinstance(stuk.wie, str) or stuk.wie is None else namen(rollen_in(stuk.wie, _WIE))
    wanneer = [in_woorden(een) for een in stuk.wanneer if isinstance(een, Termijn) or een != NIET_VERMELD]
    return Protocol(
        naam=naam_van_element(plan, stuk),
        versie=_woord(stuk.versie),
        status=_woord(stuk.status),
        eigenaar=", ".join(rolnaam(plan, rol) for rol in wie if rol != NIET_VERMELD),
        nakijken=", ".join(wanneer),
        uitleg=_woord(stuk.uitleg),
        bron=tuple(bron_van(plan, stuk.pad)),
    )


def _woord(waarde: object) -> str:
    return "" if waarde in (None, NIET_VERMELD) else str(waarde)


def _lijst(waarde: Any) -> list[str]:
    return [str(een) for een in waarde] if isinstance(waarde, list | tuple) else [str(waarde)] if waarde else []
