"""The plans of this project can be read, with the law under each school, and so can their cases."""

from functools import cache
from pathlib import Path

import pytest

from passend.engine.delen.plan import Plan
from passend.engine.lezen import lees, lees_gevallen

MAP = Path(__file__).parents[3] / "plannen"
PLANNEN = sorted(pad.name for pad in MAP.glob("*.yaml") if ".gevallen." not in pad.name)
SCHOLEN = [naam for naam in PLANNEN if naam != "wet.yaml"]


@cache
def wet() -> Plan:
    return lees(MAP / "wet.yaml")


@cache
def gelezen(naam: str) -> Plan:
    return wet() if naam == "wet.yaml" else lees(MAP / naam, lagen=[wet()])


def test_there_are_plans() -> None:
    assert "wet.yaml" in PLANNEN
    assert len(SCHOLEN) > 0


@pytest.mark.parametrize("naam", SCHOLEN)
def test_plan_of_a_school_is_read_over_the_law(naam: str) -> None:
    plan = gelezen(naam)

    assert plan.plan.id == naam.removesuffix(".yaml")
    assert wet().plan.id in plan.register.lagen


@pytest.mark.parametrize("naam", PLANNEN)
def test_cases_beside_a_plan_are_read(naam: str) -> None:
    gevallen = lees_gevallen(MAP / naam.replace(".yaml", ".gevallen.yaml"), gelezen(naam))

    assert gevallen != []


@pytest.mark.parametrize("naam", PLANNEN)
def test_every_element_is_found_by_the_path_it_knows(naam: str) -> None:
    plan = gelezen(naam)

    for knoop in plan.register.eigen_knopen:
        assert knoop.element is not None, knoop.pad
        assert plan.register.element(knoop.element.pad) is knoop.element
