"""Requirements: voldaan, ontbreekt, n.v.t., onbekend or afgeweken."""

import pytest

from passend.engine.stand.vereisten import Oordeel
from tests.engine.stand.hulp import stand

BASIS = """
vragen: [{{id: zorg, vraag: "Zorg?", door: leerkracht}}, {{id: nodig, vraag: "Nodig?"}}]
documenten: [{{id: brief, soort: formulier, secties: [{{id: doelen, verplicht: ja}}, {{id: tips}}]}}]
plannen: [{{id: opp, voor: leerling}}]
toestemmingen: [{{id: akkoord, soort: toestemming, van: ouders}}, {{id: inzage, soort: inzage, aan: ouders}}]
overleggen: [{{id: team, over: leerling, wie: {{leidt: ib}}}}]
besluiten: [{{id: overgang, keuzes: [{{id: over}}, {{id: blijft}}]}}]
routes:
  - id: ladder
    per: leerling
    treden:
      - id: een
        begin: ja
        acties: [{{id: eerst, wat: gesprek, met: leerling}}, {{id: daarna, wat: gesprek, met: ouders, vraagt: {}}}]
"""
DAARNA = "routes.ladder.een.daarna"
BRIEF = "- {op: 2026-10-01, feit: document, soort: brief}\n"
ANTWOORD = "- {op: 2026-10-01, feit: oordeel, vraag: zorg, antwoord: nee, door: leerkracht}\n"


def oordeel(vraagt: str, feiten: str = "[]") -> Oordeel:
    return stand(BASIS.format(vraagt), feiten).taken[DAARNA].oordeel


@pytest.mark.parametrize(
    ("vraagt", "mist"),
    [
        ("eerst", "routes.ladder.een.eerst"),
        ("opp", "plannen.opp"),
        ("akkoord", "toestemmingen.akkoord"),
        ("team", "overleggen.team"),
        ("overgang", "besluiten.overgang"),
        ("overgang.over", "besluiten.overgang.over"),
        ("zorg", "vragen.zorg"),
    ],
)
def test_what_is_not_there_is_missed(vraagt: str, mist: str) -> None:
    assert oordeel(vraagt).mist == {mist}


@pytest.mark.parametrize(
    ("vraagt", "feit"),
    [
        ("eerst", "{feit: actie, id: eerst}"),
        ("opp", "{feit: plan, soort: opp, stand: concept}"),
        ("opp.start", "{feit: plan, soort: opp, stand: start}"),
        ("akkoord", "{feit: toestemming, id: akkoord, van: ouders, stand: gegeven}"),
        ("team", "{feit: overleg, soort: team}"),
        ("overgang", "{feit: besluit, keuze: blijft}"),
        ("overgang.over", "{feit: besluit, keuze: over}"),
        ("zorg", "{feit: oordeel, vraag: zorg, antwoord: nee, door: leerkracht}"),
        ("brief", "{feit: document, soort: brief}"),
        ("brief", "{feit: document, soort: brief, zonder: tips}"),
        ("opp", "{feit: afwijking, van: opp, reden: verhuisd, door: ib}"),
    ],
)
def test_what_is_there_is_met(vraagt: str, feit: str) -> None:
    assert oordeel(vraagt, f"- {feit}").mist == set()


@pytest.mark.parametrize(
    ("vraagt", "feit"),
    [
        ("opp.start", "{feit: plan, soort: opp, stand: concept}"),
        ("overgang.over", "{feit: besluit, keuze: blijft}"),
        ("akkoord", "{feit: toestemming, id: akkoord, van: ouders, stand: geweigerd}"),
        ("team", "{feit: overleg, soort: team, stand: gepland, dag: 2026-12-01}"),
        ("zorg", "{feit: oordeel, vraag: zorg, antwoord: nee, door: directeur}"),
        ("brief", "{feit: document, soort: brief, zonder: doelen}"),
        ("opp", "{feit: afwijking, van: opp, door: ib}"),
    ],
)
def test_what_is_half_there_is_not_met(vraagt: str, feit: str) -> None:
    assert oordeel(vraagt, f"- {feit}").mist != set()


