from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passend.uitwisseling.waarden import Waardefout, geheel_parse, getal_parse
from passend.uitwisseling.waarden.getal import is_exceldag


@pytest.mark.parametrize(
    ("tekst", "getal"),
    [
        ("12", "12"),
        ("007", "7"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        (" -3 ", "-3"),
        ("−3,25", "-3.25"),
        ("0,123", "0.123"),
        ("1234.567", "1234.567"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234.567", "1234567"),
    ],
)
def test_getal_reads_comma_and_point(tekst: str, getal: str) -> None:
    assert getal_parse(tekst) == Decimal(getal)


@pytest.mark.parametrize(
    "tekst", ["", "abc", "1e5", "1 234", "12,", ",5", "1.23,456", "NaN", "½", "٣", "12%", "9" * 13]
)
def test_getal_refuses_what_is_no_number(tekst: str) -> None:
    with pytest.raises(Waardefout):
        getal_parse(tekst)


def test_getal_that_may_be_a_thousand_is_refused_until_the_decimal_sign_is_chosen() -> None:
    with pytest.raises(Waardefout, match="kies in de koppeling het decimaalteken"):
        getal_parse("1.234")

    assert getal_parse("1.234", decimaalteken=".") == Decimal("1.234")
    assert getal_parse("1.234", decimaalteken=",") == Decimal(1234)


def test_getal_against_the_chosen_decimal_sign_is_refused() -> None:
    with pytest.raises(Waardefout, match="volgens de koppeling is het decimaalteken hier ‘,’"):
        getal_parse("12.5", decimaalteken=",")


def test_geheel_takes_whole_numbers_only() -> None:
    assert geheel_parse("12,0") == 12
    with pytest.raises(Waardefout, match="geen heel getal"):
        geheel_parse("12,5")


def test_exceldag_covers_this_half_century() -> None:
    assert [is_exceldag(Decimal(n)) for n in ("36525", "36526", "55152", "55153", "40000.5")] == [
        False,
        True,
        True,
        False,
        False,
    ]


@given(st.decimals(min_value=-(10**8), max_value=10**8, places=2), st.sampled_from(",."))
def test_getal_reads_back_what_was_written(getal: Decimal, decimaalteken: str) -> None:
    geschreven = f"{getal:f}".replace(".", decimaalteken)

    assert getal_parse(geschreven, decimaalteken=decimaalteken) == getal


@given(st.text(max_size=30), st.sampled_from(["", ",", "."]))
def test_getal_never_breaks_on_any_text(tekst: str, decimaalteken: str) -> None:
    try:
        getal = getal_parse(tekst, decimaalteken=decimaalteken)
    except Waardefout:
        return
    assert getal.is_finite()
