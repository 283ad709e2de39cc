"""What makes a task done, in a sentence for people; and whether a decision has to come of it.

The words follow `engine.stand.gedaan`, which says which facts carry a duty out. Whether a page or an import recorded
such a fact makes no difference.
"""

from collections.abc import Callable
from typing import Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Keuze
from passend.engine.blokken.formulier import Sectie
from passend.engine.delen.bijeenkomsten import Contact, Overleg
from passend.engine.delen.kalender import Kalenderregel
from passend.engine.delen.meten import Instrument
from passend.engine.delen.plan import Plan
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.delen.stukken import Document
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.delen.uitspraken import Aanbod
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.afspraken import Afspraak
from passend.engine.stand.benoemen import naam_van, naam_van_element, naam_van_verwijzing, rolnaam
from passend.engine.stand.daden import leden_van, soorten_van
from passend.engine.woorden import NIET_VERMELD

# Of so many choices the names are told.
_KEUZES = 5
_VASTGELEGD = "dit is vastgelegd"
_GEHOUDEN = "dit is gehouden en vastgelegd"


def klaar_als(plan: Plan, element: Any) -> str:
    """When the task about this element is done: `het gesprek is vastgelegd`."""
    for soort, zeg in _ZINNEN.items():
        if isinstance(element, soort):
            return zeg(plan, element)
    return _VASTGELEGD


def _actie(plan: Plan, actie: Actie) -> str:
    if actie.keuze_uit:
        namen = [naam_van_element(plan, lid) for lid in leden_van(actie)]
        minstens = actie.minstens if isinstance(actie.minstens, int) else len(namen)
        if minstens == len(namen):
            return f"dit alles is gedaan: {_rij(namen)}"
        if minstens == 1:
            return f"één van deze is gedaan: {_rij(namen, 'of')}"
        return f"minstens {minstens} van deze zijn gedaan: {_rij(namen)}"
    over = _rij([naam_van(plan, pad) for pad in soorten_van(plan, actie)])
    stukken = _rij([naam_van_verwijzing(plan, stuk, actie.pad) for stuk in actie.document if stuk != NIET_VERMELD])
    genoemd = [rol for rol in (*actie.met, *actie.aan) if isinstance(rol, str) and rol != NIET_VERMELD]
    mensen = _rij([rolnaam(plan, rol) for rol in genoemd])
    return _DADEN.get(actie.wat or "", _vastgelegd)(over, stukken, mensen)


def _vastgelegd(_over: str, _stukken: str, _mensen: str) -> str:
    return _VASTGELEGD


def _een_van(*woorden: str) -> str:
    return next(filter(None, woorden), "")


_DADEN: dict[str, Callable[[str, str, str], str]] = {
    "gesprek": lambda over, stuk, mensen: f"het gesprek{f' met {mensen}' if mensen else ''} is vastgelegd",
    "overleg": lambda over, stuk, mensen: f"{over or 'het overleg'} is gehouden en vastgelegd",
    "observatie": lambda over, stuk, mensen: "de observatie is vastgelegd",
    "toets": lambda over, stuk, mensen: f"er is een resultaat{f' van {over}' if over else ''}, ingelezen of vastgelegd",
    "plan": lambda over, stuk, mensen: f"{over or 'het plan'} loopt",
    "evaluatie": lambda over, stuk, mensen: f"{_een_van(over, stuk, 'het plan')} is geëvalueerd",
    "toestemming": lambda over, stuk, mensen: f"{over or 'de toestemming'} is gegeven",
    "informeren": lambda over, stuk, mensen: f"vastgelegd is wanneer {mensen or 'men'} het hoorde",
    "vastleggen": lambda over, stuk, mensen: f"{stuk or 'het'} is ingevuld",
    "aanvraag": lambda over, stuk, mensen: (
        f"vastgelegd is wanneer de aanvraag{f' naar {mensen}' if mensen else ''} ging"
    ),
    "advies": lambda over, stuk, mensen: f"het advies{f' van {mensen}' if mensen else ''} is vastgelegd",
    "besluit": lambda over, stuk, mensen: "het besluit is genomen, met wie en waarom",
    "steun": lambda over, stuk, mensen: f"{over or 'de steun'} is ingezet",
}


def _besluit(plan: Plan, besluit: Besluit) -> str:
    namen = [naam_van_element(plan, keuze) for keuze in besluit.keuzes if isinstance(keuze, Keuze)]
    if not 0 < len(namen) <= _KEUZES:
        return "het besluit is genomen, met wie en waarom"
    return f"er is gekozen, met een reden: {_rij(namen, 'of')}"


def _document(plan: Plan, document: Document) -> str:
    return f"{naam_van_element(plan, document)} is ingevuld, of ontvangen en vastgelegd"


def _evaluatie(plan: Plan, element: Evaluatie) -> str:
    plannaam = naam_van(plan, element.pad.rpartition(".")[0])
    return f"{plannaam} is geëvalueerd, met iedereen erbij die het plan noemt"


_ZINNEN: dict[type[Any], Callable[[Plan, Any], str]] = {
    Actie: _actie,
    Besluit: _besluit,
    Evaluatie: _evaluatie,
    PlanSoort: lambda plan, soort: f"{naam_van_element(plan, soort)} loopt",
    Document: _document,
    Overleg: lambda plan, overleg: _GEHOUDEN,
    Contact: lambda plan, contact: _GEHOUDEN,
    Kalenderregel: lambda plan, regel: "vastgelegd is dat dit gebeurde",
    Instrument: lambda plan, instrument: f"er is een resultaat van {naam_van_element(plan, instrument)}",
    Toestemming: lambda plan, toestemming: f"{naam_van_element(plan, toestemming)} is gegeven",
    Sectie: lambda plan, sectie: f"{naam_van_element(plan, sectie)} is ingevuld",
    Aanbod: lambda plan, aanbod: f"{naam_van_element(plan, aanbod)} is ingezet",
    Afspraak: lambda plan, afspraak: "dit is gedaan, of er is op teruggekeken",
}


def _rij(namen: list[str], woord: str = "en") -> str:
    uniek = list(dict.fromkeys(naam for naam in namen if naam))
    return f" {woord} ".join(filter(None, [", ".join(uniek[:-1]), uniek[-1]])) if uniek else ""


# --- the end of a term ---

_beslissend: dict[int, tuple[Plan, frozenset[str]]] = {}


def is_beslissend(plan: Plan, element: Any) -> bool:
    """Whether it ends a term: a decision, the act after which one has to be taken, or looking back on a plan."""
    if isinstance(element, Besluit | Evaluatie) or getattr(element, "wat", None) in ("besluit", "evaluatie"):
        return True
    return str(element.pad) in _voor_een_besluit(plan)


def _voor_een_besluit(plan: Plan) -> frozenset[str]:
    """The paths on which a decision hangs, once per plan."""
    gevonden = _beslissend.get(id(plan))
    if gevonden is None or gevonden[0] is not plan:
        paden = set()
        for besluit in plan.register.elementen(Besluit):
            for verwijzing in besluit.bij:
                try:
                    treffer = plan.register.zoek(verwijzing, vanaf=besluit.pad)
                except VerwijzingFout:
                    continue
                paden.add(f"{treffer.pad}.{treffer.stand}" if treffer.stand else treffer.pad)
        gevonden = _beslissend[id(plan)] = plan, frozenset(paden)
    return gevonden[1]
