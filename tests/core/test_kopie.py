"""Adding many rows."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import ProgrammingError, transaction

from passend.core.bereik import school_bereik
from passend.core.historie import aanleiding
from passend.core.kopie import rijen_toevoegen
from passend.school.models import Schooljaar
from tests.schoolwereld import Schoolwereld

KOLOMMEN = ["id", "school_id", "begin", "eerste_schooldag", "laatste_schooldag", "regio"]


def jaren(wereld: Schoolwereld, *begin: int) -> list[tuple[object, ...]]:
    return [(uuid4(), wereld.school.pk, jaar, date(jaar, 8, 31), date(jaar + 1, 7, 16), "midden") for jaar in begin]


def test_rijen_toevoegen_adds_and_counts_also_a_second_time(wereld: Schoolwereld) -> None:
    assert rijen_toevoegen("school_schooljaar", KOLOMMEN, jaren(wereld, 2020, 2021)) == 2
    assert rijen_toevoegen("school_schooljaar", KOLOMMEN, iter(jaren(wereld, 2022))) == 1
    assert rijen_toevoegen("school_schooljaar", KOLOMMEN, []) == 0

    assert list(Schooljaar.objects.values_list("begin", flat=True)) == [2020, 2021, 2022, 2026]


def test_rijen_toevoegen_works_where_a_reason_is_given_for_the_history(wereld: Schoolwereld) -> None:
    with aanleiding(reden="een toets"):
        assert rijen_toevoegen("school_schooljaar", KOLOMMEN, jaren(wereld, 2020)) == 1


def test_rijen_toevoegen_passes_the_lock_of_the_school(schoolwereld: Schoolwereld) -> None:
    with (
        school_bereik(schoolwereld.andere_school.pk),
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
    ):
        rijen_toevoegen("school_schooljaar", KOLOMMEN, jaren(schoolwereld, 2020))
