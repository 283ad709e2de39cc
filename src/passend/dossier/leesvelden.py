"""What somebody has to read before filling in a form: what others wrote, and what this builds on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from passend.dossier.invulvelden import Invulveld, invulvelden
from passend.engine.blokken.actie import Actie
from passend.engine.blokken.element import Element
from passend.engine.blokken.formulier import Sectie
from passend.engine.delen.bijeenkomsten import Contact
from passend.engine.delen.plan import Plan
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.delen.stukken import Document
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.daden import leden_van, soorten_van
from passend.engine.stand.gedeeld import delen_van, stukken_van
from passend.engine.woorden import NIET_VERMELD


@dataclass(frozen=True, slots=True)
class Leeswerk:
    """Places of forms whose text is to be read, and acts (paths) whose reports are."""

    velden: tuple[Invulveld, ...] = ()
    acties: tuple[str, ...] = ()


NIETS = Leeswerk()


def leeswerk(plan: Plan, element: Element) -> Leeswerk:
    """For an evaluation the plan that is looked back on; of a shared form the part of others; what is sent here.

    For a plan what its sections are made of (`uit`): reports of talks, and what colleagues wrote.
    """
    velden = [veld for houder in _teruggekeken(plan, element) for veld in invulvelden(plan, houder.secties)]
    velden += [veld for veld in _gedeeld(plan, element) if veld.sectie in van_anderen(plan, element)]
    acties: list[str] = []
    for bron in _bronnen(plan, element):
        acties += [bron.pad, *(document.pad for document in _documenten(plan, bron))]
        velden += _gedeeld(plan, bron)
    for sectie in plan.register.elementen(Sectie):
        if element.pad in _naar(plan, sectie):
            houder = plan.register.element(sectie.pad.rpartition(".")[0])
            acties += [lid.pad for lid in leden_van(houder)] if isinstance(houder, Actie) else []
            velden += [] if isinstance(houder, Actie) else invulvelden(plan, [sectie])
    return Leeswerk(tuple(velden), tuple(acties))


def van_anderen(plan: Plan, element: Element) -> frozenset[str]:
    """The sections of a shared form that this act leaves to the acts beside it."""
    if not isinstance(element, Actie) or element.wat != "vastleggen":
        return frozenset()
    anders: set[str] = set()
    for document in _documenten(plan, element):
        delen = delen_van(plan, document)
        eigen = delen.get(element.pad, frozenset())
        anders |= {sectie for deel in delen.values() for sectie in deel} - eigen
    return frozenset(anders)


def _bronnen(plan: Plan, element: Element) -> Iterator[Actie | Contact]:
    """The acts and talks out of which the sections of a plan are filled."""
    maakt = soorten_van(plan, element) if isinstance(element, Actie) and element.wat == "plan" else [element.pad]
    for soort in map(plan.register.element, maakt):
        secties = [een for een in soort.secties if isinstance(een, Sectie)] if isinstance(soort, PlanSoort) else []
        for pad in sorted({pad for een in secties for pad in _paden(plan, een.uit, een.pad)}):
            bron = plan.register.element(pad)
            if isinstance(bron, Actie | Contact):
                yield bron


def doelen_uit(plan: Plan, gesprek: Element) -> list[Sectie]:
    """The sections with goals that are filled out of this talk: what is agreed there goes into the plan."""
    secties = [sectie for sectie in plan.register.elementen(Sectie) if sectie.soort == "doelen" and sectie.uit]
    van_plan = [sectie for sectie in secties if sectie.pad.startswith("plannen.")]
    return [sectie for sectie in van_plan if gesprek.pad in _paden(plan, sectie.uit, sectie.pad)]


def _paden(plan: Plan, verwijzingen: Iterable[str], vanaf: str) -> set[str]:
    gevonden = set()
    for verwijzing in verwijzingen:
        try:
            gevonden |= {plan.register.zoek(verwijzing, vanaf=vanaf).pad} if verwijzing != NIET_VERMELD else set()
        except VerwijzingFout:
            continue
    return gevonden


def _teruggekeken(plan: Plan, element: Element) -> Iterator[PlanSoort | Document]:
    """What an evaluation looks back on."""
    paden = [element.pad.rpartition(".")[0]] if isinstance(element, Evaluatie) else []
    if isinstance(element, Actie) and element.wat == "evaluatie":
        paden = soorten_van(plan, element)
    for pad in paden:
        houder = plan.register.element(pad)
        if isinstance(houder, PlanSoort | Document):
            yield houder


def _gedeeld(plan: Plan, element: Element) -> list[Invulveld]:
    documenten = _documenten(plan, element) if isinstance(element, Actie) and element.wat == "vastleggen" else []
    return [veld for document in documenten for veld in invulvelden(plan, document.secties)]


def _documenten(plan: Plan, actie: Actie | Contact) -> list[Document]:
    if isinstance(actie, Contact) or actie.wat != "vastleggen":
        return []
    elementen = [plan.register.element(pad) for pad in sorted(stukken_van(plan, actie))]
    return [element for element in elementen if isinstance(element, Document)]


def _naar(plan: Plan, sectie: Sectie) -> set[str]:
    """The paths of the elements to which what stands in a section goes."""
    return _paden(plan, sectie.naar, sectie.pad)
