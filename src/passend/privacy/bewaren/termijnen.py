"""How many years each kind of data is kept: a file of data, made stricter by the plan of the school."""

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from passend.schoolplan.selectors import plan_van, planversie_in_werking

BESTAND = Path(__file__).parent.parent / "bewaartermijnen.yaml"
NIET_VASTGESTELD = "niet vastgesteld"
_JAREN = re.compile(r"^\s*(\d+)\s*(?:jaar|jaren)\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewaartermijn:
    """How long one kind is kept, counted from `vanaf`. `jaren` is None when nobody established that.

    `bron` names where it stands; `uit_plan` when the plan of the school is stricter than that.
    """

    soort: str
    naam: str
    wat: str
    jaren: int | None
    vanaf: str
    bron: str
    nagegaan: bool
    ook: tuple[str, ...] = ()
    uit_plan: bool = False


def bewaartermijnen() -> dict[str, Bewaartermijn]:
    """The terms of the school in scope, by kind."""
    strenger = _strenger()
    return {soort: _toegepast(termijn, strenger) for soort, termijn in standaardtermijnen().items()}


@cache
def standaardtermijnen() -> dict[str, Bewaartermijn]:
    """The terms of the file. Raises ValueError when it is not right: nobody may destroy by a wrong file."""
    gelezen: dict[str, dict[str, Any]] = yaml.safe_load(BESTAND.read_text(encoding="utf-8"))
    return {soort: _gelezen(soort, velden) for soort, velden in gelezen.items()}


def _gelezen(soort: str, velden: dict[str, Any]) -> Bewaartermijn:
    jaren = velden["jaren"]
    if jaren != NIET_VASTGESTELD and not (isinstance(jaren, int) and 1 <= jaren <= 100):
        raise ValueError(f"bewaartermijnen.yaml: '{soort}' heeft geen aantal jaren.")
    return Bewaartermijn(
        soort=soort,
        naam=velden["naam"],
        wat=velden["wat"],
        jaren=None if jaren == NIET_VASTGESTELD else jaren,
        vanaf=velden["vanaf"],
        bron=velden["bron"],
        nagegaan=velden["nagegaan"] in (True, "ja"),
        ook=tuple(velden["ook"]),
    )


def _toegepast(termijn: Bewaartermijn, strenger: dict[str, int]) -> Bewaartermijn:
    jaren = [strenger[woord] for woord in termijn.ook if woord in strenger]
    if not jaren or (termijn.jaren is not None and min(jaren) >= termijn.jaren):
        return termijn
    return replace(termijn, jaren=min(jaren), uit_plan=True)


def _strenger() -> dict[str, int]:
    """What the plan in force says about keeping: word -> years."""
    versie = planversie_in_werking()
    privacy: Any = plan_van(versie).privacy if versie else None
    gevonden: dict[str, int] = {}
    for regel in getattr(privacy, "bewaren", None) or []:
        for termijn in getattr(regel, "termijn", None) or []:
            treffer = _JAREN.match(str(getattr(termijn, "binnen", None) or getattr(termijn, "duurt", None) or ""))
            if treffer and int(treffer[1]) >= 1:
                gevonden[str(regel.wat).strip().lower()] = int(treffer[1])
    return gevonden
