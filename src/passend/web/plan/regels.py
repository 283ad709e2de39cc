"""What the plan in force calls its elements, by their path: name, source, strength."""

from dataclasses import dataclass
from typing import Any
from weakref import ReferenceType, ref

from passend.schoolplan.normen import normen_van
from passend.schoolplan.selectors import plan_van, planversie_in_werking

_NIET_VERMELD = "niet vermeld"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planregel:
    """One element of the plan. `is_nagegaan` is False for a rule of the law that nobody has verified ([V]).

    `normen`: what a signal holds results against, a sentence for each norm.
    """

    pad: str
    naam: str
    bron: str = ""
    kracht: str = ""
    uitleg: str = ""
    is_nagegaan: bool = True
    normen: tuple[str, ...] = ()


class Planwijzer:
    """Finds elements of the plan in force. Without a plan, or for a path that it has no more, the path is the name."""

    def __init__(self) -> None:
        versie = planversie_in_werking()
        self._plan: Any = None if versie is None else plan_van(versie)

    def regel(self, pad: str) -> Planregel:
        """The element with this path."""
        return Planregel(pad=pad, naam=pad.rpartition(".")[2]) if self._plan is None else _regel(self._plan, pad)

    def naam(self, woord: str) -> str:
        """What the school calls an element, an instrument or a kind of fact of its own; any other word stays."""
        for pad in (woord, f"instrumenten.{woord}", f"feiten.{woord}"):
            element = None if self._plan is None else self._plan.register.element(pad)
            if element is not None:
                return str(getattr(element, "naam", None) or getattr(element, "vraag", None) or woord)
        return woord


# Worked out once per plan, for as long as there is that plan.
_regels: dict[int, tuple[ReferenceType[Any], dict[str, Planregel]]] = {}


def _regel(plan: Any, pad: str) -> Planregel:
    nummer = id(plan)
    if nummer not in _regels:
        _regels[nummer] = ref(plan, lambda _: _regels.pop(nummer, None)), {}
    bekend = _regels[nummer][1]
    if pad not in bekend:
        bekend[pad] = _gelezen(plan, pad)
    return bekend[pad]


def _gelezen(plan: Any, pad: str) -> Planregel:
    element: Any = plan.register.element(pad)
    if element is None:
        return Planregel(pad=pad, naam=pad.rpartition(".")[2])
    return Planregel(
        pad=pad,
        naam=str(getattr(element, "naam", None) or pad.rpartition(".")[2]),
        bron=", ".join(getattr(element, "bron", [])),
        kracht=_woord(getattr(element, "kracht", None)),
        uitleg=_woord(getattr(element, "uitleg", None)),
        is_nagegaan=getattr(element, "nagegaan", True),
        normen=normen_van(plan, pad),
    )


def _woord(waarde: object) -> str:
    return "" if waarde in (None, _NIET_VERMELD) else str(waarde)
