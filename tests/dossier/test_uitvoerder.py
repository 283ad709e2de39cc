"""Two ways for facts to reach the rules: in tables for many onderwerpen, with the question for a few."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.db import connection

from passend.dossier import voorbereid
from passend.dossier.uitvoerder import (
    IN_TABELLEN,
    MEEGEBRACHT,
    MET_DE_VRAAG,
    WEINIG,
    Aanvoer,
    DatabaseUitvoerder,
    aanvoer_voor,
    rekencursor,
)
from passend.engine.regels import Relaties, compileer
from passend.engine.stand.rijen import Rijen
from passend.schoolplan.selectors import plan_van, planversie_in_werking
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.planwereld import plan_in_werking

FEIT = ("leerling-1", "feit-1", "gesprek", date(2026, 11, 2), None, datetime(2026, 11, 2, 15, 30), "rekenen", None)
VELD = ("feit-1", "met", 'de "ouders" \\ van √ï', Decimal("12.5000"))


def terug(aanvoer: Aanvoer, naam: str, rijen: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """What a relation holds after rows were brought to it."""
    vooraf = "".join(f"WITH {naam_} AS MATERIALIZED ({tekst}) " for naam_, tekst in aanvoer.vooraf([naam]))
    with rekencursor() as cursor:
        aanvoer.breng(cursor, naam, rijen)
        return aanvoer.vraag(cursor, f"{vooraf}SELECT * FROM ronde_{naam}")


def prepared() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM pg_prepared_statements WHERE name LIKE 'regels_%%' ORDER BY prepare_time")
        return [naam for (naam,) in cursor.fetchall()]


@pytest.fixture
def eerder(db: None, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What earlier tests prepared on this connection, which outlives their transactions; there is room for more."""
    monkeypatch.setattr(voorbereid, "HOOGSTENS", 100)
    return prepared()


@pytest.mark.parametrize("aanvoer", [IN_TABELLEN, MET_DE_VRAAG], ids=["tabellen", "met de vraag"])
def test_rows_arrive_as_they_were_sent_and_replace_what_was_there(db: None, aanvoer: Aanvoer) -> None:
    assert terug(aanvoer, "feit", [FEIT, ("x", "y", "plan", VANDAAG, VANDAAG, None, None, "thuis")]) != []
    assert terug(aanvoer, "feit", [FEIT]) == [FEIT]
    assert terug(aanvoer, "feitveld", [VELD]) == [VELD]
    assert terug(aanvoer, "dagen", [(VANDAAG, True, False, 7), (VANDAAG, None, None, None)]) == [
        (VANDAAG, True, False, 7),
        (VANDAAG, None, None, None),
    ]
    assert terug(aanvoer, "feit", []) == []


def test_both_ways_give_the_same_answers_to_every_rule_of_a_plan(wereld: Schoolwereld) -> None:
    plan_in_werking(wereld)
    versie = planversie_in_werking()
    assert versie is not None
    rijen = Rijen(
        onderwerp=[(f"o{nr}", "leerling", VANDAAG, None) for nr in range(3)],
        feit=[(f"o{nr}", f"f{nr}", "leerling", date(2026, 8, 1), None, None, None, None) for nr in range(3)],
        feitveld=[(f"f{nr}", "groep", str(nr + 3), Decimal(nr + 3)) for nr in range(3)],
        periode=[("schooljaar", "o1", date(2026, 8, 1), date(2027, 7, 31))],
        dagen=[(VANDAAG, True, True, 60)],
    )

    def antwoorden(aantal: int) -> list[tuple[object, ...]]:
        uitvoerder = DatabaseUitvoerder(aantal)
        sql = compileer(plan_van(versie), relaties=uitvoerder.relaties, volledig=True).sql
        return sorted(uitvoerder(sql, rijen), key=str)

    weinig = antwoorden(WEINIG)

    assert len(weinig) > 100
    assert weinig == antwoorden(WEINIG + 1)


def test_a_few_go_with_the_question_and_many_in_tables() -> None:
    assert [aanvoer_voor(aantal) for aantal in (1, WEINIG, WEINIG + 1)] == [MET_DE_VRAAG, MET_DE_VRAAG, IN_TABELLEN]


def test_a_text_is_planned_once_and_outlives_an_undone_transaction(eerder: list[str]) -> None:
    relaties = Relaties(vooraf=MET_DE_VRAAG.vooraf(MEEGEBRACHT))
    tekst = f"WITH /* once */ {relaties.vooraf[0][0]} AS ({relaties.vooraf[0][1]}) SELECT count(*) FROM ronde_onderwerp"
    with rekencursor() as cursor:
        MET_DE_VRAAG.breng(cursor, "onderwerp", [("o", "leerling", VANDAAG, None)])
        assert MET_DE_VRAAG.vraag(cursor, tekst) == [(1,)]
        eerst = prepared()
        cursor.execute("SAVEPOINT proef")
        cursor.execute("ROLLBACK TO SAVEPOINT proef")
        assert MET_DE_VRAAG.vraag(cursor, tekst) == [(1,)]

    assert len(eerst) == len(eerder) + 1
    assert prepared() == eerst


def test_what_was_not_used_longest_makes_room(eerder: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voorbereid, "HOOGSTENS", len(eerder) + 2)
    with rekencursor() as cursor:
        for getal in (1, 2):
            MET_DE_VRAAG.vraag(cursor, f"SELECT {getal}")
        een, twee = (naam for naam in prepared() if naam not in eerder)
        for _ in range(len(eerder) + 1):  # each new one takes the place of the oldest; 1 is used in between
            getal += 1
            assert MET_DE_VRAAG.vraag(cursor, f"SELECT {getal}") == [(getal,)]
            assert MET_DE_VRAAG.vraag(cursor, "SELECT 1") == [(1,)]

    assert een in prepared()
    assert twee not in prepared()
    assert not set(eerder) & set(prepared())


def test_a_statement_that_fails_is_not_remembered(eerder: list[str]) -> None:
    with rekencursor() as cursor:
        cursor.execute("SAVEPOINT proef")
        with pytest.raises(Exception, match="bestaat_niet"):
            MET_DE_VRAAG.vraag(cursor, "SELECT * FROM bestaat_niet")
        cursor.execute("ROLLBACK TO SAVEPOINT proef")

    assert prepared() == eerder


def test_facts_do_not_stand_in_the_text_that_a_server_may_log(db: None) -> None:
    with rekencursor() as cursor:
        MET_DE_VRAAG.breng(cursor, "feitveld", [("f", "reden", "Yara huilt vaak", None)])
        cursor.execute("SELECT query FROM pg_stat_activity WHERE pid = pg_backend_pid()")
        (tekst,) = cursor.fetchone()
        vooraf = MET_DE_VRAAG.vooraf(["feitveld"])[0][1]
        MET_DE_VRAAG.vraag(cursor, vooraf)
        cursor.execute("SELECT string_agg(statement, ' ') FROM pg_prepared_statements")
        (statements,) = cursor.fetchone()

    assert "Yara" not in f"{tekst} {statements}"
