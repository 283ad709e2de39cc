"""The growth of a pupil: one chart per instrument and scale, and sentences that only say what the numbers say."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.metingen.enums import Metingsoort
from passend.metingen.services import NieuwResultaat, toetsresultaten_vastleggen
from passend.web.leerling.groei import Vakgroei
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.planwereld import plan_in_werking, resultaat

M5 = date(2026, 1, 20)


@pytest.fixture
def plan(wereld: Schoolwereld) -> Schoolwereld:
    return plan_in_werking(wereld)


def rij(wereld: Schoolwereld, moment: str, op: date, niveau: str, **anders: object) -> NieuwResultaat:
    """A level of Noor for spelling."""
    return replace(resultaat(wereld.leerlingen["Noor"], "spelling", moment, op, niveau), **anders)


def groei(wereld: Schoolwereld, *rijen: NieuwResultaat) -> Vakgroei:
    toetsresultaten_vastleggen(rijen, door=wereld.intern_begeleider, bron="test")
    noor = wereld.leerlingen["Noor"]
    return ingelogd(wereld, "Merel").get(f"/leerlingen/{noor.pk}/groei/spelling/").context["groei"]


def test_the_bands_are_the_words_of_the_scale_of_the_plan(plan: Schoolwereld) -> None:
    (beeld,) = groei(plan, rij(plan, "E4", date(2025, 6, 18), "IV")).grafieken

    assert [(vlak.naam, vlak.klasse) for vlak in beeld.grafiek.vlakken] == [
        ("V", "b5"),
        ("IV", "b4"),
        ("III", "b3"),
        ("II", "b2"),
        ("I", "b1"),
        ("I+", "b1"),
    ]
    assert beeld.conclusie == "Bij E4 is het niveau IV."
    assert beeld.toelichting == ["Er is nog geen eerdere uitslag om mee te vergelijken."]


def test_a_fall_is_said_as_a_fall_with_what_was_expected(plan: Schoolwereld) -> None:
    verwacht = rij(plan, "M5", date(2025, 9, 7), "II", soort=Metingsoort.VERWACHTING)

    (beeld,) = groei(plan, rij(plan, "E4", date(2025, 6, 18), "II"), verwacht, rij(plan, "M5", M5, "IV")).grafieken

    assert beeld.conclusie == "Het niveau daalde van II (E4) naar IV (M5)."
    assert beeld.toelichting == ["Dat is lager dan verwacht (II)."]
    assert len(beeld.grafiek.verwacht) == 1


def test_a_missing_moment_is_said_and_drawn_as_a_gap(plan: Schoolwereld) -> None:
    (beeld,) = groei(plan, rij(plan, "M4", date(2025, 1, 20), "III"), rij(plan, "M5", M5, "III")).grafieken

    assert beeld.conclusie == "Het niveau bleef III, van M4 naar M5."
    assert beeld.toelichting == ["Daartussen ontbreekt een toetsmoment."]
    assert beeld.grafiek.lijnen == []
    assert beeld.heeft_gaten


def test_another_instrument_is_another_chart(plan: Schoolwereld) -> None:
    oud = rij(plan, "E4", date(2025, 6, 18), "II", instrument="snappet")

    nieuw, eerder = groei(plan, oud, rij(plan, "M5", M5, "IV")).grafieken

    assert [len(beeld.grafiek.punten) for beeld in (nieuw, eerder)] == [1, 1]
    assert nieuw.kop.startswith("Cito Leerling in Beeld")
    assert nieuw.toelichting == ["Er is nog geen eerdere uitslag om mee te vergelijken."]


def test_scores_have_a_chart_of_their_own_without_bands(plan: Schoolwereld) -> None:
    niveaus, scores = groei(
        plan,
        rij(plan, "E4", date(2025, 6, 18), "III", waarde=Decimal("45.5")),
        rij(plan, "M5", M5, "III", waarde=Decimal(53)),
    ).grafieken

    assert niveaus.toelichting == ["De score steeg van 45,5 naar 53."]
    assert scores.conclusie == "De score steeg van 45,5 (E4) naar 53 (M5)."
    assert scores.grafiek.vlakken == []
    assert [streep.naam for streep in scores.grafiek.getallen] == ["44", "46", "48", "50", "52", "54"]


def test_a_scale_that_the_plan_does_not_know_has_no_chart_but_keeps_its_table(plan: Schoolwereld) -> None:
    vakgroei = groei(plan, rij(plan, "M5", M5, "D", schaal="a-e"))

    assert vakgroei.grafieken == []
    assert [toets.resultaten[0].rij.niveau for toets in vakgroei.vak.toetsen] == ["D"]


def test_a_word_without_a_place_on_the_scale_is_named_and_not_drawn(plan: Schoolwereld) -> None:
    (beeld,) = groei(plan, rij(plan, "E4", date(2025, 6, 18), "III"), rij(plan, "M5", M5, "VI")).grafieken

    assert len(beeld.grafiek.punten) == 1
    assert beeld.toelichting[-1] == "Niet in de grafiek, want zonder plaats op deze schaal: VI."


def test_what_is_expected_of_a_coming_moment_is_drawn_after_the_newest_result(plan: Schoolwereld) -> None:
    straks = rij(plan, "E5", date(2025, 9, 7), "II", soort=Metingsoort.VERWACHTING)

    (beeld,) = groei(plan, straks, rij(plan, "M5", M5, "III")).grafieken

    assert [streep.naam for streep in beeld.grafiek.momenten] == ["M5", "E5"]
    assert beeld.grafiek.verwacht[0].x > beeld.grafiek.punten[0].x


def test_plans_are_periods_under_the_chart(plan: Schoolwereld) -> None:
    noor = plan.leerlingen["Noor"]
    for dag, stand in ((date(2025, 10, 1), "start"), (date(2025, 12, 1), "einde"), (date(2026, 9, 14), "start")):
        feit = NieuwFeit(
            soort="plan", op=dag, leerling=noor, velden={"soort": "plannen.hulpplan", "stand": stand}, rol="leerkracht"
        )
        feit_vastleggen(feit, door=plan.leerkracht, bron="test")

    vakgroei = groei(plan, rij(plan, "E4", date(2025, 6, 18), "III"), rij(plan, "M5", M5, "III"))

    assert [(inzet.van, inzet.tot) for inzet in vakgroei.inzet] == [
        (date(2025, 10, 1), date(2025, 12, 1)),
        (date(2026, 9, 14), None),
    ]
    assert [balk.loopt for balk in vakgroei.grafieken[0].grafiek.balken] == [False, True]


def test_a_point_tells_its_value_to_mouse_keyboard_and_screen_reader(plan: Schoolwereld) -> None:
    groei(plan, rij(plan, "M5", M5, "III"))
    noor = plan.leerlingen["Noor"]

    tekst = ingelogd(plan, "Merel").get(f"/leerlingen/{noor.pk}/groei/spelling/").text

    assert (
        'tabindex="0" role="img" aria-label="M5, 20 jan 2026, niveau III"><title>M5, 20 jan 2026, niveau III' in tekst
    )
    assert "<script" not in tekst.partition("<main")[2]


def test_a_subject_that_the_pupil_does_not_have_is_not_found(plan: Schoolwereld) -> None:
    noor = plan.leerlingen["Noor"]

    assert ingelogd(plan, "Merel").get(f"/leerlingen/{noor.pk}/groei/zwemmen/").status_code == 404
