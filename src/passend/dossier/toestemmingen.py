"""Informing, hearing, consulting, consent, agreement and signature: what the plan asks of whom, and what each answered.

Each parent with gezag stands alone. A fact that names nobody speaks for all of them (as in engine/stand/toestemming).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from passend.dossier.models import Feit, Stand
from passend.dossier.onderwerpen import LEERLING, over_wie
from passend.dossier.selectors import feit_list
from passend.engine.delen.plan import Plan
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.stand.benoemen import bron_van, naam_van_element, naam_van_verwijzing, rolnaam
from passend.engine.stand.personen import namen
from passend.engine.woorden import NIET_VERMELD
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.schoolplan.selectors import plan_van, planversie_in_werking

OUDERS = "ouders"
# Who may speak for themselves about a pupil; the others are people of the school or from outside.
_BETROKKEN = (OUDERS, LEERLING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoord:
    """What one person answered last. `persoon` is the key of a parent; `stand` is empty when nobody asked yet."""

    persoon: str
    wie: str
    stand: str = ""
    op: date | None = None
    wijze: str = ""
    gezegd: str = ""
    feit: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Toestemmingstand:
    """One thing that the plan asks: of whom, what each answered, and what waits for it.

    `regel`: `alle`, `een`, or empty where the plan does not say how many parents. `wacht`: names of what cannot begin.
    """

    pad: str
    naam: str
    soort: str
    antwoorden: list[Antwoord]
    over: tuple[str, ...] = ()
    regel: str = ""
    vorm: str = ""
    zonder: str = ""
    bij_weigering: tuple[str, ...] = ()
    bij_intrekking: tuple[str, ...] = ()
    bron: tuple[str, ...] = ()
    uitleg: str = ""
    wacht: tuple[str, ...] = ()

    @property
    def is_gevraagd(self) -> bool:
        """Whether anybody was asked or answered."""
        return any(antwoord.stand for antwoord in self.antwoorden)

    @property
    def is_oneens(self) -> bool:
        """Whether one said yes and another no."""
        standen = {antwoord.stand for antwoord in self.antwoorden}
        return "gegeven" in standen and bool(standen & {"geweigerd", "ingetrokken"})

    @property
    def is_compleet(self) -> bool:
        """Whether everybody said yes."""
        return bool(self.antwoorden) and all(antwoord.stand == "gegeven" for antwoord in self.antwoorden)


def toestemming_list(
    *, voor: Medewerker, leerling: Leerling, ouders: Mapping[str, str], stand: Stand | None
) -> list[Toestemmingstand]:
    """All that the plan in force asks about a pupil whom `voor` may see, in the order of the plan: one query.

    `ouders`: key -> name of who has gezag today. `stand` says what waits.
    """
    versie = planversie_in_werking()
    if versie is None:
        return []
    plan = plan_van(versie)
    feiten = list(feit_list(voor=voor, leerlingen=[leerling]).filter(soort="toestemming"))
    wachtend = _wachtend(stand)
    return [
        _stand(plan, toestemming, feiten, ouders, leerling, wachtend.get(toestemming.pad, ()))
        for toestemming in plan.register.elementen(Toestemming)
        if LEERLING in over_wie(plan, toestemming.pad) and _gaat_over_leerling(toestemming)
    ]


def _gaat_over_leerling(toestemming: Toestemming) -> bool:
    mensen = {*namen(toestemming.van), *namen(toestemming.aan)}
    return not mensen or bool(mensen & set(_BETROKKEN)) or bool(toestemming.over)


def _wachtend(stand: Stand | None) -> dict[str, tuple[str, ...]]:
    """Path of what is missing -> names of what waits for it."""
    gevonden: dict[str, list[str]] = {}
    for ding in stand.inhoud.get("geblokkeerd", []) if stand else ():
        for mist in ding.get("mist", []):
            gevonden.setdefault(str(mist["pad"]), []).append(str(ding["naam"]))
    return {pad: tuple(dict.fromkeys(namen_)) for pad, namen_ in gevonden.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wachtwoord:
    """What something is called as long as somebody has not agreed, signed or been told; and for what it waits."""

    woord: str
    wacht_op: tuple[str, ...]


def wachtwoorden(stand: Stand | None) -> dict[str, Wachtwoord]:
    """Kind of plan (path) -> what it is called now, as the plan says; only of what cannot begin yet."""
    versie = planversie_in_werking()
    if versie is None or stand is None:
        return {}
    plan, gevonden = plan_van(versie), {}
    for ding in stand.inhoud.get("geblokkeerd", []):
        wegen = [(een["naam"], plan.register.element(str(een["pad"]))) for een in ding["mist"]]
        wacht = [(str(naam), weg) for naam, weg in wegen if isinstance(weg, Toestemming)]
        if wacht and str(ding["pad"]).endswith(".start"):
            woord = next(filter(None, (_woord(weg.zonder) for _naam, weg in wacht)), "")
            pad = str(ding["pad"]).removesuffix(".start")
            gevonden[pad] = Wachtwoord(woord=woord, wacht_op=tuple(naam for naam, _weg in wacht))
    return gevonden


def _stand(
    plan: Plan,
    toestemming: Toestemming,
    feiten: Iterable[Feit],
    ouders: Mapping[str, str],
    leerling: Leerling,
    wacht: tuple[str, ...],
) -> Toestemmingstand:
    eigen = [feit for feit in feiten if toestemming.pad in feit.velden.get("id", [])]
    rollen = namen(toestemming.van) or namen(toestemming.aan)
    return Toestemmingstand(
        pad=toestemming.pad,
        naam=naam_van_element(plan, toestemming),
        soort=toestemming.soort,
        antwoorden=[een for rol in rollen for een in _van_rol(plan, rol, eigen, ouders, leerling)],
        over=tuple(naam_van_verwijzing(plan, een, toestemming.pad) for een in (toestemming.over or toestemming.bij)),
        regel=_woord(toestemming.gezag),
        vorm=_woord(toestemming.vorm),
        zonder=_woord(toestemming.zonder),
        bij_weigering=_zinnen(toestemming.bij_weigering),
        bij_intrekking=_zinnen(toestemming.bij_intrekking),
        bron=tuple(bron_van(plan, toestemming.pad)),
        uitleg=_woord(getattr(toestemming, "uitleg", None)),
        wacht=wacht,
    )


def _van_rol(plan: Plan, rol: str, feiten: list[Feit], ouders: Mapping[str, str], leerling: Leerling) -> list[Antwoord]:
    if rol == OUDERS and ouders:
        return [_antwoord(sleutel, naam, _die_spreken(feiten, sleutel, ouders)) for sleutel, naam in ouders.items()]
    van_rol = [feit for feit in feiten if not feit.velden.get("van") or rol in feit.velden["van"]]
    return [_antwoord("", leerling.roepnaam if rol == LEERLING else rolnaam(plan, rol), van_rol)]


def _die_spreken(feiten: list[Feit], sleutel: str, ouders: Mapping[str, str]) -> list[Feit]:
    """The facts in which this parent is named, or no parent at all."""
    genoemd = [(feit, set(map(str, feit.velden.get("persoon", []))) & set(ouders)) for feit in feiten]
    return [feit for feit, wie in genoemd if not wie or sleutel in wie]


def _antwoord(persoon: str, wie: str, feiten: list[Feit]) -> Antwoord:
    if not feiten:
        return Antwoord(persoon=persoon, wie=wie)
    feit = max(feiten, key=lambda een: (een.op, een.volg))
    teksten = [str(zin) for veld in ("toelichting", "reden") for zin in feit.velden.get(veld, [])]
    return Antwoord(
        persoon=persoon,
        wie=wie,
        stand=str(next(iter(feit.velden.get("stand", [])), "")),
        op=feit.op,
        wijze=str(next(iter(feit.velden.get("wijze", [])), "")),
        gezegd=" ".join(teksten),
        feit=feit.pk,
    )


def _woord(waarde: Any) -> str:
    return "" if waarde in (None, NIET_VERMELD) else str(waarde)


def _zinnen(waarden: Iterable[Any]) -> tuple[str, ...]:
    return tuple(waarde for waarde in waarden if isinstance(waarde, str) and waarde != NIET_VERMELD)
