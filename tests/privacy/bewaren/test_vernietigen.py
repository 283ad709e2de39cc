"""Destroying what is due: everywhere, only what was approved, in the one way that there is; and the proof."""

from datetime import date
from typing import Any
from uuid import UUID

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.dossier.models import Feit
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.leerling.models import Leerling, Ouder
from passend.privacy.bewaren.lijsten import (
    bewaarslot_create,
    leerling_overslaan,
    lijst_goedkeuren,
    lijst_intrekken,
    lijst_list,
    lijst_proefdraaien,
    lijst_uitvoeren,
    lijst_voorstellen,
)
from passend.privacy.bewaren.tabellen import TABELLEN
from passend.privacy.fouten import Privacyfout
from passend.privacy.models import Vernietigingslijst, Vernietigingsregel
from passend.uitwisseling.models import Importrun
from tests.privacy.bewaren.hulp import GEHEIM, dossier_vullen, feiten_van, goedgekeurd, vertrokken
from tests.schoolwereld import Schoolwereld
from tests.web.planwereld import plan_in_werking

LANG_GELEDEN = date(2020, 7, 31)
# They say who works here or what the school plans; a leerling is only their way in, or they are about a groep.
NIET_VAN_EEN_LEERLING: set[str] = set()


@pytest.fixture
def school(wereld: Schoolwereld) -> Schoolwereld:
    """Yara left in 2020, with a full file; the others are at school."""
    plan_in_werking(wereld)
    vertrokken(dossier_vullen(wereld), LANG_GELEDEN)
    return wereld


def rijen(tabel: str, kolom: str, leerling: UUID) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"select count(*) from {tabel} where {kolom} = %s", [leerling])
        aantal: int = cursor.fetchone()[0]
    return aantal


def tabellen_over_leerling(eigenaar: psycopg.Cursor) -> dict[str, str]:
    """Every table with a column about a leerling, those of the history too."""
    kolommen = eigenaar.execute(
        "select table_name, column_name from information_schema.columns"
        " where table_schema = 'public' and column_name in ('leerling_id', 'kandidaten')"
    ).fetchall()
    return {tabel: kolom for tabel, kolom in kolommen if kolom == "leerling_id"}


def test_every_table_about_a_pupil_is_destroyed_with_some_kind(eigenaar: psycopg.Cursor) -> None:
    genoemd = {tabel.naam for tabel in TABELLEN}

    assert set(tabellen_over_leerling(eigenaar)) - genoemd == NIET_VAN_EEN_LEERLING


def test_after_five_years_nothing_is_left_of_a_pupil_anywhere(school: Schoolwereld, eigenaar: psycopg.Cursor) -> None:
    yara = school.leerlingen["Yara"]
    over = tabellen_over_leerling(eigenaar) | {"leerling_leerling": "id", "leerling_leerlingevent": "id"}
    voor = {tabel: rijen(tabel, kolom, yara.pk) for tabel, kolom in over.items()}
    leeg = {"privacy_vernietigingsregel", "privacy_vernietigingsregelevent", "dossier_signaal"}
    assert {tabel for tabel, aantal in voor.items() if not aantal} <= leeg

    lijst_uitvoeren(goedgekeurd(school), door=school.intern_begeleider)

    assert {tabel: rijen(tabel, kolom, yara.pk) for tabel, kolom in over.items()} == dict.fromkeys(over, 0)
    assert not Ouder.objects.exists()


def test_nothing_of_another_pupil_or_school_is_touched(school: Schoolwereld) -> None:
    anderen = set(Leerling.objects.values_list("pk", flat=True)) - {school.leerlingen["Yara"].pk}
    with school_bereik(school.andere_school.pk):
        vertrokken(school.leerlingen["Rune"], LANG_GELEDEN)

    lijst_uitvoeren(goedgekeurd(school), door=school.intern_begeleider)

    assert set(Leerling.objects.values_list("pk", flat=True)) == anderen
    assert all(rijen("leerling_leerlingevent", "id", sleutel) for sleutel in anderen)
    with school_bereik(school.andere_school.pk):
        assert Leerling.objects.get().roepnaam == "Rune"


