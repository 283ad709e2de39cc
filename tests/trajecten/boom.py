"""Ways as a tree: what several ways begin with is walked once."""

from dataclasses import dataclass, field, replace

from tests.trajecten.wegen import Stap, Weg


@dataclass(slots=True)
class Knoop:
    """A step, and the steps that can follow it. `weg`: the first way that comes here."""

    stap: Stap
    weg: Weg
    verder: list["Knoop"] = field(default_factory=list)


def boom_van(wegen: tuple[Weg, ...]) -> dict[int, list[Knoop]]:
    """The first steps of the ways, by the jaargroep of the pupil who walks them."""
    wortels: dict[int, list[Knoop]] = {}
    for weg in wegen:
        takken = wortels.setdefault(weg.groep, [])
        for stap in weg.stappen:
            knoop = next((een for een in takken if _zelfde(een.stap, stap)), None)
            if knoop is None:
                knoop = Knoop(stap, weg)
                takken.append(knoop)
            takken = knoop.verder
    return wortels


def _zelfde(een: Stap, ander: Stap) -> bool:
    return replace(een, nr=0) == replace(ander, nr=0)
