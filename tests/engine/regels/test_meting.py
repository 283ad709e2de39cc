"""`toets` and `methodetoets`: the latest measurement, levels, norms and series."""

import pytest

from passend.engine.regels import Uitkomst
from tests.engine.regels.hulp import Uitvoeren, Wereld, plan, signaal

WAAR, ONWAAR, VRAAG = Uitkomst.WAAR, Uitkomst.ONWAAR, Uitkomst.VRAAG


@pytest.mark.parametrize(
    ("niveau", "verwacht"), [("V", WAAR), ("IV", ONWAAR), ("I+", ONWAAR), ("C", VRAAG), ("E", VRAAG), (None, VRAAG)]
)
def test_niveau_is_tested_on_its_own_scale(uitvoeren: Uitvoeren, niveau: str | None, verwacht: Uitkomst) -> None:
    regel = signaal("{toets: {instrument: dmt, niveau: {schaal: i-v, in: V}}}")

    assert uitvoeren(regel, Wereld().toets("2026-01-20", niveau)) is verwacht


def test_no_measurement_is_unknown_and_in_bulk_no_row(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {instrument: dmt, niveau: {schaal: i-v, in: V}}}")

    assert uitvoeren(regel, Wereld()) is VRAAG
    assert uitvoeren(regel, Wereld(), volledig=False) is None


def test_only_the_latest_measurement_counts(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {instrument: dmt, niveau: V}}")
    wereld = Wereld().toets("2026-01-20", "V").toets("2026-06-20", "III")

    assert uitvoeren(regel, wereld) is ONWAAR


def test_a_later_measurement_is_invisible(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {instrument: dmt, niveau: V}}")
    wereld = Wereld().toets("2026-01-20", "V").toets("2026-06-20", "III").over(op="2026-03-01")

    assert uitvoeren(regel, wereld) is WAAR


def test_volg_orders_two_measurements_of_one_day(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {instrument: dmt, niveau: V}}")
    wereld = Wereld().toets("2026-01-20", "III", volg=2).toets("2026-01-20", "V", volg=1)

    assert uitvoeren(regel, wereld) is ONWAAR


def test_a_corrected_measurement_is_invisible_from_the_correction_on(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {instrument: dmt, niveau: V}}")
    wereld = Wereld().toets("2026-01-20", "V").toets("2026-01-20", "III", volg=1)
    wereld.met("correctie", "2026-02-01", van="m1").over(op="2026-01-31").over("b")

    rijen = uitvoeren.rijen(regel, wereld.over(op="2026-02-01"), volledig=True)

    assert [(rij[1], str(rij[2]), rij[4]) for rij in rijen if rij[1] == "a"] == [
        ("a", "2026-01-31", ONWAAR),
        ("a", "2026-02-01", WAAR),
    ]


def test_v_in_two_vakken_is_two_rows(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {instrument: cito, niveau: V}}", per="vak")
    wereld = Wereld().toets("2026-01-20", "V", instrument="cito", vak="spelling")
    wereld.toets("2026-01-20", "V", instrument="cito", vak="rekenen")
    wereld.toets("2026-01-20", "II", instrument="cito", vak="begrijpend lezen")

    assert uitvoeren.vakken(regel, wereld) == {"spelling": WAAR, "rekenen": WAAR}


@pytest.mark.parametrize(
    ("niveau", "verwacht"), [("III", ONWAAR), ("IV", WAAR), ("hoge C", ONWAAR), ("lage C", WAAR), ("C", VRAAG)]
)
def test_below_a_norm_is_the_opposite_of_the_norm(uitvoeren: Uitvoeren, niveau: str, verwacht: Uitkomst) -> None:
    regel = signaal("{niet: {toets: {instrument: cito, norm: norm-leerling, reeks: {laatste: 1, soort: hoofdmeting}}}}")

    assert uitvoeren(regel, Wereld().toets("2026-01-20", niveau, instrument="cito", moment="M5")) is verwacht


