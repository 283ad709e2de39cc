"""Every requirement of a school has its place in the school's plan, and the plan says where that stands in the text."""

import csv
import re
from pathlib import Path
from typing import Any

import pytest

from tests.plannen.planbestanden import PLANNEN, SCHOLEN, heeft_bron, plan_lezen, spoor, teksten, yaml_lezen

EISEN = Path(__file__).parents[2] / "docs" / "eisen.csv"
NIET_IN_PLAN = "niet in plan: "
WET = "wet:"
# Lists of plain words: the format gives their lines no room for a source.
WOORDENLIJSTEN = ("woorden", "afkortingen", "kwaliteit.professionalisering")


def rijen(pad: Path) -> list[dict[str, str]]:
    with pad.open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand))


def herkomst(plan: str) -> list[tuple[str, str]]:
    return [(rij["eis_id"], rij["pad"]) for rij in rijen(PLANNEN / f"{plan}.herkomst.csv")]


def plaatsen(plan: str) -> list[tuple[str, str]]:
    return [(eis, pad) for eis, pad in herkomst(plan) if not pad.startswith(NIET_IN_PLAN)]


@pytest.mark.parametrize(("plan", "school"), SCHOLEN.items())
def test_every_requirement_of_a_school_is_placed(plan: str, school: str) -> None:
    gevraagd = {rij["id"] for rij in rijen(EISEN) if rij["seed"] == school}

    geplaatst = {eis for eis, _ in herkomst(plan)}

    assert geplaatst == gevraagd


@pytest.mark.parametrize("plan", SCHOLEN)
def test_a_place_is_named_once_per_requirement(plan: str) -> None:
    paren = herkomst(plan)

    assert len(paren) == len(set(paren))


@pytest.mark.parametrize("plan", SCHOLEN)
def test_a_requirement_outside_the_plan_says_why(plan: str) -> None:
    redenen = {eis: pad.removeprefix(NIET_IN_PLAN) for eis, pad in herkomst(plan) if pad.startswith(NIET_IN_PLAN)}

    assert [eis for eis, reden in redenen.items() if not reden.strip()] == []


@pytest.mark.parametrize("plan", SCHOLEN)
def test_every_place_exists(plan: str) -> None:
    eigen, wet = plan_lezen(plan), plan_lezen("wet")

    weg = [
        (eis, pad)
        for eis, pad in plaatsen(plan)
        if spoor(wet if pad.startswith(WET) else eigen, pad.removeprefix(WET)) is None
    ]

    assert weg == []


@pytest.mark.parametrize("plan", SCHOLEN)
def test_every_place_says_where_it_stands_in_the_text(plan: str) -> None:
    eigen = plan_lezen(plan)

    zonder_bron = [
        (eis, pad)
        for eis, pad in plaatsen(plan)
        if not pad.startswith((WET, *WOORDENLIJSTEN)) and not heeft_bron(spoor(eigen, pad) or [eigen])
    ]

    assert zonder_bron == []


@pytest.mark.parametrize(("plan", "school"), SCHOLEN.items())
def test_cases_name_requirements_of_their_own_school(plan: str, school: str) -> None:
    bekend = {rij["id"] for rij in rijen(EISEN) if rij["seed"] == school}

    genoemd = {eis for geval in yaml_lezen(PLANNEN / f"{plan}.gevallen.yaml") for eis in teksten(geval.get("eis", []))}

    assert genoemd - bekend == set()


def test_every_source_of_the_law_can_be_looked_up() -> None:
    wet = plan_lezen("wet")
    bronnen = {punt["tekst"].partition(":")[0] for punt in bronnenlijst(wet)}

    genoemd = {code for deel in wet if deel != "verhaal" for tekst in teksten(wet[deel]) for code in codes(tekst)}

    assert genoemd == bronnen


def test_every_source_of_the_law_is_a_web_address() -> None:
    adressen = [adres for punt in bronnenlijst(plan_lezen("wet")) for adres in teksten(punt["bron"])]

    assert [adres for adres in adressen if not adres.startswith("http")] == []


def test_every_rule_of_the_law_has_a_source() -> None:
    wet = plan_lezen("wet")

    zonder_bron = [
        element["id"]
        for inhoud in wet.values()
        if isinstance(inhoud, list)
        for element in inhoud
        if element.get("kracht") == "wet" and "bron" not in element
    ]

    assert zonder_bron == []


def codes(tekst: str) -> set[str]:
    return set(re.findall(r"\bP\d+\b", tekst))


def bronnenlijst(wet: dict[str, Any]) -> list[dict[str, Any]]:
    return next(hoofdstuk["punten"] for hoofdstuk in wet["verhaal"] if hoofdstuk["id"] == "bronnen")