def test_a_right_to_read_asks_nothing() -> None:
    assert oordeel("inzage").mist == set()


def test_a_document_lacks_its_empty_compulsory_section() -> None:
    assert oordeel("brief", "- {feit: document, soort: brief, zonder: doelen}").mist == {"documenten.brief.doelen"}


def test_a_deviation_is_told() -> None:
    assert oordeel("opp", "- {feit: afwijking, van: opp, reden: verhuisd, door: ib}").afgeweken == {"plannen.opp"}


@pytest.mark.parametrize("kracht", ["in beginsel", "kan"])
def test_a_soft_requirement_warns_and_does_not_block(kracht: str) -> None:
    gevonden = oordeel(f"[{{wat: brief, kracht: {kracht}}}]")

    assert gevonden.voldaan
    assert gevonden.waarschuwt == {"documenten.brief", "documenten.brief.doelen"}


@pytest.mark.parametrize(
    ("antwoord", "mist", "vragen"),
    [("ja", {"plannen.opp"}, set()), ("nee", set(), set()), (None, set(), {"plannen.opp"})],
)
def test_a_requirement_with_a_condition(antwoord: str | None, mist: set[str], vragen: set[str]) -> None:
    als = "[{wat: opp, als: {oordeel: {vraag: nodig, antwoord: ja}}}]"
    feiten = f"- {{op: 2026-10-01, feit: oordeel, vraag: nodig, antwoord: {antwoord}}}" if antwoord else "[]"
    gevonden = oordeel(als, feiten)

    assert (gevonden.mist, gevonden.vragen) == (mist, vragen)


@pytest.mark.parametrize(
    ("vraagt", "feiten", "voldaan"),
    [
        ("[{een van: [brief, zorg]}]", "[]", False),
        ("[{een van: [brief, zorg]}]", BRIEF, True),
        ("[{minstens: {aantal: 2, van: [brief, zorg, opp]}}]", BRIEF, False),
        ("[{minstens: {aantal: 2, van: [brief, zorg, opp]}}]", BRIEF + ANTWOORD, True),
        ("[{minstens: {aantal: niet vermeld, van: [brief, zorg]}}]", BRIEF + ANTWOORD, True),
        ("[{minstens: {aantal: niet vermeld, van: [brief, zorg]}}]", BRIEF, False),
    ],
)
def test_enough_of_several_is_enough(vraagt: str, feiten: str, voldaan: bool) -> None:
    assert oordeel(vraagt, feiten).voldaan is voldaan


def test_some_of_an_unknown_number_is_a_question() -> None:
    vraagt = "[{minstens: {aantal: niet vermeld, van: [brief, zorg]}}]"

    assert DAARNA in oordeel(vraagt, BRIEF).vragen
    assert DAARNA not in oordeel(vraagt).vragen


@pytest.mark.parametrize(
    ("antwoord", "mist", "vragen"),
    [("ja", set(), set()), ("nee", {"genoeg"}, set()), (None, {"genoeg"}, {"genoeg"})],
)
def test_a_requirement_may_be_a_condition(antwoord: str | None, mist: set[str], vragen: set[str]) -> None:
    klopt = "[{id: genoeg, naam: Genoeg, klopt: {oordeel: {vraag: nodig, antwoord: ja}}}]"
    feiten = f"- {{op: 2026-10-01, feit: oordeel, vraag: nodig, antwoord: {antwoord}}}" if antwoord else "[]"
    gevonden = oordeel(klopt, feiten)

    assert (gevonden.mist, gevonden.vragen) == (mist, vragen)


def test_silence_about_what_is_required_asks() -> None:
    assert oordeel("niet vermeld").vragen == {DAARNA}


def test_what_one_verdict_softens_only_warns() -> None:
    samen = Oordeel(mist={"a"})
    samen.voeg_toe(Oordeel(mist={"b"}, rollen={"ib"}, omdat={"c"}), zacht=True)

    assert samen == Oordeel(mist={"a"}, waarschuwt={"b"})
