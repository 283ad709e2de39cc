"""A decision that somebody proposed waits for whoever decides, and is nothing yet for anything else."""

import pytest

from tests.engine.stand.hulp import poging, stand, taken

BESLUIT = "besluiten.doublure"
PLAN = """
besluiten:
  - {id: doublure, naam: Doublure, over: leerling, wie: {beslist: ib}, termijn: niet vermeld, keuzes: niet vermeld}
signalen:
  - id: overdoen
    als: {besluit: {id: doublure}}
    dan: [{taak: {id: ouders, wat: gesprek, met: ouders, wie: {leidt: leerkracht}}}]
"""
VOORSTEL = "- {op: 2026-11-02, feit: voorstel, id: doublure, uitkomst: ja, door: leerkracht, reden: te jong}\n"
BESLIST = "- {op: 2026-11-09, feit: besluit, id: doublure, uitkomst: nee, door: ib}\n"


def test_nobody_has_to_decide_what_nobody_proposed() -> None:
    assert taken(PLAN) == {}


def test_a_proposal_is_a_task_for_whoever_decides_and_says_who_proposed_it_and_why() -> None:
    taak = stand(PLAN, VOORSTEL).taken[BESLUIT]

    assert (taak.stand.value, taak.voor) == ("open", ("ib",))
    assert taak.voorstel is not None
    assert (taak.voorstel.door, taak.voorstel.reden) == (("leerkracht",), "te jong")


@pytest.mark.parametrize("later", ["", "- {op: 2026-11-02, feit: besluit, id: doublure, uitkomst: nee, door: ib}\n"])
def test_only_a_decision_after_the_proposal_closes_it(later: str) -> None:
    eerder = "- {op: 2026-11-02, feit: besluit, id: doublure, uitkomst: nee, door: ib}\n"

    assert taken(PLAN, eerder + VOORSTEL + later).get(BESLUIT) == (None if later else "open")


def test_a_proposal_is_no_decision_for_a_rule_that_waits_for_one() -> None:
    namen = [[signaal.signaal.id for signaal in stand(PLAN, f).signalen.open] for f in (VOORSTEL, VOORSTEL + BESLIST)]

    assert namen == [[], ["overdoen"]]


@pytest.mark.parametrize(
    ("feit", "mist", "rollen"),
    [
        ("{feit: voorstel, id: doublure, door: leerkracht, reden: te jong}", set(), set()),
        ("{feit: voorstel, id: doublure, door: leerkracht}", {"reden"}, set()),
        ("{feit: besluit, id: doublure, door: leerkracht}", set(), {"ib", "leerkracht"}),
    ],
)
def test_anybody_may_propose_with_a_reason_and_only_who_decides_may_decide(
    feit: str, mist: set[str], rollen: set[str]
) -> None:
    oordeel = poging(PLAN, feit).oordelen[BESLUIT]

    assert (oordeel.mist, oordeel.rollen) == (mist, rollen)


def test_what_cannot_be_decided_for_this_leerling_cannot_be_proposed() -> None:
    plan = PLAN.replace("over: leerling,", "over: leerling, geldt: {groepen: 1-2},")
    groep5 = "- {op: 2026-08-24, feit: leerling, groep: 5}\n"

    assert not poging(plan, "{feit: voorstel, id: doublure, door: leerkracht, reden: te jong}", groep5).mag
