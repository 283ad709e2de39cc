"""The JSON Schema for editors."""

import json
from typing import Any

from passend.engine.delen.plan import Plan
from passend.engine.lezen import schema
from passend.engine.lezen.schemateksten import BLOKKEN, SLEUTELS


def test_schema_is_plain_json_with_every_part() -> None:
    gelezen = json.loads(json.dumps(schema()))

    assert list(gelezen["properties"]) == list(Plan.sleutels())
    assert gelezen["required"] == ["plan"]
    assert gelezen["additionalProperties"] is False


def test_keys_are_spelt_as_in_a_plan_and_explained_in_dutch() -> None:
    actie = schema()["$defs"]["Actie"]

    assert actie["description"] == "Iets wat mensen doen; met 'keuze uit' een groep waaruit gekozen wordt."
    assert actie["properties"]["wacht op"]["description"] == "wordt vastgelegd en gaat in als dit er is"
    assert actie["required"] == ["id"]


def test_short_spelling_is_allowed_too() -> None:
    assert schema()["$defs"]["VraagtBlok"]["anyOf"][0] == {"type": "string"}


def test_every_block_has_an_explanation_and_every_explanation_a_block() -> None:
    blokken = {naam for naam in schema()["$defs"] if not naam.startswith("Voorwaarde_")}

    assert blokken == set(BLOKKEN)


def test_every_explained_key_exists() -> None:
    sleutels = {sleutel for blok in _blokken(schema()) for sleutel in blok.get("properties", {})}

    assert set(SLEUTELS) - sleutels == set()


def test_reference_says_what_it_refers_to() -> None:
    lijst = schema()["$defs"]["Sectie"]["properties"]["norm"]

    assert lijst["anyOf"][0] == {"type": "string", "description": "verwijzing naar normen"}


def _blokken(deel: dict[str, Any]) -> list[dict[str, Any]]:
    binnen = [kern for blok in deel["$defs"].values() for kern in [blok, *blok.get("anyOf", [])]]
    return [deel, *binnen]
