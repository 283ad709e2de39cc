"""Shielded text: locked in the database, bound to its row, and under a new key without touching a row."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pghistory
import pytest
from django.core.exceptions import FieldError
from django.db import IntegrityError, connection, models, transaction
from django.test.utils import isolate_apps
from hypothesis import HealthCheck, given
from hypothesis import settings as instelling
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from passend.core import versleuteling
from passend.core.models import Basismodel
from passend.core.sleutels import Geschonden, SleutelOntbreekt, sleutel_maken, sleutels_lezen
from passend.core.versleuteling import (
    Versleuteld,
    VersleuteldVeld,
    gegevenssleutel_zorgen,
    gegevenssleutels_vergeten,
    gegevenssleutels_vernieuwen,
    hoofdsleutels_in_gebruik,
    versleuteld,
)

TEKST = "Wat alleen de directeur en de aandachtsfunctionaris lezen: é, 🐢, \x00 uitgezonderd.".replace("\x00", "nul")
EIGENAAR = pytest.mark.django_db(transaction=True, databases=["default", "eigenaar"])


@pytest.fixture
def brief(db: None) -> Iterator[type[models.Model]]:
    """A model with a shielded text; its table lives as long as the connection's transaction."""
    with isolate_apps("passend.core"):

        class Brief(Basismodel):
            kop = models.CharField(max_length=50, blank=True)
            inhoud = VersleuteldVeld("inhoud", plek="brief.inhoud", blank=True, null=True)

            class Meta:
                app_label = "core"
                db_table = "proef_brief"

        veld = Brief._meta.get_field("inhoud")
        with connection.cursor() as cursor:
            cursor.execute(
                "create temporary table proef_brief (id uuid primary key, kop varchar(50) not null,"
                f" inhoud text check ({veld.db_check(connection)})) on commit drop"
            )
        yield Brief


def kolom(rij: models.Model) -> Any:
    with connection.cursor() as cursor:
        cursor.execute("select inhoud from proef_brief where id = %s", [rij.pk])
        return cursor.fetchone()[0]


def test_the_column_holds_a_lock_and_the_program_reads_the_text(brief: Any) -> None:
    rij = brief.objects.create(kop="kop", inhoud=TEKST)

    assert rij.inhoud == TEKST
    assert brief.objects.get().inhoud == TEKST
    assert kolom(rij).startswith("v1.")
    assert "directeur" not in kolom(rij)


@pytest.mark.parametrize("leeg", ["", None])
def test_empty_stays_empty(brief: Any, leeg: str | None) -> None:
    rij = brief.objects.create(inhoud=leeg)

    assert kolom(rij) == leeg
    assert brief.objects.get().inhoud == leeg


def test_the_same_text_is_never_locked_the_same_way(brief: Any) -> None:
    een, ander = brief.objects.bulk_create([brief(inhoud=TEKST), brief(inhoud=TEKST)])

    assert kolom(een) != kolom(ander)
    assert {rij.inhoud for rij in brief.objects.all()} == {TEKST}


def test_a_value_that_is_moved_to_another_row_does_not_open(brief: Any) -> None:
    een, ander = brief.objects.create(inhoud=TEKST), brief.objects.create(inhoud="iets anders")
    with connection.cursor() as cursor:
        cursor.execute("update proef_brief set inhoud = %s where id = %s", [kolom(een), ander.pk])

    with pytest.raises(Geschonden):
        _ = brief.objects.get(pk=ander.pk).inhoud


def test_a_copy_of_a_row_with_another_key_is_refused(brief: Any) -> None:
    brief.objects.create(inhoud=TEKST)
    kopie = brief.objects.get()
    kopie.pk = uuid4()

    with pytest.raises(Geschonden), transaction.atomic():
        kopie.save(force_insert=True)
    assert brief.objects.count() == 1


def test_a_value_of_another_column_does_not_open(db: None) -> None:
    rij = uuid4()
    elders = versleuteld(TEKST, plek="brief.kop", rij=rij)

    with pytest.raises(Geschonden):
        Versleuteld(elders.slot, "brief.inhoud").lezen(rij)


@pytest.mark.parametrize(
    "slot", ["v1", "v1.", "v1.1.", "v1.1.geen base64", "v1.-1.AAAA", "v2.1.AAAA", "v1.999.AAAA", "x"]
)
def test_what_is_no_lock_is_said_to_be_damaged(db: None, slot: str) -> None:
    with pytest.raises(Geschonden):
        Versleuteld(slot, "brief.inhoud").lezen(uuid4())


def test_the_database_refuses_plain_text(brief: Any) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("insert into proef_brief values (gen_random_uuid(), '', 'leesbare tekst')")


