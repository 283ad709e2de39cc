"""What Vesterhavet promises, as its people meet it: signals, levels and what is due on them."""

from datetime import date

import pytest

from passend.leerling.models import Leerling
from tests.eisen.planschool import Blad, Planschool

LAGEN = ("wet.yaml", "vesterhavet.yaml")
NIVEAUS = "routes.niveaus"
ZEVEN_VRAGEN = {
    "welbevinden-leerling": "Voelt de leerling zich hier goed?",
    "welbevinden-groep": "Hoe gaat het met de klasgenoten?",
    "groei-eigen-niveau": "Boekt de leerling op eigen niveau groei met ons aanbod?",
    "uitvoerbaar": "Kunnen wij de nodige ondersteuning waarmaken en uitvoeren?",
    "buiten-kan-helpen": "Kunnen partijen van buiten in de behoefte voorzien?",
    "past-in-groep": "Past de behoefte in deze groep, gezien omvang, samenstelling en zorg die er al is?",
    "samenwerking-ouders": "Loopt de samenwerking met ouders goed?",
}


def op_niveau(school: Planschool, nummer: int, groep: int = 5) -> Leerling:
    """A pupil who came to this level on 7 September."""
    kind = school.kind(groep=groep)
    school.gegeven(kind, {"feit": "trede", "route": "niveaus", "naar": f"niveau-{nummer}", "op": date(2026, 9, 7)})
    return kind


def taken_van_niveau(blad: Blad) -> set[str]:
    """What is open of the levels, by its place in the level: `niveau-2.bespreken`."""
    return {pad.removeprefix(f"{NIVEAUS}.") for pad in blad.open | blad.te_laat if pad.startswith(NIVEAUS)}


# --- signals ---


@pytest.mark.eis("VH-049")
def test_three_times_v_or_e_on_dmt_in_a_row_is_a_signal_for_a_dyslexia_investigation(school: Planschool) -> None:
    drie, twee = school.kind(), school.kind()
    for kind, metingen in ((drie, 3), (twee, 2)):
        rondes = [(date(2025, 6, 10), "E3", "i-v", "V"), (date(2026, 1, 26), "M4", "a-e", "E")]
        rondes += [(date(2026, 6, 8), "E4", "i-v", "V")]
        for op, moment, schaal, niveau in rondes[-metingen:]:
            school.resultaat(kind, "dmt", op=op, vak="technisch lezen", moment=moment, schaal=schaal, niveau=niveau)

    gezien, net_niet = school.blad(drie, als="ib"), school.blad(twee, als="ib")

    assert gezien.signalen == {"Drie keer V of E op de DMT": "technisch lezen: E3 V, M4 E, E4 V"}
    assert [(v["soort"], v["naam"]) for v in gezien.stand.voorstellen] == [("onderzoek", "dyslexie")]
    assert "<b>Voorstel:</b> dyslexie" in gezien.tekst
    assert (net_niet.signalen, net_niet.voorstellen) == ({}, set())


@pytest.mark.eis("VH-060")
def test_a_pupil_who_comes_from_another_school_makes_ccp_a_task_with_an_outcome(school: Planschool) -> None:
    kind, taak = school.kind(), "signalen.ccp-overwegen.ccp-wegen"
    school.gegeven(kind, {"feit": "leerling", "instroom": "zij-instroom", "op": date(2026, 11, 2)})

    eerst = school.blad(kind)
    uitkomst = school.vastleggen(kind, taak, "ib", toelichting="CCP is niet nodig, ouders weten de weg")
    daarna = school.blad(kind)

    assert taak in eerst.open
    assert "CCP overwegen en uitkomst vastleggen" in eerst.tekst
    assert uitkomst.vastgelegd
    assert taak not in daarna.open | daarna.te_laat


@pytest.mark.eis("VH-073")
def test_a_starter_from_a_childminder_has_no_information_beforehand(school: Planschool) -> None:
    gastouder, speelzaal = school.kind(groep=1), school.kind(groep=1)
    for kind, herkomst in ((gastouder, "gastouder"), (speelzaal, "peuterspeelzaal")):
        start = {"feit": "leerling", "instroom": "instroom", "herkomst": herkomst, "op": date(2026, 11, 2)}
        school.gegeven(kind, start)

    zonder, met = school.blad(gastouder, als="leerkracht"), school.blad(speelzaal, als="leerkracht")

    assert zonder.signalen["Starter zonder voorinformatie"] == "herkomst: gastouder"
    assert "Bij de intake naar voorinformatie vragen" in zonder.tekst
    assert set(met.signalen) == {"Nieuwe leerling, denk aan het CCP"}


