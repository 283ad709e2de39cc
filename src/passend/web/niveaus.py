"""The place of a level on a scale of five: I and A are the highest fifth, V and E the lowest.

These scales belong to the tests, not to a school; a word of another scale gets no colour.
"""

_PLAATS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "A": 1, "B": 2, "C": 3, "D": 4, "E": 5}


def niveau_klasse(niveau: str) -> str:
    """`n1` … `n5`; `I+` and `V-` stand with I and V. `n0` for a word that is no level of five."""
    return f"n{_PLAATS.get(niveau.rstrip('+-'), 0)}"