def test_no_result_is_not_below_the_norm(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{niet: {toets: {instrument: cito, norm: norm-leerling}}}")

    assert uitvoeren(regel, Wereld(), volledig=False) is None
    assert uitvoeren(regel, Wereld()) is VRAAG


def test_a_norm_must_be_met_in_every_vak(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {instrument: cito, norm: norm-leerling}}")
    wereld = Wereld().toets("2026-01-20", "I", instrument="cito", vak="spelling")

    assert uitvoeren(regel, wereld) is WAAR
    assert uitvoeren(regel, wereld.toets("2026-01-20", "V", instrument="cito", vak="rekenen")) is ONWAAR


@pytest.mark.parametrize(
    ("test", "niveau", "verwacht"),
    [
        ("{onder: IV}", "V", WAAR),
        ("{onder: IV}", "IV", ONWAAR),
        ("{hoogstens: IV}", "IV", WAAR),
        ("{vanaf: II}", "II", WAAR),
        ("{boven: II}", "II", ONWAAR),
        ("{boven: II}", "I+", WAAR),
        ("{van: IV, tot: II}", "III", WAAR),
        ("{in: [V, V-]}", "V-", WAAR),
        ("{schaal: a-e, onder: hoge C}", "E", WAAR),
        ("{onder: niet vermeld}", "I+", ONWAAR),
        ("{onder: niet vermeld}", "I", VRAAG),
        ("{vanaf: niet vermeld}", "I+", WAAR),
        ("niet vermeld", "V", VRAAG),
        ("[V, niet vermeld]", "V", WAAR),
        ("[V, niet vermeld]", "IV", VRAAG),
    ],
)
def test_levels_run_from_high_to_low(uitvoeren: Uitvoeren, test: str, niveau: str, verwacht: Uitkomst) -> None:
    regel = signaal(f"{{toets: {{instrument: dmt, niveau: {test}}}}}")

    assert uitvoeren(regel, Wereld().toets("2026-01-20", niveau)) is verwacht


def test_the_scale_of_a_result_decides_where_words_are_the_same(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {niveau: {schaal: i-v, in: V}}}")

    assert uitvoeren(regel, Wereld().toets("2026-01-20", "V", schaal="i-v")) is WAAR
    assert uitvoeren(regel, Wereld().toets("2026-01-20", "V", schaal="a-e")) is VRAAG


DMT = """{toets: {instrument: dmt, niveau: {een van: [{schaal: i-v, in: [V, V-]}, {schaal: a-e, in: [E]}]},
reeks: {laatste: niet vermeld, minstens: 3, soort: niet vermeld, aaneengesloten: niet vermeld}}}"""


@pytest.mark.parametrize(
    ("niveaus", "verwacht"),
    [
        (["V", "V-", "V"], WAAR),
        (["V", "V"], ONWAAR),
        (["E", "E", "D"], ONWAAR),
        (["V", "IV", "V", "V"], VRAAG),
        (["V", "V", "V", "II"], VRAAG),
        (["V", None, "V"], VRAAG),
    ],
)
def test_an_open_series_asks_where_the_readings_differ(
    uitvoeren: Uitvoeren, niveaus: list[str | None], verwacht: Uitkomst
) -> None:
    wereld = Wereld()
    for i, niveau in enumerate(niveaus):
        wereld.toets(f"202{i}-01-20", niveau, moment=f"M{i + 3}")

    assert uitvoeren(signaal(DMT), wereld) is verwacht


@pytest.mark.parametrize(
    ("reeks", "verwacht"),
    [
        ("{laatste: 3, soort: hoofdmeting}", WAAR),
        ("{laatste: 3, soort: alle}", ONWAAR),
        ("{laatste: 3, soort: niet vermeld}", VRAAG),
        ("{laatste: 1, soort: tussenmeting}", ONWAAR),
        ("{laatste: 4, minstens: 3}", WAAR),
        ("{laatste: 4, minstens: 3, aaneengesloten: ja}", ONWAAR),
        ("{laatste: 4, minstens: 2, aaneengesloten: ja}", WAAR),
        ("{laatste: 3, minstens: niet vermeld}", VRAAG),
        ("{minstens: 3}", WAAR),
        ("{laatste: niet vermeld}", VRAAG),
    ],
)
def test_series(uitvoeren: Uitvoeren, reeks: str, verwacht: Uitkomst) -> None:
    wereld = Wereld().toets("2025-01-20", "V", moment="M4").toets("2025-06-20", "V", moment="E4")
    wereld.toets("2025-10-01", "II", moment="herfst").toets("2026-01-20", "V", moment="M5")

    assert uitvoeren(signaal(f"{{toets: {{instrument: dmt, niveau: V, reeks: {reeks}}}}}"), wereld) is verwacht


ONVOLDOENDES = (
    "{methodetoets: {instrument: methodetoetsen, oordeel: onvoldoende, reeks: {laatste: 3, aaneengesloten: ja}}}"
)


def methode(*uitkomsten: str, vakken: str = "") -> Wereld:
    wereld = Wereld()
    for i, uitkomst in enumerate(uitkomsten):
        vak = vakken.split()[i] if vakken else "spelling"
        wereld.toets(
            f"2026-09-{i + 1:02}", soort="methodetoets", instrument="methodetoetsen", vak=vak, oordeel=uitkomst
        )
    return wereld


def test_three_in_a_row_per_vak(uitvoeren: Uitvoeren) -> None:
    regel, slecht, goed = signaal(ONVOLDOENDES, per="vak"), "onvoldoende", "voldoende"

    assert uitvoeren.vakken(regel, methode(slecht, slecht, slecht)) == {"spelling": WAAR}
    assert uitvoeren.vakken(regel, methode(slecht, slecht)) == {}
    assert uitvoeren.vakken(regel, methode(slecht, slecht, goed, slecht)) == {}
    assert uitvoeren.vakken(regel, methode(slecht, slecht, slecht, vakken="spelling rekenen spelling")) == {}


def test_moment_selects_by_letter_or_in_full(uitvoeren: Uitvoeren) -> None:
    wereld = Wereld().toets("2026-01-20", "V", moment="M5").toets("2026-06-20", "II", moment="E5")

    assert uitvoeren(signaal("{toets: {instrument: dmt, moment: M, niveau: V}}"), wereld) is WAAR
    assert uitvoeren(signaal("{toets: {instrument: dmt, moment: E5, niveau: V}}"), wereld) is ONWAAR
    assert uitvoeren(signaal("{toets: {instrument: dmt, moment: M6, niveau: V}}"), wereld) is VRAAG


def test_counting_within_a_period(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {instrument: dmt, niveau: V, aantal: {vanaf: 2}, binnen: schooljaar}}")
    wereld = Wereld().toets("2026-07-31", "V").toets("2026-08-01", "V")

    assert uitvoeren(regel, wereld) is ONWAAR
    assert uitvoeren(regel, wereld.toets("2026-09-20", "V")) is WAAR
    assert uitvoeren(regel, Wereld()) is ONWAAR


def test_an_open_instrument_may_be_any(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {instrument: niet vermeld, niveau: V}}")

    assert uitvoeren(regel, Wereld().toets("2026-01-20", "V")) is VRAAG
    # another instrument may be meant, of which there is no result
    assert uitvoeren(regel, Wereld().toets("2026-01-20", "II")) is VRAAG


def test_expectation(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {niveau: {onder: verwachting}}}", per="vak")
    wereld = Wereld().toets("2026-01-20", "III", instrument="cito", vak="spelling", moment="M5")

    assert uitvoeren.vakken(regel, wereld) == {"spelling": VRAAG}

    def verwacht(niveau: str) -> Wereld:
        zelfde = {"instrument": "cito", "vak": "spelling", "moment": "M5"}
        return Wereld(meting=list(wereld.meting)).toets("2025-09-07", niveau, soort="verwachting", **zelfde)

    assert uitvoeren.vakken(regel, verwacht("II")) == {"spelling": WAAR}
    assert uitvoeren.vakken(regel, verwacht("III")) == {}


def test_expectation_in_moments(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{groei: {instrument: iep, onder: verwachting}}")
    wereld = Wereld().toets("2025-09-01", "E6", soort="verwachting", instrument="iep")

    assert uitvoeren(regel, wereld.toets("2026-01-20", "E5", instrument="iep")) is WAAR
    assert uitvoeren(regel, wereld.toets("2026-06-20", "E6", instrument="iep")) is ONWAAR


def test_a_bound_may_stand_in_a_section_of_another_decision(uitvoeren: Uitvoeren) -> None:
    tekst = """
besluiten: [{id: advies, secties: [{id: school, lijst: mate}]}]
signalen: [{id: r, als: {toets: {instrument: iep, waarde: {schaal: mate, boven: advies.school}}}}]
"""
    wereld = Wereld().met("besluit", "2026-01-10", id_="besluiten.advies", over="weinig")

    assert uitvoeren(plan(tekst), wereld.toets("2026-02-10", "enig", instrument="iep")) is WAAR
    assert uitvoeren(plan(tekst), wereld.toets("2026-03-10", "weinig", instrument="iep")) is ONWAAR


def test_growth(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{groei: {soort: lvs-toets, tussen: [vorige, laatste], hoogstens: 0}}", per="vak")

    def scores(*waarden: int) -> Wereld:
        wereld = Wereld()
        for i, waarde in enumerate(waarden):
            wereld.toets(f"202{i}-01-20", instrument="iep", vak="rekenen", waarde=waarde)
        return wereld

    assert uitvoeren.vakken(regel, scores(210, 204)) == {"rekenen": WAAR}
    assert uitvoeren.vakken(regel, scores(210, 211)) == {}
    assert uitvoeren.vakken(regel, scores(200, 210, 210)) == {"rekenen": WAAR}
    # one measurement is no growth yet: undecided, and nothing to ask anybody about
    assert (uitvoeren.vakken(regel, scores(210)), uitvoeren(regel, scores(210))) == ({}, VRAAG)


@pytest.mark.parametrize(
    ("daling", "niveaus", "verwacht"),
    [
        ("{niveaus: 2}", ("II", "IV"), WAAR),
        ("{niveaus: 2}", ("II", "III"), ONWAAR),
        ("{niveaus: 2}", ("II", "E"), VRAAG),
        ("niet vermeld", ("II", "IV"), VRAAG),
    ],
)
def test_drop_in_levels(uitvoeren: Uitvoeren, daling: str, niveaus: tuple[str, str], verwacht: Uitkomst) -> None:
    wereld = (
        Wereld().toets("2025-01-20", niveaus[0], instrument="cito").toets("2026-01-20", niveaus[1], instrument="cito")
    )

    assert uitvoeren(signaal(f"{{groei: {{instrument: cito, daling: {daling}}}}}"), wereld) is verwacht


def klas(goed: int, slecht: int, onbekend: int = 0) -> Wereld:
    wereld = Wereld().over("g", "groep")
    for niveau, aantal in (("II", goed), ("IV", slecht), ("C", onbekend)):
        if aantal:
            wereld.toets(
                "2026-01-26",
                niveau,
                wie="g",
                persoon=f"p{niveau}",
                instrument="cito",
                vak="spelling",
                moment="M6",
                aantal=aantal,
            )
    return wereld


def test_share_of_a_group(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{niet: {aandeel: {van: groep, norm: norm-groep, instrument: cito}}}", per="groep")

    assert uitvoeren(regel, klas(14, 6)) is WAAR
    assert uitvoeren(regel, klas(15, 5)) is ONWAAR
    assert uitvoeren(regel, klas(14, 5, 1)) is VRAAG
    assert uitvoeren(regel, Wereld().over("g", "groep")) is VRAAG


def test_share_with_its_own_bound(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{aandeel: {van: groep, niveau: {in: [IV, V]}, onder: 25%}}", per="groep")

    assert uitvoeren(regel, klas(16, 4)) is WAAR
    assert uitvoeren(regel, klas(15, 5)) is ONWAAR


def test_a_rule_about_pupils_does_not_look_at_the_results_of_a_group(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {instrument: cito, niveau: IV}}", per="vak")

    assert uitvoeren.vakken(regel, klas(14, 6)) == {}


def test_trend_over_school_years(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{trend: {over: 3 jaar, richting: dalend, vak: rekenen}}", per="school")

    def jaren(*waarden: int) -> Wereld:
        wereld = Wereld().over("s", "school")
        for i, waarde in enumerate(waarden):
            wereld.toets(f"202{i + 2}-01-20", wie="s", instrument="iep", vak="rekenen", waarde=waarde)
        return wereld

    assert uitvoeren(regel, jaren(90, 80, 75, 70)) is WAAR
    assert uitvoeren(regel, jaren(70, 80, 75, 75)) is ONWAAR
    assert uitvoeren(regel, jaren(80, 70)) is VRAAG