# --- the two routes ---


@pytest.mark.eis("VH-036")
def test_the_1_zorgroute_shows_six_steps_and_marks_the_one_where_the_pupil_is(school: Planschool) -> None:
    blad = school.blad(op_niveau(school, 3))

    route = next(trede for trede in blad.stand.treden if trede.route == "1-zorgroute")
    assert [(stap.naam, stap.stand) for stap in route.stappen] == [
        ("Cyclus handelingsgericht werken", "gedaan"),
        ("Groepsbespreking", "gedaan"),
        ("Leerlingenbespreking", "nu"),
        ("Eigen leerlijn of OPP", "straks"),
        ("Extern handelen", "straks"),
        ("Externe zorg", "straks"),
    ]
    assert '<span class="voor-lezer">Nu: </span>Leerlingenbespreking' in blad.tekst


@pytest.mark.eis("VH-078")
def test_level_2_offers_steps_that_may_be_ticked_with_a_day_and_an_outcome(school: Planschool) -> None:
    kind, besluit = school.kind(), f"{NIVEAUS}.niveau-1.hoe-verder"
    school.vastleggen(kind, besluit, "leerkracht", keuze=f"{besluit}.extra-zorg")

    blad = school.blad(kind, als="leerkracht")
    daden = [f"{NIVEAUS}.niveau-2.{daad}" for daad in ("bespreken", "aanvulling.consultatie")]
    daden += [f"{NIVEAUS}.niveau-2.aanvulling.{gesprek}-vrij" for gesprek in ("kindgesprek", "oudergesprek")]
    pogingen = [
        school.vastleggen(kind, daad, "leerkracht", op="2026-11-20", toelichting="helpt in de kleine kring")
        for daad in daden
    ]

    assert blad.stand.treden[1].naam == "Extra zorg in de groep"
    assert {"niveau-2.bespreken", "niveau-2.aanvulling"} <= taken_van_niveau(blad)
    assert [poging.vastgelegd for poging in pogingen] == [True] * 4


@pytest.mark.eis("VH-084")
def test_too_little_growth_at_the_evaluation_of_level_2_opens_a_talk_with_the_ib(school: Planschool) -> None:
    kind, besluit = op_niveau(school, 2), f"{NIVEAUS}.niveau-2.hoe-verder"
    school.vastleggen(kind, f"{NIVEAUS}.niveau-2.evaluatie-actieplan", "leerkracht")
    school.vastleggen(kind, besluit, "leerkracht", keuze=f"{besluit}.verder")

    blad = school.blad(kind, als="leerkracht")
    bespreken = next(t for t in blad.stand.zonder_termijn if t["pad"] == f"{NIVEAUS}.niveau-3.leerling-bespreken")

    assert blad.stand.treden[1].naam == "Speciale zorg"
    assert bespreken["naam"] == "Leerlingbespreking met IB"
    assert "intern begeleider" in bespreken["voor"]


@pytest.mark.eis("VH-081")
def test_an_actieplan_is_evaluated_between_four_and_six_weeks_after_its_start(school: Planschool) -> None:
    kind, plan = op_niveau(school, 2), "plannen.actieplan"
    evaluatie = f"{NIVEAUS}.niveau-2.evaluatie-actieplan"
    with school.op(2026, 9, 14):
        school.gegeven(kind, {"feit": "toestemming", "id": "overleg-ib", "van": "ib", "stand": "gegeven", "over": plan})
        school.vastleggen(kind, "vragen.extra-interventie", "leerkracht", keuze="ja")
        for gesprek, erbij in (("kindgesprek", ["leerling", "ib"]), ("oudergesprek", ["ouders"])):
            pad = f"{NIVEAUS}.niveau-2.{gesprek}"
            school.vastleggen(kind, pad, "leerkracht", aanwezig=["leerkracht", *erbij])
        delen = {f"deel.{plan}.doelen": "klanken met tweetekens", f"deel.{plan}.aanpak": "elke dag tien minuten"}
        assert school.vastleggen(kind, plan, "leerkracht", keuze="start", **delen).vastgelegd

    per_dag = {}
    for dag in (date(2026, 10, 11), date(2026, 10, 12), date(2026, 10, 26), date(2026, 10, 27)):
        with school.op(dag.year, dag.month, dag.day):
            blad = school.blad(kind, als="leerkracht")
            per_dag[dag.isoformat()] = (blad.open.get(evaluatie), blad.te_laat.get(evaluatie))

    assert per_dag == {
        "2026-10-11": (None, None),
        "2026-10-12": ("2026-10-26", None),
        "2026-10-26": ("2026-10-26", None),
        "2026-10-27": (None, "2026-10-26"),
    }


