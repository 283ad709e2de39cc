"""The whole answer: choices, what is held up, warnings, questions, and the people of a group."""

import pytest

from tests.engine.stand.hulp import Feiten, staat, stand

LADDER = """
vragen: [{id: klaar, vraag: "Klaar?"}]
toestemmingen: [{id: akkoord, soort: toestemming, van: ouders}]
plannen: [{id: opp, voor: leerling, vraagt: akkoord}]
routes:
  - id: ladder
    per: leerling
    treden:
      - id: een
        begin: ja
        acties:
          - {id: praten, wat: gesprek, met: ouders}
        besluiten:
          - id: kiezen
            bij: praten
            wie: {beslist: niet vermeld}
            standaard: {als: {leerling: {groep: 8}}, keuze: verder}
            keuzes:
              - {id: verder, dan: [{naar: twee}]}
              - {id: plus, als: {leerling: {groep: 8}}, dan: [{naar: twee}]}
              - {id: zwaar, alleen als: {oordeel: {vraag: klaar, antwoord: ja}}, dan: [{naar: twee}]}
              - {id: delen, vraagt: akkoord, dan: [{naar: twee}]}
              - {id: open, dan: niet vermeld}
      - {id: twee, naam: twee}
"""
KIEZEN = "routes.ladder.een.kiezen"


def keuzes(feiten: Feiten) -> set[str]:
    return {pad.rpartition(".")[2] for pad in stand(LADDER, feiten).keuzes}


def groep(nummer: int) -> str:
    return f"- {{op: 2026-08-01, feit: leerling, groep: {nummer}}}\n- {{op: 2026-09-01, feit: gesprek, met: ouders}}\n"


def test_before_its_act_was_done_a_decision_only_has_choices_on_a_ground_of_their_own() -> None:
    assert keuzes("- {op: 2026-08-01, feit: leerling, groep: 8}") == {"plus"}


def test_choices_whose_condition_does_not_hold_are_shut_out() -> None:
    assert keuzes(groep(7)) == {"verder", "delen", "open"}


def test_choices_whose_condition_holds_can_be_made() -> None:
    assert keuzes(groep(8)) == {"verder", "plus", "delen", "open"}


def test_a_restriction_has_to_be_met_for_certain() -> None:
    antwoord = "- {op: 2026-10-01, feit: oordeel, vraag: klaar, antwoord: ja}"

    assert keuzes(groep(7) + antwoord) == {"verder", "zwaar", "delen", "open"}


def test_a_refused_consent_shuts_a_choice_out() -> None:
    geweigerd = "- {op: 2026-10-01, feit: toestemming, id: akkoord, van: ouders, stand: geweigerd}"

    assert keuzes(groep(7) + geweigerd) == {"verder", "open"}


def test_a_standard_outcome_is_proposed_when_its_condition_holds() -> None:
    assert stand(LADDER, groep(8)).voorstellen.paden == {"besluit": {f"{KIEZEN}.verder"}}
    assert stand(LADDER, groep(7)).voorstellen.paden == {}


def test_where_the_text_does_not_say_who_decides_a_person_is_asked() -> None:
    assert KIEZEN in stand(LADDER, groep(7)).vragen


def test_a_choice_of_which_nobody_knows_what_follows_asks() -> None:
    keuze = groep(7) + "- {op: 2026-10-01, feit: besluit, keuze: open}"

    assert KIEZEN in stand(LADDER, keuze).vragen


def test_a_plan_in_preparation_is_held_up_by_what_it_needs() -> None:
    concept = "- {op: 2026-10-01, feit: plan, soort: opp, stand: concept}\n"
    akkoord = "- {op: 2026-10-02, feit: toestemming, id: akkoord, van: ouders, stand: gegeven}"

    assert stand(LADDER, concept).geblokkeerd["plannen.opp.start"].mist == {"toestemmingen.akkoord"}
    assert "plannen.opp.start" not in stand(LADDER, concept + akkoord).geblokkeerd


