"""What is derived from facts: logic, windows, what was done or stayed away, periods, other rules, scope."""

from typing import Any

import pytest

from passend.engine.regels import Uitkomst, compileer, voorwaarden
from tests.engine.regels.hulp import Uitvoeren, Wereld, plan, signaal

WAAR, ONWAAR, VRAAG = Uitkomst.WAAR, Uitkomst.ONWAAR, Uitkomst.VRAAG

JA = "{gebeurtenis: {soort: ja}}"
NEE = "{gebeurtenis: {soort: nee}}"
ONBEKEND = "{oordeel: {vraag: zorg}}"
OPEN = "{gebeurtenis: {soort: niet vermeld}}"
GEBEURD = Wereld().met("gebeurtenis", "2026-11-01", soort="ja")


@pytest.mark.parametrize(
    ("als", "verwacht"),
    [
        (f"{{alle: [{JA}, {JA}]}}", WAAR),
        (f"{{alle: [{JA}, {NEE}, {ONBEKEND}]}}", ONWAAR),
        (f"{{alle: [{JA}, {ONBEKEND}]}}", VRAAG),
        (f"{{alle: [{JA}, niet vermeld]}}", VRAAG),
        (f"{{alle: [{NEE}, niet vermeld]}}", ONWAAR),
        (f"{{een van: [{NEE}, {JA}, {ONBEKEND}]}}", WAAR),
        (f"{{een van: [{NEE}, {ONBEKEND}]}}", VRAAG),
        (f"{{een van: [{JA}, niet vermeld]}}", WAAR),
        (f"{{niet: {JA}}}", ONWAAR),
        (f"{{niet: {NEE}}}", WAAR),
        (f"{{niet: {ONBEKEND}}}", VRAAG),
        (f"{{niet: {OPEN}}}", VRAAG),
        ("{niet: niet vermeld}", VRAAG),
        (f"{{minstens: {{aantal: 2, van: [{JA}, {NEE}, {JA}]}}}}", WAAR),
        (f"{{minstens: {{aantal: 2, van: [{JA}, {NEE}, {NEE}]}}}}", ONWAAR),
        (f"{{minstens: {{aantal: 2, van: [{JA}, {NEE}, {ONBEKEND}]}}}}", VRAAG),
        (f"{{minstens: {{aantal: niet vermeld, van: [{JA}, {NEE}]}}}}", VRAAG),
        (f"{{minstens: {{aantal: niet vermeld, van: [{NEE}, {NEE}]}}}}", ONWAAR),
        (f"{{minstens: {{aantal: niet vermeld, van: [{JA}, {JA}]}}}}", WAAR),
        (f"{{minstens: {{aantal: 2, van: [{JA}, niet vermeld]}}}}", VRAAG),
        (f"{{minstens: {{aantal: 3, van: [{JA}, niet vermeld]}}}}", ONWAAR),
    ],
)
def test_logic(uitvoeren: Uitvoeren, als: str, verwacht: Uitkomst) -> None:
    assert uitvoeren(signaal(als), GEBEURD.__class__(feit=GEBEURD.feit, feitveld=GEBEURD.feitveld)) is verwacht


def test_a_condition_that_is_open_altogether_is_no_condition_of_the_plan() -> None:
    assert voorwaarden(plan("signalen: [{id: r, als: niet vermeld}]")) == {}


def test_in_bulk_only_rows_that_matter(uitvoeren: Uitvoeren) -> None:
    regel = signaal(f"{{niet: {JA}}}")
    wereld = Wereld().over("a").over("b").met("gebeurtenis", "2026-11-01", soort="ja")

    assert [(rij[1], rij[4]) for rij in uitvoeren.rijen(regel, wereld)] == [("b", WAAR)]
    assert len(uitvoeren.rijen(regel, wereld, volledig=True)) == 2


GROEI = "{groei: {instrument: iep, tussen: [vorige, laatste], hoogstens: 0}}"


