"""What the page of a pupil needs of the plan in force beside names: scales, and what acts are called."""

from dataclasses import dataclass
from typing import Any

from passend.dossier.invulformulier import NietVastTeLeggen, invulformulier
from passend.dossier.invulvelden import VOOR_DEEL
from passend.dossier.zorgen import PLEKKEN
from passend.web.plan.regels import Planwijzer


@dataclass(frozen=True, slots=True, kw_only=True)
class Schaal:
    """An ordered list of the plan: its words from high to low."""

    naam: str
    woorden: tuple[str, ...]

    def plaats(self, woord: str) -> int | None:
        """How many words stand below it; None for a word without a place on this scale."""
        return len(self.woorden) - 1 - self.woorden.index(woord) if woord in self.woorden else None


class Planlezer(Planwijzer):
    """The plan in force, read further than its names."""

    def schaal(self, id_: str | None) -> Schaal | None:
        """The scale with this id; None when the plan has no such list, does not order it or does not fill it."""
        lijst: Any = None if self._plan is None else self._plan.register.element(f"lijsten.{id_}")
        if lijst is None or lijst.geordend is not True:
            return None
        woorden = tuple(woord for woord in lijst.woorden if woord not in lijst.buiten)
        return Schaal(naam=lijst.naam or lijst.id, woorden=woorden) if len(woorden) > 1 else None

    def daad(self, pad: str) -> str:
        """What something that happened is called, as on the form with which it is recorded; else its name or id."""
        if self._plan is not None:
            try:
                return invulformulier(self._plan, pad).naam
            except NietVastTeLeggen:
                pass
        return self.woord(pad)

    def woord(self, pad: str) -> str:
        """What the school calls a word or a path; a path without a name reads as its last id."""
        naam = PLEKKEN.get(pad) or self.naam(pad)
        is_pad = naam == pad and "." in pad and " " not in pad and pad[:1].isalpha() and not pad.endswith(".")
        return naam.rpartition(".")[2].replace("-", " ") if is_pad else naam

    def plaats(self, sleutel: str) -> str:
        """What a place on a form is called, with the part for which it was filled."""
        pad, _, deel = sleutel.partition(VOOR_DEEL)
        return f"{self.woord(pad)} ({deel})" if deel else self.woord(pad)

    def rol(self, rol: str) -> str:
        """What the school calls a role."""
        naam = self.naam(f"rollen.{rol}")
        return rol if naam == f"rollen.{rol}" else naam
