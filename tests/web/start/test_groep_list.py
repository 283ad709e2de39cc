"""The list of groups."""

from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd


def test_an_intern_begeleider_sees_every_group_of_the_school(planwereld: Schoolwereld) -> None:
    antwoord = ingelogd(planwereld, "Wieke").get("/groepen/")

    assert [regel.groep.naam for regel in antwoord.context["groepen"]] == ["5a", "6a"]
    assert [regel.leerlingen for regel in antwoord.context["groepen"]] == [3, 3]
    assert "De Kornoelje" in antwoord.text


def test_a_leerkracht_sees_the_own_group_only(planwereld: Schoolwereld) -> None:
    antwoord = ingelogd(planwereld, "Merel").get("/groepen/")

    assert [regel.groep.naam for regel in antwoord.context["groepen"]] == ["5a"]


def test_an_invaller_whose_week_is_over_sees_no_group(planwereld: Schoolwereld) -> None:
    antwoord = ingelogd(planwereld, "Sterre").get("/groepen/")

    assert antwoord.context["groepen"] == []
    assert "U ziet nog geen groepen" in antwoord.text


def test_a_group_shows_how_many_signals_and_questions_wait(planwereld: Schoolwereld) -> None:
    antwoord = ingelogd(planwereld, "Wieke").get("/groepen/")

    vijf, zes = antwoord.context["groepen"]
    assert vijf.signalen == 2
    assert zes.signalen == 0