@pytest.mark.eis("VH-086")
def test_a_handelingsplan_is_evaluated_at_most_eight_weeks_after_the_time_before(school: Planschool) -> None:
    kind, evaluatie = op_niveau(school, 3), f"{NIVEAUS}.niveau-3.evaluatie-plan"
    with school.op(2026, 9, 14):
        school.gegeven(kind, {"feit": "toestemming", "id": "inlichten-handelingsplan", "stand": "gegeven"})
        assert school.vastleggen(kind, "plannen.handelingsplan", "leerkracht", keuze="start").vastgelegd
    with school.op(2026, 10, 26):
        eerste = school.blad(kind).open[evaluatie]
        assert school.vastleggen(kind, evaluatie, "leerkracht").vastgelegd
    with school.op(2026, 12, 7):
        tweede = school.blad(kind).open[evaluatie]
    with school.op(2026, 12, 22):
        te_laat = school.blad(kind).te_laat.get(evaluatie)

    assert (eerste, tweede, te_laat) == ("2026-11-09", "2026-12-21", "2026-12-21")


@pytest.mark.eis("VH-092")
def test_level_5_offers_where_the_pupil_can_go_and_early_vo_only_after_groep_7(school: Planschool) -> None:
    zeven, zes = op_niveau(school, 5, groep=7), op_niveau(school, 5, groep=6)
    uitgangen = ["steun-van-buiten", "andere-school", "sbo", "so", "vervroegd-vo"]
    besluit = f"{NIVEAUS}.niveau-5.bestemming"
    for kind in (zeven, zes):
        mensen = ["ouders", "consulent-po", "ib", "directie", "leerkracht", "leerling"]
        school.vastleggen(kind, f"{NIVEAUS}.niveau-5.zoeken", "ib", aanwezig=mensen)

    blad = school.blad(zeven)

    assert blad.keuzes == [f"{besluit}.{uitgang}" for uitgang in uitgangen]
    assert "Na groep 7 naar het voortgezet onderwijs".lower() in blad.tekst.lower()
    assert school.blad(zes).keuzes == [f"{besluit}.{uitgang}" for uitgang in uitgangen[:-1]]


@pytest.mark.eis("VH-099")
def test_directie_and_consulent_join_from_level_5_on_and_not_at_level_3(school: Planschool) -> None:
    vijf, drie = op_niveau(school, 5), op_niveau(school, 3)
    zoeken, bespreken = f"{NIVEAUS}.niveau-5.zoeken", f"{NIVEAUS}.niveau-3.leerling-bespreken"
    zonder = school.vastleggen(vijf, zoeken, "ib", aanwezig=["ouders", "ib", "leerkracht", "leerling"])

    def erbij(kind: Leerling, pad: str) -> set[str]:
        return {mens.naam for mens in school.formulier(kind, pad).context["opzet"].mensen}  # type: ignore[attr-defined]

    assert {"consulent Passend Onderwijs", "directie"} <= erbij(vijf, zoeken)
    assert zonder.bezwaren == ("Hierbij hoort: consulent Passend Onderwijs, directie.",)
    assert erbij(drie, bespreken) == {"intern begeleider", "leerkracht"}
    assert school.vastleggen(drie, bespreken, "ib", aanwezig=["ib", "leerkracht"]).vastgelegd


# --- placing or keeping ---


@pytest.mark.eis("VH-024")
def test_seven_questions_are_answered_before_placing_or_keeping_is_decided(school: Planschool) -> None:
    kind, besluit = school.kind(), "besluiten.plaatsen-of-behouden"
    keuze = {"keuze": f"{besluit}.behouden"}

    niets = school.vastleggen(kind, besluit, "ib", **keuze)
    for vraag in list(ZEVEN_VRAGEN)[:-1]:
        school.vastleggen(kind, f"vragen.{vraag}", "ib", keuze="ja")
    zes = school.vastleggen(kind, besluit, "ib", **keuze)
    school.vastleggen(kind, "vragen.samenwerking-ouders", "ib", keuze="ja")
    zeven = school.vastleggen(kind, besluit, "ib", **keuze)

    assert set(niets.bezwaren) == {f"Eerst nodig: {vraag}." for vraag in ZEVEN_VRAGEN.values()}
    assert zes.bezwaren == ("Eerst nodig: Loopt de samenwerking met ouders goed?.",)
    assert zeven.vastgelegd
