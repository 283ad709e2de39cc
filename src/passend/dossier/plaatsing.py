"""Placing or keeping a leerling, as the plan in force puts it: its limits, its questions and its decisions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from passend.dossier.invulformulier import is_vast_te_leggen
from passend.dossier.invulvelden import Mogelijkheid
from passend.engine.blokken.besluit import Besluit
from passend.engine.blokken.vraagt import VraagtBlok
from passend.engine.blokken.wie import Wie
from passend.engine.delen.meten import Vraag
from passend.engine.delen.plan import Plan
from passend.engine.delen.uitspraken import Uitspraak
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.benoemen import bron_van, naam_van_element, rolnaam
from passend.engine.stand.personen import namen
from passend.engine.woorden import NIET_VERMELD, Kracht
from passend.schoolplan.selectors import plan_van, planversie_in_werking


@dataclass(frozen=True, slots=True, kw_only=True)
class Plaatsingsvraag:
    """A question to answer first. `wie` answers it, nobody when the plan does not say; `moet`: a decision waits."""

    pad: str
    naam: str
    wie: tuple[str, ...]
    bron: tuple[str, ...]
    moet: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Grens:
    """A limit of the support of the school, in its own words."""

    id: str
    tekst: str
    bron: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plaatsingsbesluit:
    """A decision of the school. `beslist`: nobody when the plan does not say; `eerst`: what else has to be there."""

    pad: str
    naam: str
    beslist: tuple[str, ...]
    bron: tuple[str, ...]
    eerst: tuple[Mogelijkheid, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plaatsing:
    """Everything that the plan says about placing or keeping."""

    besluiten: tuple[Plaatsingsbesluit, ...]
    vragen: tuple[Plaatsingsvraag, ...]
    grenzen: tuple[Grens, ...]

    @property
    def eerste_pad(self) -> str:
        """The first form that it asks to fill in; "" when it asks none."""
        paden = [*(besluit.pad for besluit in self.besluiten), *(vraag.pad for vraag in self.vragen)]
        return paden[0] if paden else ""


def plaatsing_get() -> Plaatsing | None:
    """What the plan in force says; None when it names neither a limit nor a decision about it."""
    versie = planversie_in_werking()
    if versie is None:
        return None
    plan = plan_van(versie)
    grenzen = [een for een in plan.uitspraken if isinstance(een, Uitspraak) and een.soort == "grens"]
    besluiten = list(_besluiten(plan)) if grenzen else []
    if not grenzen:
        return None
    return Plaatsing(
        besluiten=tuple(_als_besluit(plan, besluit) for besluit in besluiten),
        vragen=tuple(_vragen(plan, besluiten, grenzen)),
        grenzen=tuple(Grens(id=g.id, tekst=g.tekst, bron=tuple(bron_van(plan, g.pad))) for g in grenzen),
    )


def is_plaatsingsbesluit(pad: str) -> bool:
    """Whether this is a decision about placing or keeping."""
    gevonden = plaatsing_get()
    return gevonden is not None and any(besluit.pad == pad for besluit in gevonden.besluiten)


def _besluiten(plan: Plan) -> Iterator[Besluit]:
    """The decisions of the school itself about one leerling as a whole, for which it asks something first.

    A school that names its limits decides there whether it can give what a leerling needs.
    """
    profielen = {rol.id: rol.profiel for rol in plan.rollen if not isinstance(rol, str)}
    for besluit in plan.besluiten:
        if not isinstance(besluit, Besluit) or besluit.kracht == Kracht.WET or not besluit.vraagt:
            continue
        los = not (besluit.per or besluit.bij or besluit.valt_onder)
        buiten = any(profielen.get(rol) in (None, "extern") for rol in _beslissers(besluit))
        if (
            los
            and not buiten
            and (not besluit.over or "leerling" in besluit.over)
            and is_vast_te_leggen(plan, besluit.pad)
        ):
            yield besluit


def _beslissers(besluit: Besluit) -> list[str]:
    return [rol for rol in namen(besluit.wie.beslist) if rol != NIET_VERMELD] if isinstance(besluit.wie, Wie) else []


def _als_besluit(plan: Plan, besluit: Besluit) -> Plaatsingsbesluit:
    eerst = [een for een in _gevraagd(plan, besluit) if not isinstance(een, Vraag)]
    return Plaatsingsbesluit(
        pad=besluit.pad,
        naam=naam_van_element(plan, besluit),
        beslist=tuple(rolnaam(plan, rol) for rol in _beslissers(besluit)),
        bron=tuple(bron_van(plan, besluit.pad)),
        eerst=tuple(Mogelijkheid(een.pad, naam_van_element(plan, een), True) for een in eerst),
    )


def _gevraagd(plan: Plan, besluit: Besluit) -> list[Any]:
    return _elementen(
        plan, (blok.wat for blok in besluit.vraagt if isinstance(blok, VraagtBlok) and blok.wat), besluit.pad
    )


def _vragen(plan: Plan, besluiten: list[Besluit], grenzen: list[Uitspraak]) -> Iterator[Plaatsingsvraag]:
    """What the decisions ask, what the limits ask, and which questions are about the limits; each once."""
    moet = [een for besluit in besluiten for een in _gevraagd(plan, besluit) if isinstance(een, Vraag)]
    bij = [een for grens in grenzen for een in _elementen(plan, grens.vragen, grens.pad) if isinstance(een, Vraag)]
    ids = {grens.id for grens in grenzen}
    over = [vraag for vraag in plan.vragen if isinstance(vraag, Vraag) and ids & set(vraag.bij)]
    for vraag in {een.pad: een for een in (*moet, *bij, *over)}.values():
        yield Plaatsingsvraag(
            pad=vraag.pad,
            naam=naam_van_element(plan, vraag),
            wie=tuple(rolnaam(plan, rol) for rol in namen(vraag.door) if rol != NIET_VERMELD),
            bron=tuple(bron_van(plan, vraag.pad)),
            moet=vraag in moet,
        )


def _elementen(plan: Plan, verwijzingen: Iterable[str], vanaf: str) -> list[Any]:
    gevonden = []
    for verwijzing in verwijzingen:
        try:
            gevonden.append(plan.register.zoek(verwijzing, vanaf=vanaf).element)
        except VerwijzingFout:
            continue
    return gevonden
