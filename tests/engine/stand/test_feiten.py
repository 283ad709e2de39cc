"""Facts as the stand uses them: words become paths, every field a tuple, planned and held kept apart."""

from datetime import date, datetime

import pytest

from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.feiten import Feit
from tests.engine.stand.hulp import boek, gelezen

PLAN = """
plannen: [{id: opp, voor: leerling, secties: [{id: doelen}]}]
documenten: [{id: brief, soort: formulier, secties: [{id: doelen}]}]
overleggen: [{id: team, over: leerling, wie: {leidt: ib}}]
besluiten: [{id: overgang, keuzes: [{id: over}, {id: blijft}]}, {id: toelating, keuzes: [{id: over}]}]
feiten: [{id: melding, over: leerling, velden: [grond]}]
contact: [{id: kennismaking, met: ouders}]
"""


def feit(tekst: str) -> Feit:
    return gelezen(boek(PLAN), f"- {tekst}")[0]


def test_a_word_becomes_the_path_of_what_it_names() -> None:
    assert feit("{op: 2026-10-01, feit: plan, soort: opp, stand: start}").velden == {
        "soort": ("plannen.opp",),
        "stand": ("start",),
    }


def test_a_fact_names_what_it_is_about() -> None:
    assert feit("{op: 2026-10-01, feit: plan, soort: opp}").doelen == {"plannen.opp"}


def test_a_section_is_looked_up_in_its_own_document() -> None:
    assert feit("{op: 2026-10-01, feit: document, soort: brief, secties: doelen}").alle("secties") == (
        "documenten.brief.doelen",
    )


def test_a_choice_is_looked_up_in_its_decision() -> None:
    assert feit("{op: 2026-10-01, feit: besluit, id: toelating, keuze: over}").alle("keuze") == (
        "besluiten.toelating.over",
    )


def test_a_choice_tells_its_decision() -> None:
    assert feit("{op: 2026-10-01, feit: besluit, keuze: blijft}").alle("id") == ("besluiten.overgang",)


def test_a_word_that_the_plan_does_not_know_is_refused() -> None:
    with pytest.raises(VerwijzingFout):
        feit("{op: 2026-10-01, feit: plan, soort: handelingsplan}")


def test_a_gebeurtenis_names_no_element() -> None:
    assert feit("{op: 2026-10-01, feit: gebeurtenis, soort: opp}").doelen == frozenset()


def test_a_fact_of_an_own_kind_names_its_kind() -> None:
    assert feit("{op: 2026-10-01, feit: melding, grond: plein}").doelen == {"feiten.melding"}


def test_a_fact_without_a_day_happened_on_the_day_that_is_asked_about() -> None:
    assert feit("{feit: plan, soort: opp}").op == date(2026, 11, 22)


def test_a_time_makes_a_moment() -> None:
    assert feit('{op: 2026-10-01, tijd: "09:30", feit: plan, soort: opp}').moment == datetime(2026, 10, 1, 9, 30)


@pytest.mark.parametrize(
    ("rest", "dag"),
    [
        ("stand: gepland, dag: 2026-12-01", date(2026, 12, 1)),
        ("dag: 2026-12-01", date(2026, 12, 1)),
        ("over: gepland op 1 december", date(2026, 12, 1)),
        ("over: gepland op 3 maart", date(2027, 3, 3)),
        ("over: gepland op 2027-01-05", date(2027, 1, 5)),
        ("stand: gehouden, dag: 2026-10-01", None),
        ("stand: afgezegd, dag: 2026-12-01", None),
        ("dag: 2026-09-20", None),
    ],
)
def test_for_which_day_something_is_planned(rest: str, dag: date | None) -> None:
    assert feit(f"{{op: 2026-10-05, feit: gesprek, id: kennismaking, {rest}}}").gepland_op == dag


@pytest.mark.parametrize(
    ("rest", "gehouden"), [("met: ouders", True), ("stand: afgezegd", False), ("stand: gepland", False)]
)
def test_whether_it_took_place(rest: str, gehouden: bool) -> None:
    assert feit(f"{{op: 2026-10-05, feit: gesprek, id: kennismaking, {rest}}}").gehouden is gehouden


def test_what_is_told_afterwards_took_place_on_its_own_day() -> None:
    assert feit("{op: 2026-10-05, feit: overleg, soort: team, dag: 2026-10-01}").gebeurd_op == date(2026, 10, 1)


def test_a_plan_cannot_be_planned_by_its_day() -> None:
    assert feit("{op: 2026-10-05, feit: plan, soort: opp, dag: 2026-12-01}").gepland_op is None


@pytest.mark.parametrize(
    ("beschrijving", "verwacht"),
    [
        ({"feit": "plan", "op": date(2026, 10, 1)}, True),
        ({"feit": "plan", "soort": "opp"}, True),
        ({"soort": "plannen.opp"}, True),
        ({"feit": "plan", "stand": "einde"}, False),
        ({"feit": "plan", "op": date(2026, 10, 2)}, False),
    ],
)
def test_a_fact_is_recognised_by_the_fields_it_was_recorded_with(
    beschrijving: dict[str, object], verwacht: bool
) -> None:
    assert feit("{op: 2026-10-01, feit: plan, soort: opp, stand: start}").lijkt_op(beschrijving) is verwacht


def test_a_fact_names_sections_of_a_form_and_fields_in_them() -> None:
    tekst = """
plannen:
  - {id: hulp, voor: leerling, secties: [{id: doelen, velden: [{id: maat, verplicht: ja}]}]}
"""
    feit = "- {feit: plan, soort: hulp, stand: start, secties: [doelen, plannen.hulp.doelen.maat]}"

    (gelezen_,) = gelezen(boek(tekst), feit)

    assert gelezen_.alle("secties") == ("plannen.hulp.doelen", "plannen.hulp.doelen.maat")