def test_the_dry_run_counts_what_goes_and_changes_nothing(school: Schoolwereld) -> None:
    yara = school.leerlingen["Yara"]
    lijst = goedgekeurd(school)

    geteld = lijst_proefdraaien(lijst)

    assert feiten_van(yara) == geteld["dossier"]["dossier_feit"] > 0
    assert Leerling.objects.filter(pk=yara.pk).exists()
    na = lijst_uitvoeren(lijst, door=school.directeur)
    zonder_regels = {soort: {**tabellen, "privacy_vernietigingsregel": 0} for soort, tabellen in geteld.items()}
    assert {soort: {**tabellen, "privacy_vernietigingsregel": 0} for soort, tabellen in na.geteld.items()} == (
        zonder_regels
    )


def test_the_proof_says_what_when_and_who_and_names_no_pupil(school: Schoolwereld) -> None:
    yara = school.leerlingen["Yara"]
    lijst = goedgekeurd(school)
    getal = lijst.controlegetal

    lijst_uitvoeren(lijst, door=school.intern_begeleider)

    bewijs = Vernietigingslijst.objects.get()
    assert (bewijs.stand, bewijs.controlegetal, bewijs.leerlingen) == ("vernietigd", getal, 1)
    assert (bewijs.voorgesteld_door, bewijs.goedgekeurd_door, bewijs.uitgevoerd_door) == (
        school.intern_begeleider,
        school.directeur,
        school.intern_begeleider,
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "select string_agg(t::text, ' ') from (select l::text as t from privacy_vernietigingslijst l"
            " union all select e::text from privacy_vernietigingslijstevent e) x"
        )
        (alles,) = cursor.fetchone()
    assert str(yara.pk) not in alles
    assert "Yaara" not in alles
    assert not Vernietigingsregel.objects.exists()


def test_after_two_years_the_file_goes_and_the_name_stays(wereld: Schoolwereld) -> None:
    plan_in_werking(wereld)
    yara = dossier_vullen(wereld)
    vertrokken(yara, date(2024, 7, 31))

    lijst_uitvoeren(goedgekeurd(wereld), door=wereld.intern_begeleider)

    assert feiten_van(yara) == 0
    assert Leerling.objects.get(pk=yara.pk).inschrijvingen.exists()
    assert rijen("toegang_leesregel", "leerling_id", yara.pk) > 0
    with pytest.raises(Privacyfout, match="niets dat vernietigd mag worden"):
        lijst_voorstellen(door=wereld.intern_begeleider)


def test_reports_of_old_imports_go_too(school: Schoolwereld) -> None:
    oud, jong = Importrun.objects.order_by("pk")[0], Importrun.objects.get(pk=_run(school))
    Importrun.objects.filter(pk=oud.pk).update(klaar_op="2020-01-01T00:00:00Z", begonnen_op="2020-01-01T00:00:00Z")

    lijst_uitvoeren(goedgekeurd(school), door=school.intern_begeleider)

    oud.refresh_from_db()
    jong.refresh_from_db()
    assert (oud.bestand, jong.bestand) == ("", "export.csv")


def _run(school: Schoolwereld) -> UUID:
    from tests.web.importeren.hulp import run_maken

    return run_maken(school)


# Who may, and when not.


def test_only_a_director_who_did_not_propose_it_approves(school: Schoolwereld) -> None:
    lijst = lijst_voorstellen(door=school.directeur)

    for wie, zin in ((school.intern_begeleider, "Alleen de directeur"), (school.directeur, "zelf gemaakt"),
                     (school.leerkracht, "niets laten vernietigen")):  # fmt: skip
        with pytest.raises(Privacyfout, match=zin):
            lijst_goedkeuren(lijst, reservekopie_tot=klok.vandaag(), door=wie)
    with pytest.raises(Privacyfout, match="al voorgesteld"):
        lijst_uitvoeren(lijst, door=school.directeur)
    assert feiten_van(school.leerlingen["Yara"]) > 0


