"""On which days of the week support is given and at what time, as far as people wrote that down."""

import re
from dataclasses import dataclass

_DAGEN = ("ma", "di", "wo", "do", "vr")
_DAG = re.compile(
    r"\b(?:(ma)(?:andag)?|(di)(?:nsdag)?|(wo)(?:ensdag)?|(do)(?:nderdag)?|(vr)(?:ijdag)?)(?=[\W\d]|e?n?(?:ochtend|middag)|en\b|$)"
)
_ELKE = re.compile(r"\b(?:elke|iedere|alle|per) (?:school)?dag(?:en)?\b|\bdagelijks\b")
_UUR = re.compile(r"\b([01]?\d|2[0-3])(?:[.:]([0-5]\d)(?: uur)?| uur)")


@dataclass(frozen=True, slots=True)
class Weekmoment:
    """The days (0 is Monday), empty when nobody said; and the time, as `10.30` or empty."""

    dagen: tuple[int, ...] = ()
    uur: str = ""


def weekmoment(*teksten: str) -> Weekmoment:
    """What these texts say: `ma en wo 10.30`, `elke dag`, `3 keer per week`."""
    tekst = " ".join(teksten).lower()
    genoemd = {_DAGEN.index(dag) for groep in _DAG.findall(tekst) for dag in groep if dag}
    if _ELKE.search(tekst):
        genoemd = set(range(len(_DAGEN)))
    uur = _UUR.search(tekst)
    return Weekmoment(tuple(sorted(genoemd)), f"{int(uur[1]):02d}.{uur[2] or '00'}" if uur else "")
