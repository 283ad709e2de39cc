"""Dutch words for what a plan names: elements, numbers, days, enumerations."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from passend.engine.delen.plan import Plan
from passend.engine.lezen.fouten import VerwijzingFout

_GETALLEN: Final = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
)


def getalwoord(getal: object) -> str:
    """Write small whole numbers in words: 3 -> drie."""
    return _GETALLEN[getal] if isinstance(getal, int) and 0 <= getal < len(_GETALLEN) else str(getal)


def opsomming(woorden: Iterable[object], voegwoord: str = "of") -> str:
    """Join words as a sentence does: a, b of c."""
    lijst = [str(woord) for woord in dict.fromkeys(woorden)]
    return f" {voegwoord} ".join(filter(None, [", ".join(lijst[:-1]), lijst[-1]])) if lijst else ""


def korte_dag(dag: date) -> str:
    """A day as schools write it: 18-9."""
    return f"{dag.day}-{dag.month}"


def naam_van(plan: Plan, verwijzing: str, vanaf: str | None = None) -> str:
    """What the plan calls the thing that a reference or a path names, with its state; else the words themselves."""
    try:
        treffer = plan.register.zoek(verwijzing, vanaf=vanaf)
    except VerwijzingFout:
        return verwijzing.rpartition(".")[2].replace("-", " ")
    naam = getattr(treffer.element, "naam", None) or treffer.pad.rpartition(".")[2].replace("-", " ")
    return f"{naam} ({treffer.stand})" if treffer.stand else str(naam)


def vraag_van(plan: Plan, pad: str, vanaf: str | None = None) -> str:
    """The text of a question."""
    try:
        element = plan.register.zoek(pad, delen=("vragen",), vanaf=vanaf).element
    except VerwijzingFout:
        element = None
    return str(getattr(element, "vraag", pad))
