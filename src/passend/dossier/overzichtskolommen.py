"""What a plan asks to write down per leerling in the overview of a groep: the sections that become columns there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from passend.dossier.invulvelden import Invulveld, invulvelden
from passend.dossier.onderwerpen import GROEP, LEERLING, over_wie
from passend.engine.blokken.formulier import Sectie
from passend.engine.delen.bijeenkomsten import Contact
from passend.engine.delen.meten import Instrument
from passend.engine.delen.plan import Plan
from passend.engine.delen.plannen import PlanSoort
from passend.engine.delen.stukken import Document
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.benoemen import naam_van_element
from passend.engine.woorden import NIET_VERMELD


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """One section of an overview that is filled for each leerling.

    `gesprekken`: the talks (paths) that are part of it; `per_vak`: one answer for each vak. Paths of plans of a groep:
    `naar` are those in which it belongs, `voor` those that are made of this overview.
    """

    pad: str
    naam: str
    overzicht: str
    velden: tuple[Invulveld, ...]
    gesprekken: tuple[str, ...] = ()
    per_vak: bool = False
    naar: tuple[str, ...] = ()
    voor: tuple[str, ...] = ()

    @property
    def is_keuze(self) -> bool:
        """Whether it puts the leerling in one of a few."""
        return len(self.velden) == 1 and self.velden[0].soort == "keuze"


def overzichtskolommen(plan: Plan) -> list[Kolom]:
    """The columns, in the order of the plan: sections per leerling of an overview, and of the papers it is made of.

    A table of results is no column of its own: the results are there already.
    """
    gevonden: dict[str, Kolom] = {}
    for overzicht in plan.documenten:
        if isinstance(overzicht, Document) and overzicht.soort == "overzicht":
            for sectie in _secties(plan, overzicht):
                gevonden.setdefault(sectie.pad, _kolom(plan, overzicht, sectie))
    return list(gevonden.values())


def _secties(plan: Plan, overzicht: Document) -> Iterator[Sectie]:
    stukken = [element for element in _elementen(plan, overzicht.uit, overzicht.pad) if isinstance(element, Document)]
    eigen = [sectie for sectie in _delen(overzicht) if LEERLING in sectie.per]
    van_stukken = [sectie for stuk in stukken for sectie in _delen(stuk)]
    yield from (sectie for sectie in (*eigen, *van_stukken) if sectie.soort != "tabel")


def _kolom(plan: Plan, overzicht: Document, sectie: Sectie) -> Kolom:
    bronnen = _elementen(plan, sectie.uit, sectie.pad)
    groepsplannen = [soort for soort in plan.plannen if isinstance(soort, PlanSoort) and _van_groep(plan, soort)]
    naar = {element.pad for element in _elementen(plan, sectie.naar, sectie.pad)}
    return Kolom(
        pad=sectie.pad,
        naam=naam_van_element(plan, sectie),
        overzicht=naam_van_element(plan, overzicht),
        velden=tuple(invulvelden(plan, [sectie])),
        gesprekken=tuple(bron.pad for bron in bronnen if isinstance(bron, Contact)),
        per_vak="vak" in sectie.per,
        naar=tuple(soort.pad for soort in groepsplannen if naar & {soort.pad, *(s.pad for s in _delen(soort))}),
        voor=tuple(soort.pad for soort in groepsplannen if overzicht.pad in _bronnen(plan, soort)),
    )


def _van_groep(plan: Plan, soort: PlanSoort) -> bool:
    return GROEP in over_wie(plan, soort.pad)


def _delen(soort: PlanSoort | Document) -> list[Sectie]:
    return [deel for deel in soort.secties if isinstance(deel, Sectie)]


def _bronnen(plan: Plan, soort: PlanSoort) -> set[str]:
    """The paths of what a plan is made of."""
    return {bron.pad for deel in _delen(soort) for bron in _elementen(plan, deel.uit, deel.pad)}


def _elementen(plan: Plan, verwijzingen: list[str], vanaf: str) -> list[Any]:
    gevonden = []
    for verwijzing in verwijzingen:
        try:
            element = plan.register.zoek(verwijzing, vanaf=vanaf).element
        except VerwijzingFout:
            continue
        if element is not None:
            gevonden.append(element)
    return gevonden


def vakken_van(plan: Plan) -> list[str]:
    """The subjects that the instruments of a plan are about, each once, by name."""
    instrumenten = [een for een in plan.instrumenten if isinstance(een, Instrument)]
    return sorted({vak for een in instrumenten for vak in een.vakken if vak != NIET_VERMELD})
