import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passend.uitwisseling.waarden import Schaal, Waardefout, niveau_parse

ROMEINS = Schaal("i-v", ("I+", "I", "II", "III", "IV", "V", "V-"))
LETTERS = Schaal("a-e", ("A", "B", "hoge C", "lage C", "D", "E"), gelijk=(("C+", "hoge C"),), buiten=("C",))


@pytest.mark.parametrize("tekst", ["IV", "iv", "Iv", " IV ", "4", "Ⅳ", "ⅳ"])
def test_niveau_four_is_four_however_it_is_written(tekst: str) -> None:
    assert niveau_parse(tekst, ROMEINS) == "IV"


def test_niveau_of_a_digit_is_the_numeral_and_not_the_place_in_the_list() -> None:
    assert [niveau_parse(cijfer, ROMEINS) for cijfer in ("1", "1+", "5", "5-", "v –")] == ["I", "I+", "V", "V-", "V-"]


def test_niveau_in_words_follows_the_spelling_of_the_plan() -> None:
    assert [niveau_parse(woord, LETTERS) for woord in ("HOGE  c", "c+", "c", "e")] == ["hoge C", "hoge C", "C", "E"]


@pytest.mark.parametrize(
    ("tekst", "schaal"), [("VI", ROMEINS), ("6", ROMEINS), ("0", ROMEINS), ("4", LETTERS), ("", LETTERS)]
)
def test_niveau_outside_the_scale_is_refused_with_the_scale(tekst: str, schaal: Schaal) -> None:
    with pytest.raises(Waardefout, match=f"staat niet op de schaal {schaal.id}"):
        niveau_parse(tekst, schaal)


def test_niveau_of_a_digit_needs_a_scale_with_that_numeral() -> None:
    with pytest.raises(Waardefout):
        niveau_parse("5", Schaal("kort", ("I", "II", "III")))


@given(st.text(max_size=8))
def test_niveau_is_always_a_value_of_the_scale(tekst: str) -> None:
    for schaal in (ROMEINS, LETTERS):
        with contextlib.suppress(Waardefout):
            assert niveau_parse(tekst, schaal) in (*schaal.waarden, *schaal.buiten)
