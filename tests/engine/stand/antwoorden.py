"""The whole answer of a stand in plain values, so that two can be compared."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from passend.engine.stand.stand import Stand
from passend.engine.stand.taken import Taak
from passend.engine.stand.vereisten import Oordeel

BEWEGING = ("besluit", "trede", "toestemming")

type Feiten = list[dict[str, Any]]


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


def zonder_vreemd(gevonden: dict[str, Any]) -> dict[str, Any]:
    """The answer without what it says of the elements that nothing in the plan speaks of."""
    eigen = dict(gevonden)
    for deel in ("taken", "komend", "geblokkeerd"):
        eigen[deel] = {pad: inhoud for pad, inhoud in gevonden[deel].items() if "vreemd" not in pad}
    for deel in ("waarschuwingen", "vragen"):
        eigen[deel] = {pad for pad in gevonden[deel] if "vreemd" not in pad}
    return eigen


def onderwerp_van(feit: dict[str, Any], gedeeld: Collection[Any]) -> tuple[Any, ...]:
    """What a fact is about: two facts about the same thing on one day count in the order of recording.

    A day of `gedeeld` is one on which somebody moved to another trede: what was done before that belongs to the old
    stay and what was done after it to the new one, so that all facts of the day keep their order.
    """
    if feit["op"] in gedeeld:
        return (feit["op"],)
    return (feit["op"], feit["feit"], feit.get("vraag"), str(feit.get("soort", feit.get("id", feit.get("instrument")))))


def geschud(feiten: Feiten, volgorde: Feiten, beweging: Collection[str] = BEWEGING) -> Feiten:
    """The facts in a new order, in which facts about the same thing on the same day keep theirs."""
    gedeeld = {feit["op"] for feit in feiten if feit["feit"] in beweging}
    rijen = defaultdict(list)
    for feit in feiten:
        rijen[onderwerp_van(feit, gedeeld)].append(feit)
    return [rijen[onderwerp_van(feit, gedeeld)].pop(0) for feit in volgorde]


def gesloten(eerst: dict[str, Any], later: dict[str, Any]) -> dict[str, Any]:
    """What was open or late, and is something else now."""
    open_ = {pad: taak["stand"] for pad, taak in eerst["taken"].items() if taak["stand"] in ("open", "te laat")}
    nu = {pad: later["taken"].get(pad, {}).get("stand") for pad in open_}
    return {pad: (open_[pad], nu[pad]) for pad in open_ if open_[pad] != nu[pad]}


def te_laat(gevonden: dict[str, Any]) -> set[str]:
    return {pad for pad, taak in gevonden["taken"].items() if taak["stand"] == "te laat"}


def gewijzigd(eerst: dict[str, Any], later: dict[str, Any]) -> dict[str, Any]:
    """The answers without any question in them that are another answer now."""
    taken = {pad: taak["stand"] for pad, taak in eerst["taken"].items() if is_zeker(eerst, pad, taak)}
    nieuw = {pad: later["taken"].get(pad, {}).get("stand") for pad in taken}
    anders: dict[str, Any] = {pad: (taken[pad], nieuw[pad]) for pad in taken if taken[pad] != nieuw[pad]}
    if eerst["signalen"] - later["signalen"]:
        anders["signalen weg"] = eerst["signalen"] - later["signalen"]
    erbij = {signaal for signaal in later["signalen"] - eerst["signalen"] if signaal[0] not in eerst["vragen"]}
    if erbij:
        anders["signalen erbij"] = erbij
    return anders


def is_zeker(gevonden: dict[str, Any], pad: str, taak: dict[str, Any]) -> bool:
    return taak["zeker"] and not taak["vragen"] and pad not in gevonden["vragen"]