def test_writing_without_a_row_is_refused(brief: Any) -> None:
    rij = brief.objects.create(inhoud=TEKST)

    with pytest.raises(TypeError, match="alleen versleutelde tekst"), transaction.atomic():
        brief.objects.update(inhoud="leesbaar")
    rij.inhoud = "leesbaar"
    with pytest.raises(TypeError), transaction.atomic():
        brief.objects.bulk_update([rij], ["inhoud"])
    with pytest.raises(ValueError):
        versleuteld(TEKST, plek="brief.inhoud", rij=None)
    assert brief.objects.get().inhoud == TEKST


def test_locked_text_can_be_put_in_by_other_ways_than_save(brief: Any) -> None:
    rij = brief.objects.create(inhoud=TEKST)

    brief.objects.filter(pk=rij.pk).update(inhoud=versleuteld("nieuw", plek="brief.inhoud", rij=rij.pk))

    assert brief.objects.get().inhoud == "nieuw"


def test_locked_text_cannot_be_searched(brief: Any) -> None:
    rij = brief.objects.create(inhoud=TEKST)

    for vraag in ({"inhoud": TEKST}, {"inhoud__contains": "directeur"}, {"inhoud__gt": ""}, {"inhoud__in": [TEKST]}):
        with pytest.raises(FieldError):
            brief.objects.filter(**vraag).exists()
    assert brief.objects.get(inhoud__isnull=False) == rij


def test_a_save_that_changes_something_else_leaves_the_lock_as_it_was(brief: Any) -> None:
    brief.objects.create(inhoud=TEKST)
    rij = brief.objects.get()
    eerst = kolom(rij)

    rij.kop = "anders"
    rij.full_clean()
    rij.save()

    assert kolom(rij) == eerst
    rij.inhoud = TEKST + "."
    rij.save()
    assert kolom(rij) != eerst
    assert brief.objects.get().inhoud == TEKST + "."


def test_values_show_nothing_until_they_are_opened_for_their_row(brief: Any) -> None:
    rij = brief.objects.create(inhoud=TEKST)

    (waarde,) = brief.objects.values_list("inhoud", flat=True)

    assert (str(waarde), repr(waarde)) == ("(versleuteld)", "Versleuteld()")
    assert waarde.lezen(rij.pk) == TEKST


def test_a_deferred_text_is_read_when_it_is_asked_for(brief: Any) -> None:
    brief.objects.create(inhoud=TEKST)

    assert brief.objects.defer("inhoud").get().inhoud == TEKST


def test_the_history_holds_the_lock_and_opens_it_for_the_row_it_is_about(brief: Any) -> None:
    rij = brief.objects.create(inhoud=TEKST)
    gebeurtenis = pghistory.create_event_model(brief, pghistory.InsertEvent(), app_label="core", append_only=True)
    veld = gebeurtenis._meta.get_field("inhoud")

    class BriefEvent(gebeurtenis):  # type: ignore[misc, valid-type]
        class Meta:
            app_label = "core"
            apps = brief._meta.apps

    assert isinstance(veld, VersleuteldVeld)
    assert veld.plek == "brief.inhoud"
    assert BriefEvent(pgh_obj_id=rij.pk, inhoud=Versleuteld(kolom(rij), veld.plek)).inhoud == TEKST


