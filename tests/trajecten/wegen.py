"""Ways through a plan as data: who does what on which day, what is refused and why, and how it stands then.

A way is `{traject, eis, leerling: {groep}, stappen}`. A step has a day (`op`) and a role (`als`; `ib+leerkracht`: one
person in two), both kept until another is named, and one of: `doe` (a fact that may be recorded), `kan niet` (one that
is refused, with `want`: the words that the refusal names) and `gegeven` (facts that come from elsewhere). `dan` says
how it stands after the step, at least.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

PLANNEN = Path(__file__).parents[2] / "plannen"
# The plans with ways, and the layers below them.
PLANLAGEN = {
    naam: ("wet.yaml", f"{naam}.yaml") for naam in ("vsv", "vesterhavet", "de-meent", "poster", "willibrord-miland")
}


@dataclass(frozen=True, slots=True)
class Stap:
    """One step; `nr` counts from 1."""

    nr: int
    op: date
    als: str
    doe: dict[str, Any] | None = None
    kan_niet: dict[str, Any] | None = None
    want: tuple[str, ...] = ()
    gegeven: tuple[dict[str, Any], ...] = ()
    dan: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Weg:
    """One way from its first step to its last."""

    plan: str
    naam: str
    stappen: tuple[Stap, ...]
    eis: tuple[str, ...] = ()
    groep: int = 5
    in_de_browser: bool = False

    def __str__(self) -> str:
        return f"{self.plan}: {self.naam}"


@cache
def wegen_van(plan: str) -> tuple[Weg, ...]:
    """Every way through one plan."""
    tekst = (PLANNEN / "trajecten" / f"{plan}.yaml").read_text(encoding="utf-8")
    return tuple(_weg(plan, ruw) for ruw in yaml.safe_load(tekst)["trajecten"])


def alle_wegen() -> list[Weg]:
    """Every way through every plan."""
    return [weg for plan in PLANLAGEN for weg in wegen_van(plan)]


def _weg(plan: str, ruw: dict[str, Any]) -> Weg:
    if onbekend := set(ruw) - {"traject", "eis", "leerling", "browser", "stappen"}:
        raise ValueError(f"{ruw['traject']}: {onbekend}")
    return Weg(
        plan,
        ruw["traject"],
        tuple(_stappen(ruw["stappen"])),
        tuple(ruw.get("eis", ())),
        ruw.get("leerling", {}).get("groep", 5),
        bool(ruw.get("browser")),
    )


def _stappen(ruw: list[Any]) -> Iterator[Stap]:
    op, als = None, ""
    for nr, stap in enumerate(_plat(ruw), start=1):
        if onbekend := set(stap) - {"op", "als", "doe", "kan niet", "want", "gegeven", "dan"}:
            raise ValueError(f"stap {nr}: {onbekend}")
        op, als = stap.get("op", op), stap.get("als", als)
        yield Stap(
            nr,
            op,
            als,
            stap.get("doe"),
            stap.get("kan niet"),
            tuple(stap.get("want", ())),
            tuple(stap.get("gegeven", ())),
            stap.get("dan", {}),
        )


def _plat(ruw: list[Any]) -> Iterator[dict[str, Any]]:
    """A list inside the list is a beginning that several ways share."""
    for stap in ruw:
        if isinstance(stap, list):
            yield from _plat(stap)
        else:
            yield stap
