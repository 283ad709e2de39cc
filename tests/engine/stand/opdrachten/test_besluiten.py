"""Duties to decide, and what follows from a choice."""

from tests.engine.stand.hulp import per_dag, stand, taken

LADDER = """
routes:
  - id: ladder
    per: leerling
    treden:
      - id: een
        begin: ja
        termijn: {{binnen: 8 weken, na: een.start}}
        acties: [{{id: praten, wat: gesprek, met: ouders, termijn: {{binnen: 2 weken, na: een.start}}}}]
        besluiten: [{{id: kiezen, {}, keuzes: [{{id: verder, dan: [{{naar: een}}]}}]}}]
"""
BEGIN = "- {op: 2026-10-01, feit: trede, naar: een}\n"
GESPROKEN = "- {op: 2026-10-12, feit: gesprek, met: ouders}\n"
KIEZEN = "routes.ladder.een.kiezen"


def ladder(sleutels: str) -> str:
    return LADDER.format(sleutels)


def test_a_decision_without_an_act_is_due_at_once_with_the_term_of_its_trede() -> None:
    los = ladder("naam: Kiezen")

    assert per_dag(los, BEGIN, KIEZEN, "2026-10-01", "2026-11-26", "2026-11-27") == ["open", "open", "te laat"]


def test_before_the_act_is_done_the_act_is_late_and_not_the_decision() -> None:
    gevonden = taken(ladder("bij: praten"), BEGIN, "2026-10-20")

    assert gevonden == {"routes.ladder.een.praten": "te laat", KIEZEN: "open"}


def test_once_the_act_is_done_the_decision_has_the_term_of_the_act() -> None:
    bij = ladder("bij: praten")

    assert per_dag(bij, BEGIN + GESPROKEN, KIEZEN, "2026-10-15", "2026-10-16") == ["open", "te laat"]


def test_a_term_of_its_own_goes_first() -> None:
    eigen = ladder("bij: praten, termijn: {binnen: 1 week, na: praten}")

    assert per_dag(eigen, BEGIN + GESPROKEN, KIEZEN, "2026-10-19", "2026-10-20") == ["open", "te laat"]


def test_a_decision_that_was_taken_is_af() -> None:
    los = """
besluiten: [{id: overgang, termijn: {voor: 1 november}, keuzes: [{id: over}]}]
"""

    assert taken(los) == {"besluiten.overgang": "te laat"}
    assert taken(los, "- {op: 2026-10-20, feit: besluit, keuze: over}") == {"besluiten.overgang": "af"}


def test_a_decision_without_a_term_or_condition_is_not_due_by_itself() -> None:
    assert taken("besluiten: [{id: overgang, keuzes: [{id: over}]}]") == {}


def test_a_decision_with_a_condition_is_due_when_it_holds() -> None:
    als = "besluiten: [{id: overgang, als: {leerling: {groep: 8}}, keuzes: [{id: over}]}]"

    assert taken(als, "- {op: 2026-08-01, feit: leerling, groep: 8}") == {"besluiten.overgang": "open"}
    assert taken(als, "- {op: 2026-08-01, feit: leerling, groep: 7}") == {}


def test_a_decision_is_due_once_its_application_was_sent() -> None:
    aanvraag = """
besluiten: [{id: tlv, vraagt: dossier, keuzes: [{id: wel}]}]
documenten: [{id: dossier, soort: formulier}]
routes:
  - {id: l, per: leerling, treden: [{id: een, begin: ja, acties: [{id: vraag, wat: aanvraag, document: dossier}]}]}
"""
    verzonden = "- {op: 2026-11-01, feit: actie, id: vraag}"

    assert "besluiten.tlv" not in taken(aanvraag)
    assert taken(aanvraag, verzonden)["besluiten.tlv"] == "open"


VERGADERING = """
overleggen:
  - id: team
    over: leerling
    wie: {leidt: ib}
    besluit: [{id: vervolg, termijn: {binnen: 1 week, na: team}, keuzes: [{id: door}]}]
"""


def test_a_decision_of_a_meeting_is_due_once_it_was_held() -> None:
    gehouden = "- {op: 2026-11-10, feit: overleg, soort: team}"

    assert taken(VERGADERING) == {}
    assert taken(VERGADERING, gehouden) == {"overleggen.team.vervolg": "te laat"}


GEVOLGEN = """
besluiten:
  - id: overgang
    keuzes:
      - {id: blijft, dan: [{taak: {id: bellen, wat: gesprek, met: ouders, termijn: {binnen: 1 week, na: aanleiding}}}]}
      - {id: plus, dan: [{start: plusplan}]}
      - {id: klaar, dan: [{stopt: plusplan}]}
plannen: [{id: plusplan, voor: leerling, termijn: {binnen: 4 weken, na: aanleiding}}]
"""


def test_a_choice_gives_a_task_with_a_term_from_its_day() -> None:
    keuze = "- {op: 2026-11-02, feit: besluit, keuze: blijft}"
    taak = "besluiten.overgang.blijft.bellen"

    assert per_dag(GEVOLGEN, keuze, taak, "2026-11-01", "2026-11-09", "2026-11-10") == [None, "open", "te laat"]


def test_a_choice_that_starts_a_plan_makes_it_due() -> None:
    keuze = "- {op: 2026-11-02, feit: besluit, keuze: plus}"

    assert per_dag(GEVOLGEN, keuze, "plannen.plusplan", "2026-11-30", "2026-12-01") == ["open", "te laat"]


def test_a_choice_that_stops_a_plan_ends_it() -> None:
    feiten = """
    - {op: 2026-10-01, feit: plan, soort: plusplan, stand: start}
    - {op: 2026-11-02, feit: besluit, keuze: klaar}
    """

    assert [dag.isoformat() for dag in stand(GEVOLGEN, feiten).toestand.gebeurd("plusplan.einde")] == ["2026-11-02"]


def test_a_choice_that_waits_gives_nothing_yet() -> None:
    wacht = (
        GEVOLGEN.replace("{id: plus,", "{id: plus, wacht op: akkoord,")
        + "toestemmingen: [{id: akkoord, soort: toestemming, van: ouders}]"
    )

    assert "plannen.plusplan" not in taken(wacht, "- {op: 2026-11-02, feit: besluit, keuze: plus}")


def test_a_decision_after_a_talk_that_is_held_when_needed_stays_open_until_it_is_taken() -> None:
    los = """
overleggen: [{id: gesprek, over: leerling, wie: {doet mee: ib}, frequentie: naar behoefte, besluit: wat-past}]
besluiten: [{id: wat-past, bij: gesprek, keuzes: niet vermeld}]
"""
    gehouden = "- {op: 2026-10-12, feit: overleg, soort: gesprek, aanwezig: ib}\n"
    besloten = "- {op: 2026-10-19, feit: besluit, id: wat-past, keuze: anders, reden: eerst kijken}\n"

    assert taken(los) == {}
    assert taken(los, gehouden)["besluiten.wat-past"] == "open"
    assert taken(los, gehouden + besloten)["besluiten.wat-past"] == "af"
