"""Facts and history are written once: the database refuses to change or remove them."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from passend.dossier.models import Feit
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.metingen.models import Referentiescore, Toetsresultaat
from passend.metingen.services import NieuwResultaat, Score, toetsresultaten_vastleggen
from tests.schoolwereld import Schoolwereld

FEITEN = [Toetsresultaat, Referentiescore, Feit]


@pytest.fixture
def met_feiten(wereld: Schoolwereld) -> Schoolwereld:
    yara = wereld.leerlingen["Yara"]
    resultaat = NieuwResultaat(
        leerling_id=yara.pk, instrument="dmt", op=date(2026, 10, 1), scores=[Score(soort="DLE", waarde="12")]
    )
    toetsresultaten_vastleggen([resultaat], door=wereld.leerkracht, bron="test")
    gesprek = NieuwFeit(soort="gesprek", leerling=yara, op=date(2026, 10, 2))
    feit_vastleggen(gesprek, door=wereld.leerkracht, bron="test")
    return wereld


@pytest.mark.parametrize("model", FEITEN)
def test_a_fact_cannot_be_changed(met_feiten: Schoolwereld, model: type) -> None:
    assert model.objects.count() == 1
    with pytest.raises(DatabaseError, match="nooit gewijzigd"), transaction.atomic():
        model.objects.update(id="00000000-0000-7000-8000-000000000000")


@pytest.mark.parametrize("model", FEITEN)
def test_a_fact_cannot_be_removed(met_feiten: Schoolwereld, model: type) -> None:
    with pytest.raises(DatabaseError, match="nooit gewijzigd"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"delete from {model._meta.db_table}")


def test_a_fact_cannot_be_truncated_by_the_application(met_feiten: Schoolwereld) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("truncate dossier_feit")


@pytest.mark.parametrize("opdracht", ["delete from {}", "update {} set pgh_label = 'anders'"])
def test_history_cannot_be_changed(wereld: Schoolwereld, opdracht: str) -> None:
    with (
        pytest.raises(DatabaseError, match="Cannot update or delete"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(opdracht.format("leerling_leerlingevent"))
