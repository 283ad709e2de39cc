"""About whom something of the plan can be recorded: one leerling, or a whole groep."""

from collections.abc import Iterator
from typing import Final

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.formulier import Sectie
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.delen.bijeenkomsten import Overleg
from passend.engine.delen.kalender import Kalenderregel
from passend.engine.delen.meten import Vraag
from passend.engine.delen.plan import Plan
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.delen.signalen import Signaal
from passend.engine.delen.stukken import Document
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.daden import leden_van, soorten_van
from passend.engine.stand.gedeeld import stukken_van
from passend.engine.stand.planboek import Planboek
from passend.engine.woorden import NIET_VERMELD

LEERLING: Final = "leerling"
GROEP: Final = "groep"


def over_wie(plan: Plan, pad: str) -> frozenset[str]:
    """The kinds of onderwerp of what stands at this path.

    A plan is for whom its `voor` names. A meeting about a groep may be about one leerling of it as well, and an act
    that somebody carries out because of a leerling is recorded with that leerling. A question that a signal of a groep
    asks, and a document that such a signal makes somebody write, are about the groep as well.
    """
    element = plan.register.element(pad)
    if isinstance(element, Sectie | Evaluatie):
        return over_wie(plan, pad.rpartition(".")[0])
    if isinstance(element, PlanSoort):
        return frozenset(element.voor) - {NIET_VERMELD}
    if isinstance(element, Overleg):
        return frozenset({LEERLING, *element.over}) - {NIET_VERMELD}
    if isinstance(element, Actie):
        return frozenset({LEERLING, *_van_actie(plan, element)})
    if isinstance(element, Kalenderregel):
        return frozenset({LEERLING, *_van_bijeenkomst(plan, element)})
    if isinstance(element, Vraag | Document):
        return frozenset({LEERLING, GROEP}) if pad in _bij_groepssignalen(plan) else frozenset({LEERLING})
    return frozenset({LEERLING})


_genoemd: dict[int, tuple[Plan, frozenset[str]]] = {}


def _bij_groepssignalen(plan: Plan) -> frozenset[str]:
    """The paths of questions and documents that signals of a groep name, once per plan."""
    gevonden = _genoemd.get(id(plan))
    if gevonden is None or gevonden[0] is not plan:
        signalen = [een for een in plan.signalen if isinstance(een, Signaal) and een.per == GROEP]
        paden = frozenset(pad for signaal in signalen for pad in _genoemd_door(plan, signaal))
        gevonden = _genoemd[id(plan)] = plan, paden
    return gevonden[1]


def _genoemd_door(plan: Plan, signaal: Signaal) -> Iterator[str]:
    if isinstance(signaal.als, Voorwaarde):
        yield from Planboek(plan).noemt(signaal.als, signaal.pad)
    for actie in plan.register.elementen(Actie):
        if actie.pad.startswith(f"{signaal.pad}."):
            yield from stukken_van(plan, actie)


def groepszaken(plan: Plan, jaargroepen: frozenset[int]) -> list[str]:
    """The paths of the plans and meetings that a groep with these jaargroepen can have."""
    soorten = [soort for soort in (*plan.plannen, *plan.overleggen) if isinstance(soort, PlanSoort | Overleg)]
    return [soort.pad for soort in soorten if GROEP in over_wie(plan, soort.pad) and _geldt(soort, jaargroepen)]


def _geldt(soort: PlanSoort | Overleg, jaargroepen: frozenset[int]) -> bool:
    groepen = getattr(soort.geldt, "groepen", None)
    return groepen in (None, NIET_VERMELD) or bool(jaargroepen & set(groepen))


def _van_actie(plan: Plan, actie: Actie) -> set[str]:
    """An act is about what it makes or holds, and about what it belongs to."""
    houder = plan.register.element(actie.pad.rpartition(".")[0])
    gevonden = set(over_wie(plan, houder.pad)) if isinstance(houder, PlanSoort | Overleg | Actie) else set()
    gevonden |= {GROEP} & set(actie.over)
    gevonden |= {GROEP} if isinstance(houder, Signaal) and houder.per == GROEP else set()
    for lid in leden_van(actie):
        for soort in soorten_van(plan, lid):
            gevonden |= over_wie(plan, soort)
    return gevonden


def _van_bijeenkomst(plan: Plan, regel: Kalenderregel) -> frozenset[str]:
    try:
        treffer = plan.register.zoek(str(regel.wat), delen=("overleggen",), vanaf=regel.pad)
    except VerwijzingFout:
        return frozenset()
    return over_wie(plan, treffer.pad)
