"""Plain YAML values: which unquoted words are numbers and dates, and which are just words."""

import re
from datetime import date, datetime
from typing import Any, Final

_GETAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_BREUK = re.compile(r"[-+]?(?:0|[1-9][0-9]*)?\.[0-9]+")
_DATUM = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?")
_NIETS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_WAAR_ONWAAR: Final = frozenset({"true", "True", "TRUE", "false", "False", "FALSE"})


class _Leeg:
    """The value of a key behind which nothing stands."""


LEEG: Final = _Leeg()


def waarde_van(tekst: str) -> tuple[Any, str]:
    """Read an unquoted value; returns the value and, when it may not stand there, a message in Dutch.

    Numbers with a leading zero or an exponent stay text, because they are codes and not amounts (`06`, `12E4`).
    """
    if tekst in _NIETS:
        return LEEG, ""
    if tekst in _WAAR_ONWAAR:
        return tekst, f"'{tekst}': schrijf ja of nee"
    if not (tekst[0].isdigit() or tekst[0] in "-+."):
        return tekst, ""
    if _GETAL.fullmatch(tekst):
        return int(tekst), ""
    if _BREUK.fullmatch(tekst):
        return float(tekst), ""
    soort = date if _DATUM.fullmatch(tekst) else datetime if _MOMENT.fullmatch(tekst) else None
    if soort is None:
        return tekst, ""
    try:
        return soort.fromisoformat(tekst), ""
    except ValueError:
        return tekst, f"'{tekst}' is geen bestaande datum (jjjj-mm-dd)"
