"""From one pupil to the next, in the order of the page of the group."""

import pytest

from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd


@pytest.mark.parametrize("blad", ["", "groei/spelling/", "tijdlijn/"])
def test_without_a_page_of_a_group_pupils_follow_by_name(planwereld: Schoolwereld, blad: str) -> None:
    yara = planwereld.leerlingen["Yara"]

    antwoord = ingelogd(planwereld, "Merel").get(f"/leerlingen/{yara.pk}/{blad}")

    buren = antwoord.context["buren"]
    assert (buren.vorige, buren.volgende) == (planwereld.leerlingen["Sem"], None)
    assert f'rel="prev" data-toets-vorige href="/leerlingen/{planwereld.leerlingen["Sem"].pk}/"' in antwoord.text


def test_after_the_page_of_a_group_pupils_follow_in_its_order(planwereld: Schoolwereld) -> None:
    client = ingelogd(planwereld, "Merel")
    client.get(f"/groepen/{planwereld.groepen['5a'].pk}/?sorteer=signalen")

    buren = client.get(f"/leerlingen/{planwereld.leerlingen['Yara'].pk}/").context["buren"]

    assert (buren.vorige, buren.volgende) == (None, planwereld.leerlingen["Noor"])


def test_a_pupil_outside_the_list_follows_the_own_group(planwereld: Schoolwereld) -> None:
    client = ingelogd(planwereld, "Wieke")
    client.get(f"/groepen/{planwereld.groepen['6a'].pk}/")

    buren = client.get(f"/leerlingen/{planwereld.leerlingen['Sem'].pk}/").context["buren"]

    assert (buren.vorige, buren.volgende) == (planwereld.leerlingen["Noor"], planwereld.leerlingen["Yara"])
