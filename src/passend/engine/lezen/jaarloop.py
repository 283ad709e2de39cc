"""Does the year fit: an act may not be due before the end of what it requires or follows."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, Final

from passend.engine.blokken.element import Element
from passend.engine.blokken.termijn import EersteVan, Periode, Termijn
from passend.engine.blokken.vraagt import VraagtBlok
from passend.engine.lezen.fouten import Fout, VerwijzingFout
from passend.engine.lezen.register import Register
from passend.engine.termijnen.dagen import tijdvak, vast_jaar
from passend.engine.woorden import is_dag

# Any school year will do: only the order of the days counts. It is no leap year.
_JAAR: Final = 2026
_TIJDSLEUTELS: Final = ("termijn", "wanneer", "momenten", "frequentie")


def te_vroeg(register: Register) -> Iterator[Fout]:
    """Find elements with a fixed last day that lies before the last day of what they require or follow."""
    for element in register.elementen(Element):
        laatste = _laatste_dag(element)
        for verwijzing in _eerst(element) if laatste else ():
            ander = _element(register, verwijzing, element.pad)
            einde = _laatste_dag(ander) if ander is not None and ander is not element else None
            if laatste and einde and ander and laatste < einde:
                yield _fout(element, ander)


def _fout(element: Element, ander: Element) -> Fout:
    waar = ander.vindplaats
    melding = f"de laatste dag ligt vóór het einde van {ander.pad} ({waar.bestand}, regel {waar.regel}), dat eerst komt"
    return Fout.op(element.vindplaats, element.pad, melding)


@cache
def _tijdsleutels(soort: type[Element]) -> tuple[str, ...]:
    return tuple(sleutel for sleutel in _TIJDSLEUTELS if sleutel in soort.model_fields)


def _tijden(element: Element) -> list[Termijn | Periode]:
    sleutels = _tijdsleutels(type(element))
    waarden: list[Any] = [waarde for sleutel in sleutels for waarde in getattr(element, sleutel) or []]
    return [waarde for waarde in waarden if isinstance(waarde, Termijn | Periode)]


def _laatste_dag(element: Element) -> date | None:
    """The last day of the year on which it can happen; None when that is not a fixed day."""
    dagen = [_einde(tijd) for tijd in _tijden(element)]
    if not dagen or None in dagen:
        return None
    return max(dag for dag in dagen if dag)


def _einde(tijd: Termijn | Periode) -> date | None:
    if isinstance(tijd, Periode):
        return _dag(tijd.tot)
    if tijd.uiterlijk or tijd.elke or tijd.per:
        return None
    if tijd.voor:
        return _dag(tijd.voor)
    dagen = [_dag(item.tot) if isinstance(item, Periode) else _dag(item) for item in tijd.in_]
    return max(dag for dag in dagen if dag) if dagen and None not in dagen else None


def _dag(waarde: object) -> date | None:
    if not isinstance(waarde, date) and not (isinstance(waarde, str) and is_dag(waarde)):
        return None
    return None if vast_jaar(waarde) else tijdvak(waarde, _JAAR).tot


def _eerst(element: Element) -> Iterator[str]:
    """The references to what must come first."""
    for eis in getattr(element, "vraagt", ()):
        if isinstance(eis, VraagtBlok) and eis.wat and eis.als is None:
            yield eis.wat
    for tijd in _tijden(element):
        na = tijd.na if isinstance(tijd, Termijn) else None
        if isinstance(na, EersteVan):
            yield from na.laatste_van
        elif na:
            yield na


def _element(register: Register, verwijzing: str, vanaf: str) -> Element | None:
    try:
        gevonden = register.zoek(verwijzing, vanaf=vanaf).element
    except VerwijzingFout:
        return None
    return gevonden if isinstance(gevonden, Element) else None
