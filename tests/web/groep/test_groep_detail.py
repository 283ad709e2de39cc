"""The page of a group."""

import pytest

from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd


def test_a_group_lists_its_pupils_with_levels_and_signals(planwereld: Schoolwereld) -> None:
    groep = planwereld.groepen["5a"]

    antwoord = ingelogd(planwereld, "Merel").get(f"/groepen/{groep.pk}/")

    overzicht = antwoord.context["overzicht"]
    assert [vak for vak, _ in overzicht.vakken] == ["spelling", "technisch lezen"]
    assert [regel.leerling.roepnaam for regel in overzicht.regels] == ["Noor", "Sem", "Yara"]
    yara = overzicht.regels[2]
    assert [cel.rij.niveau for cel in yara.niveaus] == ["V", "II"]
    assert [beeld.naam for beeld in yara.signalen] == [
        "Cito V vraagt een individueel hulpplan",
        "Signaal van een mens",
    ]
    assert "Cito V vraagt een individueel hulpplan: spelling" in antwoord.text


def test_a_group_of_a_colleague_is_not_found(planwereld: Schoolwereld) -> None:
    groep = planwereld.groepen["6a"]

    antwoord = ingelogd(planwereld, "Merel").get(f"/groepen/{groep.pk}/")

    assert antwoord.status_code == 404
    assert "Deze pagina is er niet" in antwoord.text
    assert "Groep 6a" not in antwoord.text


def test_a_level_shows_whether_it_went_up_or_down_and_opens_the_growth(planwereld: Schoolwereld) -> None:
    groep, yara = planwereld.groepen["5a"], planwereld.leerlingen["Yara"]

    antwoord = ingelogd(planwereld, "Merel").get(f"/groepen/{groep.pk}/")

    spelling, lezen = antwoord.context["overzicht"].regels[2].niveaus
    assert (spelling.richting, lezen.richting) == ("", "")
    assert f'href="/leerlingen/{yara.pk}/groei/{spelling.slug}/"' in antwoord.text


def test_the_mark_says_what_it_stands_for(planwereld: Schoolwereld) -> None:
    groep = planwereld.groepen["5a"]

    regels = ingelogd(planwereld, "Merel").get(f"/groepen/{groep.pk}/").context["overzicht"].regels

    assert [None if regel.merk is None else regel.merk.soort for regel in regels] == [None, None, "herhaald"]
    assert regels[2].merk.tekst == "Herhaald: Cito V vraagt een individueel hulpplan, Signaal van een mens"


@pytest.mark.parametrize(
    ("vraag", "namen"),
    [
        ("", ["Noor", "Sem", "Yara"]),
        ("?sorteer=signalen", ["Yara", "Noor", "Sem"]),
        ("?sorteer=vak-spelling", ["Yara", "Noor", "Sem"]),
        ("?sorteer=onzin", ["Noor", "Sem", "Yara"]),
        ("?toon=signaal", ["Yara"]),
        ("?toon=route", []),
    ],
)
def test_the_address_says_who_is_shown_and_in_which_order(
    planwereld: Schoolwereld, vraag: str, namen: list[str]
) -> None:
    groep = planwereld.groepen["5a"]

    antwoord = ingelogd(planwereld, "Merel").get(f"/groepen/{groep.pk}/{vraag}")

    assert [regel.leerling.roepnaam for regel in antwoord.context["overzicht"].regels] == namen


@pytest.mark.parametrize(
    ("vraag", "vakken", "kolommen"),
    [
        ("?vak=spelling", ["spelling"], ["Onderwijsbehoeften"]),
        ("?kolommen=resultaten", ["spelling", "technisch lezen"], []),
        ("?kolommen=overzicht", [], ["Onderwijsbehoeften"]),
    ],
)
def test_the_address_says_which_columns_are_shown(
    planwereld: Schoolwereld, vraag: str, vakken: list[str], kolommen: list[str]
) -> None:
    groep = planwereld.groepen["5a"]

    overzicht = ingelogd(planwereld, "Merel").get(f"/groepen/{groep.pk}/{vraag}").context["overzicht"]

    assert ([vak for vak, _ in overzicht.vakken], [kolom.naam for kolom in overzicht.kolommen]) == (vakken, kolommen)


def test_a_test_moment_without_a_result_leaves_the_cell_empty(planwereld: Schoolwereld) -> None:
    groep = planwereld.groepen["5a"]
    client = ingelogd(planwereld, "Merel")

    bij_moment = client.get(f"/groepen/{groep.pk}/?moment=E4").context["overzicht"]
    onbekend = client.get(f"/groepen/{groep.pk}/?moment=M8").context["overzicht"]

    assert [filter_.opties for filter_ in bij_moment.vraag.filters if filter_.naam == "moment"] == [[("E4", "E4")]]
    assert [cel.rij.niveau for cel in bij_moment.regels[2].niveaus] == ["V", "II"]
    assert onbekend.vraag.moment.waarde == ""
