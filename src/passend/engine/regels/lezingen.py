"""Contradictions that nobody has settled: a condition in each of the readings that the text gives."""

from typing import Any

from pydantic import ValidationError

from passend.engine.blokken.element import Element, Tegenspraak
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.woorden import NIET_VERMELD

type Lezing = Voorwaarde | str


def lezingen(voorwaarde: Voorwaarde, sleutel: str, element: Element | None) -> list[Lezing]:
    """The condition itself, or its readings where an unsettled contradiction is about something in it.

    A reading whose text does not fit the key leaves the whole condition open.
    """
    uit: list[Lezing] = [voorwaarde]
    for tegenspraak in element.tegenspraak if element else []:
        if isinstance(tegenspraak, Tegenspraak) and tegenspraak.want == NIET_VERMELD:
            uit = [lezing for basis in uit for lezing in _lees(basis, sleutel, tegenspraak)]
    return uit


def _lees(voorwaarde: Lezing, sleutel: str, tegenspraak: Tegenspraak) -> list[Lezing]:
    if not isinstance(voorwaarde, Voorwaarde):
        return [voorwaarde]
    kaal = voorwaarde.model_dump(by_alias=True, exclude_unset=True)
    pad = tegenspraak.over.split(".")
    if pad[0] == sleutel and len(pad) > 1:
        pad = pad[1:]
    waarden = [lezing.waarde for lezing in tegenspraak.staat_er if not isinstance(lezing, str)]
    if pad == [sleutel]:
        return [_als_voorwaarde(waarde) for waarde in waarden]
    if not _heeft(kaal, pad) or not waarden:
        return [voorwaarde]
    return [_als_voorwaarde(_vervang(kaal, pad, waarde)) for waarde in waarden]


def _als_voorwaarde(waarde: Any) -> Lezing:
    try:
        return Voorwaarde.model_validate(waarde)
    except ValidationError:
        return NIET_VERMELD


def _heeft(waarde: Any, pad: list[str]) -> bool:
    """Whether a key stands somewhere in a condition; a longer path narrows where."""
    if isinstance(waarde, list):
        return any(_heeft(deel, pad) for deel in waarde)
    if not isinstance(waarde, dict):
        return False
    if pad[0] in waarde and (len(pad) == 1 or _heeft(waarde[pad[0]], pad[1:])):
        return True
    return any(_heeft(deel, pad) for deel in waarde.values())


def _vervang(waarde: Any, pad: list[str], door: Any) -> Any:
    if isinstance(waarde, list):
        return [_vervang(deel, pad, door) for deel in waarde]
    if not isinstance(waarde, dict):
        return waarde
    uit = {}
    for sleutel, inhoud in waarde.items():
        if sleutel == pad[0]:
            uit[sleutel] = door if len(pad) == 1 else _vervang(inhoud, pad[1:], door)
        else:
            uit[sleutel] = _vervang(inhoud, pad, door)
    return uit