@pytest.mark.parametrize(
    ("waarden", "antwoord", "verwacht"),
    [
        ((210, 211), None, {}),
        ((210, 204), None, {"rekenen": WAAR}),
        ((210,), None, {}),
        ((210, 211), "nee", {}),
        ((), "ja", {None: WAAR}),
        ((), None, {}),
    ],
)
def test_an_alternative_of_which_nothing_is_recorded_asks_nothing_in_bulk(
    uitvoeren: Uitvoeren, waarden: tuple[int, ...], antwoord: str | None, verwacht: dict[str | None, Uitkomst]
) -> None:
    regel = signaal(f"{{een van: [{GROEI}, {ONBEKEND}]}}", per="vak")
    wereld = Wereld().over("a")
    for maand, waarde in enumerate(waarden, start=1):
        wereld.toets(f"2026-0{maand}-20", instrument="iep", vak="rekenen", waarde=waarde)
    if antwoord:
        wereld.met("oordeel", "2026-10-01", vraag="vragen.zorg", antwoord=antwoord, door="leerkracht")

    assert {rij[3]: rij[4] for rij in uitvoeren.rijen(regel, wereld)} == verwacht


def test_what_set_a_question_going_still_asks_it_in_bulk(uitvoeren: Uitvoeren) -> None:
    samen = f"{{een van: [{{alle: [{JA}, {ONBEKEND}]}}, {NEE}]}}"
    wereld = Wereld().over("a").over("b").met("gebeurtenis", "2026-11-01", soort="ja")

    assert [(rij[1], rij[4]) for rij in uitvoeren.rijen(signaal(samen), wereld)] == [("a", VRAAG)]


# --- windows ---------------------------------------------------------------------------------------------------------

DYSLEXIE = """
aanbod: [{id: rt, soort: voorziening, waar: school}]
signalen:
  - id: r
    als:
      venster:
        metingen: {vak: [spelling, technisch lezen], laatste: 2, soort: hoofdmeting}
        geldt:
          alle:
            - {toets: {niveau: V}}
            - {steun: {aanbod: rt, tussen: [1, 2], minuten: {vanaf: 60}, per: week, weken: {vanaf: 10}}}
"""


def vakken(*niveaus: tuple[str, str, str]) -> Wereld:
    wereld = Wereld().met("steun", "2025-09-01", tot="2025-12-20", aanbod="aanbod.rt", minuten=60, per="week")
    for dag, moment, woorden in niveaus:
        for vak, niveau in zip(("spelling", "technisch lezen"), woorden.split(), strict=False):
            wereld.toets(dag, niveau, instrument="cito", vak=vak, moment=moment)
    return wereld


@pytest.mark.parametrize(
    ("niveaus", "verwacht"),
    [
        ((("2025-06-10", "E4", "V V"), ("2026-01-20", "M5", "V V")), WAAR),
        ((("2025-06-10", "E4", "V V"), ("2026-01-20", "M5", "V IV")), ONWAAR),
        ((("2025-06-10", "E4", "V V"), ("2026-01-20", "M5", "V C")), VRAAG),
        ((("2026-01-20", "M5", "V V"),), ONWAAR),
        ((), VRAAG),
        # support after the second measurement does not lie between them
        ((("2025-01-20", "M4", "V V"), ("2025-06-10", "E4", "V V")), ONWAAR),
        # the same moments where both have them: E5 of one vak alone does not push E4 out
        ((("2025-06-10", "E4", "V V"), ("2026-01-20", "M5", "V V"), ("2026-06-10", "E5", "II")), WAAR),
    ],
)
def test_window_over_two_vakken_with_support_between(
    uitvoeren: Uitvoeren, niveaus: tuple[tuple[str, str, str], ...], verwacht: Uitkomst
) -> None:
    assert uitvoeren(plan(DYSLEXIE), vakken(*niveaus)) is verwacht


def test_counting_in_a_window_needs_no_period(uitvoeren: Uitvoeren) -> None:
    regel = signaal("""{venster: {metingen: {instrument: dmt, laatste: 3},
      geldt: {alle: [{toets: {niveau: V, aantal: {vanaf: 2}}}, {gebeurtenis: {soort: pesten, aantal: 1}}]}}}""")
    wereld = Wereld().toets("2025-06-10", "V").toets("2026-01-20", "II").toets("2026-06-10", "V")

    # one day too early to lie in the window
    assert uitvoeren(regel, wereld.met("gebeurtenis", "2025-06-09", soort="pesten")) is ONWAAR
    assert uitvoeren(regel, wereld.met("gebeurtenis", "2026-06-10", soort="pesten")) is WAAR


