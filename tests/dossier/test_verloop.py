"""How somebody came where they stand."""

from typing import Any

from passend.dossier.verloop import verloop
from tests.engine.stand.hulp import Feiten, plan, stand

PLAN = """
routes:
  - id: trap
    naam: Trap
    per: leerling
    treden:
      - id: een
        naam: Een
        begin: ja
        besluiten: [{id: verder, wie: niet vermeld, keuzes: [{id: door, dan: [{naar: twee}]}]}]
      - id: twee
        naam: Twee
        besluiten: [{id: klaar, wie: niet vermeld, keuzes: [{id: stop, dan: [{naar: einde}]}]}]
"""


def gang(feiten: Feiten = ()) -> list[tuple[Any, ...]]:
    """Name, first day, last day, and the number of the fact that began the stay."""
    stukken = verloop(plan(PLAN), stand(PLAN, feiten, "2026-11-20"))
    return [(stuk["naam"], stuk["van"], stuk["tot"], stuk["feit"]) for stuk in stukken]


def test_where_everybody_begins_nobody_decided() -> None:
    assert gang() == [("Een", None, None, "")]


def test_a_decision_begins_the_next_stay_and_ends_the_one_before() -> None:
    feiten = """
- {op: 2026-09-01, feit: besluit, keuze: verder.door, door: ib}
- {op: 2026-10-01, feit: besluit, keuze: klaar.stop, door: ib}
"""

    assert gang(feiten) == [
        ("Een", None, "2026-09-01", ""),
        ("Twee", "2026-09-01", "2026-10-01", "1"),
        ("afgesloten", "2026-10-01", None, "2"),
    ]


def test_a_placement_is_what_began_a_stay() -> None:
    assert gang("- {op: 2026-09-01, feit: trede, route: trap, naar: twee}")[-1] == ("Twee", "2026-09-01", None, "1")
