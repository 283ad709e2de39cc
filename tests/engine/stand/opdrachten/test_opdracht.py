"""The term of a duty: its own, else that of what it makes, evaluates or fills."""

import pytest

from tests.engine.stand.hulp import per_dag

PLAN = """
plannen:
  - id: opp
    voor: leerling
    termijn: {{binnen: 2 weken, na: een.start}}
    evaluatie: {{termijn: {{binnen: 4 weken, na: een.start}}}}
  - {{id: hulpplan, voor: leerling, looptijd: {{binnen: 3 weken, na: een.start}}}}
documenten: [{{id: verslag, soort: verslag, wanneer: {{binnen: 1 week, na: een.start}}}}]
routes:
  - {{id: ladder, per: leerling, treden: [{{id: een, begin: ja, acties: [{{id: doen, {}}}]}}]}}
"""
BEGIN = "- {op: 2026-10-01, feit: trede, naar: een}"


@pytest.mark.parametrize(
    ("actie", "laatste", "te_laat"),
    [
        ("wat: plan, soort: opp", "2026-10-15", "2026-10-16"),
        ("wat: plan, soort: opp, termijn: {binnen: 3 dagen, na: een.start}", "2026-10-04", "2026-10-05"),
        ("wat: evaluatie, soort: opp", "2026-10-29", "2026-10-30"),
        ("wat: evaluatie, soort: hulpplan", "2026-10-22", "2026-10-23"),
        ("wat: vastleggen, document: verslag", "2026-10-08", "2026-10-09"),
    ],
)
def test_an_act_has_the_term_of_what_it_is_about(actie: str, laatste: str, te_laat: str) -> None:
    dagen = per_dag(PLAN.format(actie), BEGIN, "routes.ladder.een.doen", laatste, te_laat)

    assert dagen == ["open", "te laat"]


@pytest.mark.parametrize("actie", ["wat: overleg", "wat: informeren, document: verslag"])
def test_another_act_has_no_term_but_its_own(actie: str) -> None:
    assert per_dag(PLAN.format(actie), BEGIN, "routes.ladder.een.doen", "2029-01-01") == ["open"]
