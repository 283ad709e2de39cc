"""The plan format as JSON Schema, for editors: completion, explanations and a first check while typing."""

from typing import Any, Final

from passend.engine.delen.plan import Plan
from passend.engine.lezen.schemateksten import BLOKKEN, SLEUTELS

# Blocks that have a short spelling, which the models write out before they check it.
_KORT: Final[dict[str, dict[str, Any]]] = {
    "Daling": {"type": "number"},
    "EenVan": {
        "type": "object",
        "properties": {"rol": {"type": "string"}, "aantal": {"type": "integer"}},
        "required": ["rol"],
        "additionalProperties": False,
    },
    "SignaalIs": {"type": "string"},
    "Veld": {"type": "string"},
    "Vergelijking": {"type": ["string", "number", "array"]},
    "VraagtBlok": {"type": "string"},
}


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a plan, with explanations in Dutch."""
    uit = Plan.model_json_schema(by_alias=True)
    blokken = {naam: _blok(naam, blok) for naam, blok in uit.pop("$defs").items()}
    kern = _blok("Plan", uit)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Planformaat, versie 1",
        "description": "Het ondersteuningsplan van een school, of een laag daaronder.",
        **{sleutel: waarde for sleutel, waarde in kern.items() if sleutel not in ("title", "description")},
        "$defs": blokken,
    }


def _blok(naam: str, blok: dict[str, Any]) -> dict[str, Any]:
    uit: dict[str, Any] = _zonder_ruis(blok)
    soort = naam.removeprefix("Voorwaarde_")
    uit["description"] = BLOKKEN.get(naam, f"Feiten van de soort '{soort}' waarvoor dit geldt.")
    if "id" in uit.get("required", ()) and naam != "PlanKop":
        uit["required"] = ["id"]  # what else an element must say may stand in a lower layer, which an editor cannot see
    for sleutel, veld in uit.get("properties", {}).items():
        if sleutel in SLEUTELS:
            veld["description"] = SLEUTELS[sleutel]
    return {"anyOf": [_KORT[naam], uit]} if naam in _KORT else uit


def _zonder_ruis(waarde: Any) -> Any:
    """Leave out defaults and titles, which say nothing that the key does not say."""
    if isinstance(waarde, list):
        return [_zonder_ruis(deel) for deel in waarde]
    if not isinstance(waarde, dict):
        return waarde
    return {
        # branches of a choice may overlap: a word that may be a day may also be a reference
        sleutel.replace("oneOf", "anyOf"): _eigenschappen(deel) if sleutel == "properties" else _zonder_ruis(deel)
        for sleutel, deel in waarde.items()
        if not (sleutel == "default" or (sleutel == "title" and isinstance(deel, str)))
    }


def _eigenschappen(velden: dict[str, Any]) -> dict[str, Any]:
    """Keys of a block may be called `title` or `default` themselves."""
    return {sleutel: _zonder_ruis(veld) for sleutel, veld in velden.items()}
