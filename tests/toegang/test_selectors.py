"""Who sees which pupils."""

from datetime import date

import pytest

from passend.core.bereik import school_bereik
from passend.leerling.models import Inschrijving, Leerling
from passend.school.enums import Profiel
from passend.school.models import Groep, Medewerker
from passend.school.services import locatie_create, medewerker_create, rol_toekennen
from passend.toegang.enums import Recht
from passend.toegang.rechten import rechten_van
from passend.toegang.selectors import groep_get, groep_list, leerling_get, leerling_list, locaties_van
from passend.toegang.wie import leerling_waarom
from tests.schoolwereld import Schoolwereld


def namen(wereld: Schoolwereld, voor: Medewerker, op: date | None = None) -> list[str]:
    return [leerling.roepnaam for leerling in leerling_list(voor=voor, op=op)]


def test_leerling_list_gives_a_leerkracht_the_own_groep(wereld: Schoolwereld) -> None:
    assert namen(wereld, wereld.leerkracht) == ["Noor", "Sem", "Yara"]


@pytest.mark.parametrize("wie", ["Wieke", "Douwe"])
def test_leerling_list_gives_intern_begeleider_and_directeur_the_whole_school(wereld: Schoolwereld, wie: str) -> None:
    assert namen(wereld, wereld.medewerkers[wie]) == ["Bilal", "Finn", "Lotte", "Noor", "Sem", "Yara"]


def test_leerling_list_gives_an_invaller_the_groep_only_on_the_days_of_the_rol(wereld: Schoolwereld) -> None:
    assert namen(wereld, wereld.invaller, date(2026, 11, 15)) == []
    assert namen(wereld, wereld.invaller, date(2026, 11, 16)) == ["Noor", "Sem", "Yara"]
    assert namen(wereld, wereld.invaller, date(2026, 11, 20)) == ["Noor", "Sem", "Yara"]
    assert namen(wereld, wereld.invaller, date(2026, 11, 21)) == []


def test_leerling_list_gives_someone_of_another_school_nothing(wereld: Schoolwereld) -> None:
    assert namen(wereld, wereld.vreemde) == []


def test_leerling_list_of_the_other_school_holds_only_its_own_pupil(schoolwereld: Schoolwereld) -> None:
    with school_bereik(schoolwereld.andere_school.pk):
        assert namen(schoolwereld, schoolwereld.vreemde, date(2026, 11, 23)) == ["Rune"]


def test_leerling_get_gives_the_own_pupil(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]

    assert leerling_get(voor=wereld.leerkracht, id=yara.pk) == yara


@pytest.mark.parametrize(("wie", "roepnaam"), [("Merel", "Bilal"), ("Tjalling", "Yara"), ("Wieke", "Rune")])
def test_leerling_get_of_a_pupil_out_of_reach_is_no_pupil_at_all(wereld: Schoolwereld, wie: str, roepnaam: str) -> None:
    with pytest.raises(Leerling.DoesNotExist):
        leerling_get(voor=wereld.medewerkers[wie], id=wereld.leerlingen[roepnaam].pk)


def test_leerling_list_takes_a_fixed_number_of_queries(
    wereld: Schoolwereld, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    with django_assert_num_queries(3):  # the roles, the pupils, their groepsindelingen
        assert [leerling.indeling_nu[0].groep.naam for leerling in leerling_list(voor=wereld.directeur)] == [
            "6a",
            "6a",
            "6a",
            "5a",
            "5a",
            "5a",
        ]


def test_groep_list_gives_what_somebody_may_see(wereld: Schoolwereld) -> None:
    assert [groep.naam for groep in groep_list(voor=wereld.leerkracht)] == ["5a"]
    assert [groep.naam for groep in groep_list(voor=wereld.intern_begeleider)] == ["5a", "6a"]
    assert [groep.naam for groep in groep_list(voor=wereld.vreemde)] == []


def test_groep_get_of_another_groep_is_no_groep_at_all(wereld: Schoolwereld) -> None:
    with pytest.raises(Groep.DoesNotExist):
        groep_get(voor=wereld.leerkracht, id=wereld.groepen["6a"].pk)


def test_leerling_waarom_names_the_role_that_gives_the_right(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]

    assert leerling_waarom(voor=wereld.leerkracht, leerling=yara) == ["U bent leerkracht van groep 5a."]
    assert leerling_waarom(voor=wereld.intern_begeleider, leerling=yara) == [
        "U ziet alle leerlingen van de school als ondersteuningscoördinator."
    ]
    assert leerling_waarom(voor=wereld.andere_leerkracht, leerling=yara) == []


def test_a_role_for_a_locatie_opens_who_is_enrolled_there_when_the_groep_names_none(wereld: Schoolwereld) -> None:
    miland = locatie_create(code="01", naam="Miland")
    Inschrijving.objects.filter(leerling=wereld.leerlingen["Yara"]).update(locatie=miland)
    mens = medewerker_create(voornaam="Iza", achternaam="Bijgekomen")
    rol_toekennen(mens, rol="ib", profiel=Profiel.ONDERSTEUNINGSCOORDINATOR, van=date(2026, 8, 1), locatie=miland)

    assert namen(wereld, mens) == ["Yara"]
    assert locaties_van(voor=mens) == {wereld.leerlingen["Yara"].pk: miland}
    assert rechten_van(mens) == {Recht.EIGEN_GROEPEN, Recht.ONDERSTEUNING, Recht.NOODTOEGANG}
    assert leerling_waarom(voor=mens, leerling=wereld.leerlingen["Yara"]) == [
        "U bent ondersteuningscoördinator van locatie Miland."
    ]


def test_one_locatie_is_nothing_to_choose(wereld: Schoolwereld) -> None:
    assert locaties_van(voor=wereld.directeur) == {}
