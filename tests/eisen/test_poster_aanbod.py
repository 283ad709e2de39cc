"""What the school of the poster says that it has and has not, as its plan is read."""

import pytest

from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "poster.yaml")


def zinnen(school: Planschool) -> list[str]:
    """What the page says that the school does not have."""
    antwoord = school.mens("ib")[1].get("/plan/")
    gevonden: list[str] = antwoord.context["plan"]["geen"]
    assert all(zin in antwoord.text for zin in gevonden)
    return gevonden


@pytest.mark.eis("POS-004")
def test_the_overview_says_that_the_school_has_no_facilities(school: Planschool) -> None:
    assert "Voorziening op school: geen." in zinnen(school)


@pytest.mark.eis("POS-006")
def test_the_overview_says_that_the_school_has_no_specialists(school: Planschool) -> None:
    assert "Specialist op school: geen." in zinnen(school)


@pytest.mark.eis("POS-011")
def test_the_overview_says_that_the_region_offers_no_education(school: Planschool) -> None:
    assert any(zin.startswith("Onderwijsaanbod via het samenwerkingsverband") for zin in zinnen(school))
