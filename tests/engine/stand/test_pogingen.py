"""May this be recorded? Requirements, people, windows, forms and consents, before a fact is written down."""

import pytest

from tests.engine.stand.hulp import poging

PLAN = """
routes:
  - id: ladder
    per: leerling
    treden:
      - id: een
        begin: ja
        acties:
          - {id: praten, wat: gesprek, met: ouders, wie: {leidt: leerkracht, doet mee: ib, zo mogelijk: directeur}}
          - {id: wachten, wat: informeren, aan: ouders, termijn: {tussen: [4 weken, 6 weken], na: een.start}}
        besluiten:
          - id: kiezen
            wie: {beslist: ib}
            vraagt: praten
            keuzes: [{id: verder, vraagt: reden, dan: [{naar: twee}]}, {id: blijven, dan: [{naar: een}]}]
      - {id: twee, vraagt: hulpplan}
plannen:
  - id: hulpplan
    voor: leerling
    secties: [{id: doelen, verplicht: ja, door: leerkracht}, {id: tips, verplicht: in beginsel}]
toestemmingen: [{id: akkoord, soort: toestemming, van: ouders, bij: hulpplan.start}]
vragen: [{id: zorg, vraag: "Is er zorg?", door: leerkracht}]
"""
START = "- {op: 2026-11-01, feit: trede, naar: een}\n"
GESPROKEN = "- {op: 2026-11-02, feit: gesprek, id: praten, aanwezig: [leerkracht, ib, directeur]}\n"
AKKOORD = "- {op: 2026-11-02, feit: toestemming, id: akkoord, van: ouders, stand: gegeven}\n"
PLAN_VOL = "- {op: 2026-11-03, feit: plan, soort: hulpplan, stand: start, door: leerkracht}\n"
PRATEN, KIEZEN = "routes.ladder.een.praten", "routes.ladder.een.kiezen"
VERDER = "{feit: besluit, keuze: verder, door: ib, reden: nodig}"


def mist(feit: str, feiten: str = START, pad: str = "") -> set[str]:
    oordelen = poging(PLAN, feit, feiten).oordelen
    return oordelen[pad].mist if pad else {wat for oordeel in oordelen.values() for wat in oordeel.mist}


def rollen(feit: str, feiten: str = START) -> set[str]:
    return {rol for oordeel in poging(PLAN, feit, feiten).oordelen.values() for rol in oordeel.rollen}


def test_an_act_with_everybody_there_may() -> None:
    assert poging(PLAN, "{feit: gesprek, id: praten, aanwezig: [leerkracht, ib, directeur]}", START).mag


@pytest.mark.parametrize(
    ("aanwezig", "weg"), [("[leerkracht, directeur]", {"ib"}), ("[ib, directeur]", {"leerkracht"})]
)
def test_an_act_without_somebody_required_may_not(aanwezig: str, weg: set[str]) -> None:
    assert rollen(f"{{feit: gesprek, id: praten, aanwezig: {aanwezig}}}") == weg


def test_who_comes_if_possible_needs_a_reason_to_stay_away() -> None:
    assert mist("{feit: gesprek, id: praten, aanwezig: [leerkracht, ib]}") == {"reden"}


def test_with_a_reason_who_comes_if_possible_may_stay_away() -> None:
    assert poging(PLAN, "{feit: gesprek, id: praten, aanwezig: [leerkracht, ib], reden: ziek}", START).mag


def test_an_act_by_somebody_else_names_who_may() -> None:
    assert rollen("{feit: gesprek, id: praten, door: logopedist}") == {"leerkracht", "ib", "logopedist"}


def test_a_decision_by_somebody_else_names_who_decides() -> None:
    assert "ib" in rollen("{feit: besluit, keuze: blijven, door: leerkracht}", START + GESPROKEN)


def test_a_decision_asks_what_it_requires() -> None:
    assert mist("{feit: besluit, keuze: blijven, door: ib}") == {PRATEN}


