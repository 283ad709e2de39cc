"""The Dutch sentences with which merging explains itself."""

from collections.abc import Mapping
from typing import Final

from passend.engine.lagen.plaats import Plaats
from passend.engine.lagen.uitkomst import Herkomst

_LAAG: Final = {"wet": "de wet", "swv": "het samenwerkingsverband", "bestuur": "het bestuur", "school": "de school"}
_LENGTE: Final = 160


def toon(waarde: object) -> str:
    """Write a value as a plan does, in one line and not too long."""
    tekst = _toon(waarde)
    return tekst if len(tekst) <= _LENGTE else tekst[: _LENGTE - 1].rstrip() + "…"


def _toon(waarde: object) -> str:
    if isinstance(waarde, Mapping) and "id" in waarde:
        return str(waarde.get("naam", waarde["id"]))
    if isinstance(waarde, Mapping):
        return ", ".join(f"{sleutel} {_toon(inhoud)}" for sleutel, inhoud in waarde.items())
    if isinstance(waarde, list):
        return " en ".join(map(_toon, waarde)) or "een lege lijst"
    return str(waarde)


def zin(plaats: Plaats, waarom: str, verder: Herkomst | None, nader: Herkomst | None) -> str:
    """Say what happened to a key, with what each layer says and where it says so."""
    wat = f"{plaats.pad}, '{plaats.sleutel}'" if plaats.sleutels else plaats.pad
    return ". ".join([f"{wat}: {waarom}", *(bewering for bewering in (_zegt(verder), _zegt(nader)) if bewering)]) + "."


def _zegt(herkomst: Herkomst | None) -> str:
    if herkomst is None:
        return ""
    wie = _LAAG.get(herkomst.laag, herkomst.laag)
    waar = f" ({herkomst.plek.bestand}, regel {herkomst.plek.regel})" if herkomst.plek.regel else ""
    return f"{wie[:1].upper()}{wie[1:]} zegt: {toon(herkomst.waarde)}{waar}"
