"""The whole answer of a stand in plain values, so that two can be compared."""

from typing import Any

from passend.engine.stand.stand import Stand
from passend.engine.stand.taken import Taak
from passend.engine.stand.vereisten import Oordeel


def antwoord(stand: Stand) -> dict[str, Any]:
    """Everything that a stand says, without the order in which it says it."""
    return {
        "taken": {pad: _taak(taak) for pad, taak in stand.taken.items()},
        "komend": {pad: _taak(taak) for pad, taak in stand.komend.items()},
        "signalen": {(s.signaal.pad, s.vak, s.aanleiding) for s in stand.signalen.open},
        "terzijde": {(s.signaal.pad, s.vak) for s in stand.signalen.terzijde},
        "treden": stand.treden,
        "keuzes": set(stand.keuzes),
        "voorstellen": stand.voorstellen.paden,
        "geblokkeerd": {pad: _oordeel(oordeel) for pad, oordeel in stand.geblokkeerd.items()},
        "waarschuwingen": stand.waarschuwingen,
        "vragen": stand.vragen,
    }


def _taak(taak: Taak) -> dict[str, Any]:
    return {
        "stand": taak.stand,
        "uiterlijk": taak.uiterlijk,
        "open vanaf": taak.open_vanaf,
        "zeker": taak.zeker,
        "voor": taak.voor,
        "vragen": set(taak.vragen),
        "waarom": taak.waarom,
        "oordeel": _oordeel(taak.oordeel),
    }


def _oordeel(oordeel: Oordeel) -> dict[str, set[str]]:
    return {naam: set(getattr(oordeel, naam)) for naam in ("mist", "waarschuwt", "vragen", "rollen", "omdat")}


def verschil(eerste: dict[str, Any], tweede: dict[str, Any]) -> dict[str, Any]:
    """Where two answers differ: per part the two values, without what they share."""
    gevonden = {}
    for deel, een in eerste.items():
        ander = tweede[deel]
        if een != ander:
            gevonden[deel] = _dict_verschil(een, ander) if isinstance(een, dict) else (een - ander, ander - een)
    return gevonden


def _dict_verschil(een: dict[str, Any], ander: dict[str, Any]) -> dict[str, Any]:
    sleutels = {*een, *ander}
    return {pad: (een.get(pad), ander.get(pad)) for pad in sleutels if een.get(pad) != ander.get(pad)}
