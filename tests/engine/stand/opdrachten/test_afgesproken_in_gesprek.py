"""What people agree on at a talk that has no section for it is a task too, and is late after its day."""

import pytest

from tests.engine.stand.hulp import per_dag, stand, taken

PLAN = """
contact: [{id: gesprek-ouders, met: ouders, wanneer: naar behoefte}]
overleggen: [{id: bespreking, over: leerling, wie: {leidt: ib}}]
"""
RIJ = "{id: a-1, wat: Thuis lezen, wie: ouders, tot: 2026-11-01}"
GESPREK = f"- {{op: 2026-10-01, feit: gesprek, id: gesprek-ouders, rijen: [{RIJ}]}}\n"
PAD = "contact.gesprek-ouders.afspraken.a-1"


def test_an_agreement_of_a_talk_is_a_task_of_whom_it_names() -> None:
    taak = stand(PLAN, GESPREK).taken[PAD]

    assert (taak.voor, taak.element.naam) == (("ouders",), "Thuis lezen")


def test_an_agreement_is_late_after_its_day() -> None:
    assert per_dag(PLAN, GESPREK, PAD, "2026-10-01", "2026-11-01", "2026-11-02") == ["open", "open", "te laat"]


def test_an_agreement_without_a_day_is_never_late() -> None:
    zonder = GESPREK.replace(", tot: 2026-11-01", "")

    assert per_dag(PLAN, zonder, PAD, "2026-10-01", "2029-01-01") == ["open", "open"]


def test_an_agreement_is_closed_by_who_did_it() -> None:
    assert taken(PLAN, GESPREK + f"- {{op: 2026-10-20, feit: actie, over: {PAD}}}")[PAD] == "af"


def test_a_meeting_has_agreements_as_well() -> None:
    overleg = f"- {{op: 2026-10-01, feit: overleg, soort: bespreking, rijen: [{RIJ}]}}\n"

    assert "overleggen.bespreking.afspraken.a-1" in taken(PLAN, overleg)


@pytest.mark.parametrize("soort", ["actie", "steun"])
def test_a_row_of_something_that_is_no_talk_is_no_agreement(soort: str) -> None:
    los = f"- {{op: 2026-10-01, feit: {soort}, rijen: [{RIJ}]}}\n"

    assert [pad for pad in taken(PLAN, los) if "afspraken" in pad] == []