def test_a_list_is_carried_out_once(school: Schoolwereld) -> None:
    lijst = lijst_uitvoeren(goedgekeurd(school), door=school.directeur)

    with pytest.raises(Privacyfout, match="al vernietigd"):
        lijst_uitvoeren(lijst, door=school.directeur)


def test_who_is_left_out_stays_and_the_approval_is_about_the_rest(school: Schoolwereld) -> None:
    sem, yara = school.leerlingen["Sem"], school.leerlingen["Yara"]
    vertrokken(sem, LANG_GELEDEN)
    lijst = lijst_voorstellen(door=school.intern_begeleider)

    leerling_overslaan(lijst, sem.pk, reden="Er loopt een klacht.", door=school.intern_begeleider)
    lijst_goedkeuren(lijst, reservekopie_tot=klok.vandaag(), door=school.directeur)
    gedaan = lijst_uitvoeren(lijst, door=school.directeur)

    assert gedaan.leerlingen == 1
    assert Leerling.objects.filter(pk=sem.pk).exists()
    assert not Leerling.objects.filter(pk=yara.pk).exists()


def test_a_file_that_is_held_back_is_not_on_the_list(school: Schoolwereld) -> None:
    bewaarslot_create(school.leerlingen["Yara"], reden="Klacht", tot=date(2027, 1, 1), door=school.directeur)

    with pytest.raises(Privacyfout, match="niets dat vernietigd mag worden"):
        lijst_voorstellen(door=school.directeur)


def test_a_withdrawn_list_leaves_everything_and_a_new_one_can_be_made(school: Schoolwereld) -> None:
    lijst = goedgekeurd(school)
    with pytest.raises(Privacyfout, match="nog een lijst"):
        lijst_voorstellen(door=school.intern_begeleider)

    lijst_intrekken(lijst, door=school.directeur)

    assert lijst_voorstellen(door=school.intern_begeleider).pk != lijst.pk
    with pytest.raises(Privacyfout, match="al ingetrokken"):
        lijst_uitvoeren(lijst, door=school.directeur)


def test_a_teacher_and_another_school_see_no_list(school: Schoolwereld) -> None:
    lijst_voorstellen(door=school.directeur)

    assert list(lijst_list(voor=school.leerkracht)) == []
    with school_bereik(school.andere_school.pk):
        assert list(lijst_list(voor=school.vreemde)) == []


# The lock itself, with raw SQL as the application's role.


def vernietigen(lijst: Vernietigingslijst, proef: bool = False) -> Any:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select privacy_vernietigen(%s, %s, '2000-01-01')", [lijst.pk, proef])
        return cursor.fetchone()[0]


def test_the_database_asks_for_the_approval_itself(school: Schoolwereld) -> None:
    lijst = lijst_voorstellen(door=school.intern_begeleider)

    with pytest.raises(DatabaseError, match="niet goedgekeurd"):
        vernietigen(lijst)


def test_an_approval_in_the_name_of_somebody_else_than_a_director_does_not_count(school: Schoolwereld) -> None:
    lijst = lijst_voorstellen(door=school.intern_begeleider)
    Vernietigingslijst.objects.update(
        stand="goedgekeurd",
        goedgekeurd_door=school.leerkracht,
        goedgekeurd_op=klok.nu(),
        reservekopie_tot=klok.vandaag(),
    )

    with pytest.raises(DatabaseError, match="niet goedgekeurd door een directeur"):
        vernietigen(lijst)


def test_lines_that_changed_after_the_approval_stop_everything(school: Schoolwereld) -> None:
    sem = school.leerlingen["Sem"]
    lijst = goedgekeurd(school)
    vertrokken(sem, LANG_GELEDEN)
    voorbeeld = lijst.regels.first()
    assert voorbeeld is not None
    Vernietigingsregel.objects.create(
        lijst=lijst, leerling=sem, soort="dossier", termijn="dossier", jaren=2, vertrokken_op=LANG_GELEDEN,
        sinds=LANG_GELEDEN,
    )  # fmt: skip

    with pytest.raises(DatabaseError, match="veranderd sinds de goedkeuring"):
        vernietigen(lijst)


