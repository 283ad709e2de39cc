"""Duties around plans: making one, what was agreed in it, looking back on it."""

from tests.engine.stand.hulp import per_dag, taken

PLAN = """
plannen:
  - id: opp
    voor: leerling
    termijn: {binnen: 6 weken, na: leerling.inschrijving}
    evaluatie: {termijn: {binnen: 8 weken, na: opp.start}}
    inzet: [{id: inlichten, wat: informeren, aan: ouders, termijn: {binnen: 1 week, na: opp.start}}]
"""
INGESCHREVEN = "- {op: 2026-08-24, feit: leerling, inschrijving: ja}\n"
START = "- {op: 2026-09-07, feit: plan, soort: opp, stand: start}\n"


def test_a_plan_has_to_be_there_within_its_term() -> None:
    assert per_dag(PLAN, INGESCHREVEN, "plannen.opp", "2026-10-05", "2026-10-06") == ["open", "te laat"]


def test_a_plan_that_began_is_af() -> None:
    assert taken(PLAN, INGESCHREVEN + START)["plannen.opp"] == "af"


def test_a_concept_is_no_plan_yet() -> None:
    concept = INGESCHREVEN + "- {op: 2026-09-07, feit: plan, soort: opp, stand: concept}\n"

    assert taken(PLAN, concept)["plannen.opp"] == "te laat"


def test_an_evaluation_runs_from_the_start() -> None:
    evaluatie = "plannen.opp.geëvalueerd"

    assert per_dag(PLAN, START, evaluatie, "2026-11-02", "2026-11-03") == ["open", "te laat"]


def test_an_evaluation_that_was_held_is_af() -> None:
    gehouden = START + "- {op: 2026-10-20, feit: plan, soort: opp, stand: geëvalueerd}"

    assert taken(PLAN, gehouden)["plannen.opp.geëvalueerd"] == "af"


def test_what_a_plan_asks_at_its_start_is_a_duty() -> None:
    assert taken(PLAN, START)["plannen.opp.inlichten"] == "te laat"


def test_before_there_is_a_plan_nothing_of_it_is_a_duty() -> None:
    assert taken(PLAN) == {}


VERPLICHT = """
plannen: [{id: opp, voor: leerling, verplicht als: {leerling: {uitstroom: ja}}}]
"""


def test_a_plan_is_a_duty_when_its_condition_says_so() -> None:
    assert taken(VERPLICHT, "- {op: 2026-10-01, feit: leerling, uitstroom: ja}") == {"plannen.opp": "open"}
    assert taken(VERPLICHT, "- {op: 2026-10-01, feit: leerling, uitstroom: nee}") == {}


def test_where_an_act_makes_the_plan_the_act_is_the_duty() -> None:
    maker = """
plannen: [{id: opp, voor: leerling, termijn: {binnen: 2 weken, na: een.start}}]
routes: [{id: l, per: leerling, treden: [{id: een, begin: ja, acties: [{id: maken, wat: plan, soort: opp}]}]}]
"""
    begin = "- {op: 2026-10-01, feit: trede, naar: een}"

    assert taken(maker, begin) == {"routes.l.een.maken": "te laat"}


def test_where_an_act_evaluates_the_plan_the_act_is_the_duty() -> None:
    evaluator = """
plannen: [{id: opp, voor: leerling, evaluatie: {termijn: {binnen: 2 weken, na: opp.start}}}]
routes: [{id: l, per: leerling, treden: [{id: een, begin: ja, acties: [{id: terugzien, wat: evaluatie, soort: opp}]}]}]
"""

    assert taken(evaluator, START) == {"routes.l.een.terugzien": "te laat"}


def test_a_rhythm_of_evaluations_ends_with_the_plan() -> None:
    ritme = "plannen: [{id: opp, voor: leerling, evaluatie: {termijn: {elke: 4 weken, na: opp.start}}}]"

    assert taken(ritme, START) == {"plannen.opp.geëvalueerd": "te laat"}
    assert taken(ritme, START + "- {op: 2026-11-01, feit: plan, soort: opp, stand: einde}") == {}


def test_a_plan_of_a_group_is_not_certain_for_a_leerling() -> None:
    groepsplan = "plannen: [{id: groepsplan, voor: groep, termijn: {voor: 1 oktober}}]"

    assert taken(groepsplan) == {}
    assert taken(groepsplan, over="groep") == {"plannen.groepsplan": "te laat"}
