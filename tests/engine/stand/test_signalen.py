"""Signals: which rules fire, what was put aside, and what they propose."""

from datetime import date

from tests.engine.stand.hulp import Feiten, stand, taken

PEST = """
lijsten: [{id: soorten, waarden: [pesten, ruzie]}]
overleggen: [{id: team, over: leerling, wie: {leidt: ib}}]
signalen:
  - id: pest
    als: {gebeurtenis: {soort: pesten, aantal: {vanaf: 2}, binnen: 4 weken}}
    voor: ib
    dan:
      - {taak: {id: praten, wat: gesprek, met: ouders, termijn: {binnen: 1 week, na: aanleiding}}}
      - {stelt voor: {overleg: team}}
"""
TWEE = "- {op: 2026-11-01, feit: gebeurtenis, soort: pesten}\n- {op: 2026-11-10, feit: gebeurtenis, soort: pesten}\n"
OPZIJ = "- {op: 2026-11-11, feit: terzijde, signaal: pest, reden: opgelost, door: ib}\n"


def open_(plan: str, feiten: Feiten, op: str = "2026-11-22", **rest: object) -> list[str]:
    return [een.signaal.id for een in stand(plan, feiten, op, **rest).signalen.open]


def test_a_rule_that_holds_fires() -> None:
    assert open_(PEST, TWEE) == ["pest"]


def test_a_rule_that_does_not_hold_does_not_fire() -> None:
    assert open_(PEST, "- {op: 2026-11-01, feit: gebeurtenis, soort: pesten}") == []


def test_a_rule_stops_when_its_period_is_over() -> None:
    assert open_(PEST, TWEE, "2026-12-24") == []


def test_a_signal_began_with_the_latest_fact_it_speaks_of() -> None:
    gevonden = stand(PEST, TWEE + "- {op: 2026-11-15, feit: gebeurtenis, soort: ruzie}").signalen.open

    assert [een.aanleiding for een in gevonden] == [date(2026, 11, 10)]


def test_a_signal_gives_its_task_with_a_term_from_that_fact() -> None:
    assert taken(PEST, TWEE, "2026-11-17") == {"signalen.pest.praten": "open"}
    assert taken(PEST, TWEE, "2026-11-18") == {"signalen.pest.praten": "te laat"}


def test_a_signal_proposes_what_it_names() -> None:
    assert stand(PEST, TWEE).voorstellen.paden == {"overleg": {"overleggen.team"}}


def test_what_was_put_aside_with_a_reason_is_not_open() -> None:
    gevonden = stand(PEST, TWEE + OPZIJ).signalen

    assert [een.signaal.id for een in gevonden.open] == []
    assert [een.signaal.id for een in gevonden.terzijde] == ["pest"]


def test_what_was_put_aside_up_to_a_day_is_open_again_after_it() -> None:
    tot = OPZIJ.replace("reden: opgelost", "tot: 2026-11-18, reden: opgelost")

    assert open_(PEST, TWEE + tot, "2026-11-18") == []
    assert open_(PEST, TWEE + tot, "2026-11-19") == ["pest"]


def test_what_was_put_aside_without_a_reason_stays_open() -> None:
    assert open_(PEST, TWEE + "- {op: 2026-11-11, feit: terzijde, signaal: pest, door: ib}") == ["pest"]


def test_a_new_fact_opens_what_was_put_aside() -> None:
    assert open_(PEST, TWEE + OPZIJ + "- {op: 2026-11-20, feit: gebeurtenis, soort: pesten}") == ["pest"]


def test_a_fact_of_another_kind_does_not_open_what_was_put_aside() -> None:
    assert open_(PEST, TWEE + OPZIJ + "- {op: 2026-11-20, feit: gebeurtenis, soort: ruzie}") == []


PER_VAK = """
instrumenten: [{id: cito, soort: lvs-toets, vakken: [rekenen, spelling]}]
signalen: [{id: laag, per: vak, als: {toets: {vak: [rekenen, spelling], waarde: {onder: 50}}}, dan: [{hoort het: ib}]}]
"""
LAAG = """
- {op: 2026-11-01, feit: toets, instrument: cito, vak: rekenen, waarde: 40}
- {op: 2026-11-01, feit: toets, instrument: cito, vak: spelling, waarde: 40}
"""


def test_a_rule_per_vak_fires_for_each_vak_apart() -> None:
    assert {een.vak for een in stand(PER_VAK, LAAG).signalen.open} == {"rekenen", "spelling"}


def test_putting_one_vak_aside_leaves_the_other() -> None:
    opzij = LAAG + "- {op: 2026-11-02, feit: terzijde, signaal: laag, vak: rekenen, reden: bekend, door: ib}"

    assert {een.vak for een in stand(PER_VAK, opzij).signalen.open} == {"spelling"}


OPEN_PLEK = """
lijsten: [{id: soorten, waarden: [pesten]}]
signalen:
  - id: pest
    als: {gebeurtenis: {soort: pesten, aantal: {vanaf: niet vermeld}, binnen: 4 weken}}
    dan: [{hoort het: ib}]
"""


def test_an_open_spot_on_which_the_answer_hangs_is_a_question() -> None:
    gevonden = stand(OPEN_PLEK, TWEE)

    assert [een.signaal.id for een in gevonden.signalen.open] == []
    assert gevonden.vragen == {"signalen.pest"}


def test_a_rule_for_groups_is_not_judged_for_a_leerling() -> None:
    per_groep = PEST.replace("voor: ib", "per: groep")

    assert open_(per_groep, TWEE) == []
    assert open_(per_groep, TWEE, over="groep") == ["pest"]


def test_two_signals_that_propose_one_meeting_make_one_proposal_with_two_grounds() -> None:
    tweede = (
        PEST
        + "  - {id: ook, als: {gebeurtenis: {soort: pesten, binnen: 1 jaar}}, dan: [{stelt voor: {overleg: team}}]}\n"
    )
    voorstellen = stand(tweede, TWEE).voorstellen

    assert voorstellen.paden == {"overleg": {"overleggen.team"}}
    assert voorstellen.gronden == {"overleggen.team": {"signalen.pest", "signalen.ook"}}


ZORGEN = """
signalen:
  - id: vaker
    als: {zorg: {gebied: werkhouding, aantal: {vanaf: 2}, binnen: 6 weken}}
    voor: ib
    dan: [{hoort het: ib}]
"""
ZORG = "- {{op: 2026-11-0{}, feit: zorg, gebied: {}, herkomst: ouder}}\n"


def test_a_rule_counts_concerns_by_their_area_also_one_of_several() -> None:
    twee = ZORG.format(2, "werkhouding") + ZORG.format(9, "[leren, werkhouding]")

    assert open_(ZORGEN, twee) == ["vaker"]
    assert open_(ZORGEN, ZORG.format(2, "werkhouding") + ZORG.format(9, "leren")) == []
