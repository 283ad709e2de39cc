"""Cells that a spreadsheet would run."""

import pytest

from passend.core.tabelveilig import veilige_cel


@pytest.mark.parametrize("tekst", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\ufeff=1", "|calc", "%0A"])
def test_what_begins_like_a_formula_gets_an_apostrophe(tekst: str) -> None:
    assert veilige_cel(tekst) == f"'{tekst}"


@pytest.mark.parametrize("tekst", ["", "Yara", "3 - 4", "a=b"])
def test_any_other_text_stays_as_it_is(tekst: str) -> None:
    assert veilige_cel(tekst) == tekst
