"""Terms beside each other: a yearly one stays owed next to one that runs from an event."""

from datetime import date

import pytest

from tests.engine.stand.hulp import staat, stand

PLAN = """
plannen:
  - id: opp
    naam: OPP
    voor: leerling
    evaluatie: {{termijn: [{termijnen}]}}
"""
BEGONNEN = "- {op: 2026-09-15, feit: plan, soort: opp, stand: start}"


@pytest.mark.parametrize(
    "termijnen", ["{per: schooljaar, minstens: 1}", "{per: schooljaar, minstens: 1}, {elke: 12 maanden}"]
)
def test_what_was_missed_last_school_year_is_late_in_the_next(termijnen: str) -> None:
    gevonden = staat(stand(PLAN.format(termijnen=termijnen), BEGONNEN, op=date(2027, 8, 1)))

    assert gevonden["plannen.opp.geëvalueerd"] == "te laat"
