"""A plan that runs, or ran: the chain of facts of one kind about one leerling. Derived, and stored nowhere else.

Source: planformaat, `plannen` and `standen`. Something is prepared (concept, besproken), begins, is changed or looked
back on while it runs, and ends: by itself on its last day, because somebody ends it, or because the next one begins.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from passend.core import klok
from passend.dossier.models import Feit
from passend.dossier.rijen import rijen_van

# The states with which a plan has not begun, has ended, or merely goes on; the plan format fixes these words.
NIET_BEGONNEN = frozenset({"concept", "besproken", "gepland", "geweigerd", "afgezegd"})
GAAT_NIET_DOOR = frozenset({"geweigerd", "afgezegd"})
AFGELOPEN = frozenset({"einde", "afgerond"})
ONDERWEG = frozenset({"geëvalueerd", "bijgesteld", "getekend"})
GEEVALUEERD = "geëvalueerd"


class Planstand(StrEnum):
    """Where a plan is in its life."""

    VOORBEREID = "in voorbereiding"
    LOOPT = "loopt"
    AFGELOPEN = "afgelopen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Versie:
    """The plan as it stood after one fact: texts by place, rows by section, and of which state that fact tells."""

    nummer: int
    feit: Feit
    standen: frozenset[str]
    inhoud: dict[str, Any] = field(default_factory=dict)
    rijen: dict[str, list[dict[str, Any]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Planstuk:
    """One plan. `id` is its first fact, `versies` are all its facts, `van` its first day when it has begun.

    `tot`: its last day, when it has ended; then `is_vervangen` says whether the next one took its place.
    """

    id: UUID
    pad: str
    vak: str
    domein: str
    versies: tuple[Versie, ...]
    van: date | None = None
    tot: date | None = None
    is_vervangen: bool = False

    @property
    def stand(self) -> Planstand:
        """Where it is in its life."""
        if self.tot is not None:
            return Planstand.AFGELOPEN
        return Planstand.VOORBEREID if self.van is None else Planstand.LOOPT

    @property
    def is_steun(self) -> bool:
        """Whether it is support from the offer of the school, and no plan that people wrote."""
        return self.eerste.soort == "steun"

    @property
    def eerste(self) -> Feit:
        """The fact that it began with."""
        return self.versies[0].feit

    @property
    def laatste(self) -> Versie:
        """The plan as it stands now."""
        return self.versies[-1]

    @property
    def inhoudelijk(self) -> list[Versie]:
        """The versions in which something was written."""
        return [versie for versie in self.versies if versie.feit.velden.get("inhoud") or rijen_van(versie.feit)]

    @property
    def evaluaties(self) -> list[Versie]:
        """When people looked back on it."""
        return [versie for versie in self.versies if GEEVALUEERD in versie.standen]

    def rij(self, id_: str) -> dict[str, Any] | None:
        """The newest text of a row, also when a later version left it out; None when it never was."""
        alle = [rij for versie in self.versies for rijen in versie.rijen.values() for rij in rijen]
        return next((rij for rij in reversed(alle) if rij.get("id") == id_), None)


def planstukken(feiten: Iterable[Feit]) -> list[Planstuk]:
    """Every plan in these facts about one leerling or groep, in the order in which they were first written."""
    per_soort: dict[tuple[str, str], list[Feit]] = defaultdict(list)
    for feit in feiten:
        if feit.soort == "plan":
            per_soort[str(eerste_van(feit.velden.get("soort")) or ""), feit.vak].append(feit)
    gevonden = [stuk for (pad, vak), rij in per_soort.items() for stuk in _van_soort(pad, vak, rij)]
    return sorted(gevonden, key=lambda stuk: (stuk.eerste.op, stuk.eerste.volg))


def _van_soort(pad: str, vak: str, feiten: list[Feit]) -> Iterator[Planstuk]:
    """The plans of one kind; only one of a kind runs at a time, and one more can be in preparation."""
    lopend: list[Feit] = []
    nieuw: list[Feit] = []
    begin: Feit | None = None
    for feit in feiten:
        standen = standen_van(feit)
        if standen & AFGELOPEN and begin:
            yield _stuk(pad, vak, [*lopend, feit], begin, tot=feit.op)
            lopend, begin = [], None
        elif standen & (GAAT_NIET_DOOR | AFGELOPEN) and nieuw:
            yield _stuk(pad, vak, [*nieuw, feit], None, tot=feit.op)
            nieuw = []
        elif standen - NIET_BEGONNEN - AFGELOPEN - ONDERWEG:
            if begin:
                yield _stuk(pad, vak, lopend, begin, tot=feit.op, is_vervangen=True)
            lopend, nieuw, begin = [*nieuw, feit], [], feit
        elif standen & ONDERWEG and begin:
            lopend.append(feit)
        elif standen - AFGELOPEN:
            nieuw.append(feit)
    if begin:
        is_voorbij = begin.tot is not None and begin.tot < klok.vandaag()
        yield _stuk(pad, vak, lopend, begin, tot=begin.tot if is_voorbij else None)
    if nieuw:
        yield _stuk(pad, vak, nieuw, None)


def _stuk(
    pad: str, vak: str, feiten: list[Feit], begin: Feit | None, *, tot: date | None = None, is_vervangen: bool = False
) -> Planstuk:
    return Planstuk(
        id=feiten[0].pk,
        pad=pad,
        vak=vak,
        domein=feiten[0].domein,
        versies=tuple(_versies(feiten)),
        van=begin.op if begin else None,
        tot=tot,
        is_vervangen=is_vervangen,
    )


def _versies(feiten: Iterable[Feit]) -> Iterator[Versie]:
    """Each fact with all that stands in the plan after it: places keep their text, sections their rows."""
    inhoud: dict[str, Any] = {}
    rijen: dict[str, list[dict[str, Any]]] = {}
    for nummer, feit in enumerate(feiten, 1):
        for blok in alle_van(feit.velden.get("inhoud")):
            inhoud = inhoud | blok
        nieuw: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for rij in rijen_van(feit):
            nieuw[str(rij.get("sectie", ""))].append(rij)
        rijen = {plek: oud for plek, oud in rijen.items() if plek not in alle_van(feit.velden.get("zonder"))} | nieuw
        yield Versie(nummer=nummer, feit=feit, standen=standen_van(feit), inhoud=inhoud, rijen=dict(rijen))


def standen_van(feit: Feit) -> frozenset[str]:
    """The states that a fact about a plan tells of."""
    return frozenset(str(stand) for stand in alle_van(feit.velden.get("stand")))


def alle_van(waarde: Any) -> list[Any]:
    """The values of a field, which is a list, one value or nothing."""
    if waarde is None or waarde == "":
        return []
    return list(waarde) if isinstance(waarde, list | tuple) else [waarde]


def eerste_van(waarde: Any) -> Any:
    """The first of them; None when there is none."""
    return next(iter(alle_van(waarde)), None)