def test_a_decision_with_what_it_requires_may() -> None:
    assert poging(PLAN, "{feit: besluit, keuze: blijven, door: ib}", START + GESPROKEN).mag


def test_a_choice_also_asks_what_its_target_trede_asks() -> None:
    assert "plannen.hulpplan" in mist(VERDER, START + GESPROKEN)


def test_a_choice_with_everything_its_target_asks_may() -> None:
    assert poging(PLAN, VERDER, START + GESPROKEN + AKKOORD + PLAN_VOL).mag


def test_a_choice_that_asks_a_reason_may_not_without() -> None:
    alles = START + GESPROKEN + AKKOORD + PLAN_VOL

    assert mist("{feit: besluit, keuze: verder, door: ib}", alles) == {"reden"}


def test_anders_asks_a_reason() -> None:
    assert mist("{feit: besluit, id: kiezen, keuze: anders, naar: twee, door: ib}", START + GESPROKEN) == {"reden"}


def test_anders_without_a_target_asks_a_reason_as_well() -> None:
    assert mist("{feit: besluit, id: kiezen, keuze: anders, door: ib}", START + GESPROKEN) == {"reden"}


def test_anders_with_a_reason_by_who_may_deviate_may() -> None:
    feit = "{feit: besluit, id: kiezen, keuze: anders, naar: twee, door: ib, reden: dringend}"

    assert poging(PLAN, feit, START + GESPROKEN).oordelen[f"{KIEZEN}.anders"].mag


def test_a_plan_does_not_start_without_its_consent() -> None:
    gevonden = poging(PLAN, "{feit: plan, soort: hulpplan, stand: start, door: leerkracht}", START)

    assert gevonden.oordelen["plannen.hulpplan.start"].mist == {"toestemmingen.akkoord"}


def test_a_plan_with_its_consent_starts() -> None:
    assert poging(PLAN, "{feit: plan, soort: hulpplan, stand: start, door: leerkracht}", START + AKKOORD).mag


def test_a_concept_needs_no_consent() -> None:
    assert poging(PLAN, "{feit: plan, soort: hulpplan, stand: concept, door: leerkracht}", START).mag


def test_an_empty_compulsory_section_stops_a_plan() -> None:
    feit = "{feit: plan, soort: hulpplan, stand: start, zonder: doelen}"

    assert mist(feit, START + AKKOORD) == {"plannen.hulpplan.doelen"}


def test_an_empty_section_that_is_compulsory_in_principle_warns() -> None:
    gevonden = poging(PLAN, "{feit: plan, soort: hulpplan, stand: start, zonder: tips}", START + AKKOORD)

    assert gevonden.mag
    assert gevonden.oordelen["plannen.hulpplan.start"].waarschuwt == {"plannen.hulpplan.tips"}


def test_a_section_is_filled_by_whom_the_plan_names() -> None:
    feit = "{feit: plan, soort: hulpplan, stand: concept, secties: doelen, door: directeur}"

    assert rollen(feit) == {"leerkracht", "directeur"}


def test_an_act_before_its_window_asks_a_reason() -> None:
    assert mist("{feit: actie, id: wachten}") == {"reden"}


def test_an_act_before_its_window_with_a_reason_is_a_deviation() -> None:
    gevonden = poging(PLAN, "{feit: actie, id: wachten, reden: eerder klaar, door: ib}", START)

    assert gevonden.mag
    assert gevonden.afgeweken == {"routes.ladder.een.wachten"}


def test_a_planned_day_lies_within_the_term() -> None:
    na_de_termijn = poging(PLAN, "{feit: actie, id: wachten, stand: gepland, dag: 2026-12-14}", START)

    assert na_de_termijn.oordelen["routes.ladder.een.wachten.gepland"].omdat == {"termijn"}


def test_a_planned_day_on_the_last_day_may() -> None:
    assert poging(PLAN, "{feit: actie, id: wachten, stand: gepland, dag: 2026-12-13}", START).mag


