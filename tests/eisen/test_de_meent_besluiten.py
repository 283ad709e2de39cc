"""What De Meent promises about the end of a term, and about asking for advice."""

from datetime import date

import pytest

from tests.eisen.hulpvragen import tijdlijn, vragen
from tests.eisen.planschool import Planschool
from tests.eisen.termijnen import gezien, met_opp

LAGEN = ("wet.yaml", "de-meent.yaml")
ALLEN = ("leerkracht", "ko", "directeur")


def test_looking_back_on_an_opp_too_late_is_red_for_all_three(school: Planschool) -> None:
    kind, pad = met_opp(school), "plannen.opp.geëvalueerd"

    erna = gezien(school, kind, pad, date(2027, 8, 2), ALLEN)

    assert all(delen in (["laat"], ["besluiten"]) for delen in erna.values()), erna


@pytest.mark.eis("DM-045")
def test_the_ggd_is_called_in_on_call_and_that_stands_with_the_pupil(school: Planschool) -> None:
    kind = school.kind()

    vragen(school, kind, "rol:ggd")

    assert "op afroep" in tijdlijn(school, kind, "ko")
    (beeld,) = school.mens("ko")[1].get("/ondersteuningsvragen/").context["blad"].anderen
    assert (beeld.aan, beeld.hoe.partition(",")[0]) == ("GGD", "op afroep")
