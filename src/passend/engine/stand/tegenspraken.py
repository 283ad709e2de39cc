"""Contradictions that nobody has settled: a value of the plan in each of the readings that the text gives.

Source: planformaat, Additions: `want: niet vermeld`, the value is then read in each of the readings listed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from passend.engine.blokken.element import Element, Tegenspraak
from passend.engine.blokken.termijn import Termijn
from passend.engine.woorden import NIET_VERMELD, TERMIJN_WOORDEN

if TYPE_CHECKING:
    from passend.engine.stand.planboek import Planboek

TERMIJNSLEUTELS = ("termijn", "wanneer", "frequentie", "momenten", "looptijd")

type Termijnen = list[Termijn | str]


def onbeslist(element: Any, sleutel: str) -> Tegenspraak | None:
    """The unsettled contradiction about a key of an element, if there is one."""
    for tegenspraak in getattr(element, "tegenspraak", None) or ():
        if not isinstance(tegenspraak, Tegenspraak) or tegenspraak.want != NIET_VERMELD:
            continue
        if tegenspraak.over.replace(" ", "_").partition(".")[0] == sleutel.replace(" ", "_"):
            return tegenspraak
    return None


def gelezen(element: Any, sleutel: str) -> Any:
    """The value of a key; `niet vermeld` when the text gives more than one and nobody chose."""
    return NIET_VERMELD if onbeslist(element, sleutel) else getattr(element, sleutel.replace(" ", "_"), None)


def lezingen_van(element: Any, sleutel: str) -> list[Any]:
    """Every value that the text gives for a key, or the one value that stands there."""
    tegenspraak = onbeslist(element, sleutel)
    waarden = [een.waarde for een in tegenspraak.staat_er if not isinstance(een, str)] if tegenspraak else []
    return waarden or [gelezen(element, sleutel)]


def termijnlezingen(boek: Planboek, termijnen: Sequence[Termijn | str]) -> list[Termijnen]:
    """A list of terms in every reading: each term in the readings of the element in which it stands."""
    keuzes = [_lezingen(boek, termijn) for termijn in termijnen]
    return [list(keuze) for keuze in product(*keuzes)] or [[]]


def _lezingen(boek: Planboek, termijn: Termijn | str) -> Termijnen:
    houder = boek.termijnhouders.get(id(termijn))
    for tegenspraak in houder.tegenspraak if isinstance(houder, Element) else ():
        if isinstance(tegenspraak, Tegenspraak) and tegenspraak.want == NIET_VERMELD:
            waarden = [een.waarde for een in tegenspraak.staat_er if not isinstance(een, str)]
            woorden = tegenspraak.over.split(".")
            if tegenspraak.over in TERMIJNSLEUTELS:
                return [_als_termijn(waarde) for waarde in waarden] or [NIET_VERMELD]
            if isinstance(termijn, Termijn) and woorden[-1] in termijn.model_dump(by_alias=True, exclude_unset=True):
                return [_vervang(termijn, woorden[-1], waarde) for waarde in waarden] or [NIET_VERMELD]
    return [termijn]


def _als_termijn(waarde: Any) -> Termijn | str:
    """A reading as a term; words that are no term leave it open."""
    if isinstance(waarde, str):
        return waarde if waarde in TERMIJN_WOORDEN else NIET_VERMELD
    try:
        return Termijn.model_validate(waarde)
    except ValidationError:
        return NIET_VERMELD


def _vervang(termijn: Termijn, sleutel: str, waarde: Any) -> Termijn | str:
    return _als_termijn(termijn.model_dump(by_alias=True, exclude_unset=True) | {sleutel: waarde})
