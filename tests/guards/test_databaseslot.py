"""The locks of the database itself, seen with raw SQL as the application's role."""

from collections.abc import Iterator

import psycopg
import pytest
from django.apps import apps
from django.db import IntegrityError, ProgrammingError, connection, models, transaction

from passend.core.bereik import GeenSchool, school_bereik
from passend.leerling.models import Groepsindeling, Leerling
from passend.school.models import Schoolgebonden
from tests.schoolwereld import Schoolwereld

# Read at sign-in, before a school can be known; it couples an account to a medewerker and says nothing about pupils.
ZONDER_SCHOOLSLOT = {"toegang_accountkoppeling", "toegang_accountkoppelingevent"}
# A correction, and the fact of a paper, are looked up inside the school scope; a unique pair on millions of facts would
# only cost.
VERWIJZING_ZONDER_SCHOOL = {"vervangt_id", "feit_id"}


def waarden(cursor: psycopg.Cursor | None, opdracht: str) -> list[str]:
    if cursor is not None:
        return [rij[0] for rij in cursor.execute(opdracht).fetchall()]
    with connection.cursor() as eigen:
        eigen.execute(opdracht)
        return [rij[0] for rij in eigen.fetchall()]


def schoolmodellen() -> Iterator[type[models.Model]]:
    return (model for model in apps.get_models() if issubclass(model, Schoolgebonden))


def test_the_tests_run_as_a_role_without_power(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles"
                       " where rolname = current_user")  # fmt: skip
        assert cursor.fetchone() == ("passend_app", False, False, False, False)


def test_the_application_owns_no_table(db: None) -> None:
    assert waarden(None, "select relname from pg_class where relowner = current_user::regrole") == []


def test_every_table_of_a_school_is_locked_for_its_owner_too(eigenaar: psycopg.Cursor) -> None:
    open_tabellen = waarden(
        eigenaar,
        "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'school_id'"
        " where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity and exists ("
        " select from pg_policy p where p.polrelid = c.oid and p.polqual is not null and p.polwithcheck is not null))",
    )

    assert set(open_tabellen) == ZONDER_SCHOOLSLOT


def test_every_table_about_a_leerling_shows_only_those_in_sight(eigenaar: psycopg.Cursor) -> None:
    zonder_zicht = waarden(
        eigenaar,
        "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'leerling_id'"
        " where c.relkind = 'r' and not exists (select from pg_policy p where p.polrelid = c.oid"
        " and not p.polpermissive and p.polname in ('leerlingslot', 'eigenslot', 'leeslot', 'volgslot'))",
    )

    assert zonder_zicht == []


def test_every_unique_index_of_a_school_table_carries_the_school(eigenaar: psycopg.Cursor) -> None:
    zonder_school = waarden(
        eigenaar,
        "select i.indexrelid::regclass::text from pg_index i"
        " join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'school_id'"
        " where i.indisunique and not i.indisprimary and not a.attnum = any (i.indkey::smallint[])",
    )

    assert zonder_school == []


def test_every_reference_between_school_tables_stays_within_the_school(eigenaar: psycopg.Cursor) -> None:
    gesloten = set(
        waarden(eigenaar, "select conname::text from pg_constraint where contype = 'f' and cardinality(conkey) = 2")
    )

    for model in schoolmodellen():
        for veld in model._meta.local_fields:
            binnen_school = isinstance(veld, models.ForeignKey) and issubclass(veld.related_model, Schoolgebonden)
            if binnen_school and veld.column not in VERWIJZING_ZONDER_SCHOOL:
                assert f"{model._meta.db_table}_{veld.column}_zelfde_school" in gesloten


def test_raw_sql_without_a_school_shows_no_rows(schoolwereld: Schoolwereld) -> None:
    assert waarden(None, "select roepnaam from leerling_leerling") == []


def test_raw_sql_within_a_school_shows_its_own_rows_only(schoolwereld: Schoolwereld) -> None:
    with school_bereik(schoolwereld.andere_school.pk):
        assert waarden(None, "select roepnaam from leerling_leerling") == ["Rune"]
        assert waarden(None, "select distinct roepnaam from leerling_leerlingevent") == ["Rune"]


def test_raw_sql_cannot_change_or_remove_rows_of_another_school(schoolwereld: Schoolwereld) -> None:
    yara = schoolwereld.leerlingen["Yara"]

    with school_bereik(schoolwereld.andere_school.pk), connection.cursor() as cursor:
        cursor.execute("update leerling_leerling set roepnaam = 'anders' where id = %s", [yara.pk])
        assert cursor.rowcount == 0
        cursor.execute("delete from leerling_leerling where id = %s", [yara.pk])
        assert cursor.rowcount == 0


def test_a_row_for_another_school_is_refused(schoolwereld: Schoolwereld) -> None:
    elders = Leerling(roepnaam="Elders", school=schoolwereld.school)

    with (
        school_bereik(schoolwereld.andere_school.pk),
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
    ):
        elders.save()


def test_a_reference_to_a_row_of_another_school_is_refused(schoolwereld: Schoolwereld) -> None:
    with (
        school_bereik(schoolwereld.school.pk),
        pytest.raises(IntegrityError, match="zelfde_school"),
        transaction.atomic(),
    ):
        Groepsindeling.objects.create(
            leerling=schoolwereld.leerlingen["Rune"], schooljaar=schoolwereld.schooljaar, van="2026-08-01"
        )


def test_the_school_of_the_connection_follows_a_rollback(schoolwereld: Schoolwereld) -> None:
    with school_bereik(schoolwereld.school.pk):
        Leerling.objects.count()
        with pytest.raises(ValueError), transaction.atomic(), school_bereik(schoolwereld.andere_school.pk):
            assert waarden(None, "select roepnaam from leerling_leerling") == ["Rune"]
            raise ValueError

        assert waarden(None, "select count(*) from leerling_leerling") == [6]
    with pytest.raises(ValueError), transaction.atomic():
        raise ValueError
    assert waarden(None, "select count(*) from leerling_leerling") == [0]


def test_a_query_without_a_school_raises_instead_of_guessing(schoolwereld: Schoolwereld) -> None:
    for model in schoolmodellen():
        with pytest.raises(GeenSchool):
            model.objects.count()
