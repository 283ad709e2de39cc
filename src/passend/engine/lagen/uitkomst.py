"""What merging answers: where a value came from, and what a nearer layer did with the value of a farther one."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from passend.engine.blokken.basis import Plek
from passend.engine.woorden import Kracht

NIET_NAGEGAAN: Final = "[V]"
"""At the front of a `bron`: nobody has verified this item; it warns and never blocks."""


class Soort(StrEnum):
    """What a nearer layer did with one key of an element of a farther layer."""

    TOEGEVOEGD = "toegevoegd"
    STRENGER = "strenger"
    WOORD = "woord"
    GELIJK = "gelijk"
    NAAST_ELKAAR = "naast elkaar"
    AANGEVULD = "aangevuld"
    GEWEIGERD = "geweigerd"
    SOEPELER_TOEGESTAAN = "soepeler toegestaan"


VERSOEPELING: Final = "versoepeling"
TEGENSPRAAK: Final = "tegenspraak"
KEUZES_GESLOTEN: Final = "de keuzes van een wettelijk besluit zijn gesloten"
LEGE_LIJST: Final = "een lege lijst is geen 'geen' en geen 'niet vermeld'"
TELLEN_OP: Final = "verplichtingen van lagen tellen op"
PLICHT_WINT: Final = "een plicht gaat voor een beperking"
STAAT_AL: Final = "staat al in een verdere laag en kan hier weg"
NIET_VERGELIJKBAAR: Final = "niet te vergelijken; te laat zodra één van beide verstrijkt"
ZWIJGT: Final = "niet vermeld telt niet; de verdere laag vult aan"
ONGECONTROLEERD: Final = "de wettelijke regel is nog niet nagegaan"
MAG_AFWIJKEN: Final = "de verdere laag laat afwijken toe"


class Herkomst(NamedTuple):
    """One statement about one key: which layer made it, from which source, how binding, where, and what it says.

    `laag` is the name of the layer (wet, swv, bestuur, school); `nagegaan` is False for a statutory item whose source
    begins with `[V]`.
    """

    laag: str
    bron: str
    kracht: Kracht
    plek: Plek
    waarde: object
    nagegaan: bool = True

    @property
    def bindt(self) -> bool:
        """Tell whether a nearer layer may not loosen this: verified law."""
        return self.kracht is Kracht.WET and self.nagegaan


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What happened to one key: `pad` is the element, `sleutel` the key in it (`evaluatie.termijn`).

    `waarom` is a fixed short reason, `bericht` the full Dutch sentence with both places. `verder` is None where no
    farther layer said anything. A refused value is not in the merged plan.
    """

    pad: str
    sleutel: str
    soort: Soort
    waarom: str
    bericht: str
    verder: Herkomst | None
    nader: Herkomst | None
    waarschuwing: bool = False

    @property
    def regels(self) -> tuple[Plek, ...]:
        """Both places, the farther layer first."""
        return tuple(herkomst.plek for herkomst in (self.verder, self.nader) if herkomst is not None)


def sterkste(herkomst: Iterable[Herkomst]) -> Herkomst | None:
    """Return the most binding statement; a statutory one that nobody verified counts as `in beginsel`."""
    return min(herkomst, key=_rang, default=None)


def _rang(herkomst: Herkomst) -> int:
    kracht = herkomst.kracht if herkomst.nagegaan else Kracht.IN_BEGINSEL
    return list(Kracht).index(kracht)
