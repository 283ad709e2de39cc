"""The plan files as plain data, for tests that look at what stands in them and not at what it means."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from passend.engine.lezen import laad_boom

PLANNEN = Path(__file__).parents[2] / "plannen"
# The plan of a school -> how docs/eisen.csv calls that school.
SCHOLEN = {"vsv": "VSV", "vesterhavet": "VH", "de-meent": "DM", "poster": "POS", "willibrord-miland": "WM"}


@cache
def yaml_lezen(pad: Path) -> Any:
    """The only document of a YAML file, to read and not to change; `ja` and `nee` stay words, as in YAML 1.2."""
    return laad_boom(pad, leeg_mag=True).inhoud


def plan_lezen(naam: str) -> dict[str, Any]:
    return yaml_lezen(PLANNEN / f"{naam}.yaml")


def spoor(knoop: Any, pad: str) -> list[Any] | None:
    """Everything passed on the way along a path, the place itself last; None when there is no such place.

    A path names keys and ids; containers (`treden`, `acties`, `dan`) may be left out, and its last word may be a state.
    """
    return _volgen(knoop, pad.split("."), [])


def _volgen(knoop: Any, woorden: list[str], gegaan: list[Any]) -> list[Any] | None:
    if not woorden:
        return gegaan
    for volgende in _stappen(knoop, woorden[0]):
        gevonden = _volgen(volgende, woorden[1:], [*gegaan, volgende])
        if gevonden is not None:
            return gevonden
    return [*gegaan, knoop] if len(woorden) == 1 and woorden[0] in _standen(knoop) else None


def _stappen(knoop: Any, woord: str) -> Iterator[Any]:
    if isinstance(knoop, dict) and woord in knoop:
        yield knoop[woord]
    yield from (kind for kind in _kinderen(knoop) if str(kind["id"]) == woord)


def _kinderen(knoop: Any) -> Iterator[dict[str, Any]]:
    """The nearest elements below a place: those that have an id, with no other element in between."""
    for inhoud in knoop.values() if isinstance(knoop, dict) else knoop if isinstance(knoop, list) else ():
        if isinstance(inhoud, dict) and "id" in inhoud:
            yield inhoud
        else:
            yield from _kinderen(inhoud)


def _standen(knoop: Any) -> set[str]:
    if not isinstance(knoop, dict):
        return set()
    eigen = knoop.get("standen", [])
    return {*(eigen if isinstance(eigen, list) else [eigen]), *(["geëvalueerd"] if "evaluatie" in knoop else [])}


def teksten(knoop: Any, zonder: frozenset[str] = frozenset()) -> Iterator[str]:
    """Every text below a place, except what stands under the keys in `zonder`."""
    if isinstance(knoop, dict):
        for sleutel, inhoud in knoop.items():
            if sleutel not in zonder:
                yield from teksten(inhoud, zonder)
    elif isinstance(knoop, list):
        for inhoud in knoop:
            yield from teksten(inhoud, zonder)
    elif isinstance(knoop, str):
        yield knoop


def heeft_bron(gegaan: list[Any]) -> bool:
    """Whether the place, something around it, or something inside it says where it stands in the school's text."""
    om = any(isinstance(knoop, dict) and "bron" in knoop for knoop in gegaan)
    return om or _bevat(gegaan[-1], "bron")


def _bevat(knoop: Any, sleutel: str) -> bool:
    if isinstance(knoop, dict):
        return sleutel in knoop or any(_bevat(inhoud, sleutel) for inhoud in knoop.values())
    return isinstance(knoop, list) and any(_bevat(inhoud, sleutel) for inhoud in knoop)
