"""The window of a duty: readings of a contradiction, extensions, planned days, and since when it is owed."""

from datetime import date

import pytest

from tests.engine.stand.hulp import per_dag, stand, taken

TWEE_LEZINGEN = """
routes:
  - id: ladder
    per: leerling
    treden:
      - id: een
        begin: ja
        acties:
          - id: praten
            wat: gesprek
            met: ouders
            termijn: {{binnen: 2 weken, na: een.start}}
            tegenspraak:
              - over: termijn.binnen
                staat er: [{{bron: "1", waarde: 2 weken}}, {{bron: "2", waarde: 4 weken}}]
                want: {}
"""
BEGIN = "- {op: 2026-10-01, feit: trede, naar: een}\n"
PRATEN = "routes.ladder.een.praten"


def test_a_term_that_nobody_settled_is_late_only_when_it_is_in_every_reading() -> None:
    gevonden = per_dag(TWEE_LEZINGEN.format("niet vermeld"), BEGIN, PRATEN, "2026-10-15", "2026-10-16", "2026-10-30")

    assert gevonden == ["open", "open", "te laat"]


def test_between_two_readings_a_person_is_asked() -> None:
    taak = stand(TWEE_LEZINGEN.format("niet vermeld"), BEGIN, "2026-10-16").taken[PRATEN]

    assert "termijn" in taak.vragen


def test_a_contradiction_that_was_settled_has_one_reading() -> None:
    gevonden = per_dag(TWEE_LEZINGEN.format("de eerste is nieuwer"), BEGIN, PRATEN, "2026-10-15", "2026-10-16")

    assert gevonden == ["open", "te laat"]


VERLENGBAAR = """
besluiten:
  - id: aanvraag
    termijn: {binnen: 6 weken, na: leerling.aanmelding, verlengen: {met: 4 weken, keer: 1, melding aan: ouders}}
    keuzes: [{id: wel}]
"""
AANGEMELD = "- {op: 2026-09-01, feit: leerling, aanmelding: ja}\n"


@pytest.mark.parametrize(
    ("verlenging", "laatste_in_tijd", "te_laat"),
    [
        ("", "2026-10-13", "2026-10-14"),
        ("- {op: 2026-10-01, feit: verlenging, van: aanvraag, aan: ouders}", "2026-11-10", "2026-11-11"),
        ("- {op: 2026-10-01, feit: verlenging, van: aanvraag, aan: directeur}", "2026-10-13", "2026-10-14"),
    ],
)
def test_an_extension_counts_when_it_was_told(verlenging: str, laatste_in_tijd: str, te_laat: str) -> None:
    gevonden = per_dag(VERLENGBAAR, AANGEMELD + verlenging, "besluiten.aanvraag", laatste_in_tijd, te_laat)

    assert gevonden == ["open", "te laat"]


JAARLIJKS = "contact: [{id: gesprek, met: ouders, wanneer: {voor: 1 oktober}}]"


def test_what_had_run_out_before_the_plan_worked_here_is_not_owed() -> None:
    assert taken(JAARLIJKS, sinds="2026-10-15") == {}


def test_what_runs_out_after_the_plan_began_to_work_is_owed() -> None:
    assert taken(JAARLIJKS, sinds="2026-09-15") == {"contact.gesprek": "te laat"}


def test_who_came_later_does_not_owe_what_was_before() -> None:
    assert taken(JAARLIJKS, "- {op: 2026-10-15, feit: leerling, inschrijving: ja}") == {}


INTAKE = "contact: [{id: intake, met: ouders, wanneer: {na: leerling.inschrijving}}]"


def test_what_has_no_last_day_is_not_owed_when_what_set_it_going_is_from_before_the_plan() -> None:
    ingeschreven = "- {op: 2026-08-24, feit: leerling, inschrijving: ja}"

    assert taken(INTAKE, ingeschreven, sinds="2026-10-15") == {}
    assert taken(INTAKE, ingeschreven, sinds="2026-08-24") == {"contact.intake": "open"}


OPP = """
feiten: [{id: steun-extra, naam: Extra steun, over: leerling, standen: [toekenning], duurt: ja}]
plannen:
  - id: opp
    voor: leerling
    verplicht als: {steun-extra: {stand: loopt}}
    termijn: {binnen: 6 weken, na: steun-extra.toekenning}
routes:
  - {id: ladder, per: leerling, treden: [{id: een, begin: ja, acties: [{id: maken, wat: plan, soort: opp}]}]}
"""
TOEGEKEND = "- {op: 2026-03-02, feit: steun-extra, stand: toekenning}"


def test_a_plan_that_is_obligatory_as_long_as_support_runs_stays_owed_however_long_ago_that_began() -> None:
    assert taken(OPP, TOEGEKEND, sinds="2026-08-24")["plannen.opp"] == "te laat"


def test_an_act_has_the_term_of_the_plan_it_makes_only_where_that_plan_is_obligatory() -> None:
    maken = "routes.ladder.een.maken"

    assert stand(OPP).taken[maken].uiterlijk is None
    assert stand(OPP, TOEGEKEND, sinds="2026-01-01").taken[maken].uiterlijk == date(2026, 4, 13)


AFSPRAAK = """
routes:
  - id: ladder
    per: leerling
    treden: [{id: een, begin: ja, acties: [{id: praten, wat: gesprek, met: ouders, termijn: op afspraak}]}]
"""


def test_what_was_agreed_for_a_day_is_late_after_that_day() -> None:
    gepland = "- {op: 2026-10-01, feit: gesprek, id: praten, stand: gepland, dag: 2026-10-20}"

    assert per_dag(AFSPRAAK, gepland, PRATEN, "2026-10-20", "2026-10-21") == ["open", "te laat"]
