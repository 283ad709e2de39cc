"""Every answer has its Dutch sentence."""

from passend.engine.stand.uitleg import oordeelzin, signaalzin, taakzin, vraagzin
from passend.engine.stand.vereisten import Oordeel
from tests.engine.stand.hulp import boek, stand

PLAN = """
lijsten: [{id: soorten, waarden: [pesten]}]
plannen: [{id: opp, naam: Ontwikkelingsperspectief, voor: leerling}]
signalen:
  - id: pest
    naam: Er wordt gepest
    als: {gebeurtenis: {soort: pesten, binnen: 1 jaar}}
    voor: ib
    dan:
      - taak:
          id: praten
          wat: gesprek
          met: ouders
          wie: {voert uit: leerkracht}
          vraagt: opp
          termijn: {binnen: 1 week, na: aanleiding}
      - {hoort het: directeur}
besluiten:
  - {id: overgang, naam: Overgang, wie: {beslist: [ib, directeur]}, termijn: {voor: 1 november}, keuzes: [{id: over}]}
"""
GEPEST = "- {op: 2026-11-10, feit: gebeurtenis, soort: pesten}\n"


def test_a_task_says_what_why_until_when_whose_and_what_first() -> None:
    gevonden = stand(PLAN, GEPEST)

    assert taakzin(gevonden.toestand, gevonden.taken["signalen.pest.praten"]) == (
        "Gesprek met ouders: te laat; door het signaal 'Er wordt gepest'; "
        "binnen 1 week na aanleiding (10-11-2026), dus uiterlijk 17-11-2026; voor leerkracht; "
        "eerst nodig: Ontwikkelingsperspectief"
    )


def test_a_decision_says_who_decide() -> None:
    gevonden = stand(PLAN)
    zin = taakzin(gevonden.toestand, gevonden.taken["besluiten.overgang"])

    assert zin.endswith("intern begeleider en directeur beslissen")


def test_a_decision_of_which_the_text_does_not_say_who_takes_it_says_so() -> None:
    gevonden = stand(PLAN.replace("beslist: [ib, directeur]", "beslist: niet vermeld"))
    zin = taakzin(gevonden.toestand, gevonden.taken["besluiten.overgang"])

    assert zin.endswith("wie beslist staat er niet")


def test_a_signal_says_the_facts_behind_it_and_for_whom_it_is() -> None:
    gevonden = stand(PLAN, GEPEST)

    assert signaalzin(gevonden.toestand, gevonden.signalen.open[0]) == (
        "Er wordt gepest; pesten: op 10-11; voor intern begeleider; directeur hoort het"
    )


def test_a_signal_that_was_put_aside_before_says_so() -> None:
    opzij = "- {op: 2026-11-01, feit: gebeurtenis, soort: pesten}\n"
    opzij += "- {op: 2026-11-02, feit: terzijde, signaal: pest, reden: bekend, door: ib}\n"
    gevonden = stand(PLAN, opzij + GEPEST)

    zin = signaalzin(gevonden.toestand, gevonden.signalen.open[0])

    assert zin.endswith("; eerder opzij gezet op 2-11, met reden")


def test_a_rule_that_cannot_be_decided_says_what_is_known_and_what_is_asked() -> None:
    plan = """
lijsten: [{id: soorten, waarden: [pesten]}]
vragen: [{id: zorg, vraag: "Is er zorg?"}]
signalen:
  - id: r
    naam: Zorg
    als: {alle: [{gebeurtenis: {soort: pesten, binnen: 1 jaar}}, {oordeel: {vraag: zorg, antwoord: ja}}]}
"""
    gevonden = stand(plan, GEPEST)

    zin = vraagzin(gevonden.toestand, "signalen.r", gevonden.signalen.vragen["signalen.r"])

    assert zin == "Zorg: niet te beslissen; bekend: pesten: op 10-11; te vragen: Is er zorg?"


def test_a_verdict_names_things_by_their_name() -> None:
    oordeel = Oordeel(mist={"plannen.opp"}, rollen={"ib"}, omdat={"termijn"}, vragen={"signalen.pest"})

    assert oordeelzin(boek(PLAN), oordeel) == (
        "eerst nodig: Ontwikkelingsperspectief; niet door of niet zonder: intern begeleider; omdat: termijn; "
        "te vragen: Er wordt gepest"
    )


def test_where_nothing_stands_in_the_way_there_is_nothing_to_say() -> None:
    assert oordeelzin(boek(PLAN), Oordeel()) == ""
