"""What De poster promises about the end of a term, and about asking for advice."""

from datetime import date

import pytest

from tests.eisen.hulpvragen import antwoorden, tijdlijn, vragen
from tests.eisen.planschool import Planschool
from tests.eisen.termijnen import gezien, met_opp

LAGEN = ("wet.yaml", "poster.yaml")
ALLEN = ("leerkracht", "ib", "directie")


def test_looking_back_on_an_opp_too_late_is_red_for_all_three(school: Planschool) -> None:
    kind, pad = met_opp(school), "plannen.opp.geëvalueerd"

    erna = gezien(school, kind, pad, date(2027, 8, 2), ALLEN)

    assert all(delen in (["laat"], ["besluiten"]) for delen in erna.values()), erna


@pytest.mark.eis("POS-030")
def test_a_consultation_with_gedragpunt_stands_in_the_timeline(school: Planschool) -> None:
    kind = school.kind()

    antwoorden(school, vragen(school, kind, "rol:gedragpunt"), "ib", van="Gedragpunt", tekst="Beloon wat goed gaat.")

    lijn = tijdlijn(school, kind, "ib")
    assert "Advies gevraagd aan Gedragpunt" in lijn
    assert "Beloon wat goed gaat." in lijn
