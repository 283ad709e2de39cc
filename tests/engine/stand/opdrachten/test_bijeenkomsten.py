"""Duties around meetings and talks: their rhythm, what comes before, what comes after."""

from tests.engine.stand.hulp import per_dag, stand, taken

TEAM = """
overleggen:
  - id: team
    over: groep
    wie: {leidt: ib, doet mee: leerkracht}
    frequentie: {per: schooljaar, minstens: 2}
    voorbereiding: [{id: formulier, wat: vastleggen, termijn: {uiterlijk: 1 week, voor: team}}]
    terugkoppeling: [{id: melden, wat: informeren, aan: ouders, termijn: {binnen: 2 dagen, na: team}}]
"""
GEHOUDEN = "- {op: 2026-10-05, feit: overleg, soort: team}\n"
NOG_EEN = "- {op: 2026-11-05, feit: overleg, soort: team}\n"
GEPLAND = "- {op: 2026-11-01, feit: overleg, soort: team, stand: gepland, dag: 2026-11-30}\n"


def test_a_rhythm_is_done_when_it_was_held_often_enough() -> None:
    assert taken(TEAM, GEHOUDEN, over="groep")["overleggen.team"] == "open"
    assert taken(TEAM, GEHOUDEN + NOG_EEN, over="groep")["overleggen.team"] == "af"


def test_a_rhythm_is_late_on_the_first_day_of_the_next_school_year() -> None:
    dagen = per_dag(TEAM, GEHOUDEN, "overleggen.team", "2027-07-31", "2027-08-01", over="groep", sinds="2026-08-01")

    assert dagen == ["open", "te laat"]


def test_a_meeting_without_its_people_does_not_count() -> None:
    zonder_leerkracht = "- {op: 2026-11-05, feit: overleg, soort: team, aanwezig: [ib]}\n"

    assert taken(TEAM, GEHOUDEN + zonder_leerkracht, over="groep")["overleggen.team"] == "open"


def test_a_planned_meeting_does_not_count() -> None:
    assert taken(TEAM, GEHOUDEN + GEPLAND, over="groep")["overleggen.team"] == "open"


def test_what_comes_before_a_planned_meeting_has_a_term_before_it() -> None:
    dagen = per_dag(TEAM, GEPLAND, "overleggen.team.formulier", "2026-11-23", "2026-11-24", over="groep")

    assert dagen == ["open", "te laat"]


def test_what_comes_after_a_meeting_is_due_once_it_was_held() -> None:
    dagen = per_dag(TEAM, GEHOUDEN, "overleggen.team.melden", "2026-10-04", "2026-10-07", "2026-10-08", over="groep")

    assert dagen == [None, "open", "te laat"]


def test_a_meeting_about_groups_is_not_on_the_list_of_a_leerling() -> None:
    assert not stand(TEAM).taken["overleggen.team"].zeker


CONTACT = """
contact:
  - {id: kennismaking, met: ouders, wanneer: {voor: 1 oktober}}
  - {id: vrij, met: ouders, wanneer: niet vermeld, kracht: kan}
  - {id: zomaar, met: ouders}
"""


def test_a_talk_with_a_moment_is_a_duty_and_one_that_merely_may_be_is_not() -> None:
    assert taken(CONTACT) == {"contact.kennismaking": "te laat"}


def test_a_talk_that_took_place_is_af() -> None:
    gesprek = "- {op: 2026-09-10, feit: gesprek, id: kennismaking, met: ouders}"

    assert taken(CONTACT, gesprek) == {"contact.kennismaking": "af"}


def test_a_talk_of_last_year_does_not_fill_this_year() -> None:
    gesprek = "- {op: 2025-09-10, feit: gesprek, id: kennismaking, met: ouders}"

    assert taken(CONTACT, gesprek) == {"contact.kennismaking": "te laat"}
