"""Which facts count on a day: up to it, in order, without what was corrected or cancelled."""

from datetime import date, datetime

import pytest

from passend.engine.stand.dossier import Dossier
from tests.engine.stand.hulp import Feiten, boek, gelezen, stand

PLAN = """
plannen: [{id: opp, voor: leerling, was: oud-plan}]
overleggen: [{id: team, over: leerling, wie: {leidt: ib}}]
kalender: [{id: ronde, wat: ronde, wanneer: {van: 1 november, tot: 30 november}}]
"""
START = "- {op: 2026-10-01, feit: plan, soort: opp, stand: start, feitid: f-1}\n"


def dossier(feiten: Feiten, op: str = "2026-11-22", **rest: object) -> Dossier:
    return stand(PLAN, feiten, op, **rest).toestand.dossier


def dagen(feiten: Feiten, op: str = "2026-11-22", **rest: object) -> list[str]:
    return [feit.op.isoformat() for feit in dossier(feiten, op, **rest).feiten]


def test_what_is_still_to_come_is_not_seen() -> None:
    assert dagen(START, "2026-09-30") == []


def test_what_happened_today_is_seen() -> None:
    assert dagen(START, "2026-10-01") == ["2026-10-01"]


def test_facts_stand_in_order_of_their_day() -> None:
    feiten = "- {op: 2026-10-05, feit: leerling, groep: 5}\n" + START

    assert dagen(feiten) == ["2026-10-01", "2026-10-05"]


def test_of_one_day_only_what_had_happened_at_the_moment_is_seen() -> None:
    feiten = """
    - {op: 2026-11-22, tijd: "09:00", feit: leerling, groep: 5}
    - {op: 2026-11-22, tijd: "15:00", feit: leerling, groep: 6}
    """

    assert dossier(feiten, nu=datetime(2026, 11, 22, 12, 0)).groep == 5
    assert dossier(feiten).groep == 6


@pytest.mark.parametrize("van", ["f-1", "{feit: plan, soort: opp, op: 2026-10-01}"])
def test_a_correction_takes_a_fact_back_by_its_id_or_its_fields(van: str) -> None:
    gevonden = dossier(START + f"- {{op: 2026-10-10, feit: correctie, van: {van}}}")

    assert [feit.soort for feit in gevonden.feiten] == ["correctie"]


def test_a_correction_of_something_else_leaves_a_fact() -> None:
    gevonden = dossier(START + "- {op: 2026-10-10, feit: correctie, van: f-2}")

    assert [feit.soort for feit in gevonden.feiten] == ["plan", "correctie"]


def test_a_correction_leaves_what_happened_after_it() -> None:
    later = "- {op: 2026-10-20, feit: plan, soort: opp, stand: start}"

    assert dagen("- {op: 2026-10-10, feit: correctie, van: {feit: plan, soort: opp}}\n" + START + later) == [
        "2026-10-10",
        "2026-10-20",
    ]


def test_before_the_correction_the_fact_still_counts() -> None:
    assert dagen(START + "- {op: 2026-10-10, feit: correctie, van: f-1}", "2026-10-09") == ["2026-10-01"]


def test_a_cancelled_meeting_is_no_longer_planned() -> None:
    feiten = """
    - {op: 2026-11-01, feit: overleg, soort: team, stand: gepland, dag: 2026-12-01}
    - {op: 2026-11-05, feit: overleg, soort: team, stand: afgezegd, dag: 2026-12-01}
    """

    assert [feit.stand for feit in dossier(feiten).feiten] == ["afgezegd"]


def test_cancelling_one_day_leaves_the_other() -> None:
    feiten = """
    - {op: 2026-11-01, feit: overleg, soort: team, stand: gepland, dag: 2026-12-01}
    - {op: 2026-11-01, feit: overleg, soort: team, stand: gepland, dag: 2026-12-08}
    - {op: 2026-11-05, feit: overleg, soort: team, stand: afgezegd, dag: 2026-12-01}
    """

    assert [feit.gepland_op for feit in dossier(feiten).feiten if feit.stand == "gepland"] == [date(2026, 12, 8)]


def test_the_latest_value_of_a_feature_counts() -> None:
    feiten = "- {op: 2026-08-01, feit: leerling, groep: 5}\n- {op: 2025-08-01, feit: leerling, groep: 4, locatie: oost}"

    assert (dossier(feiten).kenmerk("groep"), dossier(feiten).kenmerk("locatie")) == (5, "oost")


def test_a_feature_that_nobody_recorded_is_unknown() -> None:
    assert dossier(START).kenmerk("groep") is None


def test_a_fact_about_one_of_them_is_not_about_the_group() -> None:
    gevonden = dossier("- {op: 2026-08-01, feit: leerling, leerling: piet, groep: 5}", over="groep")

    assert [gevonden.is_van_een_ander(feit) for feit in gevonden.feiten] == [True]


def test_in_the_log_of_one_leerling_every_fact_is_theirs() -> None:
    gevonden = dossier("- {op: 2026-08-01, feit: leerling, leerling: piet, groep: 5}")

    assert [gevonden.is_van_een_ander(feit) for feit in gevonden.feiten] == [False]


def test_a_fact_of_an_earlier_edition_has_the_name_of_now() -> None:
    assert gelezen(boek(PLAN), "- {op: 2026-10-01, feit: plan, soort: oud-plan}")[0].doelen == {"plannen.opp"}


def test_a_first_school_day_in_the_log_is_known_before_it_comes() -> None:
    gevonden = dossier("- {op: 2027-08-23, feit: gebeurtenis, soort: schooljaar.start}")

    assert gevonden.kalender.jaar(2027).eerste_schooldag == date(2027, 8, 23)


@pytest.mark.parametrize("woord", ["niet vermeld", "reden", "aanleiding", "einde", "terug", "bestaat-niet"])
def test_words_that_are_no_element_are_not_found(woord: str) -> None:
    assert dossier("[]").zoek(woord) is None