@pytest.mark.parametrize("tot", [None, date(2026, 9, 1)])
def test_nobody_who_is_at_school_or_left_within_a_year_is_ever_destroyed(
    school: Schoolwereld, tot: date | None
) -> None:
    lijst = goedgekeurd(school)
    school.leerlingen["Yara"].inschrijvingen.update(tot=tot)

    with pytest.raises(DatabaseError, match="van wie niets weg mag"):
        vernietigen(lijst)


def test_a_hold_after_the_approval_stops_it(school: Schoolwereld) -> None:
    lijst = goedgekeurd(school)
    with pytest.raises(Privacyfout, match="Trek eerst die lijst in"):
        bewaarslot_create(school.leerlingen["Yara"], reden="Klacht", tot=date(2027, 1, 1), door=school.directeur)

    Vernietigingslijst.objects.update(stand="voorgesteld")
    bewaarslot_create(school.leerlingen["Yara"], reden="Klacht", tot=date(2027, 1, 1), door=school.directeur)
    Vernietigingslijst.objects.update(stand="goedgekeurd")
    with pytest.raises(DatabaseError, match="van wie niets weg mag"):
        vernietigen(lijst)


def test_the_list_of_another_school_is_not_there(school: Schoolwereld) -> None:
    lijst = goedgekeurd(school)

    with school_bereik(school.andere_school.pk), pytest.raises(DatabaseError, match="is er niet"):
        vernietigen(lijst)


@pytest.mark.parametrize(
    "tabel", ["dossier_feit", "metingen_toetsresultaat", "toegang_leesregel", "privacy_inzagekopie"]
)
def test_the_settings_alone_open_nothing(school: Schoolwereld, tabel: str) -> None:
    with pytest.raises(DatabaseError, match="nooit gewijzigd"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select set_config('passend.vernietigt', 'ja', true)")
        cursor.execute(f"delete from {tabel}")


@pytest.mark.parametrize("opdracht", ["delete from {}", "update {} set pgh_label = 'anders'"])
def test_the_library_setting_to_skip_triggers_does_not_count_for_the_application(
    school: Schoolwereld, opdracht: str
) -> None:
    with (
        pytest.raises(DatabaseError, match="Cannot update or delete"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "select set_config('pgtrigger.ignore', (select array_agg(tgname)::text from pg_trigger"
            " where tgname like 'pgtrigger%%'), true)"
        )
        cursor.execute(opdracht.format("leerling_leerlingevent"))


def test_after_destroying_the_locks_hold_as_before_in_the_same_transaction(school: Schoolwereld) -> None:
    nieuw = NieuwFeit(soort="gesprek", leerling=school.leerlingen["Sem"], op=date(2026, 10, 2))
    feit_vastleggen(nieuw, door=school.leerkracht, bron="test")
    with transaction.atomic():
        vernietigen(goedgekeurd(school))
        for tabel in ("dossier_feit", "leerling_leerlingevent"):
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(f"delete from {tabel}")


def test_shielded_facts_stay_until_somebody_sets_a_term(school: Schoolwereld) -> None:
    yara = school.leerlingen["Yara"]
    feit = Feit(
        soort="gesprek", leerling=yara, op=date(2020, 1, 1), niveau="afgeschermd", alleen_voor=["directeur"],
        door=school.directeur, bron="test", velden={"toelichting": [GEHEIM]},
    )  # fmt: skip
    feit.save()

    lijst_uitvoeren(goedgekeurd(school), door=school.directeur)

    assert list(Feit.objects.filter(leerling=yara)) == [feit]
    assert Leerling.objects.filter(pk=yara.pk).exists()
