"""The plan as a readable page: everything has a name, a source and, where the text is silent, an open spot."""

from pathlib import Path
from typing import Any

import pytest

from passend.engine.lagen import voeg_samen_tot_plan
from passend.schoolplan.leesbaar import leesbaar

PLANNEN = Path(__file__).parents[2] / "plannen"


def lees(naam: str) -> dict[str, Any]:
    return leesbaar(voeg_samen_tot_plan(PLANNEN / "wet.yaml", PLANNEN / f"{naam}.yaml"))


@pytest.mark.parametrize("naam", ["vsv", "vesterhavet", "de-meent", "poster", "willibrord-miland"])
def test_every_signal_says_its_rule_in_words(naam: str) -> None:
    signalen = lees(naam)["signalen"]

    assert signalen
    assert [signaal["pad"] for signaal in signalen if not signaal["als"]] == []


def test_a_term_a_source_and_an_open_spot_are_shown() -> None:
    plan = lees("willibrord-miland")

    trap = next(route for route in plan["routes"] if route["pad"] == "routes.ondersteuningstrappen")
    contact = next(lijst for lijst in plan["lijsten"] if lijst["kop"].startswith("Contact"))
    start = next(item for item in contact["items"] if item["pad"] == "contact.startgesprek")
    stap_3 = next(trede for trede in trap["treden"] if trede["pad"].endswith(".stap-3"))
    voortgang = next(besluit for besluit in stap_3["besluiten"] if besluit["pad"].endswith(".voortgang"))
    assert start["termijnen"] == ["in september"]
    assert start["bron"] == ["§3.1, §4.2"]
    assert "keuzes" in voortgang["open"]


def test_an_unverified_part_of_the_law_says_so() -> None:
    plan = lees("poster")

    signaal = next(signaal for signaal in plan["signalen"] if signaal["pad"] == "signalen.zeden-personeel")
    assert (signaal["nagegaan"], signaal["eigen"]) == (False, False)
