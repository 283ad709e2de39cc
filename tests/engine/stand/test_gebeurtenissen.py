"""When the events took place that terms and requirements refer to."""

import pytest

from tests.engine.stand.hulp import Feiten, stand

PLAN = """
plannen: [{id: opp, voor: leerling}]
documenten: [{id: brief, soort: formulier}]
overleggen: [{id: team, over: leerling, wie: {leidt: ib}}]
contact: [{id: kennismaking, met: ouders}]
toestemmingen: [{id: akkoord, soort: toestemming, van: ouders}]
aanbod: [{id: rt, soort: voorziening, waar: school}]
instrumenten: [{id: dmt, soort: lvs-toets}]
vragen: [{id: zorg, vraag: "Zorg?"}]
feiten: [{id: melding, over: leerling, velden: [grond]}]
besluiten: [{id: overgang, keuzes: [{id: over}, {id: blijft}]}]
kalender: [{id: ronde, wat: ronde, wanneer: {van: 5 oktober, tot: 30 oktober}}]
routes:
  - id: ladder
    per: leerling
    treden:
      - id: een
        begin: ja
        acties: [{id: praten, wat: gesprek, met: ouders}, {id: later, wat: gesprek, met: leerling, wacht op: akkoord}]
      - {id: twee, naam: twee}
"""
DAG = "2026-10-08"


def gebeurd(verwijzing: str, feiten: Feiten) -> list[str]:
    return [dag.isoformat() for dag in stand(PLAN, feiten).toestand.gebeurd(verwijzing)]


@pytest.mark.parametrize(
    ("verwijzing", "feit"),
    [
        ("opp.start", "feit: plan, soort: opp, stand: start"),
        ("opp.geëvalueerd", "feit: plan, soort: opp, stand: geëvalueerd"),
        ("opp.einde", "feit: plan, soort: opp, stand: einde"),
        ("brief", "feit: document, soort: brief"),
        ("brief.getekend", "feit: document, soort: brief, stand: getekend"),
        ("brief.ontvangst", "feit: ontvangst, wat: brief"),
        ("team", "feit: overleg, soort: team"),
        ("kennismaking", "feit: gesprek, id: kennismaking, met: ouders"),
        ("akkoord", "feit: toestemming, id: akkoord, stand: gegeven"),
        ("akkoord.geweigerd", "feit: toestemming, id: akkoord, stand: geweigerd"),
        ("akkoord.ingetrokken", "feit: toestemming, id: akkoord, stand: ingetrokken"),
        ("rt.start", "feit: steun, aanbod: rt"),
        ("dmt", "feit: toets, instrument: dmt, waarde: 40"),
        ("zorg", "feit: oordeel, vraag: zorg, antwoord: nee"),
        ("melding", "feit: melding, grond: plein"),
        ("overgang", "feit: besluit, keuze: over"),
        ("overgang.over", "feit: besluit, keuze: over"),
        ("praten", "feit: gesprek, met: ouders"),
        ("twee.start", "feit: trede, naar: twee"),
        ("een.einde", "feit: trede, naar: twee"),
        ("gebeurtenis.pesten", "feit: gebeurtenis, soort: pesten"),
        ("leerling.inschrijving", "feit: leerling, inschrijving: ja"),
    ],
)
def test_an_event_took_place_on_the_day_of_its_fact(verwijzing: str, feit: str) -> None:
    assert gebeurd(verwijzing, f"- {{op: {DAG}, {feit}}}") == [DAG]


@pytest.mark.parametrize(
    ("verwijzing", "feit"),
    [
        ("opp.start", "feit: plan, soort: opp, stand: concept"),
        ("brief", "feit: document, soort: brief, stand: concept"),
        ("team", "feit: overleg, soort: team, stand: gepland, dag: 2026-12-01"),
        ("kennismaking", "feit: gesprek, id: kennismaking, stand: afgezegd"),
        ("akkoord", "feit: toestemming, id: akkoord, stand: geweigerd"),
        ("dmt", "feit: verwachting, instrument: dmt, waarde: 40"),
        ("overgang.over", "feit: besluit, keuze: blijft"),
        ("praten", "feit: gesprek, met: leerling"),
    ],
)
def test_something_like_it_is_not_the_event(verwijzing: str, feit: str) -> None:
    assert gebeurd(verwijzing, f"- {{op: {DAG}, {feit}}}") == []


def test_a_period_begins_and_ends_on_the_days_of_the_calendar() -> None:
    assert "2026-10-05" in gebeurd("ronde.start", "[]")
    assert "2026-10-30" in gebeurd("ronde.einde", "[]")


def test_an_event_in_the_log_goes_before_the_calendar() -> None:
    assert gebeurd("ronde.einde", "- {op: 2026-11-02, feit: gebeurtenis, soort: ronde.einde}") == ["2026-11-02"]


def test_an_act_that_waits_was_done_on_the_day_on_which_it_need_not_wait() -> None:
    gesprek = "- {op: 2026-10-01, feit: actie, id: later}\n"
    akkoord = "- {op: 2026-10-20, feit: toestemming, id: akkoord, van: ouders, stand: gegeven}"

    assert gebeurd("later", gesprek) == []
    assert gebeurd("later", gesprek + akkoord) == ["2026-10-20"]
