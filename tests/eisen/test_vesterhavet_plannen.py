"""The actieplan of Vesterhavet: advice of colleagues, goals from the talk with the child, and who does it."""

from datetime import date
from typing import Any

import pytest

from passend.leerling.models import Leerling
from tests.eisen.planschool import Planschool
from tests.eisen.test_plannen_rijen import rij

LAGEN = ("wet.yaml", "vesterhavet.yaml")
ACTIEPLAN, NIVEAU_2 = "plannen.actieplan", "routes.niveaus.niveau-2"
DOELEN, AANPAK = f"deel.{ACTIEPLAN}.doelen:rijen", f"deel.{ACTIEPLAN}.aanpak:rijen"


@pytest.fixture
def kind(school: Planschool) -> Leerling:
    """A pupil on level 2."""
    kind = school.kind()
    school.gegeven(kind, {"feit": "trede", "route": "niveaus", "naar": "niveau-2", "op": date(2026, 9, 7)})
    return kind


def formulier(school: Planschool, kind: Leerling, pad: str = ACTIEPLAN) -> Any:
    return school.formulier(kind, pad, "leerkracht")


@pytest.mark.eis("VH-082")
def test_a_tip_of_a_colleague_is_shown_when_the_actieplan_is_written(school: Planschool, kind: Leerling) -> None:
    tip = "Laat hem eerst vertellen wat er al lukt."
    pad = next(
        pad for pad in school.blad(kind, "leerkracht").open | {f"{NIVEAU_2}.tips-noteren": None} if "tips" in pad
    )
    assert tip not in formulier(school, kind).text

    assert school.vastleggen(kind, pad, "leerkracht", toelichting=tip).vastgelegd

    assert tip in formulier(school, kind).text
    assert "Dit staat er al" in formulier(school, kind).text


@pytest.mark.eis("VH-080")
def test_the_goals_of_the_kindgesprek_stand_in_the_actieplan(school: Planschool, kind: Leerling) -> None:
    gesprek = f"{NIVEAU_2}.kindgesprek"
    doel = rij(DOELEN, 0, wat="Tafels van 6 en 7 uit het hoofd", nu="3 van de 10", straks="9 van de 10")
    assert school.vastleggen(kind, gesprek, "leerkracht", aanwezig=["leerling", "ib"], **doel).vastgelegd

    (getoond,) = formulier(school, kind).context["form"][DOELEN].rijen

    assert [cel.waarde for cel in getoond.cellen][:3] == list(doel.values())


@pytest.mark.eis("VH-019")
def test_the_teacher_of_physical_education_can_be_chosen_for_remedial_teaching(
    school: Planschool, kind: Leerling
) -> None:
    velden = rij(AANPAK, 0, wat="Motorische remedial teaching", wie="vakleerkracht-bewegen", waar="gymzaal")
    assert school.vastleggen(kind, ACTIEPLAN, "leerkracht", keuze="concept", **velden).vastgelegd

    plannen = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/plannen/")
    (id_, *_rest) = plannen.context["regels"][0]
    (inzet,) = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/plannen/{id_}/").context["beeld"].inzet
    assert ("Wie", "vakleerkracht bewegingsonderwijs") in inzet.cellen
