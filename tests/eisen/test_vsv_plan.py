"""The plan of the VSV as a dated, versioned document with its abbreviations."""

import pytest

from tests.eisen.planschool import Planschool
from tests.eisen.planwijzigen import plan_wijzigen

LAGEN = ("wet.yaml", "vsv.yaml")


@pytest.mark.eis("VSV-065")
def test_an_abbreviation_can_be_looked_up(school: Planschool) -> None:
    antwoord = school.mens("ib")[1].get("/plan/")

    assert dict(antwoord.context["plan"]["afkortingen"])["OOP"] == "onderwijsondersteunend personeel"
    assert "<dt>OOP</dt><dd>onderwijsondersteunend personeel</dd>" in antwoord.text


@pytest.mark.eis("VSV-002")
def test_the_version_is_shown_and_an_older_one_opens_read_only(school: Planschool) -> None:
    wieke = school.mens("ib")[1]
    versie = wieke.get("/plan/").context["versie"]
    eerst = wieke.get("/plan/").text

    plan_wijzigen(school, LAGEN, "ib", ("editie: januari 2026", "editie: januari 2027"))
    nieuw, oud = wieke.get("/plan/").text, wieke.get(f"/plan/versies/{versie.pk}/")

    assert "Editie januari 2026" in eerst
    assert "Editie januari 2027" in nieuw
    assert "Editie januari 2026" in oud.text
    assert "<textarea" not in oud.text and 'name="plan"' not in oud.text
