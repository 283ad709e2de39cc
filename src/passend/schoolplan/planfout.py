"""What is wrong with a plan, for rooms that do not know the engine."""

from dataclasses import dataclass
from typing import Self

from passend.engine.lezen.fouten import Fout


@dataclass(frozen=True, slots=True, kw_only=True)
class Planfout:
    """One thing that is wrong with a plan: where (line and column from 1; 0 when it is nowhere), and what, in Dutch."""

    bestand: str
    regel: int
    kolom: int
    pad: str
    zin: str

    @classmethod
    def van(cls, fout: Fout) -> Self:
        """The finding of the engine, for rooms that do not know the engine."""
        return cls(bestand=fout.bestand, regel=fout.regel, kolom=fout.kolom, pad=fout.pad, zin=fout.zin)

    def __str__(self) -> str:
        return f"{self.bestand}:{self.regel}:{self.kolom}: {self.pad}: {self.zin}"
