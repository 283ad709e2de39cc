"""What hangs on a concern in the plan: the questions that a person answers, and what follows from each answer."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from passend.dossier.invulformulier import invulformulier, is_vast_te_leggen
from passend.dossier.invulvelden import Mogelijkheid, mensen
from passend.dossier.onderwerpen import LEERLING
from passend.engine.blokken.actie import Actie
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.delen.bijeenkomsten import Contact
from passend.engine.delen.meten import Vraag
from passend.engine.delen.plan import Plan
from passend.engine.delen.plannen import PlanSoort
from passend.engine.delen.routes import Route, Trede
from passend.engine.delen.signalen import Signaal, StelVoor
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.benoemen import naam_van_element, naam_van_verwijzing, rolnaam
from passend.engine.stand.bezoeken import is_afgeleid, treden_van
from passend.engine.woorden import NIET_VERMELD
from passend.schoolplan.selectors import plan_van, planversie_in_werking

# Of so many acts of a step the names are told.
_DADEN = 4
_OF = " of "


@dataclass(frozen=True, slots=True, kw_only=True)
class Zorggevolg:
    """What follows: at which answer, what, and what is done then. `samen`: only with something else that holds."""

    bij: str
    dan: str
    daden: tuple[str, ...] = ()
    samen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Zorgvraag:
    """One question of the plan about this leerling. `is_eerst`: it is about the next step, or about these gebieden.

    `telt`: the answer is how many there are. `per_vak`: a signal asks it of each subject apart.
    """

    pad: str
    vraag: str
    keuzes: tuple[Mogelijkheid, ...]
    door: tuple[str, ...] = ()
    bron: tuple[str, ...] = ()
    gevolgen: tuple[Zorggevolg, ...] = ()
    is_eerst: bool = False
    telt: bool = False
    per_vak: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Zorggesprek:
    """A talk or message that people begin when they see a need. `nodig`: what the plan wants first at a concern."""

    pad: str
    naam: str
    vorm: str = ""
    nodig: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Grond:
    """A condition in which a question is asked."""

    voorwaarde: Voorwaarde
    pad: str
    dan: str
    daden: tuple[str, ...] = ()
    is_eerst: bool = False
    per_vak: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Niveau:
    """One step of a ladder that can be chosen for a leerling; `pad` is where that is recorded."""

    pad: str
    naam: str
    nummer: str
    ondersteuning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """A route of support. `met_besluit`: a decision moves somebody on it, otherwise people choose a level."""

    pad: str
    naam: str
    niveaus: tuple[Niveau, ...]
    domeinen: tuple[str, ...] = ()
    met_besluit: bool = False


@dataclass(frozen=True, slots=True)
class Zorgplan:
    """The plan in force, asked what it says about a concern; everything is empty without a plan."""

    plan: Plan | None = field(default=None)

    def vragen(
        self, *, gebieden: tuple[str, ...], treden: frozenset[str], jaargroepen: frozenset[int] = frozenset()
    ) -> list[Zorgvraag]:
        """The questions about a leerling on these treden in these jaargroepen, those that come first first."""
        if self.plan is None:
            return []
        gevonden: dict[str, Zorgvraag] = {}
        for grond in _gronden(self.plan, gebieden, treden):
            if not _geldt(self.plan.register.element(grond.pad), jaargroepen):
                continue
            for pad, gevolg in _gevolgen(self.plan, grond):
                vraag = gevonden.get(pad) or _vraag(self.plan, pad)
                eigen = grond.is_eerst and not gevolg.samen and _is_eigen(self.plan, pad)
                if vraag is not None:
                    gevonden[pad] = replace(
                        vraag,
                        gevolgen=(*vraag.gevolgen, replace(gevolg, bij=_genoemd(gevolg.bij, vraag.keuzes))),
                        is_eerst=vraag.is_eerst or eigen,
                        per_vak=vraag.per_vak or grond.per_vak,
                    )
        return sorted(gevonden.values(), key=lambda vraag: not vraag.is_eerst)

    def gesprekken(self) -> list[Zorggesprek]:
        """The talks that people hold when they see a need for one; what asks another one first comes after it."""
        contacten = [] if self.plan is None else [een for een in self.plan.contact if isinstance(een, Contact)]
        gevonden = [_gesprek(self.plan, een) for een in contacten if self.plan is not None and _is_vrij(een)]
        return sorted(gevonden, key=lambda gesprek: bool(gesprek.nodig))

    def domein(self, gebieden: tuple[str, ...]) -> str:
        """The one domein of a route that these gebieden name; "" when there is none, or more than one."""
        routes = [] if self.plan is None else [route for route in self.plan.routes if isinstance(route, Route)]
        domeinen = {domein for route in routes if "domein" in route.per for domein in route.domeinen}
        genoemd = domeinen & set(gebieden)
        return genoemd.pop() if len(genoemd) == 1 else ""

    def ladders(self) -> list[Ladder]:
        """The routes of support on which a leerling can stand."""
        routes = [] if self.plan is None else [route for route in self.plan.routes if isinstance(route, Route)]
        return [_ladder(self.plan, route) for route in routes if self.plan is not None and _is_ladder(route)]

    def daden(self, pad: str) -> tuple[str, ...]:
        """What is done on the step with this path, with whom."""
        trede = None if self.plan is None else self.plan.register.element(pad)
        return _trededaden(self.plan, trede) if self.plan is not None and isinstance(trede, Trede) else ()

    def cycli(self) -> list[Ladder]:
        """The routes that every question about a leerling goes through."""
        routes = [] if self.plan is None else [route for route in self.plan.routes if isinstance(route, Route)]
        van_vraag = [route for route in routes if "ondersteuningsvraag" in route.per]
        return [_ladder(self.plan, route) for route in van_vraag if self.plan is not None]


def zorgplan_get() -> Zorgplan:
    """The plan in force."""
    versie = planversie_in_werking()
    return Zorgplan(None if versie is None else plan_van(versie))


def _trededaden(plan: Plan, trede: Trede) -> tuple[str, ...]:
    """What has to be done on a step, with whom."""
    acties = [actie for actie in trede.acties if isinstance(actie, Actie) and actie.als is None]
    return tuple(_daad(plan, actie) for actie in acties[:_DADEN])


def _is_vrij(contact: Contact) -> bool:
    """Whether people begin it themselves; of what has no day in the plan only a talk with the leerling."""
    if not contact.wanneer:
        return contact.met in ("leerling", "beiden")
    return bool({"naar behoefte", "op afspraak"} & set(map(str, contact.wanneer)))


def _gesprek(plan: Plan, contact: Contact) -> Zorggesprek:
    eisen = [eis for eis in contact.vraagt if not isinstance(eis, str) and eis.wat]
    return Zorggesprek(
        pad=contact.pad,
        naam=naam_van_element(plan, contact),
        vorm=", ".join(vorm for vorm in contact.vorm if vorm != NIET_VERMELD),
        nodig=tuple(naam_van_verwijzing(plan, str(eis.wat), contact.pad) for eis in eisen),
    )


# --- where questions are asked ---


def _geldt(element: Any, jaargroepen: frozenset[int]) -> bool:
    """Whether something of the plan is for these jaargroepen; for all of them when nobody knows which they are."""
    groepen = getattr(getattr(element, "geldt", None), "groepen", None)
    return groepen in (None, NIET_VERMELD) or not jaargroepen or bool(jaargroepen & set(groepen))


def _is_eigen(plan: Plan, pad: str) -> bool:
    """Whether the school itself asks it, and not a layer below its plan."""
    return str(getattr(plan.register.element(pad), "laag", "")) == str(getattr(plan.plan, "id", ""))


def _gronden(plan: Plan, gebieden: tuple[str, ...], treden: frozenset[str]) -> Iterator[_Grond]:
    for route in plan.routes:
        if isinstance(route, Route) and {LEERLING, "domein", "vak"} & set(route.per):
            yield from _van_route(plan, route, treden)
    for signaal in plan.signalen:
        if isinstance(signaal, Signaal) and signaal.per not in ("groep", "school"):
            yield from _van_signaal(plan, signaal, gebieden)
    for soort in plan.plannen:
        if isinstance(soort, PlanSoort) and isinstance(soort.verplicht_als, Voorwaarde):
            dan = f"{naam_van_element(plan, soort)} moet er dan komen"
            yield _Grond(soort.verplicht_als, soort.pad, dan)


def _van_route(plan: Plan, route: Route, treden: frozenset[str]) -> Iterator[_Grond]:
    alle = treden_van(route)
    hier = max((nummer for nummer, trede in enumerate(alle) if trede.pad in treden), default=-1)
    volgende = next(iter(alle[hier + 1 :]), None)
    for nummer, trede in enumerate(alle):
        if isinstance(trede.instroom, Voorwaarde):
            is_volgende = volgende is not None and nummer > hier and _naast(trede, volgende)
            kop = "hoort bij" if is_afgeleid(route) else "voorstel: naar"
            naam = naam_van_element(plan, trede)
            stap = f"{trede.nummer}. {naam}" if trede.nummer and str(trede.nummer) not in naam else naam
            yield _Grond(trede.instroom, trede.pad, f"{kop} {stap}", _trededaden(plan, trede), is_volgende)


def _naast(trede: Trede, volgende: Trede) -> bool:
    """Whether it is the next step, or one beside it with the same number."""
    return trede is volgende or bool(trede.nummer and trede.nummer == volgende.nummer)


def _van_signaal(plan: Plan, signaal: Signaal, gebieden: tuple[str, ...]) -> Iterator[_Grond]:
    if not isinstance(signaal.als, Voorwaarde):
        return
    past = not signaal.thema or bool({een.casefold() for een in signaal.thema} & {een.casefold() for een in gebieden})
    daden: list[str] = []
    for uitkomst in signaal.dan:
        if isinstance(uitkomst, str):
            continue
        if uitkomst.taak is not None:
            daden.append(_taak(plan, uitkomst.taak, signaal.pad))
        if uitkomst.stelt_voor is not None:
            daden += _voorstellen(plan, uitkomst.stelt_voor, signaal.pad)
        if uitkomst.hoort_het:
            daden.append(f"bericht aan {_rollen(plan, uitkomst.hoort_het)}")
    naam = naam_van_element(plan, signaal)
    yield _Grond(signaal.als, signaal.pad, f"signaal: {naam}", tuple(daden), past, signaal.per == "vak")


def _taak(plan: Plan, taak: Any, vanaf: str) -> str:
    if isinstance(taak, str):
        return naam_van_verwijzing(plan, taak, vanaf)
    return _daad(plan, taak)


def _voorstellen(plan: Plan, voor: StelVoor, vanaf: str) -> list[str]:
    delen = (voor.plan, voor.trede, voor.overleg, voor.besluit, voor.steun, voor.actie)
    namen = [naam_van_verwijzing(plan, str(een), vanaf) for deel in delen for een in deel if een != NIET_VERMELD]
    return [f"voorstel: {naam}" for naam in (*namen, *(f"onderzoek {een}" for een in voor.onderzoek))]


def _daad(plan: Plan, actie: Actie) -> str:
    """An act, with who takes part."""
    naam = naam_van_element(plan, actie)
    wie = [mens.naam for mens in mensen(plan, actie) if mens.moet]
    return f"{naam} ({', '.join(wie)})" if wie else naam


def _rollen(plan: Plan, rollen: Any) -> str:
    return ", ".join(rolnaam(plan, rol) for rol in rollen if isinstance(rol, str) and rol != NIET_VERMELD)


# --- what an answer brings ---


def _gevolgen(plan: Plan, grond: _Grond) -> Iterator[tuple[str, Zorggevolg]]:
    """The question (its path) and what follows from its answer, for every question in a condition."""
    for verwijzing, bij, samen in _oordelen(grond.voorwaarde):
        try:
            pad = plan.register.zoek(verwijzing, delen=("vragen",), vanaf=grond.pad).pad
        except VerwijzingFout:
            continue
        yield pad, Zorggevolg(bij=bij, dan=grond.dan, daden=grond.daden, samen=samen)


def _oordelen(tak: Voorwaarde | str, samen: bool = False) -> Iterator[tuple[str, str, bool]]:
    if not isinstance(tak, Voorwaarde) or tak.niet is not None:
        return
    if tak.soort == "oordeel" and tak.feitvoorwaarde is not None:
        velden = tak.feitvoorwaarde.velden
        for verwijzing in velden.get("vraag", []):
            yield str(verwijzing), _antwoord(velden.get("antwoord")), samen
    for deel in tak.takken:
        yield from _oordelen(deel, samen or (tak.soort in ("alle", "minstens") and len(tak.takken) > 1))


def _antwoord(test: Any) -> str:
    """The answers to which something follows, in words."""
    if test is None or test == NIET_VERMELD:
        return "ja"
    if getattr(test, "vanaf", None) is not None:
        return f"{test.vanaf} of meer"
    return _OF.join("ja" if een is True else "nee" if een is False else str(een) for een in test.in_) or "ja"


def _genoemd(bij: str, keuzes: tuple[Mogelijkheid, ...]) -> str:
    """Answers as the form calls them."""
    namen = {keuze.waarde: keuze.naam for keuze in keuzes}
    return _OF.join(namen.get(woord, woord) for woord in bij.split(_OF))


def _vraag(plan: Plan, pad: str) -> Zorgvraag | None:
    """The question itself; None when a person cannot answer it about a leerling."""
    vraag = plan.register.element(pad)
    if not isinstance(vraag, Vraag) or not is_vast_te_leggen(plan, pad, LEERLING):
        return None
    opzet = invulformulier(plan, pad, LEERLING)
    lijst: Any = plan.register.element(f"lijsten.{vraag.lijst}") if vraag.lijst else None
    return Zorgvraag(
        pad=pad,
        vraag=vraag.vraag,
        keuzes=opzet.keuzes,
        door=tuple(rolnaam(plan, rol) for rol in vraag.door if isinstance(rol, str) and rol != NIET_VERMELD),
        bron=opzet.bron,
        telt=lijst is not None and not [woord for woord in lijst.woorden if woord != NIET_VERMELD],
    )


# --- levels ---


def _is_ladder(route: Route) -> bool:
    return bool({LEERLING, "domein"} & set(route.per)) and any(trede.ondersteuning for trede in treden_van(route))


def _ladder(plan: Plan, route: Route) -> Ladder:
    treden = treden_van(route)
    return Ladder(
        pad=route.pad,
        naam=naam_van_element(plan, route),
        niveaus=tuple(
            Niveau(
                pad=trede.pad,
                naam=naam_van_element(plan, trede),
                nummer=str(trede.nummer or ""),
                ondersteuning="" if trede.ondersteuning in (None, NIET_VERMELD) else str(trede.ondersteuning),
            )
            for trede in treden
        ),
        domeinen=tuple(d for d in route.domeinen if d != NIET_VERMELD) if "domein" in route.per else (),
        met_besluit=any(trede.besluiten for trede in treden),
    )
