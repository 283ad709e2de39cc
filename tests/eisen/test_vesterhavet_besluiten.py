"""What Vesterhavet promises about the end of a term, and about asking for advice."""

from datetime import date

import pytest

from tests.eisen.hulpvragen import antwoorden, deel, tijdlijn, vragen
from tests.eisen.planschool import Planschool
from tests.eisen.termijnen import gezien

LAGEN = ("wet.yaml", "vesterhavet.yaml")
ALLEN = ("leerkracht", "ib", "directie")
NIVEAU_2 = "routes.niveaus.niveau-2"


def test_looking_back_on_an_actieplan_is_red_for_all_three_when_it_is_late(school: Planschool) -> None:
    kind, begin = school.kind(), date(2026, 9, 7)
    plaats = {"op": begin, "feit": "trede", "route": "niveaus", "in": "niveau-2"}
    overlegd = {"op": begin, "feit": "toestemming", "id": "overleg-ib", "van": "ib", "stand": "gegeven"}
    plan = {"op": begin, "feit": "plan", "soort": "actieplan", "stand": "start"}
    with school.op(2026, 9, 7):
        school.gegeven(kind, plaats, overlegd | {"over": "plannen.actieplan"}, plan, door="leerkracht")

    erna = gezien(school, kind, f"{NIVEAU_2}.evaluatie-actieplan", date(2026, 11, 20), ALLEN)

    assert erna == {"leerkracht": ["laat"], "ib": ["besluiten"], "directie": ["besluiten"]}


@pytest.mark.eis("VH-066")
def test_the_schoolcoach_is_asked_and_the_outcome_stands_in_the_timeline(school: Planschool) -> None:
    kind = school.kind()

    vraag = vragen(school, kind, "rol:schoolcoach")
    antwoorden(school, vraag, "leerkracht", van="De schoolcoach", tekst="Vijf gesprekken op school.")

    lijn = tijdlijn(school, kind, "leerkracht")
    assert "Advies gevraagd aan" in lijn
    assert "Vijf gesprekken op school." in lijn


def test_advice_of_auris_has_a_goal_and_says_whether_it_can_be_done(school: Planschool) -> None:
    kind = school.kind()

    vraag = vragen(school, kind, "rol:auris", als="ib")
    antwoorden(school, vraag, "ib", van="Auris", soort="verslag", doel="Beter verstaan", haalbaar="deels")

    assert deel(school, "leerkracht", "anderen") == [vraag]
    bladzijde = school.mens("leerkracht")[1].get(f"/ondersteuningsvragen/{vraag.pk}/").content.decode()
    for woord in ("Verslag van iemand van buiten: Auris", "Beter verstaan", "Voor een deel"):
        assert woord in bladzijde
