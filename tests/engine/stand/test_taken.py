"""A task has exactly one state; force, scope, conditions and deviations decide which."""

import pytest

from tests.engine.stand.hulp import per_dag, staat, stand, taken

TREDE = """
routes:
  - id: ladder
    per: leerling
    treden:
      - id: een
        begin: ja
        wie: {{voert uit: leerkracht}}
        acties: [{{id: praten, wat: gesprek, met: ouders, {}}}]
vragen: [{{id: nodig, vraag: "Nodig?"}}]
aanbod: [{{id: rt, soort: voorziening, waar: school}}]
"""
PRATEN = "routes.ladder.een.praten"
BINNEN = "termijn: {binnen: 2 weken, na: een.start}"
BEGIN = "- {op: 2026-10-01, feit: trede, naar: een}\n"


def trede(sleutels: str) -> str:
    return TREDE.format(sleutels)


def test_the_last_day_is_in_time_and_the_next_is_late() -> None:
    gevonden = per_dag(trede(BINNEN), BEGIN, PRATEN, "2026-10-01", "2026-10-15", "2026-10-16")

    assert gevonden == ["open", "open", "te laat"]


def test_what_was_done_is_af() -> None:
    gedaan = BEGIN + "- {op: 2026-10-10, feit: gesprek, met: ouders}"

    assert taken(trede(BINNEN), gedaan) == {PRATEN: "af"}


def test_what_was_done_late_is_af_all_the_same() -> None:
    gedaan = BEGIN + "- {op: 2026-11-10, feit: gesprek, met: ouders}"

    assert per_dag(trede(BINNEN), gedaan, PRATEN, "2026-11-09", "2026-11-10") == ["te laat", "af"]


def test_what_was_done_before_it_was_asked_does_not_count() -> None:
    gedaan = BEGIN + "- {op: 2026-09-30, feit: gesprek, met: ouders}"

    assert taken(trede(BINNEN), gedaan) == {PRATEN: "te laat"}


def test_a_talk_with_somebody_else_does_not_count() -> None:
    assert taken(trede(BINNEN), BEGIN + "- {op: 2026-10-10, feit: gesprek, met: leerling}") == {PRATEN: "te laat"}


def test_a_planned_talk_is_not_done() -> None:
    gepland = BEGIN + "- {op: 2026-10-10, feit: gesprek, id: praten, stand: gepland, dag: 2026-12-01}"

    assert taken(trede(BINNEN), gepland) == {PRATEN: "te laat"}


@pytest.mark.parametrize(
    ("kracht", "verwacht"), [("wet", "te laat"), ("moet", "te laat"), ("in beginsel", "te laat"), ("kan", "open")]
)
def test_only_what_may_be_done_is_never_late(kracht: str, verwacht: str) -> None:
    assert taken(trede(f"{BINNEN}, kracht: {kracht}"), BEGIN) == {PRATEN: verwacht}


def test_where_the_text_does_not_say_whether_it_must_nothing_is_late_and_a_person_is_asked() -> None:
    taak = stand(trede(f"{BINNEN}, kracht: niet vermeld"), BEGIN).taken[PRATEN]

    assert (taak.stand.value, taak.vragen) == ("open", ("kracht",))


@pytest.mark.parametrize("termijn", ["niet vermeld", "op afspraak", "hele schooljaar"])
def test_without_a_last_day_nothing_is_late(termijn: str) -> None:
    assert taken(trede(f"termijn: {termijn}"), BEGIN, "2029-10-01") == {PRATEN: "open"}


def test_what_is_done_as_needed_is_on_no_list() -> None:
    assert taken(trede("termijn: naar behoefte"), BEGIN) == {}


def test_a_condition_that_does_not_hold_takes_the_task_away() -> None:
    als = f"{BINNEN}, als: {{leerling: {{groep: 3}}}}"

    assert taken(trede(als), BEGIN + "- {op: 2026-09-01, feit: leerling, groep: 4}") == {}


def test_a_condition_that_nobody_answered_asks() -> None:
    gevonden = stand(trede(f"{BINNEN}, als: {{oordeel: {{vraag: nodig, antwoord: ja}}}}"), BEGIN)

    assert staat(gevonden) == {}
    assert gevonden.vragen == {PRATEN}


def test_a_condition_that_was_answered_gives_the_task() -> None:
    als = f"{BINNEN}, als: {{oordeel: {{vraag: nodig, antwoord: ja}}}}"
    antwoord = "- {op: 2026-10-01, feit: oordeel, vraag: nodig, antwoord: ja}"

    assert taken(trede(als), BEGIN + antwoord) == {PRATEN: "te laat"}


def test_a_restriction_that_does_not_hold_takes_the_task_away() -> None:
    alleen = f"{BINNEN}, alleen als: {{leerling: {{groep: 3}}}}"

    assert taken(trede(alleen), BEGIN + "- {op: 2026-09-01, feit: leerling, groep: 4}") == {}


def test_outside_its_groups_a_task_is_not_asked() -> None:
    geldt = f"{BINNEN}, geldt: {{groepen: 5-8}}"

    assert taken(trede(geldt), BEGIN + "- {op: 2026-09-01, feit: leerling, groep: 4}") == {}


def test_where_nobody_knows_the_group_a_task_is_not_certain() -> None:
    taak = stand(trede(f"{BINNEN}, geldt: {{groepen: 5-8}}"), BEGIN).taken[PRATEN]

    assert not taak.zeker


