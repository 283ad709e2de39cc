"""Kinds of fact of the school's own log, answers, features, plans, support, places."""

from datetime import datetime

import pytest

from passend.engine.regels import Uitkomst
from tests.engine.regels.hulp import Uitvoeren, Wereld, plan, signaal

WAAR, ONWAAR, VRAAG = Uitkomst.WAAR, Uitkomst.ONWAAR, Uitkomst.VRAAG


# --- events and own kinds --------------------------------------------------------------------------------------------


def test_an_event_that_was_not_recorded_did_not_happen(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{gebeurtenis: {soort: pesten}}")

    assert uitvoeren(regel, Wereld()) is ONWAAR
    assert uitvoeren(regel, Wereld().met("gebeurtenis", "2026-11-01", soort="druk gedrag")) is ONWAAR
    assert uitvoeren(regel, Wereld().met("gebeurtenis", "2026-11-01", soort="pesten")) is WAAR
    assert uitvoeren(regel, Wereld().met("gebeurtenis", "2026-11-23", soort="pesten")) is ONWAAR


def test_a_field_that_nobody_filled_is_unknown(uitvoeren: Uitvoeren) -> None:
    regel = plan("""
feiten: [{id: datalek, over: leerling, velden: [risico]}]
signalen: [{id: r, als: {datalek: {risico: [ja, hoog]}}}]""")

    assert uitvoeren(regel, Wereld().met("datalek", "2026-11-02")) is VRAAG
    assert uitvoeren(regel, Wereld().met("datalek", "2026-11-02", risico="nee")) is ONWAAR
    assert uitvoeren(regel, Wereld().met("datalek", "2026-11-02", risico="hoog")) is WAAR
    assert uitvoeren(regel, Wereld().met("datalek", "2026-11-02").met("datalek", "2026-11-03", risico="ja")) is WAAR


@pytest.mark.parametrize(
    ("binnen", "dagen", "verwacht"),
    [
        ("4 weken", ("2026-10-25",) * 3, WAAR),
        ("4 weken", ("2026-10-24", "2026-11-01", "2026-11-02"), ONWAAR),
        ("1 maand", ("2026-10-22",) * 3, WAAR),
        ("1 maand", ("2026-10-21",) * 3, ONWAAR),
        ("altijd", ("2019-01-01",) * 3, WAAR),
        ("schooljaar", ("2026-08-01",) * 3, WAAR),
        ("schooljaar", ("2026-07-31",) * 3, ONWAAR),
        ("niet vermeld", ("2019-01-01",) * 3, VRAAG),
        ("niet vermeld", ("2026-11-22",) * 3, WAAR),
        ("niet vermeld", ("2026-11-22",) * 2, ONWAAR),
    ],
)
def test_counting_within_a_period(
    uitvoeren: Uitvoeren, binnen: str, dagen: tuple[str, ...], verwacht: Uitkomst
) -> None:
    wereld = Wereld()
    for dag in dagen:
        wereld.met("gebeurtenis", dag, soort="pesten")

    regel = signaal(f"{{gebeurtenis: {{soort: pesten, aantal: {{vanaf: 3}}, binnen: {binnen}}}}}")

    assert uitvoeren(regel, wereld) is verwacht


@pytest.mark.parametrize(
    ("aantal", "keer", "verwacht"),
    [
        ("{vanaf: 3}", 3, WAAR),
        ("{onder: 3}", 0, WAAR),
        ("{onder: 3}", 3, ONWAAR),
        ("2", 2, WAAR),
        ("{van: 1, tot: 2}", 3, ONWAAR),
        ("{vanaf: niet vermeld}", 0, ONWAAR),
        ("{vanaf: niet vermeld}", 5, VRAAG),
        ("{hoogstens: niet vermeld}", 0, WAAR),
        ("niet vermeld", 0, VRAAG),
    ],
)
def test_comparing_a_count(uitvoeren: Uitvoeren, aantal: str, keer: int, verwacht: Uitkomst) -> None:
    wereld = Wereld()
    if keer:
        wereld.met("gebeurtenis", "2026-11-20", soort="pesten", keer=keer)

    regel = signaal(f"{{gebeurtenis: {{soort: pesten, aantal: {aantal}, binnen: altijd}}}}")

    assert uitvoeren(regel, wereld) is verwacht


def test_a_count_with_unknown_facts_is_uncertain_only_near_the_bound(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{gebeurtenis: {soort: pesten, grond: plein, aantal: {vanaf: 2}, binnen: altijd}}")
    wereld = Wereld().met("gebeurtenis", "2026-11-01", soort="pesten", grond="plein")

    assert uitvoeren(regel, wereld) is ONWAAR
    assert uitvoeren(regel, wereld.met("gebeurtenis", "2026-11-02", soort="pesten")) is VRAAG
    assert uitvoeren(regel, wereld.met("gebeurtenis", "2026-11-03", soort="pesten", grond="plein")) is WAAR


def test_days_of_school_skip_the_holidays(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{gebeurtenis: {soort: pesten, binnen: 5 schooldagen}}")
    kalender = Wereld().schooldagen("2026-09-01", "2026-12-20", [("2026-10-17", "2026-10-25")])
    kalender.met("gebeurtenis", "2026-10-15", soort="pesten")

    # 16 October and, after the holiday, 26 to 29 October
    rijen = uitvoeren.rijen(regel, kalender.over(op="2026-10-29").over(op="2026-10-30"), volledig=True)

    assert [(str(rij[2]), rij[4]) for rij in rijen] == [("2026-10-29", WAAR), ("2026-10-30", ONWAAR)]


def test_weeks_of_school_skip_the_holidays(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{gebeurtenis: {soort: pesten, binnen: 2 schoolweken}}")
    kalender = Wereld().schooldagen("2026-09-01", "2026-12-20", [("2026-10-17", "2026-10-25")])
    kalender.met("gebeurtenis", "2026-10-14", soort="pesten")

    rijen = uitvoeren.rijen(regel, kalender.over(op="2026-11-04").over(op="2026-11-05"), volledig=True)

    assert [(str(rij[2]), rij[4]) for rij in rijen] == [("2026-11-04", WAAR), ("2026-11-05", ONWAAR)]


def test_without_a_school_calendar_school_days_are_unknown(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{gebeurtenis: {soort: pesten, binnen: 5 schooldagen}}")

    assert uitvoeren(regel, Wereld().met("gebeurtenis", "2026-11-15", soort="pesten")) is VRAAG


def test_a_lasting_fact_runs_until_its_last_day(uitvoeren: Uitvoeren) -> None:
    regel = plan("""
feiten: [{id: extra, over: leerling, duurt: ja}]
signalen: [{id: r, als: {extra: {stand: loopt}}}]""")
    wereld = Wereld().met("extra", "2026-09-01", tot="2026-10-01").over(op="2026-10-01").over(op="2026-10-02")

    assert [rij[4] for rij in uitvoeren.rijen(regel, wereld, volledig=True)] == [WAAR, ONWAAR]


def test_a_later_fact_may_end_a_lasting_one(uitvoeren: Uitvoeren) -> None:
    regel = plan("""
feiten: [{id: extra, over: leerling, duurt: ja}]
signalen: [{id: r, als: {extra: {stand: loopt}}}]""")
    wereld = Wereld().met("extra", "2026-09-01", stand="start")

    assert uitvoeren(regel, wereld) is WAAR
    assert uitvoeren(regel, wereld.met("extra", "2026-10-01", stand="einde")) is ONWAAR


def test_the_length_of_a_lasting_fact_counts_its_first_day(uitvoeren: Uitvoeren) -> None:
    regel = plan("""
feiten: [{id: extra, over: leerling, duurt: ja}]
signalen: [{id: r, als: {extra: {duur: {vanaf: 2 jaar}}}}]""")

    assert uitvoeren(regel, Wereld().met("extra", "2024-02-01", tot="2026-01-31")) is WAAR
    assert uitvoeren(regel, Wereld().met("extra", "2024-02-01", tot="2026-01-30")) is ONWAAR


def test_planned_meetings_did_not_take_place(uitvoeren: Uitvoeren) -> None:
    regel = plan("""
overleggen: [{id: ot, over: leerling, wie: niet vermeld}]
signalen: [{id: r, als: {overleg: {soort: ot, met: [ib]}}}]""")
    pad = "overleggen.ot"

    assert uitvoeren(regel, Wereld().met("overleg", "2026-10-01", soort=pad, met="ib", stand="gepland")) is ONWAAR
    assert uitvoeren(regel, Wereld().met("overleg", "2026-10-01", soort=pad, met="ib-2")) is WAAR
    assert uitvoeren(regel, Wereld().met("overleg", "2026-10-01", soort=pad, met="directeur")) is ONWAAR
    assert uitvoeren(regel, Wereld().met("overleg", "2026-10-01", soort=pad)) is VRAAG


def test_since_an_event(uitvoeren: Uitvoeren) -> None:
    regel = plan("""
plannen: [{id: hulpplan, voor: leerling, soort: plan}]
signalen: [{id: r, als: {gebeurtenis: {soort: pesten, sinds: hulpplan.start}}}]""")
    wereld = Wereld().met("gebeurtenis", "2026-10-01", soort="pesten")

    assert uitvoeren(regel, wereld) is ONWAAR
    assert uitvoeren(regel, wereld.met("plan", "2026-09-01", soort="plannen.hulpplan", stand="start")) is WAAR
    assert uitvoeren(regel, wereld.met("plan", "2026-10-02", soort="plannen.hulpplan", stand="start")) is ONWAAR


def test_a_moment_on_the_day_itself(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{gebeurtenis: {soort: pesten}}")
    wereld = Wereld().met("gebeurtenis", "2026-11-02", nu=datetime(2026, 11, 2, 9), soort="pesten")

    def om(uur: int) -> Uitkomst | None:
        return uitvoeren(
            regel,
            Wereld(feit=wereld.feit, feitveld=wereld.feitveld).over(op="2026-11-02", nu=datetime(2026, 11, 2, uur)),
        )

    assert (om(8), om(9)) == (ONWAAR, WAAR)


def test_text_of_a_plan_cannot_break_out_of_a_literal(uitvoeren: Uitvoeren) -> None:
    regel = signaal("""{gebeurtenis: {soort: "x'); DROP TABLE feit; -- {0} %s \\\\"}}""")

    assert (
        uitvoeren(regel, Wereld().met("gebeurtenis", "2026-11-02", soort="x'); DROP TABLE feit; -- {0} %s \\")) is WAAR
    )


# --- answers ---------------------------------------------------------------------------------------------------------


def antwoord(**velden: str) -> Wereld:
    return Wereld().met("oordeel", "2026-11-02", **({"vraag": "vragen.zorg"} | velden))


def test_answer_by_the_right_role(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{oordeel: {vraag: zorg}}")

    assert uitvoeren(regel, Wereld()) is VRAAG
    assert uitvoeren(regel, antwoord(antwoord="ja", door="leerkracht")) is WAAR
    assert uitvoeren(regel, antwoord(antwoord="ja")) is WAAR
    assert uitvoeren(regel, antwoord(antwoord="nee", door="leerkracht")) is ONWAAR
    assert uitvoeren(regel, antwoord(antwoord="ja", door="concierge")) is VRAAG
    assert uitvoeren(regel, antwoord(door="leerkracht")) is VRAAG


def test_a_share_of_a_role_may_answer(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{oordeel: {vraag: hulp}}")

    assert uitvoeren(regel, antwoord(vraag="vragen.hulp", antwoord="ja", door="ib-2")) is WAAR
    assert uitvoeren(regel, antwoord(vraag="vragen.hulp", antwoord="ja", door="leerkracht")) is VRAAG


def test_the_latest_answer_counts_and_two_at_once_must_agree(uitvoeren: Uitvoeren) -> None:
    regel, zorg = signaal("{oordeel: {vraag: zorg}}"), "vragen.zorg"
    wereld = antwoord(antwoord="ja")

    assert uitvoeren(regel, wereld.met("oordeel", "2026-11-03", vraag=zorg, antwoord="nee")) is ONWAAR
    assert uitvoeren(regel, wereld.met("oordeel", "2026-11-03", vraag=zorg, antwoord="ja")) is VRAAG


@pytest.mark.parametrize(
    ("test", "gegeven", "verwacht"),
    [
        ("twijfel", "twijfel", WAAR),
        ("{in: [veel, enig]}", "enig", WAAR),
        ("{vanaf: enig}", "veel", WAAR),
        ("{vanaf: enig}", "weinig", ONWAAR),
        ("{vanaf: 1}", "3", WAAR),
        ("niet vermeld", "veel", VRAAG),
    ],
)
def test_other_answers_than_yes(uitvoeren: Uitvoeren, test: str, gegeven: str, verwacht: Uitkomst) -> None:
    regel = signaal(f"{{oordeel: {{vraag: hoeveel, antwoord: {test}}}}}")

    assert uitvoeren(regel, antwoord(vraag="vragen.hoeveel", antwoord=gegeven)) is verwacht


def test_an_answer_without_a_vak_holds_for_every_vak_that_matters(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{alle: [{toets: {instrument: cito, niveau: I}}, {oordeel: {vraag: hoeveel}}]}", per="vak")
    wereld = antwoord(vraag="vragen.hoeveel", antwoord="ja")
    wereld.toets("2026-01-20", "I", instrument="cito", vak="spelling")
    wereld.toets("2026-01-20", "II", instrument="cito", vak="rekenen")

    assert uitvoeren.vakken(regel, wereld) == {"spelling": WAAR}


def test_a_general_answer_makes_one_row_and_a_vak_that_is_true_by_itself_its_own(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{een van: [{toets: {instrument: cito, niveau: V}}, {oordeel: {vraag: hoeveel}}]}", per="vak")
    wereld = antwoord(vraag="vragen.hoeveel", antwoord="ja")
    wereld.toets("2026-01-20", "V", instrument="cito", vak="spelling")
    wereld.toets("2026-01-20", "II", instrument="cito", vak="rekenen")

    assert uitvoeren.vakken(regel, wereld) == {None: WAAR, "spelling": WAAR}


# --- features --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("test", "velden", "verwacht"),
    [
        ("{groep: {boven: 6}}", {"groep": "7"}, WAAR),
        ("{groep: 6}", {"groep": "7"}, ONWAAR),
        ("{groep: 6}", {}, VRAAG),
        ("{dyslexie: ja}", {"dyslexie": "ja"}, WAAR),
        ("{dyslexie: ja, groep: 5}", {"dyslexie": "ja", "groep": "6"}, ONWAAR),
        ("{dyslexie: ja, groep: 5}", {"dyslexie": "ja"}, VRAAG),
        ("{herkomst: [geen opvang, gastouder]}", {"herkomst": "gastouder"}, WAAR),
        ("{geboren: {in: [oktober, november, december]}}", {"geboren": "2020-11-15"}, WAAR),
        ("{geboren: {in: [oktober, november, december]}}", {"geboren": "2021-01-01"}, ONWAAR),
        ("{geboren: {van: 2020-10-01, tot: 2020-12-31}}", {"geboren": "2020-12-31"}, WAAR),
        ("{leeftijd: {vanaf: 3 jaar}}", {"geboren": "2023-11-22"}, WAAR),
        ("{leeftijd: {vanaf: 3 jaar}}", {"geboren": "2023-11-23"}, ONWAAR),
        ("{leeftijd: {vanaf: 2 jaar, onder: 4 jaar}}", {"geboren": "2022-11-22"}, ONWAAR),
        ("{leeftijd: {boven: niet vermeld}}", {"geboren": "2022-11-22"}, VRAAG),
    ],
)
def test_features(uitvoeren: Uitvoeren, test: str, velden: dict[str, str], verwacht: Uitkomst) -> None:
    wereld = Wereld()
    if velden:
        wereld.met("leerling", "2026-08-24", **velden)

    assert uitvoeren(signaal(f"{{leerling: {test}}}"), wereld) is verwacht


def test_time_since_a_feature_began(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{leerling: {in Nederland: {onder: 4 jaar}}}")
    wereld = Wereld().met("leerling", "2023-02-02", in_Nederland="ja").over(op="2027-02-01").over(op="2027-02-02")

    assert [rij[4] for rij in uitvoeren.rijen(regel, wereld, volledig=True)] == [WAAR, ONWAAR]


def test_the_latest_value_of_a_feature_counts(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{leerling: {groep: 6}}")
    wereld = Wereld().met("leerling", "2025-08-24", groep="5").met("leerling", "2026-08-24", groep="6")

    assert uitvoeren(regel, wereld) is WAAR
    assert uitvoeren(regel, wereld.met("leerling", "2026-08-24", groep="7")) is VRAAG


# --- plans, documents, consent ---------------------------------------------------------------------------------------

STUKKEN = """
kalender: [{id: periode-1, wat: periode, wanneer: {van: 1 september, tot: eind februari}}]
plannen: [{id: hulpplan, voor: leerling, soort: plan, secties: [{id: doel}, {id: aanpak}]}]
documenten: [{id: verslag, soort: verslag}]
toestemmingen: [{id: delen, soort: toestemming}]
"""


def stuk(als: str, *standen: tuple[str, str]) -> tuple[object, Wereld]:
    wereld = Wereld()
    for dag, stand in standen:
        wereld.met("plan", dag, soort="plannen.hulpplan", stand=stand)
    return plan(STUKKEN + f"signalen: [{{id: r, als: {als}}}]"), wereld


@pytest.mark.parametrize(
    ("stand", "standen", "verwacht"),
    [
        ("loopt", [("2026-09-01", "start")], WAAR),
        ("loopt", [("2026-09-01", "concept")], ONWAAR),
        ("loopt", [("2026-09-01", "start"), ("2026-10-01", "einde")], ONWAAR),
        ("loopt", [("2026-09-01", "start"), ("2026-10-01", "einde"), ("2026-11-01", "start")], WAAR),
        ("loopt", [("2026-09-01", "start"), ("2026-10-01", "geëvalueerd")], WAAR),
        ("geëvalueerd", [("2026-09-01", "start"), ("2026-10-01", "geëvalueerd")], WAAR),
        ("geëvalueerd", [("2026-09-01", "start"), ("2026-10-01", "geëvalueerd"), ("2026-10-02", "start")], ONWAAR),
        ("getekend", [("2026-09-01", "getekend"), ("2026-09-02", "start")], WAAR),
        ("getekend", [("2026-09-01", "getekend"), ("2026-09-02", "concept")], ONWAAR),
        ("concept", [("2026-09-01", "concept"), ("2026-09-02", "start")], ONWAAR),
        ("bijgesteld", [("2026-09-01", "start"), ("2026-10-01", "bijgesteld")], WAAR),
        ("einde", [("2026-09-01", "start"), ("2026-10-01", "einde")], WAAR),
        ("[concept, loopt]", [("2026-09-01", "start")], WAAR),
        ("niet vermeld", [("2026-09-01", "start")], VRAAG),
        ("niet vermeld", [], ONWAAR),
    ],
)
def test_the_state_of_a_plan(
    uitvoeren: Uitvoeren, stand: str, standen: list[tuple[str, str]], verwacht: Uitkomst
) -> None:
    regel, wereld = stuk(f"{{plan: {{soort: hulpplan, stand: {stand}}}}}", *standen)

    assert uitvoeren(regel, wereld) is verwacht


def test_a_plan_is_there_until_it_ends(uitvoeren: Uitvoeren) -> None:
    regel, wereld = stuk("{plan: {soort: hulpplan}}", ("2026-09-01", "concept"))

    assert uitvoeren(regel, wereld) is WAAR
    assert uitvoeren(regel, wereld.met("plan", "2026-09-02", soort="plannen.hulpplan", stand="einde")) is ONWAAR


def test_a_plan_for_a_period_runs_with_it(uitvoeren: Uitvoeren) -> None:
    regel, wereld = stuk("{plan: {soort: hulpplan, stand: loopt}}")
    wereld.loopt("periode-1", "2025-09-01", "2026-02-28").loopt("periode-1", "2026-09-01", "2027-02-28")
    wereld.met("plan", "2026-06-01", soort="plannen.hulpplan", stand="klaar", over="periode-1")

    rijen = uitvoeren.rijen(
        regel, wereld.over(op="2026-08-31").over(op="2026-09-01").over(op="2027-03-01"), volledig=True
    )

    assert [rij[4] for rij in rijen] == [ONWAAR, WAAR, ONWAAR]


def test_plans_are_counted_by_their_starts(uitvoeren: Uitvoeren) -> None:
    regel, wereld = stuk(
        "{plan: {soort: hulpplan, aantal: {vanaf: 2}}}", ("2026-01-01", "start"), ("2026-02-01", "geëvalueerd")
    )

    assert uitvoeren(regel, wereld) is ONWAAR
    assert uitvoeren(regel, wereld.met("plan", "2026-03-01", soort="plannen.hulpplan", stand="start")) is WAAR


def test_sections_that_are_filled_and_missing(uitvoeren: Uitvoeren) -> None:
    gevuld, _ = stuk("{plan: {soort: hulpplan, secties: [hulpplan.doel, hulpplan.aanpak]}}")
    mist, _ = stuk("{plan: {soort: hulpplan, zonder: hulpplan.aanpak}}")
    wereld = Wereld().met("plan", "2026-09-01", soort="plannen.hulpplan", secties="plannen.hulpplan.doel")

    assert (uitvoeren(gevuld, wereld), uitvoeren(mist, wereld)) == (ONWAAR, WAAR)

    wereld.met("plan", "2026-09-02", soort="plannen.hulpplan", secties="plannen.hulpplan.aanpak")

    assert (uitvoeren(gevuld, wereld), uitvoeren(mist, wereld)) == (WAAR, ONWAAR)


def test_consent_may_be_withdrawn_and_asked_again(uitvoeren: Uitvoeren) -> None:
    regel, _ = stuk("{toestemming: {id: delen}}")
    pad = "toestemmingen.delen"
    wereld = Wereld().met("toestemming", "2026-09-01", id_=pad, stand="gegeven", van="ouders")

    assert uitvoeren(regel, wereld) is WAAR
    assert uitvoeren(regel, wereld.met("toestemming", "2026-10-01", id_=pad, stand="gevraagd", van="ouders")) is WAAR
    assert (
        uitvoeren(regel, wereld.met("toestemming", "2026-11-01", id_=pad, stand="ingetrokken", van="ouders")) is ONWAAR
    )


def test_a_document_stays(uitvoeren: Uitvoeren) -> None:
    regel, _ = stuk("{document: {soort: verslag, stand: klaar}}")

    assert uitvoeren(regel, Wereld().met("document", "2026-09-01", soort="documenten.verslag", stand="klaar")) is WAAR
    assert uitvoeren(regel, Wereld().met("document", "2026-09-01", soort="documenten.verslag")) is ONWAAR


# --- support ---------------------------------------------------------------------------------------------------------

AANBOD = "aanbod: [{id: rt, soort: voorziening, waar: school}]\n"


@pytest.mark.parametrize(
    ("test", "velden", "verwacht"),
    [
        ("loopt: ja", {"loopt": "ja"}, WAAR),
        ("loopt: ja", {"loopt": "nee"}, ONWAAR),
        ("loopt: ja", {"tot": "2026-11-22"}, WAAR),
        ("loopt: ja", {"tot": "2026-11-21"}, ONWAAR),
        ("loopt: ja", {}, VRAAG),
        ("resultaat: onvoldoende", {"resultaat": "onvoldoende"}, WAAR),
        ("resultaat: onvoldoende", {}, VRAAG),
        ("minuten: {vanaf: 60}, per: week", {"minuten": 60, "per": "week"}, WAAR),
        ("minuten: {vanaf: 60}, per: week", {"minuten": 15, "per": "dag"}, WAAR),
        ("minuten: {vanaf: 60}, per: week", {"minuten": 30, "per": "week"}, ONWAAR),
        ("minuten: {vanaf: 60}, per: week, weken: {vanaf: 10}", {"minuten": 60, "per": "week", "weken": 10}, WAAR),
        ("minuten: {vanaf: 60}, per: week, weken: {vanaf: 10}", {"minuten": 60, "per": "week", "weken": 9}, ONWAAR),
        ("weken: {vanaf: 10}", {"tot": "2026-11-08", "per": "week"}, WAAR),
        ("weken: {vanaf: 10}", {"tot": "2026-11-07", "per": "week"}, ONWAAR),
        ("weken: {vanaf: 11}", {"per": "week"}, WAAR),
        ("weken: {vanaf: 2}", {}, ONWAAR),
        ("weken: {vanaf: niet vermeld}", {"weken": 3}, VRAAG),
    ],
)
def test_support(uitvoeren: Uitvoeren, test: str, velden: dict[str, object], verwacht: Uitkomst) -> None:
    regel = plan(AANBOD + f"signalen: [{{id: r, als: {{steun: {{aanbod: rt, {test}}}}}}}]")
    wereld = Wereld().met("steun", "2026-08-31", aanbod="aanbod.rt", **velden)  # type: ignore[arg-type]

    assert uitvoeren(regel, wereld) is verwacht


def test_separate_times_add_up_to_weeks(uitvoeren: Uitvoeren) -> None:
    regel = plan(
        AANBOD
        + """
signalen: [{id: r, als: {steun: {aanbod: rt, minuten: {vanaf: 60}, per: week, weken: {vanaf: 2}}}}]"""
    )
    wereld = Wereld()
    for dag in ("2026-09-07", "2026-09-10", "2026-09-14"):
        wereld.met("steun", dag, aanbod="aanbod.rt", minuten=30)

    assert uitvoeren(regel, wereld) is ONWAAR
    assert uitvoeren(regel, wereld.met("steun", "2026-09-18", aanbod="aanbod.rt", minuten=30)) is WAAR


def test_support_that_was_stopped_no_longer_runs(uitvoeren: Uitvoeren) -> None:
    regel = plan(AANBOD + "signalen: [{id: r, als: {steun: {aanbod: rt, loopt: ja}}}]")
    wereld = Wereld().met("steun", "2026-09-01", aanbod="aanbod.rt", loopt="ja")

    assert uitvoeren(regel, wereld.met("steun", "2026-10-01", aanbod="aanbod.rt", loopt="nee")) is ONWAAR


# --- places on a route -----------------------------------------------------------------------------------------------

ROUTE = """
routes:
  - {id: niveaus, per: leerling, treden: [{id: een, begin: ja}, {id: twee, treden: [{id: twee-a}]}, {id: drie}]}
  - {id: verzoek, per: verzoek, treden: [{id: gevraagd, begin: ja}, {id: klaar}]}
"""


@pytest.mark.parametrize(
    ("test", "paden", "verwacht"),
    [
        ("op: twee", ["twee"], WAAR),
        ("op: twee", ["twee.twee-a"], WAAR),
        ("op: twee", ["twee", "drie"], ONWAAR),
        ("vanaf: twee", ["drie"], WAAR),
        ("vanaf: twee", ["een"], ONWAAR),
        ("vanaf: twee", ["drie", "drie.einde"], ONWAAR),
        ("ooit: twee", ["twee", "drie"], WAAR),
        ("op: een", [], WAAR),
        ("vanaf: twee", [], ONWAAR),
        ("op: niet vermeld", [], VRAAG),
        ("op: gevraagd", [], ONWAAR),
    ],
)
def test_places(uitvoeren: Uitvoeren, test: str, paden: list[str], verwacht: Uitkomst) -> None:
    wereld = Wereld()
    for i, pad in enumerate(paden):
        wereld.met("trede", f"2026-09-0{i + 1}", naar=f"routes.niveaus.{pad}", route="routes.niveaus")

    assert uitvoeren(plan(ROUTE + f"signalen: [{{id: r, als: {{trede: {{{test}}}}}}}]"), wereld) is verwacht


def test_a_place_per_domain(uitvoeren: Uitvoeren) -> None:
    regel = plan(ROUTE + "signalen: [{id: r, als: {trede: {route: niveaus, op: drie, domein: leren}}}]")
    wereld = Wereld().met("trede", "2026-09-01", naar="routes.niveaus.drie", domein="gedrag")

    assert uitvoeren(regel, wereld) is ONWAAR
    assert uitvoeren(regel, wereld.met("trede", "2026-09-01", naar="routes.niveaus.drie", domein="leren")) is WAAR


def test_a_visit_that_has_ended(uitvoeren: Uitvoeren) -> None:
    regel = plan(ROUTE + "signalen: [{id: r, als: {trede: {op: drie}}}]")

    assert uitvoeren(regel, Wereld().met("trede", "2026-09-01", tot="2026-10-01", op="routes.niveaus.drie")) is ONWAAR


def test_how_long_somebody_stands_on_a_step(uitvoeren: Uitvoeren) -> None:
    regel = plan(ROUTE + "signalen: [{id: r, als: {trede: {op: drie, sinds: {vanaf: 8 weken}}}}]")

    assert uitvoeren(regel, Wereld().met("trede", "2026-09-27", naar="routes.niveaus.drie")) is WAAR
    assert uitvoeren(regel, Wereld().met("trede", "2026-09-28", naar="routes.niveaus.drie")) is ONWAAR
