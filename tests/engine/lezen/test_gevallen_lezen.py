"""Reading cases: every fact and every name in them is checked against the plan."""

from datetime import date, datetime

import pytest

from passend.engine.gevallen.modellen import Geval
from passend.engine.lezen import LeesFouten, lees_gevallen
from tests.engine.lezen.hulp import plan


def gevallen(tekst: str) -> list[Geval]:
    return lees_gevallen(tekst, plan())


def fouten(tekst: str) -> list[tuple[int, str]]:
    with pytest.raises(LeesFouten) as gevonden:
        gevallen(tekst)
    return [(fout.regel, fout.zin) for fout in gevonden.value.fouten]


def met_feit(feit: str) -> str:
    return f"- geval: a\n  gegeven: [{feit}]\n  dan: {{signalen: []}}\n"


def test_case_is_read_with_its_facts_as_they_were_written() -> None:
    (geval,) = gevallen("""\
- geval: hulpplan loopt af
  eis: WM-051
  vanuit: trap.stap-1
  gegeven: [{op: 2026-09-16, feit: plan, soort: hulpplan, stand: start}]
  op: 2026-11-12
  dan: {te laat: stap-1.evaluatie, keuzes: [], te laat op: {stap-1.evaluatie: {2026-11-11: nee, 2026-11-12: ja}}}
""")

    (dan,) = geval.dan
    assert not isinstance(dan, str)
    assert geval.eis == ["WM-051"]
    assert geval.gegeven == [{"op": date(2026, 9, 16), "feit": "plan", "soort": "hulpplan", "stand": "start"}]
    assert (dan.te_laat, dan.keuzes, dan.open) == (["stap-1.evaluatie"], [], None)
    assert dan.te_laat_op == {"stap-1.evaluatie": {date(2026, 11, 11): False, date(2026, 11, 12): True}}


def test_several_dates_give_several_answers() -> None:
    (geval,) = gevallen("- {geval: a, dan: [{op: 2026-10-01, open: gesprek}, {op: 2026-10-02 09:00, af: gesprek}]}")

    assert [dan.op for dan in geval.dan if not isinstance(dan, str)] == [date(2026, 10, 1), datetime(2026, 10, 2, 9)]


def test_signal_per_subject_is_written_in_one_way() -> None:
    (geval,) = gevallen("- {geval: a, dan: {signalen: [ruzie, {id: lage-score, vak: lezen}, {lage-score: spelling}]}}")

    assert [dan.signalen for dan in geval.dan if not isinstance(dan, str)] == [
        ["ruzie", {"lage-score": "lezen"}, {"lage-score": "spelling"}]
    ]


def test_anchors_carry_facts_from_case_to_case() -> None:
    eerste, tweede = gevallen("""\
- geval: a
  gegeven: &samen [&groep {op: 2026-08-31, feit: leerling, groep: 5}]
  dan: {signalen: []}
- geval: b
  gegeven: [*groep, {op: 2026-09-01, feit: gesprek, id: startgesprek, met: ouders}]
  poging: *groep
  dan: {trede: einde}
""")

    assert tweede.gegeven[0] == eerste.gegeven[0]
    assert tweede.poging == eerste.gegeven


def test_school_days_belong_to_the_case() -> None:
    (geval,) = gevallen("""\
- geval: a
  schooljaar: {eerste schooldag: 2026-08-31, laatste schooldag: 2027-07-09,
    vakanties: [{van: 2026-10-17, tot: 2026-10-25}]}
  dan: {signalen: []}
""")

    assert geval.schooljaar is not None
    assert geval.schooljaar.eerste_schooldag == date(2026, 8, 31)


@pytest.mark.parametrize(
    "feit",
    [
        "{op: 2026-10-01, feit: toets, instrument: dmt, vak: technisch lezen, niveau: V}",
        "{op: 2026-10-01, feit: toets, instrument: dmt, niveau: X}",
        "{op: 2026-10-01, feit: toets, instrument: dmt, niveau: {schaal: i-v, in: V}}",
        "{op: 2026-10-01, feit: oordeel, vraag: zorg, antwoord: ja, door: leerkracht}",
        "{op: 2026-10-01, feit: zorgsignaal, gebied: gedrag, bron van zorg: gesprek, door: leerkracht}",
        "{op: 2026-10-01, feit: zorgsignaal, gebied: gedrag, bron-van-zorg: gesprek}",
        "{op: 2026-10-01, feit: extra-hulp, stand: toekenning}",
        "{op: 2026-10-01, feit: overleg, soort: bespreking, stand: gepland, dag: 2026-11-01}",
        "{op: 2026-10-01, feit: plan, soort: hulpplan, stand: bijgesteld, secties: [doelen], zonder: reden}",
        "{op: 2026-10-01, feit: besluit, id: doublure, keuze: overdoen, secties: hulpvraag}",
        "{op: 2026-10-01, feit: besluit, keuze: verblijf.doublure, reden: samen besloten}",
        "{op: 2026-10-01, feit: toestemming, id: onderzoek, stand: gegeven, van: ouders, persoon: ouder 1}",
        "{op: 2026-10-01, feit: verlenging, van: indienen, aan: ouders}",
        "{op: 2026-10-01, feit: afwijking, van: gesprek, reden: onbereikbaar, door: directeur}",
        "{op: 2026-10-01, feit: leerling, groep: 5, dyslexie: ja}",
        "{op: 2026-10-01, feit: gebeurtenis, soort: geplaatst sbo}",
        "{op: 2026-10-01, feit: trede, route: trap, naar: stap-2}",
    ],
)
def test_fact_that_the_plan_knows_is_accepted(feit: str) -> None:
    (geval,) = gevallen(met_feit(feit))

    assert geval.let_op == ()