@instelling(suppress_health_check=[HealthCheck.function_scoped_fixture])  # nothing in the database changes
@given(tekst=st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_as_it_was(db: None, tekst: str) -> None:
    rij = uuid4()

    assert versleuteld(tekst, plek="brief.inhoud", rij=rij).lezen(rij) == tekst


@pytest.fixture
def nieuwe_sleutel(settings: Settings) -> Iterator[str]:
    """The mark of a key that from now on stands in front; afterwards everything is under the old one again."""
    oud = sleutel = settings.PASSEND_SLEUTELS
    nieuw = sleutel_maken()
    sleutel = sleutels_lezen(f"{nieuw},VoorDeTestsAlleen-abcdefghijklmnopqrstuvwxy=")
    settings.PASSEND_SLEUTELS = sleutel
    yield nieuw
    settings.PASSEND_SLEUTELS = sleutels_lezen(f"VoorDeTestsAlleen-abcdefghijklmnopqrstuvwxy=,{nieuw}")
    gegevenssleutels_vernieuwen()
    settings.PASSEND_SLEUTELS = oud
    gegevenssleutels_vergeten()


@EIGENAAR
def test_under_a_new_key_every_text_still_opens_and_the_old_key_may_go(nieuwe_sleutel: str, settings: Settings) -> None:
    rij = uuid4()
    oude_tekst = versleuteld(TEKST, plek="brief.inhoud", rij=rij)
    voortgang: list[tuple[int, int]] = []

    gedaan = gegevenssleutels_vernieuwen(lambda klaar, totaal: voortgang.append((klaar, totaal)))

    settings.PASSEND_SLEUTELS = sleutels_lezen(nieuwe_sleutel)
    gegevenssleutels_vergeten()
    assert gedaan == voortgang[-1][0] == voortgang[-1][1] >= 1
    assert set(hoofdsleutels_in_gebruik()) == {settings.PASSEND_SLEUTELS.eerste}
    assert oude_tekst.lezen(rij) == TEKST
    nieuwe_tekst = versleuteld(TEKST, plek="brief.inhoud", rij=rij)
    assert nieuwe_tekst.slot.split(".")[1] > oude_tekst.slot.split(".")[1]
    settings.PASSEND_SLEUTELS = sleutels_lezen(f"{nieuwe_sleutel},VoorDeTestsAlleen-abcdefghijklmnopqrstuvwxy=")


@EIGENAAR
def test_what_was_interrupted_is_finished_by_doing_it_again(nieuwe_sleutel: str, settings: Settings) -> None:
    versleuteling.gegevenssleutels_vernieuwen()
    settings.PASSEND_SLEUTELS = sleutels_lezen(f"VoorDeTestsAlleen-abcdefghijklmnopqrstuvwxy=,{nieuwe_sleutel}")
    rij = uuid4()
    tekst = versleuteld(TEKST, plek="brief.inhoud", rij=rij)

    def stekker_eruit(klaar: int, totaal: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        gegevenssleutels_vernieuwen(stekker_eruit)
    assert len(hoofdsleutels_in_gebruik()) == 2

    aantal_daarna = sum(hoofdsleutels_in_gebruik().values())
    assert gegevenssleutels_vernieuwen() >= 1
    assert gegevenssleutels_vernieuwen() == 0
    assert len(hoofdsleutels_in_gebruik()) == 1
    assert sum(hoofdsleutels_in_gebruik().values()) == aantal_daarna
    assert tekst.lezen(rij) == TEKST
    settings.PASSEND_SLEUTELS = sleutels_lezen(f"{nieuwe_sleutel},VoorDeTestsAlleen-abcdefghijklmnopqrstuvwxy=")


@EIGENAAR
def test_a_process_that_was_not_started_anew_still_reads_what_it_could_read(
    nieuwe_sleutel: str, settings: Settings
) -> None:
    rij, met_beide = uuid4(), settings.PASSEND_SLEUTELS
    tekst = versleuteld(TEKST, plek="brief.inhoud", rij=rij)
    gegevenssleutels_vernieuwen()
    gegevenssleutels_vergeten()
    nieuw = versleuteld(TEKST, plek="brief.inhoud", rij=rij)
    settings.PASSEND_SLEUTELS = sleutels_lezen("VoorDeTestsAlleen-abcdefghijklmnopqrstuvwxy=")
    versleuteling._ring._bekend.pop(int(nieuw.slot.split(".")[1]))  # of before the other process renewed

    with pytest.raises(SleutelOntbreekt):
        nieuw.lezen(rij)
    assert tekst.lezen(rij) == TEKST
    settings.PASSEND_SLEUTELS = met_beide


@EIGENAAR
def test_without_the_old_key_nothing_is_changed_and_the_sentence_says_which_is_missing(
    settings: Settings,
) -> None:
    rij, oud = uuid4(), settings.PASSEND_SLEUTELS
    tekst = versleuteld(TEKST, plek="brief.inhoud", rij=rij)
    settings.PASSEND_SLEUTELS = sleutels_lezen(sleutel_maken())
    gegevenssleutels_vergeten()

    with pytest.raises(SleutelOntbreekt, match=oud.eerste):
        gegevenssleutels_vernieuwen()
    with pytest.raises(SleutelOntbreekt, match=oud.eerste):
        tekst.lezen(rij)

    settings.PASSEND_SLEUTELS = oud
    gegevenssleutels_vergeten()
    assert tekst.lezen(rij) == TEKST


@EIGENAAR
def test_there_is_a_first_key_and_it_is_made_once() -> None:
    eerst = hoofdsleutels_in_gebruik()

    gegevenssleutel_zorgen()

    assert eerst
    assert hoofdsleutels_in_gebruik() == eerst


@pytest.mark.parametrize(
    "opdracht", ["delete from {}", "update {} set nummer = 7", "insert into {} values (9, '0', '')"]
)
def test_the_application_cannot_change_the_keys(db: None, opdracht: str) -> None:
    with pytest.raises(Exception, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht.format("core_gegevenssleutel"))
