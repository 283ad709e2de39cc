"""A row is kept, or refused in words that the model has for it."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from passend.core.bewaren import bewaren
from passend.leerling.models import Inschrijving, Leerling
from tests.schoolwereld import Schoolwereld


def leerling(**velden: object) -> Leerling:
    return Leerling(**{"roepnaam": "Noor", "achternaam": "Vink", "geboortedatum": date(2018, 3, 1), **velden})


def test_a_row_without_rules_about_other_rows_takes_no_question_beforehand(wereld: Schoolwereld) -> None:
    nieuw = leerling(las_sleutel="bewaren-1")

    with CaptureQueriesContext(
        connection,
    ) as vragen:
        bewaren(nieuw)

    assert [vraag["sql"].split()[0] for vraag in vragen if "SAVEPOINT" not in vraag["sql"]] == ["INSERT"]


def test_what_the_database_refuses_is_said_in_words(wereld: Schoolwereld) -> None:
    bewaren(leerling(las_sleutel="bewaren-2"))

    with pytest.raises(ValidationError) as fout:
        bewaren(leerling(las_sleutel="bewaren-2"))

    assert list(fout.value.message_dict) == ["__all__"]
    assert Leerling.objects.filter(las_sleutel="bewaren-2").count() == 1


def test_a_wrong_value_is_refused_before_the_database_sees_it(wereld: Schoolwereld) -> None:
    with pytest.raises(ValidationError) as fout:
        bewaren(leerling(las_sleutel="bewaren-3", roepnaam="x" * 400))

    assert list(fout.value.message_dict) == ["roepnaam"]


def test_a_reference_by_id_alone_must_be_of_this_school(wereld: Schoolwereld) -> None:
    """The row itself would have been read in the scope; an id can come from anywhere."""
    with pytest.raises(ValidationError) as fout:
        bewaren(Inschrijving(leerling_id=wereld.school.pk, van=date(2026, 8, 24)))

    assert list(fout.value.message_dict) == ["leerling"]


def test_only_the_named_fields_are_written(wereld: Schoolwereld) -> None:
    rij = bewaren(leerling(las_sleutel="bewaren-4"))
    rij.roepnaam, rij.achternaam = "Nora", "Merel"

    bewaren(rij, "roepnaam")

    rij.refresh_from_db()
    assert (rij.roepnaam, rij.achternaam) == ("Nora", "Vink")
