"""The page of a group."""

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
