"""The fields of one XML record: each is read on its own, and what cannot be read is refused without losing the rest."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from lxml import etree

from passend.uitwisseling.gegevens import Onbekend, Weigering
from passend.uitwisseling.waarden import Waardefout, geheel_parse, getal_parse, iso_datum_parse
from passend.uitwisseling.xmllezer import kind_get, regel_van, tekst_get

_JA_NEE = {"true": True, "1": True, "false": False, "0": False}


class Velden:
    """Reads fields of `element` by name, in any order; `klachten` collects what was refused or not understood."""

    def __init__(self, element: etree._Element, klachten: list[Weigering | Onbekend] | None = None) -> None:
        self.element = element
        self.regel = regel_van(element)
        self.klachten: list[Weigering | Onbekend] = [] if klachten is None else klachten

    def tekst(self, *pad: str) -> str:
        return tekst_get(self.element, *pad)

    def datum(self, *pad: str) -> date | None:
        return self._lezen(iso_datum_parse, pad)

    def geheel(self, *pad: str) -> int | None:
        return self._lezen(geheel_parse, pad)

    def getal(self, *pad: str) -> Decimal | None:
        return self._lezen(lambda tekst: getal_parse(tekst, decimaalteken="."), pad)

    def ja_nee(self, *pad: str) -> bool | None:
        return self._lezen(_ja_nee_parse, pad)

    def code[T](self, soort: str, codes: Mapping[str, T], *pad: str) -> T | None:
        """The meaning of a code; a code outside the list is reported by name and gives None."""
        tekst = self.tekst(*pad)
        if tekst and tekst not in codes:
            self.onbekend(soort, tekst, *pad)
        return codes.get(tekst)

    def onbekend(self, soort: str, naam: str, *pad: str) -> None:
        self.klachten.append(Onbekend(regel=self._regel(*pad), soort=soort, naam=naam))

    def weigeren(self, veld: str, waarde: str, reden: str, *pad: str) -> None:
        self.klachten.append(Weigering(regel=self._regel(*pad), veld=veld, waarde=waarde, reden=reden))

    def _lezen[T](self, lees: Callable[[str], T], pad: tuple[str, ...]) -> T | None:
        tekst = self.tekst(*pad)
        if not tekst:
            return None
        try:
            return lees(tekst)
        except Waardefout as fout:
            self.weigeren(pad[-1], tekst, str(fout), *pad)
            return None

    def _regel(self, *pad: str) -> int:
        gevonden = kind_get(self.element, *pad)
        return self.regel if gevonden is None else regel_van(gevonden)


def _ja_nee_parse(tekst: str) -> bool:
    if tekst not in _JA_NEE:
        raise Waardefout("hier hoort true of false te staan")
    return _JA_NEE[tekst]
