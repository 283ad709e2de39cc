"""Counts: what a word names, how often."""

from typing import Any

import pytest

from passend.engine.stand.tellen import tel
from tests.engine.stand.hulp import stand

PLAN = """
lijsten: [{id: soorten, waarden: [pesten]}]
aanbod:
  - {id: rt, soort: voorziening, waar: school}
  - {id: klas, soort: voorziening, waar: [school, swv]}
  - {geen: [specialist], waar: derden}
uitspraken: [{id: a, soort: grens, tekst: Een}, {id: b, soort: grens, tekst: Twee}]
plannen: [{id: opp, voor: leerling}]
besluiten: [{id: overgang, keuzes: [{id: over}]}]
routes:
  - {id: ladder, per: leerling, treden: [{id: een, begin: ja}, {id: twee, naam: t, treden: [{id: twee-a, naam: a}]}]}
overleggen:
  - {id: team, over: school, wie: {leidt: ib}, agenda: [{id: zorgen, wat: zorgen, voor elk: {leerling: {zorg: ja}}}]}
signalen: [{id: pest, als: {gebeurtenis: {soort: pesten, binnen: 1 jaar}}, dan: [{stelt voor: {overleg: team}}]}]
kengetallen: [{id: uitstroom, per: schooljaar, rijen: [{id: vmbo, waarden: {2024/2025: 3}}]}]
"""
FEITEN = """
- {op: 2026-10-01, feit: plan, soort: opp, stand: start}
- {op: 2026-10-02, feit: plan, soort: opp, stand: concept}
- {op: 2026-10-01, feit: besluit, keuze: over}
- {op: 2026-10-01, feit: gebeurtenis, soort: pesten}
"""


@pytest.mark.parametrize(
    ("woord", "aantal"),
    [
        ("voorziening op school", 2),
        ("voorziening elders", 1),
        ("specialist op school", 0),
        ("specialist elders", "geen"),
        ("grens", 2),
        ("ambitie", "niet vermeld"),
        ("opp", 1),
        ("overgang", 1),
        ("ladder", 3),
        ("pest", 1),
        ("team", 1),
        ("bestaat-niet", None),
    ],
)
def test_what_a_word_counts(woord: str, aantal: Any) -> None:
    assert tel(stand(PLAN, FEITEN), woord) == aantal


def test_written_key_figures_are_given_as_they_are() -> None:
    assert tel(stand(PLAN), "uitstroom.vmbo") == {"2024/2025": 3}


def test_an_item_for_each_leerling_counts_those_for_whom_it_holds() -> None:
    feiten = """
    - {op: 2026-10-01, feit: leerling, leerling: piet, zorg: ja}
    - {op: 2026-10-01, feit: leerling, leerling: jan, zorg: nee}
    - {op: 2026-10-01, feit: leerling, leerling: an, zorg: ja}
    """

    assert tel(stand(PLAN, feiten, over="school"), "zorgen") == 2