def test_a_question_is_answered_by_whom_the_plan_asks() -> None:
    assert rollen("{feit: oordeel, vraag: zorg, antwoord: ja, door: directeur}") == {"leerkracht", "directeur"}


def test_a_consent_is_given_by_whom_the_plan_asks() -> None:
    assert "ouders" in rollen("{feit: toestemming, id: akkoord, van: directeur, door: directeur, stand: gegeven}")


def test_a_deviation_asks_a_reason() -> None:
    assert mist("{feit: afwijking, van: praten, door: ib}") == {"reden"}


def test_a_deviation_is_for_who_may_deviate() -> None:
    gevonden = poging(PLAN, "{feit: afwijking, van: praten, door: leerkracht, reden: druk}", START)

    assert gevonden.oordelen[PRATEN].omdat == {"plan.afwijken"}


WETTELIJK = """
besluiten:
  - {id: tlv, kracht: wet, wie: {beslist: directeur, adviseert: logopedist}, keuzes: [{id: wel}, {id: niet}]}
routes: [{id: ladder, per: leerling, treden: [{id: een, begin: ja}, {id: twee, naam: twee}]}]
"""


def test_the_choices_of_a_statutory_decision_are_closed() -> None:
    gevonden = poging(WETTELIJK, "{feit: besluit, id: tlv, keuze: anders, naar: twee, reden: dringend, door: ib}")

    assert gevonden.oordelen["besluiten.tlv.anders"].omdat == {"de keuzes van een wettelijk besluit zijn gesloten"}


def test_a_statutory_decision_waits_for_the_advice_it_names() -> None:
    advies = "- {op: 2026-11-01, feit: actie, wat: advies, door: logopedist}"
    feit = "{feit: besluit, keuze: tlv.wel, door: directeur}"

    assert not poging(WETTELIJK, feit).mag
    assert poging(WETTELIJK, feit, advies).mag


def test_one_decision_takes_one_choice() -> None:
    gevonden = poging(WETTELIJK, "{feit: besluit, keuze: [tlv.wel, tlv.niet], door: directeur}")

    assert "meer" in gevonden.oordelen["besluiten.tlv.wel"].omdat


VERLENGBAAR = """
besluiten:
  - id: aanvraag
    termijn: {binnen: 6 weken, na: leerling.aanmelding, verlengen: {met: 4 weken, keer: 1, melding aan: ouders}}
    keuzes: [{id: wel}, {id: niet}]
"""
AANGEMELD = "- {op: 2026-10-01, feit: leerling, aanmelding: ja}\n"
VERLENGING = "{feit: verlenging, van: aanvraag, aan: ouders}"


def test_a_term_may_be_extended_once() -> None:
    assert poging(VERLENGBAAR, VERLENGING, AANGEMELD).mag


def test_a_term_may_not_be_extended_twice() -> None:
    eerder = AANGEMELD + "- {op: 2026-11-01, feit: verlenging, van: aanvraag, aan: ouders}"

    assert poging(VERLENGBAAR, VERLENGING, eerder).oordelen["besluiten.aanvraag"].omdat == {
        "verlengen",
        "verlengen mag een keer",
    }


def test_an_extension_is_told_to_whom_the_plan_says() -> None:
    gevonden = poging(VERLENGBAAR, "{feit: verlenging, van: aanvraag, aan: directeur}", AANGEMELD)

    assert gevonden.oordelen["besluiten.aanvraag"].rollen == {"ouders"}


def test_what_the_plan_does_not_know_to_extend_is_not_extended() -> None:
    gevonden = poging(PLAN, "{feit: verlenging, van: wachten}", START)

    assert gevonden.oordelen["routes.ladder.een.wachten"].omdat == {"verlengen", "verlengen staat niet in het plan"}


PLAATSEN = """
plannen: [{id: plusgroep, voor: leerling, plaatsen: 1, wachtlijst: {op volgorde van: leerling.aanmelding}}]
"""


