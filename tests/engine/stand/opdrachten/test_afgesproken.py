"""Agreed rows are acts: open until done or evaluated, and never late."""

from tests.engine.stand.hulp import per_dag, stand, taken

PLAN = """
plannen: [{id: opp, voor: leerling, secties: [{id: afspraken, soort: inzet}, {id: doelen}]}]
"""
RIJ = "{sectie: afspraken, wat: Thuis lezen, wie: ouders, hoe vaak: elke dag, tot: 2026-11-01}"
START = f"- {{op: 2026-10-01, feit: plan, soort: opp, stand: start, rijen: [{RIJ}]}}\n"
PAD = "plannen.opp.afspraken.thuis-lezen"


def test_a_row_is_a_task_of_whom_it_names() -> None:
    assert stand(PLAN, START).taken[PAD].voor == ("ouders",)


def test_a_row_is_never_late() -> None:
    assert per_dag(PLAN, START, PAD, "2026-10-01", "2026-11-22", "2029-01-01") == ["open", "open", "open"]


def test_a_row_that_was_done_is_af() -> None:
    assert taken(PLAN, START + "- {op: 2026-10-20, feit: actie, over: Thuis lezen}")[PAD] == "af"


def test_a_row_is_af_when_its_plan_is_evaluated() -> None:
    assert taken(PLAN, START + "- {op: 2026-10-20, feit: plan, soort: opp, stand: geëvalueerd}")[PAD] == "af"


def test_another_act_leaves_a_row_open() -> None:
    assert taken(PLAN, START + "- {op: 2026-10-20, feit: actie, over: Thuis rekenen}")[PAD] == "open"


def test_a_row_in_a_section_of_another_kind_is_no_task() -> None:
    anders = START.replace("sectie: afspraken", "sectie: doelen")

    assert PAD not in taken(PLAN, anders)


def test_a_later_row_takes_the_place_of_an_earlier_one() -> None:
    weer = f"- {{op: 2026-11-10, feit: plan, soort: opp, stand: start, rijen: [{RIJ.replace('ouders', 'leerkracht')}]}}"

    assert stand(PLAN, START + weer).taken[PAD].voor == ("leerkracht",)


def test_a_row_that_a_later_version_leaves_out_is_agreed_no_more() -> None:
    ander = (
        f"- {{op: 2026-11-10, feit: plan, soort: opp, stand: bijgesteld, rijen: [{RIJ.replace('lezen', 'rekenen')}]}}"
    )
    leeg = "- {op: 2026-11-10, feit: plan, soort: opp, stand: bijgesteld, zonder: afspraken}"

    assert set(taken(PLAN, START + ander)) & {PAD, PAD.replace("lezen", "rekenen")} == {PAD.replace("lezen", "rekenen")}
    assert PAD not in taken(PLAN, START + leeg)
