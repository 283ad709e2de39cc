"""The texts of a shielded fact are locked in the database: what stands open says only that there is a text."""

import json
from collections.abc import Mapping
from typing import Any

# Fields in which people write in their own words; the others hold words of the plan, days and keys.
TEKSTVELDEN = ("inhoud", "toelichting", "opmerking", "reden", "tekst", "rijen")
# What of a row has to stand open, so that the plan is followed: where it belongs, whose it is and until when.
_OPEN = frozenset({"sectie", "id", "wie", "tot"})
DICHT = "afgeschermd"


def dichtgedaan(velden: Mapping[str, Any]) -> tuple[dict[str, Any], str]:
    """The fields with every text replaced, and the texts as JSON to be locked ("" when there are none)."""
    teksten = {veld: velden[veld] for veld in TEKSTVELDEN if velden.get(veld)}
    if not teksten:
        return dict(velden), ""
    return dict(velden) | {veld: _vervangen(waarde) for veld, waarde in teksten.items()}, json.dumps(teksten)


def opengedaan(velden: Mapping[str, Any], geheim: str) -> dict[str, Any]:
    """The fields as they were written."""
    return dict(velden) | (json.loads(geheim) if geheim else {})


def _vervangen(waarde: Any) -> Any:
    if isinstance(waarde, Mapping):
        return {sleutel: inhoud if sleutel in _OPEN else _vervangen(inhoud) for sleutel, inhoud in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [_vervangen(een) for een in waarde]
    return DICHT if isinstance(waarde, str) else waarde