def test_when_all_places_are_taken_nobody_begins() -> None:
    vol = "- {op: 2026-10-01, feit: plan, soort: plusgroep, stand: start, leerling: piet}"
    gevonden = poging(PLAATSEN, "{feit: plan, soort: plusgroep, stand: start, leerling: jan}", vol, over="school")

    assert gevonden.oordelen["plannen.plusgroep.start"].omdat == {
        "plannen.plusgroep.plaatsen",
        "plaatsen",
        "alle 1 plaatsen zijn bezet",
    }


def test_who_waits_longer_goes_first() -> None:
    wachtend = """
    - {op: 2026-09-01, feit: leerling, leerling: piet, aanmelding: ja}
    - {op: 2026-09-02, feit: leerling, leerling: jan, aanmelding: ja}
    """
    jan = poging(PLAATSEN, "{feit: plan, soort: plusgroep, stand: start, leerling: jan}", wachtend, over="school")
    piet = poging(PLAATSEN, "{feit: plan, soort: plusgroep, stand: start, leerling: piet}", wachtend, over="school")

    assert jan.oordelen["plannen.plusgroep.start"].omdat == {
        "plannen.plusgroep.wachtlijst",
        "wachtlijst",
        "piet wacht langer",
    }
    assert piet.mag


def test_a_decision_is_taken_where_somebody_stands() -> None:
    besloten = START + GESPROKEN + AKKOORD + PLAN_VOL + f"- {VERDER.replace('{', '{op: 2026-11-04, ', 1)}\n"
    tweede = poging(PLAN, "{feit: besluit, keuze: blijven, door: ib}", besloten)

    assert tweede.oordelen[KIEZEN].omdat == {"de leerling staat niet op deze trede"}


@pytest.mark.parametrize(("dag", "bezwaar"), [("01", {"een plan eindigt niet voordat het begint"}), ("03", set())])
def test_a_plan_does_not_end_before_it_begins(dag: str, bezwaar: set[str]) -> None:
    einde = poging(
        PLAN, f"{{op: 2026-11-{dag}, feit: plan, soort: hulpplan, stand: einde}}", START + AKKOORD + PLAN_VOL
    )

    assert einde.oordelen["plannen.hulpplan.einde"].omdat == bezwaar


OVERLEG = """
overleggen: [{id: team, over: leerling, wie: {doet mee: [ib, leerkracht]}, vraagt: formulier}]
documenten: [{id: formulier, soort: formulier}]
"""


def test_a_meeting_is_planned_before_what_it_asks_is_there() -> None:
    gepland = poging(OVERLEG, "{feit: overleg, soort: team, stand: gepland, dag: 2026-12-08}")
    gehouden = poging(OVERLEG, "{feit: overleg, soort: team, aanwezig: [ib, leerkracht]}")

    assert gepland.mag
    assert gehouden.oordelen["overleggen.team"].mist == {"documenten.formulier"}


TERUGBLIK = """
routes:
  - id: ladder
    per: leerling
    kracht: moet
    treden: [{id: een, begin: ja, acties: [{id: terugblik, wat: evaluatie, soort: [kort, lang]}]}]
plannen:
  - {id: kort, voor: leerling, evaluatie: {wie: {doet mee: ib}}}
  - {id: lang, voor: leerling, evaluatie: {wie: {doet mee: ib, zo mogelijk: directeur}}}
"""


@pytest.mark.parametrize(("loopt", "nodig"), [("kort", set()), ("lang", {"reden"})])
def test_looking_back_asks_the_people_of_the_plan_that_runs(loopt: str, nodig: set[str]) -> None:
    begonnen = f"- {{op: 2026-11-02, feit: plan, soort: {loopt}, stand: start}}\n"
    terug = poging(TERUGBLIK, "{feit: actie, id: terugblik, aanwezig: ib}", begonnen)

    assert terug.oordelen["routes.ladder.een.terugblik"].mist == nodig
