"""The shapes of a growth chart: places, gaps, what is left out."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from passend.web.grafiek.invoer import As, Band, Grafiekvraag, Meetpunt, Periode, halfjaar, halfjaar_naam
from passend.web.grafiek.meetkunde import BREEDTE, Groeigrafiek, groeigrafiek

VANDAAG = date(2026, 11, 23)
NIVEAUS = As(
    laag=0,
    hoog=5,
    banden=tuple(
        Band(naam=w, klasse=f"b{5 - n}", laag=n, hoog=n + 1) for n, w in enumerate(["V", "IV", "III", "II", "I"])
    ),
)


def punt(moment: str, op: date, hoogte: float = 2.5) -> Meetpunt:
    return Meetpunt(op=op, moment=moment, hoogte=hoogte, tekst="III", uitleg=(moment, "niveau III"))


M3, E3 = punt("M3", date(2024, 1, 20), 0.5), punt("E3", date(2024, 6, 15), 1.5)
M4, E4 = punt("M4", date(2025, 1, 20), 4.5), punt("E4", date(2025, 6, 15))


def grafiek(*punten: Meetpunt, verwacht: tuple[Meetpunt, ...] = (), periodes: tuple[Periode, ...] = ()) -> Groeigrafiek:
    vraag = Grafiekvraag(
        id="g", titel="Groei", beschrijving="", as_=NIVEAUS, punten=punten, verwacht=verwacht, periodes=periodes,
        vandaag=VANDAAG,
    )  # fmt: skip
    return groeigrafiek(vraag)


def test_a_higher_level_stands_higher() -> None:
    laag, midden, hoog = grafiek(M3, E3, M4).punten

    assert laag.y > midden.y > hoog.y
    assert laag.x < midden.x < hoog.x


def test_a_point_stands_in_the_middle_of_its_band() -> None:
    beeld = grafiek(M3)

    onderste = beeld.vlakken[0]
    assert onderste.naam == "V"
    assert beeld.punten[0].y == onderste.y + onderste.hoogte // 2


def test_moments_that_follow_each_other_are_one_line() -> None:
    assert [len(lijn.split()) for lijn in grafiek(M3, E3, M4, E4).lijnen] == [4]


def test_a_missing_moment_breaks_the_line_and_keeps_its_name_on_the_axis() -> None:
    beeld = grafiek(M3, E3, E4)

    assert [len(lijn.split()) for lijn in beeld.lijnen] == [2]
    assert [(streep.naam, streep.mist) for streep in beeld.momenten] == [
        ("M3", False),
        ("E3", False),
        ("M4", True),
        ("E4", False),
    ]


def test_more_than_a_school_year_between_two_results_breaks_the_line_too() -> None:
    assert grafiek(M3, punt("E3", date(2025, 6, 15))).lijnen == []


def test_a_year_done_twice_stays_one_line_through_time() -> None:
    opnieuw = punt("M3", date(2025, 1, 20))

    assert [len(lijn.split()) for lijn in grafiek(M3, E3, opnieuw).lijnen] == [3]


def test_a_result_without_a_moment_is_named_by_its_month() -> None:
    assert [streep.naam for streep in grafiek(punt("", date(2025, 3, 4))).momenten] == ["3-2025"]


def test_one_result_has_a_point_and_no_line() -> None:
    beeld = grafiek(M3)

    assert (len(beeld.punten), beeld.lijnen) == (1, [])


def test_what_is_expected_is_a_line_of_its_own() -> None:
    beeld = grafiek(M3, E3, verwacht=(M3, E3, M4))

    assert [len(lijn.split()) for lijn in beeld.verwachte_lijnen] == [3]
    assert len(beeld.lijnen[0].split()) == 2


def test_help_that_still_runs_ends_today() -> None:
    loopt = Periode(naam="Hulpplan", van=date(2026, 9, 14), tot=None, uitleg="")
    voorbij = Periode(naam="Hulpplan", van=date(2025, 2, 1), tot=date(2025, 4, 1), uitleg="")

    beeld = grafiek(M4, E4, periodes=(voorbij, loopt))

    eerst, nu = beeld.balken
    assert (eerst.loopt, nu.loopt) == (False, True)
    assert nu.x + nu.breedte == beeld.vandaag
    assert eerst.y < nu.y


def test_help_from_before_the_first_result_is_left_out() -> None:
    lang_geleden = Periode(naam="Hulpplan", van=date(2020, 1, 1), tot=date(2020, 3, 1), uitleg="")

    assert grafiek(M4, periodes=(lang_geleden,)).balken == []


def test_today_is_no_line_when_the_results_are_old() -> None:
    assert grafiek(M3, E3).vandaag is None


def test_with_many_moments_every_second_name_goes_on_a_narrow_screen() -> None:
    namen = [f"{half}{groep}" for groep in range(3, 8) for half in "ME"]
    dagen = [date(2020 + n // 2, 1 if n % 2 == 0 else 6, 20) for n in range(10)]

    momenten = grafiek(*(punt(naam, dag) for naam, dag in zip(namen, dagen, strict=True))).momenten

    assert [streep.fijn for streep in momenten] == [True, False] * 5


@given(st.lists(st.tuples(st.dates(date(2018, 8, 1), date(2026, 7, 1)), st.floats(0, 5)), min_size=1, max_size=12))
def test_every_point_lies_within_the_drawing(paren: list[tuple[date, float]]) -> None:
    beeld = grafiek(*(punt("", op, hoogte) for op, hoogte in sorted(paren)))

    assert all(
        beeld.links <= p.x <= beeld.rechts <= BREEDTE and beeld.boven <= p.y <= beeld.onder for p in beeld.punten
    )
    assert all(eerder.plaats < later.plaats for eerder, later in pairwise(beeld.momenten))


@given(st.integers(2, 17))
def test_a_number_of_a_half_year_and_its_name_are_the_same(nummer: int) -> None:
    assert halfjaar(halfjaar_naam(nummer)) == nummer


def test_a_moment_outside_the_row_has_no_number() -> None:
    assert [halfjaar(moment) for moment in ("", "B8", "M9", "januari")] == [None] * 4