def test_a_choice_that_waits_is_held_up() -> None:
    wacht = LADDER.replace("{id: delen, vraagt: akkoord", "{id: delen, wacht op: akkoord")
    gevonden = stand(wacht, "- {op: 2026-10-01, feit: besluit, keuze: delen}")

    assert gevonden.geblokkeerd[f"{KIEZEN}.delen"].mist == {"toestemmingen.akkoord"}
    assert gevonden.geblokkeerd["routes.ladder.twee"].mist == {"toestemmingen.akkoord"}


OVERLEG = """
overleggen: [{id: team, over: leerling, wie: {leidt: ib, zo mogelijk: directeur}}]
"""


def test_who_stayed_away_without_a_reason_gives_a_warning() -> None:
    zonder = "{op: 2026-10-01, feit: overleg, soort: team, aanwezig: [ib]}"

    assert stand(OVERLEG, f"- {zonder}").waarschuwingen == {"overleggen.team"}
    assert stand(OVERLEG, f"- {zonder[:-1]}, reden: ziek}}").waarschuwingen == set()


GROEP = """
routes:
  - id: groepsronde
    per: groep
    treden:
      - id: een
        begin: ja
        acties: [{id: gesprek, wat: gesprek, met: ouders, voor elk: {leerling: {zorg: ja}}, termijn: {voor: 1 oktober}}]
"""


def test_an_act_for_each_leerling_is_a_duty_of_those_for_whom_it_holds() -> None:
    feiten = """
    - {op: 2026-08-20, feit: leerling, leerling: piet, zorg: ja}
    - {op: 2026-08-20, feit: leerling, leerling: jan, zorg: nee}
    """
    mensen = stand(GROEP, feiten, over="groep").personen

    assert {naam: staat(een) for naam, een in mensen.items()} == {
        "piet": {"routes.groepsronde.een.gesprek": "te laat"},
        "jan": {},
    }


def test_the_log_of_a_leerling_has_no_people_of_its_own() -> None:
    assert stand(GROEP, "- {op: 2026-08-20, feit: leerling, leerling: piet, zorg: ja}").personen == {}


VAN_DE_GROEP = """
plannen: [{id: groepsplan, voor: groep}]
documenten: [{id: verslag, soort: verslag, wanneer: {voor: 1 oktober}}]
routes:
  - id: groepsronde
    per: groep
    treden:
      - id: een
        begin: ja
        acties: [{id: praten, wat: gesprek, met: ouders}, {id: maken, wat: plan, soort: groepsplan}]
"""


@pytest.mark.parametrize(
    ("pad", "feit"),
    [
        ("routes.groepsronde.een.praten", "feit: gesprek, met: ouders"),
        ("routes.groepsronde.een.maken", "feit: plan, soort: groepsplan, stand: start"),
        ("documenten.verslag", "feit: document, soort: verslag"),
    ],
)
def test_a_fact_about_one_leerling_closes_nothing_of_the_group(pad: str, feit: str) -> None:
    zonder = staat(stand(VAN_DE_GROEP, over="groep"))[pad]
    van_een = staat(stand(VAN_DE_GROEP, f"- {{op: 2026-11-01, {feit}, leerling: piet}}", over="groep"))[pad]
    van_allen = staat(stand(VAN_DE_GROEP, f"- {{op: 2026-11-01, {feit}}}", over="groep"))[pad]

    assert (van_een, van_allen) == (zonder, "af")


OPEN_PLEK = "{gebeurtenis: {soort: pesten, aantal: {vanaf: niet vermeld}, binnen: 1 jaar}}"
OPEN_PLEKKEN = f"""
lijsten: [{{id: soorten, waarden: [pesten]}}]
plannen: [{{id: hulpplan, voor: leerling, verplicht als: {OPEN_PLEK}}}]
routes:
  - {{id: ladder, per: leerling, treden: [{{id: een, begin: ja}}, {{id: twee, instroom: {OPEN_PLEK}}}]}}
"""


def test_an_open_spot_names_the_element_in_which_it_stands() -> None:
    gevonden = stand(OPEN_PLEKKEN, "- {op: 2026-11-01, feit: gebeurtenis, soort: pesten}")

    assert gevonden.vragen == {"plannen.hulpplan", "routes.ladder.twee"}