@pytest.mark.parametrize(
    ("feit", "zin"),
    [
        ("tets", "onbekende soort feit 'tets': bedoelt u 'toets'?"),
        ("zorgsignal, gebied: leren", "onbekende soort feit 'zorgsignal': bedoelt u 'zorgsignaal'?"),
        ("toets, instrument: dtm", "onbekende verwijzing 'dtm' (instrumenten): bedoelt u 'dmt'?"),
        ("toets, instrumnet: dmt", "onbekende sleutel 'instrumnet': bedoelt u 'instrument'?"),
        ("toets, instrument: dmt, niveau: VI", "'VI' is hier geen bekend woord: bedoelt u 'V'?"),
        ("zorgsignaal, gebied: gedrg", "'gedrg' is hier geen bekend woord: bedoelt u 'gedrag'?"),
        ("zorgsignaal, gebeid: gedrag", "zorgsignaal heeft geen veld 'gebeid': bedoelt u 'gebied'?"),
        ("plan, soort: hulpplan, stand: strat", "hulpplan kent geen stand 'strat': bedoelt u 'start'?"),
        ("toestemming, id: onderzoek, stand: gegven", "'gegven' is hier geen bekend woord: bedoelt u 'gegeven'?"),
        ("gebeurtenis, soort: gevochte", "'gevochte' staat in geen lijst: bedoelt u 'gevochten'?"),
        ("gesprek, tot: 1 oktober", "'1 oktober' is geen datum (jjjj-mm-dd) (hier past: datum)"),
        (
            "besluit, id: doublure, keuze: overdone",
            "onbekende verwijzing 'overdone' (keuzes): bedoelt u 'overdoen'?",
        ),
        (
            "besluit, id: doublure, secties: hulpvrag",
            "onbekende verwijzing 'hulpvrag' (secties): bedoelt u 'hulpvraag'?",
        ),
    ],
)  # fmt: skip
def test_fact_that_the_plan_does_not_know_is_refused(feit: str, zin: str) -> None:
    assert (2, zin) in fouten(met_feit("{op: 2026-10-01, feit: " + feit + "}"))


def test_fact_must_be_a_block() -> None:
    assert fouten(met_feit("los")) == [(2, "hier hoort een feit: {op, feit, …} (hier past: feit)")]


def test_word_that_may_be_right_only_warns() -> None:
    (geval,) = gevallen(met_feit("{op: 2026-10-01, feit: gebeurtenis, soort: verhuisd}"))

    assert geval.let_op == ("(tekst):2:56: a.gegeven.0.soort: 'verhuisd' staat in geen lijst",)


def test_names_in_the_answer_are_checked() -> None:
    assert fouten("- {geval: a, dan: {open: gespreek, uiterlijk: {evluatie: 2026-01-01}, trede: {leren: stap-9}}}") == [
        (1, "onbekende verwijzing 'gespreek' (element): bedoelt u 'gesprek'?"),
        (1, "onbekende verwijzing 'evluatie' (element): bedoelt u 'evaluatie'?"),
        (1, "onbekende verwijzing 'stap-9' (treden): bedoelt u 'stap-2'?"),
    ]


def test_two_cases_of_one_name_are_refused() -> None:
    geval = "- {geval: a, dan: {signalen: []}}\n"

    assert fouten(geval * 2) == [(2, "geval 'a' staat er twee keer (eerst op regel 1)")]


def test_file_must_be_a_list() -> None:
    assert fouten("geval: a") == [(1, "een gevallenbestand is een lijst")]


def test_piece_of_plan_needs_nothing_and_gives_names_to_its_case() -> None:
    (geval,) = gevallen("""\
- geval: strenger dan de wet
  laag:
    plannen: [{id: opp, secties: [{id: lezen, soort: tekst}], inzet: [{id: bellen-school}]}]
  dan: {aanvaard: opp.lezen, open: bellen-school}
""")

    assert geval.laag_ is not None
    assert geval.laag_["plannen"][0]["secties"] == [{"id": "lezen", "soort": "tekst"}]


def test_mistake_in_a_piece_of_plan_has_its_line() -> None:
    assert fouten("""\
- geval: a
  wijziging:
    plannen:
      - {id: opp, termijn: {bimmen: 6 weken}}
      - {id: opp, onderdeel van: plusgroeep}
  dan: {signalen: []}
""") == [
        (4, "onbekende sleutel 'bimmen': bedoelt u 'binnen'?"),
        (5, "onbekende verwijzing 'plusgroeep' (plannen): bedoelt u 'plusgroep'?"),
    ]


def test_names_of_one_case_do_not_leak_into_the_next() -> None:
    assert fouten("""\
- {geval: a, laag: {vragen: [{id: nieuw}]}, dan: {vragen: nieuw}}
- {geval: b, dan: {vragen: nieuw}}
""") == [(2, "onbekende verwijzing 'nieuw' (element): bedoelt u 'niets'?")]