def test_an_open_window(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{venster: {metingen: {instrument: dmt, laatste: niet vermeld}, geldt: {toets: {niveau: V}}}}")

    assert uitvoeren(regel, Wereld().toets("2025-06-10", "V")) is VRAAG


def test_a_window_of_which_the_kind_of_measurement_is_open(uitvoeren: Uitvoeren) -> None:
    regel = signaal(
        """{venster: {metingen: {instrument: dmt, laatste: 2, soort: niet vermeld}, geldt: {toets: {niveau: V}}}}"""
    )
    wereld = Wereld().toets("2025-06-10", "V", moment="E4").toets("2026-01-20", "V", moment="M5")

    assert uitvoeren(regel, wereld) is WAAR
    assert uitvoeren(regel, wereld.toets("2026-03-20", "II", moment="lente")) is VRAAG


# --- done, stayed away, periods, the thing itself --------------------------------------------------------------------

WERK = """
kalender: [{id: toetsronde, wat: ronde, wanneer: {van: 1 november, tot: 30 november}}]
plannen: [{id: hulpplan, voor: leerling, soort: plan}]
documenten: [{id: aanvraag, soort: formulier}]
toestemmingen: [{id: delen, soort: toestemming}]
besluiten: [{id: keuze, termijn: {binnen: 2 weken, na: aanvraag.ontvangst}, keuzes: [{id: doen}, {id: laten}]}]
overleggen: [{id: ot, over: leerling, wie: niet vermeld}]
aanbod: [{id: rt, soort: voorziening, waar: school}]
feiten: [{id: extra, over: leerling, standen: [toekenning], duurt: ja}]
routes:
  - id: trap
    per: leerling
    treden: [{id: stap-1, acties: [{id: bellen, wat: gesprek, met: ouders}]}, {id: stap-2}]
"""


def werk(als: str) -> Any:
    return plan(WERK + f"signalen: [{{id: r, als: {als}}}]")


@pytest.mark.parametrize(
    ("verwijzing", "feit"),
    [
        ("bellen", ("actie", {"id_": "routes.trap.stap-1.bellen"})),
        ("bellen", ("gesprek", {"vervult": "routes.trap.stap-1.bellen"})),
        ("keuze", ("besluit", {"id_": "besluiten.keuze"})),
        ("keuze.doen", ("besluit", {"keuze": "besluiten.keuze.doen"})),
        ("delen", ("toestemming", {"id_": "toestemmingen.delen", "stand": "gegeven"})),
        ("delen.geweigerd", ("toestemming", {"id_": "toestemmingen.delen", "stand": "geweigerd"})),
        ("hulpplan.start", ("plan", {"soort": "plannen.hulpplan", "stand": "klaar"})),
        ("hulpplan.geëvalueerd", ("plan", {"soort": "plannen.hulpplan", "stand": "geëvalueerd"})),
        ("aanvraag.ontvangst", ("ontvangst", {"wat": "documenten.aanvraag"})),
        ("aanvraag", ("document", {"soort": "documenten.aanvraag", "stand": "klaar"})),
        ("ot", ("overleg", {"soort": "overleggen.ot"})),
        ("rt", ("steun", {"aanbod": "aanbod.rt"})),
        ("extra", ("extra", {})),
        ("extra.toekenning", ("extra", {"stand": "toekenning"})),
        ("stap-1", ("trede", {"naar": "routes.trap.stap-1"})),
        ("leerling.inschrijving", ("leerling", {"inschrijving": "ja"})),
        ("leerling.4-jaar", ("leerling", {"geboren": "2022-11-22"})),
        ("gebeurtenis.pesten", ("gebeurtenis", {"soort": "pesten"})),
        ("zorg", ("oordeel", {"vraag": "vragen.zorg"})),
    ],
)
def test_done(uitvoeren: Uitvoeren, verwijzing: str, feit: tuple[str, dict[str, str]]) -> None:
    regel, (soort, velden) = werk(f"{{gedaan: {verwijzing}}}"), feit

    assert uitvoeren(regel, Wereld()) is ONWAAR
    assert uitvoeren(regel, Wereld().met(soort, "2026-11-01", **velden)) is WAAR


def test_done_needs_all_of_them(uitvoeren: Uitvoeren) -> None:
    regel = werk("{gedaan: [stap-1, stap-2]}")
    wereld = Wereld().met("trede", "2026-09-01", naar="routes.trap.stap-1")

    assert uitvoeren(regel, wereld) is ONWAAR
    assert uitvoeren(regel, wereld.met("trede", "2026-10-01", naar="routes.trap.stap-2")) is WAAR


def test_a_deviation_does_not_carry_out_an_act(uitvoeren: Uitvoeren) -> None:
    wereld = Wereld().met("afwijking", "2026-11-01", vervult="routes.trap.stap-1.bellen")

    assert uitvoeren(werk("{gedaan: bellen}"), wereld) is ONWAAR


def test_an_instrument_was_used(uitvoeren: Uitvoeren) -> None:
    assert uitvoeren(werk("{gedaan: dmt}"), Wereld().toets("2026-01-20", "V")) is WAAR


def test_a_step_was_left(uitvoeren: Uitvoeren) -> None:
    regel = werk("{gedaan: stap-1.einde}")
    wereld = Wereld().met("trede", "2026-09-01", naar="routes.trap.stap-1")

    assert uitvoeren(regel, wereld) is ONWAAR
    assert uitvoeren(regel, wereld.met("trede", "2026-10-01", naar="routes.trap.stap-2")) is WAAR


def test_stayed_away_after_the_last_day(uitvoeren: Uitvoeren) -> None:
    regel = werk("{uitgebleven: {wat: keuze, termijn: {binnen: 10 weken, na: aanvraag.ontvangst}}}")
    wereld = Wereld().met("ontvangst", "2026-09-07", wat="documenten.aanvraag")
    wereld.over(op="2026-09-06").over(op="2026-11-16").over(op="2026-11-17")

    assert [rij[4] for rij in uitvoeren.rijen(regel, wereld, volledig=True)] == [ONWAAR, ONWAAR, WAAR]

    wereld.met("besluit", "2026-11-10", id_="besluiten.keuze")

    assert [rij[4] for rij in uitvoeren.rijen(regel, wereld, volledig=True)] == [ONWAAR, ONWAAR, ONWAAR]


def test_stayed_away_looks_from_the_latest_event(uitvoeren: Uitvoeren) -> None:
    regel = werk("{uitgebleven: {wat: keuze}}")
    wereld = Wereld().met("ontvangst", "2026-09-07", wat="documenten.aanvraag")
    wereld.met("besluit", "2026-09-10", id_="besluiten.keuze")

    assert uitvoeren(regel, wereld) is ONWAAR
    assert uitvoeren(regel, wereld.met("ontvangst", "2026-11-01", wat="documenten.aanvraag")) is WAAR


@pytest.mark.parametrize(
    ("termijn", "verwacht"),
    [
        ("{binnen: niet vermeld, na: aanvraag.ontvangst}", VRAAG),
        ("niet vermeld", VRAAG),
        ("{tussen: [4 weken, 6 weken], na: aanvraag.ontvangst}", WAAR),
        ("{voor: 1 november}", WAAR),
        ("{voor: 30 november}", ONWAAR),
        ("{binnen: 2 weken, na: {laatste van: [aanvraag.ontvangst, hulpplan.start]}}", ONWAAR),
        ("{binnen: 2 weken, na: {eerste van: [aanvraag.ontvangst, hulpplan.start]}}", WAAR),
        ("{na: aanvraag.ontvangst}", ONWAAR),
        ("{per: schooljaar}", VRAAG),
    ],
)
def test_stayed_away_by_several_terms(uitvoeren: Uitvoeren, termijn: str, verwacht: Uitkomst) -> None:
    wereld = Wereld().met("ontvangst", "2026-09-07", wat="documenten.aanvraag")

    assert uitvoeren(werk(f"{{uitgebleven: {{wat: keuze, termijn: {termijn}}}}}"), wereld) is verwacht


def test_every_so_often_counts_from_the_last_time(uitvoeren: Uitvoeren) -> None:
    regel = werk("{uitgebleven: {wat: ot, termijn: {elke: 6 weken}}}")

    assert uitvoeren(regel, Wereld().met("overleg", "2026-10-11", soort="overleggen.ot")) is ONWAAR
    assert uitvoeren(regel, Wereld().met("overleg", "2026-10-10", soort="overleggen.ot")) is WAAR


def test_during_a_period(uitvoeren: Uitvoeren) -> None:
    regel = werk("{tijdens: toetsronde}")
    wereld = Wereld().loopt("toetsronde", "2026-11-01", "2026-11-22").over().over(op="2026-11-23")

    assert [rij[4] for rij in uitvoeren.rijen(regel, wereld, volledig=True)] == [WAAR, ONWAAR]
    assert uitvoeren(regel, Wereld()) is VRAAG
    assert uitvoeren(regel, Wereld().loopt("toetsronde", "2026-11-01", None)) is VRAAG


def test_a_field_of_the_thing_itself(uitvoeren: Uitvoeren) -> None:
    regel = werk("{dit: {grond: verzuim}}")

    assert uitvoeren(regel, Wereld()) is VRAAG
    assert uitvoeren(regel, Wereld().met("dit", "2026-11-01", grond="verzuim")) is WAAR
    assert uitvoeren(regel, Wereld().met("dit", "2026-11-01", grond="anders")) is ONWAAR


def test_then_looks_at_the_day_of_the_other_fact(uitvoeren: Uitvoeren) -> None:
    regel = werk("{alle: [{gebeurtenis: {soort: pesten}}, {leerling: {groep: 5, toen: ja}}]}")
    wereld = Wereld().met("leerling", "2025-08-24", groep="5").met("leerling", "2026-08-24", groep="6")

    assert uitvoeren(regel, wereld.met("gebeurtenis", "2026-05-01", soort="pesten")) is WAAR
    assert uitvoeren(regel, wereld.met("gebeurtenis", "2026-09-01", soort="pesten")) is ONWAAR


# --- other rules, scope ----------------------------------------------------------------------------------------------

HOOG = """
signalen:
  - {id: hoog, per: vak, als: {toets: {instrument: cito, niveau: I}}}
  - {id: zelf, per: leerling, als: {signaal: hoog}}
  - {id: samen, per: vak, als: {alle: [{signaal: hoog}, {oordeel: {vraag: zorg}}]}}
  - {id: opzij, per: leerling, als: {signaal: {id: hoog, stand: terzijde}}}
"""


def test_another_rule_per_vak_and_as_a_whole(uitvoeren: Uitvoeren) -> None:
    wereld = Wereld().toets("2026-01-20", "I", instrument="cito", vak="rekenen")
    wereld.toets("2026-01-20", "III", instrument="cito", vak="spelling")

    def uitkomsten(*alleen: str) -> set[tuple[str, str | None, Uitkomst]]:
        rijen = uitvoeren.rijen(plan(HOOG), wereld, alleen=[f"signalen.{een}.als" for een in alleen])
        return {(rij[0], rij[3], rij[4]) for rij in rijen}

    assert uitkomsten("zelf") == {("signalen.zelf.als", None, WAAR)}
    assert uitkomsten("samen") == {("signalen.samen.als", "rekenen", VRAAG)}
    assert uitkomsten("opzij") == set()

    wereld.met("oordeel", "2026-02-01", vraag="vragen.zorg", antwoord="ja")
    wereld.met("terzijde", "2026-02-01", signaal="signalen.hoog")

    assert uitkomsten("samen") == {("signalen.samen.als", "rekenen", WAAR)}
    assert uitkomsten("opzij") == {("signalen.opzij.als", None, WAAR)}


def test_rules_that_refer_to_each_other_are_refused() -> None:
    regels = plan("signalen: [{id: r, als: {signaal: t}}, {id: t, als: {signaal: r}}]")

    with pytest.raises(ValueError, match="verwijst naar zichzelf"):
        compileer(regels)


@pytest.mark.parametrize(
    ("geldt", "kenmerken", "verwacht"),
    [
        ("{groepen: 3-8}", {"groep": "5"}, WAAR),
        ("{groepen: 3-8}", {"groep": "2"}, ONWAAR),
        ("{groepen: 3-8}", {}, VRAAG),
        ("{groepen: niet vermeld}", {}, VRAAG),
        ("{locaties: [Noord]}", {"locatie": "Noord"}, WAAR),
        ("{locaties: [Noord]}", {"locatie": "Zuid"}, ONWAAR),
        ("{vakken: [rekenen]}", {}, WAAR),
        ("{vakken: [spelling]}", {}, ONWAAR),
        ("{van: 2026-11-22}", {}, WAAR),
        ("{van: 2026-11-23}", {}, ONWAAR),
        ("{tot: 2026-11-22}", {}, WAAR),
        ("{van: niet vermeld}", {}, VRAAG),
        ("{van: eind november}", {}, WAAR),
        ("{van: december}", {}, ONWAAR),
        ("{van: 1 september, tot: half november}", {}, ONWAAR),
        ("{tot: juli}", {}, WAAR),
        ("{tot: 31 juli 2026}", {}, ONWAAR),
    ],
)
def test_scope_of_a_rule(uitvoeren: Uitvoeren, geldt: str, kenmerken: dict[str, str], verwacht: Uitkomst) -> None:
    regel = signaal("{toets: {instrument: cito, niveau: V}}", geldt=geldt)
    wereld = Wereld().toets("2026-01-20", "V", instrument="cito", vak="rekenen")
    if kenmerken:
        wereld.met("leerling", "2026-08-24", **kenmerken)

    assert uitvoeren(regel, wereld) is verwacht


def test_a_rule_about_groups_is_not_about_pupils(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{niet: {gebeurtenis: {soort: ja}}}", per="groep")
    wereld = Wereld().over("a").over("g", "groep")

    assert [(rij[1], rij[4]) for rij in uitvoeren.rijen(regel, wereld)] == [("g", WAAR)]
    assert {rij[1]: rij[4] for rij in uitvoeren.rijen(regel, wereld, volledig=True)} == {"a": ONWAAR, "g": WAAR}


# --- open and contradictory places -----------------------------------------------------------------------------------


def test_an_unsettled_contradiction_is_read_both_ways(uitvoeren: Uitvoeren) -> None:
    tegen = "[{over: vanaf, want: niet vermeld, staat er: [{bron: a, waarde: 2}, {bron: b, waarde: 3}]}]"
    regel = signaal("{gebeurtenis: {soort: ja, aantal: {vanaf: 2}, binnen: altijd}}", tegenspraak=tegen)

    def keer(aantal: int) -> Uitkomst | None:
        return uitvoeren(regel, Wereld().met("gebeurtenis", "2026-11-01", soort="ja", keer=aantal))

    assert [keer(1), keer(2), keer(3)] == [ONWAAR, VRAAG, WAAR]


def test_a_settled_contradiction_keeps_the_chosen_value(uitvoeren: Uitvoeren) -> None:
    tegen = "[{over: vanaf, want: de langste tekst, staat er: [{bron: a, waarde: 2}, {bron: b, waarde: 3}]}]"
    regel = signaal("{gebeurtenis: {soort: ja, aantal: {vanaf: 2}, binnen: altijd}}", tegenspraak=tegen)

    assert uitvoeren(regel, Wereld().met("gebeurtenis", "2026-11-01", soort="ja", keer=2)) is WAAR


def test_a_reading_that_is_no_condition_leaves_the_rule_open(uitvoeren: Uitvoeren) -> None:
    tegen = "[{over: als, want: niet vermeld, staat er: [{bron: a, waarde: V of E}]}]"

    assert uitvoeren(signaal(JA, tegenspraak=tegen), Wereld()) is VRAAG


# --- addresses -------------------------------------------------------------------------------------------------------


def test_every_condition_has_an_address() -> None:
    tekst = """
besluiten:
  - id: sneller
    criteria: [{id: kan, naam: kan het, klopt: {oordeel: {vraag: zorg}}}]
    vraagt: [{wat: reden, als: {oordeel: {vraag: hulp}}}]
    keuzes: [{id: ja, als: {leerling: {groep: 5}}, dan: [{naar: einde}]}]
signalen:
  - id: r
    per: vak
    geldt: {groepen: 3-8}
    als: {toets: {niveau: V}}
    dan: [{taak: {id: t, wat: gesprek, als: {leerling: {groep: 4}}}}]
"""
    gevonden = voorwaarden(plan(tekst))

    assert set(gevonden) == {
        "besluiten.sneller.kan.klopt",
        "besluiten.sneller.vraagt.0.als",
        "besluiten.sneller.ja.als",
        "signalen.r.als",
        "signalen.r.t.als",
    }
    assert gevonden["signalen.r.als"].per == "vak"
    assert gevonden["signalen.r.als"].geldt is not None
    assert gevonden["signalen.r.t.als"].per is None


def test_only_the_asked_conditions_are_compiled() -> None:
    assert compileer(plan(HOOG), alleen=["signalen.hoog.als"]).voorwaarden == ("signalen.hoog.als",)
    with pytest.raises(KeyError):
        compileer(plan(HOOG), alleen=["signalen.laag.als"])


def test_nothing_to_compile_gives_no_rows(uitvoeren: Uitvoeren) -> None:
    assert uitvoeren.rijen(plan(""), Wereld()) == []
