"""Levels: the value as the plan's scale spells it, whatever case or digit the source used."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from passend.uitwisseling.waarden.fout import Waardefout

_ROMEINS = ("I", "II", "III", "IV", "V")
_CIJFER = re.compile(r"([1-5])([+-]?)\Z")
_STREEPJES = str.maketrans({"−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-"})


@dataclass(frozen=True, slots=True)
class Schaal:
    """A scale of the plan: `waarden` from high to low, `buiten` words outside the order.

    `gelijk` are pairs (other spelling, value).
    """

    id: str
    waarden: tuple[str, ...]
    gelijk: tuple[tuple[str, str], ...] = ()
    buiten: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def niveau_parse(tekst: str, schaal: Schaal) -> str:
    """The value of `schaal` that `tekst` means: `iv`, `IV`, `Ⅳ` and `4` are `IV` on a scale of Roman numerals.

    A digit is read as a Roman numeral only where the scale has that numeral, never as a place in the list: on a scale
    that begins with `I+`, the fourth value is `III`. Raises Waardefout when the scale has no such value.
    """
    gezocht = _sleutel(tekst)
    namen = _namen(schaal)
    if gezocht in namen:
        return namen[gezocht]
    if treffer := _CIJFER.match(gezocht):
        romeins = _sleutel(_ROMEINS[int(treffer.group(1)) - 1] + treffer.group(2))
        if romeins in namen:
            return namen[romeins]
    raise Waardefout(f"dit niveau staat niet op de schaal {schaal.id} ({', '.join(schaal.waarden)})")


@lru_cache(maxsize=256)
def _namen(schaal: Schaal) -> dict[str, str]:
    namen = {_sleutel(waarde): waarde for waarde in (*schaal.waarden, *schaal.buiten)}
    return namen | {_sleutel(woord): waarde for woord, waarde in schaal.gelijk}


def _sleutel(tekst: str) -> str:
    kaal = unicodedata.normalize("NFKC", tekst).translate(_STREEPJES).casefold()
    return re.sub(r"\s*([+-])\s*\Z", r"\1", " ".join(kaal.split()))
