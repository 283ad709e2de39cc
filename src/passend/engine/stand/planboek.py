"""What can be worked out once per plan edition: addresses of conditions, acts, roles."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, TypeVar

from pydantic import BaseModel

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.basis import Blok
from passend.engine.blokken.element import Element
from passend.engine.blokken.feit import FEITSOORTEN
from passend.engine.blokken.voorwaarde import Feitvoorwaarde, Voorwaarde
from passend.engine.delen.plan import Plan
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.lezen.register import Treffer
from passend.engine.regels import Regels, Relaties, compileer, voorwaarden
from passend.engine.stand.afscherming import Afscherming, afscherming
from passend.engine.stand.bezoeken import is_afgeleid
from passend.engine.stand.daden import soorten_van
from passend.engine.stand.feiten import VERWIJZINGEN
from passend.engine.stand.personen import Rollenboek
from passend.engine.stand.tegenspraken import TERMIJNSLEUTELS
from passend.engine.woorden import NIET_VERMELD

S = TypeVar("S", bound=Blok)


class Planboek:
    """One plan edition, prepared for judging many dossiers."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.rollen = Rollenboek(plan)
        self._regels: dict[tuple[Relaties, tuple[str, ...] | None], Regels] = {}
        self._gezocht: dict[tuple[str, str | None], Treffer | None] = {}
        self._elementen: dict[type[Any], list[Any]] = {}
        self._bulk: dict[tuple[Relaties, tuple[str, ...]], Regels] = {}

    def zoek(self, verwijzing: str, vanaf: str | None = None) -> Treffer | None:
        """What a reference means, seen from an element; None for words that are no element."""
        sleutel = (verwijzing, vanaf)
        if sleutel not in self._gezocht:
            try:
                self._gezocht[sleutel] = self.plan.register.zoek(verwijzing, vanaf=vanaf)
            except VerwijzingFout:
                self._gezocht[sleutel] = None
        return self._gezocht[sleutel]

    def elementen(self, soort: type[S]) -> list[S]:
        """Every element of a type, in the order of the text."""
        if soort not in self._elementen:
            self._elementen[soort] = self.plan.register.elementen(soort)
        return list(self._elementen[soort])

    @cached_property
    def adressen(self) -> dict[int, str]:
        """The address of each condition object in the plan."""
        return {id(gevonden.voorwaarde): adres for adres, gevonden in voorwaarden(self.plan).items()}

    @cached_property
    def afscherming(self) -> Afscherming:
        """What of the plan only some roles may see."""
        return afscherming(self.plan)

    @cached_property
    def acties(self) -> list[Actie]:
        return [actie for actie in self.elementen(Actie) if actie.wat]

    @cached_property
    def hernoemd(self) -> dict[str, str]:
        """The path under an earlier name (`was`) -> the path now."""
        gevonden: dict[str, str] = {}
        for element in self.elementen(Element):
            houder = element.pad.rpartition(".")[0]
            gevonden |= {f"{houder}.{oud}": element.pad for oud in element.was if oud != NIET_VERMELD}
        return gevonden

    def naam_nu(self, pad: str) -> str:
        """A path of an earlier edition as this edition spells it. Source: planformaat, Editions, `was`."""
        oud = pad
        while oud.count(".") and oud not in self.hernoemd:
            oud = oud.rpartition(".")[0]
        return self.hernoemd[oud] + pad.removeprefix(oud) if oud in self.hernoemd else pad

    @cached_property
    def termijnhouders(self) -> dict[int, Element]:
        """The element in which each term stands, by the identity of the term."""
        return {
            id(termijn): element
            for element in self.elementen(Element)
            for sleutel in TERMIJNSLEUTELS
            for termijn in getattr(element, sleutel, None) or ()
        }

    @cached_property
    def evaluaties(self) -> dict[str, list[str]]:
        """The acts that evaluate a plan: the path of the plan -> the paths of the acts."""
        gevonden: dict[str, list[str]] = {}
        for actie in self.acties:
            if actie.wat == "evaluatie":
                for pad in soorten_van(self.plan, actie):
                    gevonden.setdefault(pad, []).append(actie.pad)
        return gevonden

    @cached_property
    def afgeleide_routes(self) -> list[Any]:
        return [route for route in self.plan.routes if not isinstance(route, str) and is_afgeleid(route)]

    @cached_property
    def domeinen(self) -> tuple[str, ...]:
        """The domains of derived routes: for each of them somebody stands on a trede of its own."""
        routes = [route for route in self.afgeleide_routes if "domein" in route.per]
        return tuple(domein for route in routes for domein in route.domeinen if domein != NIET_VERMELD)

    @cached_property
    def instroomadressen(self) -> tuple[str, ...]:
        """The addresses of the entry criteria of derived routes."""
        treden = [trede for route in self.afgeleide_routes for trede in route.treden if not isinstance(trede, str)]
        return tuple(self.adressen[id(t.instroom)] for t in treden if isinstance(t.instroom, Voorwaarde))

    @cached_property
    def tellende_rijen(self) -> dict[str, str]:
        """The rows of key figures that count: the address of the condition -> the path of the row."""
        kengetallen = [kengetal for kengetal in self.plan.kengetallen if not isinstance(kengetal, str)]
        rijen = [rij for kengetal in kengetallen for rij in kengetal.rijen if not isinstance(rij, str)]
        return {self.adressen[id(rij.telt)]: rij.pad for rij in rijen if isinstance(rij.telt, Voorwaarde)}

    def regels(self, relaties: Relaties, alleen: tuple[str, ...] | None = None) -> Regels:
        """The compiled rules, once per set of conditions and relations."""
        sleutel = (relaties, alleen)
        if sleutel not in self._regels:
            self._regels[sleutel] = compileer(self.plan, relaties=relaties, alleen=alleen, volledig=True)
        return self._regels[sleutel]

    def bulkregels(self, relaties: Relaties, adressen: tuple[str, ...]) -> Regels:
        """Rules over many onderwerpen at once: only the rows that matter."""
        sleutel = (relaties, adressen)
        if sleutel not in self._bulk:
            self._bulk[sleutel] = compileer(self.plan, relaties=relaties, alleen=adressen)
        return self._bulk[sleutel]

    def woorden(self, voorwaarde: Voorwaarde) -> set[str]:
        """Every word that stands in a condition, kinds of fact included."""
        return set(_woorden(voorwaarde))

    def noemt(self, voorwaarde: Voorwaarde, vanaf: str) -> set[str]:
        """What a condition speaks of: paths of elements, and features of a leerling."""
        gevonden = set(_kenmerken(voorwaarde))
        for verwijzing, delen in _verwijzingen(voorwaarde):
            try:
                gevonden.add(self.plan.register.zoek(verwijzing, delen=delen, vanaf=vanaf).pad)
            except VerwijzingFout:
                continue
        return gevonden


