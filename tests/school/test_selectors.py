"""Reading the school."""

from datetime import date

import pytest

from passend.school.models import Schooljaar
from passend.school.selectors import rolvervulling_list, school_get, school_list, schooljaar_op
from passend.school.services import rol_beeindigen
from tests.schoolwereld import Schoolwereld


def test_school_list_needs_no_scope(schoolwereld: Schoolwereld) -> None:
    assert [school.naam for school in school_list()] == ["De Kornoelje", "De Wilgenkaap"]
    assert school_get(brin="00ZA") == schoolwereld.school


@pytest.mark.parametrize("dag", [date(2026, 8, 1), date(2027, 7, 31)])
def test_schooljaar_op_takes_both_ends_in(wereld: Schoolwereld, dag: date) -> None:
    assert str(schooljaar_op(dag)) == "2026-2027"


def test_schooljaar_op_outside_known_years_does_not_exist(wereld: Schoolwereld) -> None:
    with pytest.raises(Schooljaar.DoesNotExist):
        schooljaar_op(date(2026, 7, 31))


def test_rolvervulling_list_ends_after_the_last_day(wereld: Schoolwereld) -> None:
    (rol,) = rolvervulling_list(medewerker=wereld.leerkracht, op=date(2026, 11, 23))

    rol_beeindigen(rol, tot=date(2026, 11, 23))

    assert list(rolvervulling_list(medewerker=wereld.leerkracht, op=date(2026, 11, 23))) == [rol]
    assert list(rolvervulling_list(medewerker=wereld.leerkracht, op=date(2026, 11, 24))) == []
