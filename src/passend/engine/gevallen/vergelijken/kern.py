"""One block of expectations against one answer: looking things up by the names that a case uses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from passend.engine.gevallen.uitvoeren import Antwoord
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.feiten import FeitLezer
from passend.engine.stand.pogingen import mag
from passend.engine.stand.taken import Taak
from passend.engine.stand.vereisten import Oordeel

type Opzoeken = Callable[[date | datetime], Antwoord]


@dataclass(frozen=True)
class Vergelijking:
    """One block of expectations against one answer; `op_dag` gives the answers on the other days of the case."""

    lezer: FeitLezer
    antwoord: Antwoord
    kijkt_naar: frozenset[str]
    op_dag: Opzoeken

    def pad(self, verwijzing: Any, vanaf: str | None = None) -> str:
        """The canonical path of what a case names; words that are no element stay as they are."""
        try:
            return self.lezer.pad(str(verwijzing), (), vanaf)
        except VerwijzingFout:
            return str(verwijzing)

    def is_zelfde(self, verwijzing: Any, pad: str) -> bool:
        """Whether a name in a case means this path: the whole path, or its last words."""
        return pad in (self.pad(verwijzing), str(verwijzing)) or pad.endswith(f".{verwijzing}")

    def taak(self, verwijzing: Any, antwoord: Antwoord | None = None) -> Taak | None:
        """The task that a name means, when there is one."""
        taken = (antwoord or self.antwoord).stand.taken
        pad = self.pad(verwijzing)
        if pad in taken:
            return taken[pad]
        achteraan = [taak for eigen, taak in taken.items() if eigen.endswith(f".{verwijzing}")]
        return achteraan[0] if len(achteraan) == 1 else None

    def oordelen(self, verwijzing: Any) -> list[Oordeel]:
        """The verdicts on an element: of the fact that was tried when it is about it, else of trying it now."""
        pad = self.pad(verwijzing)
        geprobeerd = [
            oordeel
            for poging in self.antwoord.pogingen
            for eigen, oordeel in poging.oordelen.items()
            if raakt(eigen, pad)
        ]
        if geprobeerd:
            return geprobeerd
        stand, door = self.antwoord.stand, tuple(str(wie) for poging in self.antwoord.pogingen for wie in poging.door)
        element = stand.toestand.plan.register.element(pad)
        if element is not None:
            return [mag(stand.toestand, pad, door=door)]
        houder, _, toestand = pad.rpartition(".")
        return [mag(stand.toestand, houder, toestand)] if stand.toestand.plan.register.element(houder) else []

    @property
    def geprobeerd(self) -> list[Oordeel]:
        """Every verdict on the facts that were tried."""
        return [oordeel for poging in self.antwoord.pogingen for oordeel in poging.oordelen.values()]

    @property
    def vragen(self) -> set[str]:
        """Everything that a person is asked."""
        return self.antwoord.stand.vragen.union(*(oordeel.vragen for oordeel in self.geprobeerd))

    @property
    def waarschuwingen(self) -> set[str]:
        """Everything that deserves a look and does not block."""
        return self.antwoord.stand.waarschuwingen.union(*(oordeel.waarschuwt for oordeel in self.geprobeerd))


def raakt(een: str, ander: str) -> bool:
    """Whether two paths are about one thing: the same, or one inside the other."""
    return een == ander or een.startswith(f"{ander}.") or ander.startswith(f"{een}.")