def _verwijzingen(voorwaarde: Voorwaarde | str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The references in a condition, each with the parts in which it is looked up."""
    if not isinstance(voorwaarde, Voorwaarde):
        return
    for tak in voorwaarde.takken:
        yield from _verwijzingen(tak)
    feit = voorwaarde.feitvoorwaarde
    if feit is not None:
        yield from _van_feit(voorwaarde.soort, feit)
    if voorwaarde.signaal is not None:
        yield voorwaarde.signaal.id, ("signalen",)
    if voorwaarde.tijdens:
        yield voorwaarde.tijdens, ("kalender",)
    losse = [*voorwaarde.gedaan, *(voorwaarde.uitgebleven.wat if voorwaarde.uitgebleven else [])]
    instrumenten = [
        i for blok in (voorwaarde.groei, voorwaarde.aandeel, voorwaarde.trend) if blok for i in blok.instrument
    ]
    yield from ((verwijzing, ()) for verwijzing in losse)
    yield from ((instrument, ("instrumenten",)) for instrument in instrumenten)


def _van_feit(soort: str, feit: Feitvoorwaarde) -> Iterator[tuple[str, tuple[str, ...]]]:
    if soort not in FEITSOORTEN:
        yield f"feiten.{soort}", ("feiten",)
    for veld, delen in VERWIJZINGEN.get(soort, {}).items():
        waarden = feit.velden.get(veld, [])
        yield from ((str(waarde), delen) for waarde in (waarden if isinstance(waarden, list) else [waarden]))


def _woorden(waarde: Any) -> Iterator[str]:
    """Every word that stands anywhere in a condition, own kinds of fact included."""
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, BaseModel):
        for naam in waarde.model_fields_set:
            inhoud = getattr(waarde, naam)
            if inhoud is not None:
                yield naam.rstrip("_").replace("_", "-")
                yield from _woorden(inhoud)
        for naam, inhoud in (waarde.model_extra or {}).items():
            yield naam
            yield from _woorden(inhoud)
    elif isinstance(waarde, dict):
        for sleutel, inhoud in waarde.items():
            yield str(sleutel)
            yield from _woorden(inhoud)
    elif isinstance(waarde, list | tuple):
        for een in waarde:
            yield from _woorden(een)


def _kenmerken(voorwaarde: Any) -> Iterator[str]:
    """The features of a leerling that a condition asks for."""
    if isinstance(voorwaarde, BaseModel):
        leerling = getattr(voorwaarde, "leerling", None)
        if isinstance(leerling, BaseModel):
            yield from leerling.model_fields_set
            yield from leerling.model_extra or {}
        for naam in voorwaarde.model_fields_set:
            yield from _kenmerken(getattr(voorwaarde, naam))
    elif isinstance(voorwaarde, list | tuple):
        for een in voorwaarde:
            yield from _kenmerken(een)
