"""Numbers as schools and their programs write them: comma or point, thousands, a real minus sign."""

import re
from decimal import Decimal

from passend.uitwisseling.waarden.fout import Waardefout

_HEEL = re.compile(r"-?[0-9]{1,12}\Z")
_MET_DEEL = {teken: re.compile(rf"-?[0-9]{{1,12}}[{teken}][0-9]{{1,6}}\Z") for teken in ",."}
_MET_DUIZENDEN = {
    teken: re.compile(rf"-?[1-9][0-9]{{0,2}}(?:[{ander}][0-9]{{3}}){{1,3}}(?:[{teken}][0-9]{{1,6}})?\Z")
    for teken, ander in ((",", "."), (".", ","))
}
_ONZEKER = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}\Z")
_MINTEKENS = str.maketrans({"−": "-", "–": "-", "\u00a0": " ", "\u202f": " "})

EERSTE_EXCELDAG = 36526
LAATSTE_EXCELDAG = 55152
"""The whole numbers with which Excel stores the days of 2000 up to and including 2050."""


def getal_parse(tekst: str, *, decimaalteken: str = "") -> Decimal:
    """`12`, `12,5`, `12.5`, `1.234,5`, `-3` as a Decimal. No exponents, no fractions, no more than 12 digits.

    `decimaalteken` ("," or ".") settles `1.234`, which is refused without it: it may be one or twelve hundred.
    Raises Waardefout.
    """
    kaal = tekst if tekst.isascii() else tekst.translate(_MINTEKENS)
    kaal = kaal.strip()
    if _HEEL.match(kaal):
        return Decimal(kaal)
    if not decimaalteken and _ONZEKER.match(kaal):
        raise Waardefout(
            "dit kan een getal met drie decimalen zijn of een duizendtal; kies in de koppeling het decimaalteken"
        )
    for teken in decimaalteken or ",.":
        duizendteken = "." if teken == "," else ","
        if _MET_DEEL[teken].match(kaal) or _MET_DUIZENDEN[teken].match(kaal):
            return Decimal(kaal.replace(duizendteken, "").replace(teken, "."))
    if decimaalteken and any(vorm.match(kaal) for vorm in _MET_DEEL.values()):
        raise Waardefout(f"volgens de koppeling is het decimaalteken hier ‘{decimaalteken}’")
    raise Waardefout("dit is geen getal")


def geheel_parse(tekst: str) -> int:
    """A whole number; `12,0` counts. Raises Waardefout."""
    getal = getal_parse(tekst, decimaalteken="," if "," in tekst else ".")
    if getal != getal.to_integral_value():
        raise Waardefout("dit is geen heel getal")
    return int(getal)


def is_exceldag(getal: Decimal) -> bool:
    """Whether the number is one with which Excel stores a day of this half century."""
    return getal == getal.to_integral_value() and EERSTE_EXCELDAG <= getal <= LAATSTE_EXCELDAG
