"""One shape for the rows of CSV and XLSX files."""

from collections.abc import Generator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Celsoort(StrEnum):
    """What the file itself says that a cell is; CSV knows text only."""

    TEKST = "tekst"
    GETAL = "getal"
    DATUM = "datum"
    FORMULE = "formule"
    FOUT = "fout"


class Cel(NamedTuple):
    """`tekst` has no outer white space. A GETAL is written with a decimal point, a DATUM as ISO date."""

    tekst: str
    soort: Celsoort = Celsoort.TEKST


class Rij(NamedTuple):
    """`regel` is the line of the file or the row of the sheet where the row begins, counted from 1."""

    regel: int
    cellen: tuple[Cel, ...]

    def is_leeg(self) -> bool:
        return not any(cel.tekst for cel in self.cellen)


@dataclass(frozen=True, slots=True)
class Tabel:
    """Headers as they stand in the file and the rows below them, read while you ask for them.

    `blad`, `scheiding` and `codering` say how the file was read; what does not apply is empty.
    """

    koppen: tuple[str, ...]
    rijen: Generator[Rij]
    blad: str = ""
    scheiding: str = ""
    codering: str = ""


def kop_tekst(cel: Cel) -> str:
    """A header on one line: a line break inside it is layout, not part of the name."""
    return " ".join(cel.tekst.split())