def test_within_its_groups_a_task_is_certain() -> None:
    groep = BEGIN + "- {op: 2026-09-01, feit: leerling, groep: 6}"

    assert stand(trede(f"{BINNEN}, geldt: {{groepen: 5-8}}"), groep).taken[PRATEN].zeker


def test_a_deviation_with_a_reason_by_who_may_makes_afgeweken() -> None:
    afwijking = "- {op: 2026-10-05, feit: afwijking, van: praten, reden: verhuisd, door: ib}"

    assert taken(trede(BINNEN), BEGIN + afwijking) == {PRATEN: "afgeweken"}


@pytest.mark.parametrize("rest", ["door: ib", "reden: verhuisd, door: leerkracht"])
def test_a_deviation_without_a_reason_or_right_changes_nothing(rest: str) -> None:
    afwijking = f"- {{op: 2026-10-05, feit: afwijking, van: praten, {rest}}}"

    assert taken(trede(BINNEN), BEGIN + afwijking) == {PRATEN: "te laat"}


def test_the_law_knows_no_deviation() -> None:
    afwijking = "- {op: 2026-10-05, feit: afwijking, van: praten, reden: verhuisd, door: ib}"

    assert taken(trede(f"{BINNEN}, kracht: wet"), BEGIN + afwijking) == {PRATEN: "te laat"}


def test_a_task_is_of_who_acts_on_its_trede() -> None:
    assert stand(trede(BINNEN), BEGIN).taken[PRATEN].voor == ("leerkracht",)


def test_what_is_to_come_stands_apart() -> None:
    pas = "termijn: {tussen: [4 weken, 6 weken], na: een.start}"
    gevonden = stand(trede(pas), BEGIN, "2026-10-10")

    assert staat(gevonden) == {}
    assert gevonden.komend[PRATEN].open_vanaf.isoformat() == "2026-10-29"


def test_a_task_says_what_it_needs_first() -> None:
    taak = stand(trede(f"{BINNEN}, vraagt: rt"), BEGIN).taken[PRATEN]

    assert taak.oordeel.mist == {"aanbod.rt"}


def test_a_certain_task_that_misses_something_is_blocked() -> None:
    assert set(stand(trede(f"{BINNEN}, vraagt: rt"), BEGIN).geblokkeerd) == {PRATEN}


GROEP = "keuze uit: [{id: bellen, wat: gesprek, met: ouders}, {id: mailen, wat: informeren, aan: ouders}]"
EEN, BEIDE = "- {op: 2026-10-02, feit: actie, id: bellen}\n", "- {op: 2026-10-03, feit: actie, id: mailen}\n"


def groep(minstens: str) -> str:
    return f"""
routes:
  - id: ladder
    per: leerling
    treden: [{{id: een, begin: ja, acties: [{{id: bereiken, {GROEP}, minstens: {minstens}}}]}}]
"""


@pytest.mark.parametrize(
    ("minstens", "feiten", "verwacht"),
    [
        ("1", BEGIN, "open"),
        ("1", BEGIN + EEN, "af"),
        ("2", BEGIN + EEN, "open"),
        ("2", BEGIN + EEN + BEIDE, "af"),
        ("niet vermeld", BEGIN + EEN, "open"),
        ("niet vermeld", BEGIN + EEN + BEIDE, "af"),
    ],
)
def test_a_group_of_acts_is_done_when_enough_are(minstens: str, feiten: str, verwacht: str) -> None:
    assert taken(groep(minstens), feiten) == {"routes.ladder.een.bereiken": verwacht}


VERLATEN = """
routes:
  - id: ladder
    per: leerling
    treden:
      - id: een
        begin: ja
        acties:
          - {id: gewoon, wat: gesprek, met: ouders}
          - {id: terugkoppelen, wat: informeren, aan: ouders, termijn: {binnen: 2 weken, na: een.einde}}
      - {id: twee, naam: twee}
"""


def test_of_a_trede_that_was_left_only_what_its_end_started_remains() -> None:
    assert taken(VERLATEN, "- {op: 2026-11-10, feit: trede, naar: twee}") == {"routes.ladder.een.terugkoppelen": "open"}


def test_a_condition_is_asked_about_only_when_the_duty_was_set_going() -> None:
    contact = (
        'vragen: [{id: nodig, vraag: "Nodig?"}]\n'
        "contact: [{id: einde, met: ouders, als: {oordeel: {vraag: nodig}}, wanneer: {na: leerling.uitstroom}}]"
    )

    assert "contact.einde" not in stand(contact).vragen
    assert "contact.einde" in stand(contact, "- {op: 2026-10-01, feit: leerling, uitstroom: sbo}").vragen


def test_a_form_that_is_done_while_the_text_is_silent_about_an_empty_section_says_so() -> None:
    document = (
        "documenten: [{id: brief, soort: formulier, wanneer: {voor: 1 oktober}, "
        "secties: [{id: doelen, verplicht: niet vermeld}]}]"
    )

    leeg = stand(document, "- {op: 2026-09-01, feit: document, soort: brief, zonder: doelen}").taken["documenten.brief"]
    vol = stand(document, "- {op: 2026-09-01, feit: document, soort: brief}").taken["documenten.brief"]

    assert (leeg.stand, leeg.vragen, vol.stand, vol.vragen) == ("af", ("verplicht",), "af", ())
