"""One way from tree to plan, for a file and for the merged tree of several layers."""

from collections.abc import Mapping
from typing import Any

import pytest

from passend.engine.blokken.basis import Plek
from passend.engine.blokken.typen import Loc
from passend.engine.delen.plan import Plan
from passend.engine.lezen import LeesFouten, bouw_plan, laad_boom
from tests.engine.lezen.hulp import PLAN, WET


def samengevoegd() -> Mapping[str, Any]:
    """School and law in one tree: elements of the same id become one, the rest stands side by side."""
    wet, school = laad_boom(WET).inhoud, laad_boom(PLAN).inhoud
    boom: dict[str, Any] = {**wet, **school}
    for deel, stukken in wet.items():
        if isinstance(stukken, list) and isinstance(school.get(deel), list):
            eigen = {stuk["id"]: stuk for stuk in school[deel] if isinstance(stuk, dict) and "id" in stuk}
            boom[deel] = [{**stuk, **eigen.pop(stuk["id"], {})} for stuk in stukken]
            boom[deel] += [stuk for stuk in school[deel] if isinstance(stuk, str) or stuk.get("id") in eigen]
    return boom


def bouw(boom: Mapping[str, Any]) -> Plan:
    van_de_wet = {"bevoegd-gezag", "coordinator", "toezicht", "extra-hulp", "melden", "verblijf", "adviezen"}

    def laag(loc: Loc) -> str:
        deel = boom[str(loc[0])] if len(loc) > 1 else None
        element = deel[loc[1]] if isinstance(deel, list) and isinstance(loc[1], int) else None
        return "wet-proef" if isinstance(element, dict) and element.get("id") in van_de_wet else "de-vlieger"

    return bouw_plan(boom, plek=lambda loc: Plek("samen", len(loc), 1), laag=laag)


def test_merged_tree_becomes_one_plan_with_its_register() -> None:
    plan = bouw(samengevoegd())

    opp = plan.register.zoek("opp").element
    assert (opp.naam, opp.voor) == ("Perspectief", ["leerling"])  # type: ignore[union-attr]
    assert plan.register.zoek("hulpplan.doelen").pad == "plannen.hulpplan.doelen"


def test_every_block_keeps_the_layer_and_place_it_came_from() -> None:
    register = bouw(samengevoegd()).register

    verblijf, ib = register.element("besluiten.verblijf"), register.element("rollen.ib")
    assert verblijf is not None
    assert ib is not None
    assert (verblijf.laag, verblijf.vindplaats) == ("wet-proef", ("samen", 2, 1))
    assert ib.laag == "de-vlieger"


def test_reference_in_a_layer_prefers_its_own_layer() -> None:
    register = bouw(samengevoegd()).register

    assert register.zoek("stap-1", vanaf="routes.trap").pad == "routes.trap.stap-1"
    assert register.zoek("stap-1", vanaf="besluiten.verblijf").pad == "routes.melden.stap-1"


def test_roles_of_the_law_mean_those_of_the_school() -> None:
    register = bouw(samengevoegd()).register

    assert [rol.id for rol in register.vervullers("coordinator")] == ["ib"]


def test_mistake_in_a_merged_tree_is_refused_with_its_place() -> None:
    boom = {**samengevoegd(), "vragen": [{"id": "x", "vraag": "Echt?", "bij": "nergens"}]}

    with pytest.raises(LeesFouten) as gevonden:
        bouw(boom)

    assert "samen:3:1: vragen.x.bij: onbekende verwijzing 'nergens' (element)" in str(gevonden.value)


def test_element_may_not_be_incomplete_in_a_merged_tree() -> None:
    boom = dict(samengevoegd())
    boom["plannen"] = [{"id": "opp", "naam": "Zonder de rest"}]

    with pytest.raises(LeesFouten, match=r"plannen\.opp: verplichte sleutel 'voor' ontbreekt"):
        bouw(boom)
