"""Cells of a table that a spreadsheet would run as a formula are made harmless."""

_ONZICHTBAAR = " \u00a0\ufeff"
_FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def veilige_cel(tekst: str) -> str:
    """The text, with an apostrophe in front when it begins like a formula; not for a number, which is no text."""
    return f"'{tekst}" if tekst.lstrip(_ONZICHTBAAR).startswith(_FORMULE) else tekst
