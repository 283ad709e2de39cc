"""What the plan in force says about incidents: the kinds, the rules that look at them, and who can be involved."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from passend.dossier.invulvelden import Mogelijkheid, lijst_waarden
from passend.engine.blokken.actie import Actie
from passend.engine.blokken.voorwaarde import Feitvoorwaarde, Voorwaarde
from passend.engine.blokken.wie import Wie
from passend.engine.delen.plan import Plan
from passend.engine.delen.routes import Route, Trede
from passend.engine.delen.signalen import Signaal
from passend.engine.regels.verwoorden import in_woorden
from passend.engine.stand.benoemen import bron_van, naam_van_element, rolnaam
from passend.engine.stand.personen import Rollenboek, namen
from passend.engine.termijnen.duur import minus
from passend.engine.termijnen.kalender import Kalender, KalenderOnbekend
from passend.engine.termijnen.verwoorden import in_woorden as termijn_in_woorden
from passend.engine.woorden import NIET_VERMELD, RELATIEVE_ROLLEN
from passend.schoolplan.selectors import plan_van, planversie_in_werking

# The list of a plan that says which of its events count as incidents.
INCIDENTEN: Final = "incidenten"
# How a leerling can be involved. Who was hurt is counted apart from who did it.
BETROKKEN: Final = ("overkwam het", "deed het", "was erbij")
_WIE = ("leidt", "voert_uit", "doet_mee", "zo_mogelijk", "zo_nodig", "op_afroep")


@dataclass(frozen=True, slots=True, kw_only=True)
class Incidentregel:
    """A signal of the plan that looks at incidents of these kinds. `zin`: its condition; `doet`: what is asked then.

    `binnen`: the period in which it counts, as the plan writes it; "" when the plan names none.
    """

    pad: str
    naam: str
    zin: str
    bron: tuple[str, ...]
    soorten: frozenset[str]
    doet: tuple[str, ...]
    binnen: str

    def telt_vanaf(self, op: date, kalender: Kalender) -> date | None:
        """From which day on events count today; None when all of them do."""
        if self.binnen == "schooljaar":
            return kalender.schooljaar(op).van
        if self.binnen in ("", "altijd"):
            return None
        try:
            return minus(op, self.binnen, kalender)
        except (KalenderOnbekend, ValueError):
            return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Betrekken:
    """The act of the plan with which people are involved in an incident: its path and name, and their rollen."""

    pad: str
    naam: str
    rollen: tuple[Mogelijkheid, ...]
    bron: tuple[str, ...]


def incidentsoorten() -> list[Mogelijkheid]:
    """The kinds of incidents of the plan in force; none when it does not name them."""
    plan = _plan()
    lijst = plan.register.element(f"lijsten.{INCIDENTEN}") if plan else None
    return [Mogelijkheid(str(getattr(w, "id", w)), str(getattr(w, "naam", None) or w)) for w in lijst_waarden(lijst)]


def incidentregels() -> list[Incidentregel]:
    """The signals of the plan in force that look at events of these kinds."""
    plan = _plan()
    soorten = {soort.waarde for soort in incidentsoorten()}
    if plan is None or not soorten:
        return []
    gevonden = (_regel(plan, een, soorten) for een in plan.signalen if isinstance(een, Signaal))
    return [regel for regel in gevonden if regel is not None]


def betrekken_get() -> Betrekken | None:
    """Who can be involved in an incident, and the act that says so; None where the plan in force says nothing."""
    plan = _plan()
    if plan is None:
        return None
    routes = [route for route in plan.routes if isinstance(route, Route) and "gebeurtenis" in route.per]
    treden = [trede for route in routes for trede in route.treden if isinstance(trede, Trede)]
    acties = [actie for trede in treden for actie in trede.acties]
    met_mensen = (actie for actie in acties if isinstance(actie, Actie) and isinstance(actie.wie, Wie))
    return next((_betrekken(plan, actie) for actie in met_mensen), None)


def _betrekken(plan: Plan, actie: Actie) -> Betrekken:
    genoemd = [rol for deel in _WIE for rol in namen(getattr(actie.wie, deel, []) or [])]
    genoemd = [rol for rol in genoemd if rol not in RELATIEVE_ROLLEN]  # the own leerkracht reads the file already
    boek = Rollenboek(plan)
    eigen = [rol.id for rol in plan.rollen if not isinstance(rol, str)]
    rollen = [rol for een in genoemd for rol in [een, *eigen] if rol in eigen and boek.vervult(rol, een)]
    return Betrekken(
        pad=actie.pad,
        naam=naam_van_element(plan, actie),
        rollen=tuple(Mogelijkheid(rol, rolnaam(plan, rol)) for rol in dict.fromkeys(rollen)),
        bron=tuple(bron_van(plan, actie.pad)),
    )


def _regel(plan: Plan, signaal: Signaal, soorten: set[str]) -> Incidentregel | None:
    for voorwaarde, feit in _gebeurtenissen(signaal.als):
        eigen = {str(woord) for woord in _lijst(feit.velden.get("soort"))} & soorten
        if eigen:
            taken = [uitkomst.taak for uitkomst in signaal.dan if not isinstance(uitkomst, str)]
            return Incidentregel(
                pad=signaal.pad,
                naam=naam_van_element(plan, signaal),
                zin=in_woorden(plan, voorwaarde, signaal.pad) + ("" if feit.aantal else ", elke keer"),
                bron=tuple(bron_van(plan, signaal.pad)),
                soorten=frozenset(eigen),
                doet=tuple(_taak(plan, taak) for taak in taken if isinstance(taak, Actie)),
                binnen="" if feit.binnen in (None, NIET_VERMELD) else str(feit.binnen),
            )
    return None


def _gebeurtenissen(voorwaarde: Any) -> Iterator[tuple[Voorwaarde, Feitvoorwaarde]]:
    if not isinstance(voorwaarde, Voorwaarde):
        return
    if isinstance(voorwaarde.gebeurtenis, Feitvoorwaarde):
        yield voorwaarde, voorwaarde.gebeurtenis
    for tak in voorwaarde.takken:
        yield from _gebeurtenissen(tak)


def _taak(plan: Plan, taak: Actie) -> str:
    wanneer = [termijn_in_woorden(termijn) for termijn in taak.termijn if termijn != NIET_VERMELD]
    return ", ".join([naam_van_element(plan, taak), *wanneer])


def _lijst(waarde: Any) -> list[Any]:
    return list(waarde) if isinstance(waarde, list | tuple) else [] if waarde is None else [waarde]


def _plan() -> Plan | None:
    versie = planversie_in_werking()
    return None if versie is None else plan_van(versie)
