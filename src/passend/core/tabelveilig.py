"""Cells of a table that a spreadsheet would run as a formula are made harmless."""

_ONZICHTBAAR = " \u00a0\ufeff"
_FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n")


def veilige_cel(tekst: str) -> str:
    """The text, with an apostrophe in front when it begins like a formula; a number stays a number."""
    if not tekst.lstrip(_ONZICHTBAAR).startswith(_FORMULE) or _is_getal(tekst):
        return tekst
    return f"'{tekst}"


def _is_getal(tekst: str) -> bool:
    return tekst.lstrip("+-").replace(",", ".").replace(".", "", 1).isdigit()
