"""The page of a pupil."""

from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd


def test_a_pupil_shows_strengths_before_signals(planwereld: Schoolwereld) -> None:
    yara = planwereld.leerlingen["Yara"]

    tekst = ingelogd(planwereld, "Merel").get(f"/leerlingen/{yara.pk}/").text

    assert tekst.index("Dit gaat goed") < tekst.index("Cito V vraagt een individueel hulpplan")


def test_a_signal_explains_itself_with_rule_source_facts_and_strength(planwereld: Schoolwereld) -> None:
    yara = planwereld.leerlingen["Yara"]

    antwoord = ingelogd(planwereld, "Merel").get(f"/leerlingen/{yara.pk}/")

    beeld = next(beeld for beeld in antwoord.context["kaart"].signalen if beeld.signaal.vak == "spelling")
    assert beeld.regel.bron == "§2.2, §2.3"
    assert beeld.regel.kracht == "moet"
    assert beeld.signaal.uitleg in antwoord.text
    assert "De school heeft dit beloofd; afwijken kan alleen met een reden." in antwoord.text


def test_the_place_on_the_ladder_and_the_open_task_are_shown(planwereld: Schoolwereld) -> None:
    yara = planwereld.leerlingen["Yara"]

    antwoord = ingelogd(planwereld, "Merel").get(f"/leerlingen/{yara.pk}/")

    (trede,) = antwoord.context["kaart"].stand.treden
    assert (trede.route, trede.naam, trede.volgnr, trede.totaal) == ("Ondersteuningstrappen", "Algemene zorg", 1, 5)
    assert "Eerst zelf proberen" in antwoord.text


def test_a_pupil_says_why_it_may_be_seen(planwereld: Schoolwereld) -> None:
    yara = planwereld.leerlingen["Yara"]

    antwoord = ingelogd(planwereld, "Merel").get(f"/leerlingen/{yara.pk}/")

    assert antwoord.context["kaart"].waarom == ["U bent leerkracht van groep 5a."]
    assert "U bent leerkracht van groep 5a." in antwoord.text


def test_a_pupil_of_another_group_is_not_found(planwereld: Schoolwereld) -> None:
    bilal = planwereld.leerlingen["Bilal"]

    antwoord = ingelogd(planwereld, "Merel").get(f"/leerlingen/{bilal.pk}/")

    assert antwoord.status_code == 404
    assert "Bilal" not in antwoord.text
