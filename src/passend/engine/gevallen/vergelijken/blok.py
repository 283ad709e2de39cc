"""Every key of a block of expectations, and what it asks of an answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from passend.engine.gevallen.modellen import Dan
from passend.engine.gevallen.vergelijken import mogen, overig, signalen, taken
from passend.engine.gevallen.vergelijken.kern import Vergelijking
from passend.engine.stand.feiten import als_tuple

type Toets = Callable[[Vergelijking, Any], list[str]]

_TOETSEN: Final[dict[str, Toets]] = {
    "signalen": signalen.signalen,
    "vragen": signalen.vragen,
    "trede": taken.trede,
    "open": taken.open_taken,
    "te_laat": taken.te_laat,
    "af": taken.af,
    "afgeweken": taken.afgeweken,
    "geblokkeerd": mogen.geblokkeerd,
    "keuzes": mogen.keuzes,
    "mag": mogen.mag,
    "mag_niet": mogen.mag_niet,
    "stelt_voor": signalen.stelt_voor,
    "waarschuwt": mogen.waarschuwt,
    "uiterlijk": taken.uiterlijk,
    "te_laat_op": taken.te_laat_op,
    "telt": overig.telt,
    "omdat": overig.omdat,
    "waarom": overig.waarom,
}
# Complete lists become "is it there" when a case says that something must not be so.
_NIET: Final[dict[str, Toets]] = {
    "signalen": signalen.signaal_is_er,
    "te_laat": taken.te_laat_is_er,
    "keuzes": mogen.keuze_is_er,
}


def verschillen(v: Vergelijking, dan: Dan) -> list[str]:
    """Every expectation that the answer does not meet."""
    gevonden: list[str] = []
    for sleutel, toets in _TOETSEN.items():
        if getattr(dan, sleutel) is not None:
            gevonden += toets(v, getattr(dan, sleutel))
    return gevonden + (_niet(v, dan.niet) if dan.niet is not None else [])


def _niet(v: Vergelijking, dan: Dan) -> list[str]:
    """What must not be so: each item of each key on its own."""
    gevonden = []
    for sleutel in (naam for naam in _TOETSEN if getattr(dan, naam) is not None):
        for item in _losse_items(getattr(dan, sleutel)):
            if not _NIET.get(sleutel, _TOETSEN[sleutel])(v, item):
                gevonden.append(f"niet {sleutel.replace('_', ' ')}: {_kort(item)} is er wel")
    return gevonden


def _losse_items(waarde: Any) -> list[Any]:
    if isinstance(waarde, dict):
        return [{sleutel: inhoud} for sleutel, inhoud in waarde.items()]
    return [[item] for item in als_tuple(waarde)]


def _kort(waarde: Any) -> str:
    return ", ".join(map(str, waarde)) if isinstance(waarde, list) else str(waarde)
