"""Talks and meetings about a pupil that are planned: when, who is invited; moved to another day, or called off."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from passend.core import klok
from passend.dossier.models import Feit
from passend.dossier.selectors import feit_list
from passend.dossier.services import FeitGeweigerd, feit_uitvoeren
from passend.leerling.models import Leerling
from passend.school.models import Medewerker

GEPLAND, AFGEZEGD = "gepland", "afgezegd"
_PLANBAAR = ("gesprek", "overleg", "actie")
_WAT = ("id", "soort")
_NIET_MEE = frozenset({"vervult", "dag", "stand", "reden", "correctie"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Gepland:
    """Something that is planned: its path in the plan, the day, and who is invited (roles, or keys of parents)."""

    feit: Feit
    pad: str
    dag: date
    mensen: tuple[str, ...]

    @property
    def is_voorbij(self) -> bool:
        """Whether its day passed and nobody wrote down how it went."""
        return self.dag < klok.vandaag()


def gepland_list(*, voor: Medewerker, leerling: Leerling) -> list[Gepland]:
    """What is planned about a pupil, the first day first: one query."""
    return gepland_in(feit_list(voor=voor, leerlingen=[leerling]).filter(soort__in=_PLANBAAR).select_related("door"))


def gepland_in(feiten: Iterable[Feit]) -> list[Gepland]:
    """What is planned among these facts, given oldest first: not called off, and not held since."""
    open_: dict[tuple[str, date], Gepland] = {}
    for feit in feiten:
        pad, dag, stand = _pad(feit), _dag(feit), set(feit.velden.get("stand", []))
        if not pad or feit.soort not in _PLANBAAR:
            continue
        if GEPLAND in stand and dag is not None:
            mensen = tuple(map(str, feit.velden.get("aanwezig", [])))
            open_[pad, dag] = Gepland(feit=feit, pad=pad, dag=dag, mensen=mensen)
        elif AFGEZEGD in stand:
            open_ = {plek: een for plek, een in open_.items() if plek[0] != pad or (dag and plek[1] != dag)}
        else:
            open_ = {plek: een for plek, een in open_.items() if plek[0] != pad or feit.op < een.feit.op}
    return sorted(open_.values(), key=lambda een: (een.dag, een.pad))


def is_gepland(feit: Feit) -> bool:
    """Whether this fact says that something is planned."""
    return GEPLAND in feit.velden.get("stand", [])


@transaction.atomic
def gesprek_verzetten(feit: Feit, *, dag: date, reden: str, door: Medewerker, bron: str) -> None:
    """Move what was planned to another day. Raises FeitGeweigerd."""
    if dag < klok.vandaag():
        raise FeitGeweigerd("Deze dag is al geweest. Kies vandaag of een latere dag.")
    if dag == _dag(feit):
        raise FeitGeweigerd("Dat is dezelfde dag. Kies een andere dag.")
    gesprek_afzeggen(feit, reden=reden, door=door, bron=bron)
    nieuw = {**_woorden(feit), "stand": GEPLAND, "dag": dag, "reden": reden.strip()}
    feit_uitvoeren(nieuw, over=_leerling(feit), door=door, bron=bron)


@transaction.atomic
def gesprek_afzeggen(feit: Feit, *, reden: str, door: Medewerker, bron: str) -> None:
    """Call off what was planned. Raises FeitGeweigerd: no reason, or nothing is planned there any more."""
    if not reden.strip():
        raise FeitGeweigerd("Schrijf op waarom het niet doorgaat op die dag.")
    if feit.pk not in {een.feit.pk for een in gepland_list(voor=door, leerling=_leerling(feit))}:
        raise FeitGeweigerd("Dit staat niet meer gepland.")
    woorden = {**_woorden(feit), "stand": AFGEZEGD, "dag": _dag(feit), "reden": reden.strip()}
    feit_uitvoeren(woorden, over=_leerling(feit), door=door, bron=bron)


def _woorden(feit: Feit) -> dict[str, Any]:
    """The words of a planned fact, to say something else of the same talk."""
    return {"feit": feit.soort} | {veld: waarde for veld, waarde in feit.velden.items() if veld not in _NIET_MEE}


def _leerling(feit: Feit) -> Leerling:
    if feit.leerling is None:
        raise FeitGeweigerd("Alleen een gesprek over een leerling kan hier anders.")
    return feit.leerling


def _pad(feit: Feit) -> str:
    return next((str(pad) for veld in _WAT for pad in feit.velden.get(veld, []) if "." in str(pad)), "")


def _dag(feit: Feit) -> date | None:
    dagen = feit.velden.get("dag", [])
    return date.fromisoformat(str(dagen[0])) if dagen else None
