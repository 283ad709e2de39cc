"""Whose task something is: the nearest place that names the part decides."""

import pytest

from passend.engine.stand.wie import beslisser_open, rollen_voor, uitvoerders, vereiste_mensen
from tests.engine.stand.hulp import stand

PLAN = """
plannen:
  - {id: opp, voor: leerling, wie: {voert uit: ib, beslist: directeur}, evaluatie: {wie: {leidt: logopedist}}}
  - {id: deelplan, voor: leerling, onderdeel van: opp}
overleggen: [{id: team, over: leerling, wie: {leidt: ib, doet mee: [leerkracht, niet vermeld]}}]
routes:
  - id: ladder
    per: leerling
    treden:
      - id: een
        begin: ja
        wie: {voert uit: leerkracht, leidt: directeur}
        acties:
          - {id: eigen, wat: gesprek, met: ouders, wie: {voert uit: logopedist}}
          - {id: van-trede, wat: gesprek, met: ouders}
          - {id: maken, wat: plan, soort: opp}
          - {id: deel-maken, wat: plan, soort: deelplan}
          - {id: terugzien, wat: evaluatie, soort: opp}
          - {id: vergaderen, wat: overleg, soort: team}
        besluiten:
          - {id: vast, wie: {beslist: ib}, keuzes: [{id: a}]}
          - {id: stil, wie: {beslist: niet vermeld}, keuzes: [{id: b}]}
          - {id: zwijgt, keuzes: [{id: c}]}
"""


@pytest.mark.parametrize(
    ("actie", "deel", "rollen"),
    [
        ("eigen", "voert_uit", ["logopedist"]),
        ("eigen", "leidt", ["directeur"]),
        ("van-trede", "voert_uit", ["leerkracht"]),
        ("maken", "voert_uit", ["ib"]),
        ("deel-maken", "voert_uit", ["ib"]),
        ("terugzien", "leidt", ["logopedist"]),
        ("vergaderen", "leidt", ["ib"]),
        ("van-trede", "tekent", None),
    ],
)
def test_the_nearest_place_that_names_a_part_decides(actie: str, deel: str, rollen: list[str] | None) -> None:
    toestand = stand(PLAN).toestand

    assert rollen_voor(toestand, toestand.element(f"routes.ladder.een.{actie}"), deel) == rollen


def test_who_stands_at_the_trede_alone_need_not_be_there() -> None:
    toestand = stand(PLAN).toestand

    assert vereiste_mensen(toestand, toestand.element("routes.ladder.een.van-trede")) == []


def test_who_leads_and_takes_part_in_a_meeting_is_needed() -> None:
    toestand = stand(PLAN).toestand

    assert vereiste_mensen(toestand, toestand.element("overleggen.team")) == ["ib", "leerkracht"]


def test_a_decision_is_taken_by_who_decides() -> None:
    toestand = stand(PLAN).toestand

    assert uitvoerders(toestand, toestand.element("routes.ladder.een.vast")) == ["ib"]


@pytest.mark.parametrize(("besluit", "open_"), [("vast", False), ("stil", True), ("zwijgt", False)])
def test_whether_the_plan_is_silent_about_who_decides(besluit: str, open_: bool) -> None:
    toestand = stand(PLAN).toestand

    assert beslisser_open(toestand, toestand.element(f"routes.ladder.een.{besluit}")) is open_
