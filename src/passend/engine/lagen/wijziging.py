"""A new edition of a plan: the plan with a change laid over it by id.

Inside its own plan a school may also loosen: a value of the change replaces the old one. Whether the result is still
lawful is decided afterwards, when it is merged over the farther layers again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from passend.engine.lagen.herkomstboek import bewering
from passend.engine.lagen.kanten import Kant, StrengeKant, strenge_kant, strenge_kant_deel
from passend.engine.lagen.laag import (
    Knoop,
    Laag,
    als_blok,
    benoemd,
    element_id,
    fragment_van,
    is_leeg,
    laag_van,
    oorsprong_van,
)
from passend.engine.lagen.melder import Melder
from passend.engine.lagen.plaats import Plaats
from passend.engine.lagen.samenvoegen import Samenvoeging, samenvoegen
from passend.engine.lagen.uitkomst import LEGE_LIJST, Soort, Uitkomst
from passend.engine.lezen.boom import Boom

_LIJSTEN = (Kant.VERENIGING, Kant.GESLOTEN)


@dataclass(frozen=True)
class Wijziging:
    """The new edition, and what of the change was refused: then the old value stands in it."""

    laag: Laag
    uitkomsten: tuple[Uitkomst, ...]


def wijzig(eigen: Boom | Laag, wijziging: Boom | Laag) -> Wijziging:
    """Lay a change over a plan by id: what it names is replaced, what it does not name stays."""
    oud, nieuw = laag_van(eigen), laag_van(wijziging)
    werk = _Werk(oud, nieuw, Melder({}))
    boom: dict[str, object] = dict(oud.boom)
    for deel in nieuw.boom:
        kant = strenge_kant_deel(deel)
        werk.sleutel(boom, nieuw.boom, deel, kant, Plaats((), deel))
    laag = replace(oud, boom=boom, vreemd={**oud.vreemd, **oorsprong_van(nieuw)})
    return Wijziging(laag, tuple(werk.melder.uitkomsten))


def samenvoegen_met_wijziging(
    lagen: Sequence[Boom | Laag], wijziging: Boom | Laag, *, op: date | None = None
) -> Samenvoeging:
    """Merge layers, the farthest first, of which the last one gets a new edition by a change."""
    gewijzigd = wijzig(lagen[-1], wijziging)
    samen = samenvoegen([*lagen[:-1], gewijzigd.laag], op=op)
    return replace(samen, uitkomsten=(*gewijzigd.uitkomsten, *samen.uitkomsten))


@dataclass(frozen=True)
class _Werk:
    """The old plan and the change, and who reports."""

    oud: Laag
    nieuw: Laag
    melder: Melder

    def sleutel(
        self, uit: dict[str, object], nieuw: Mapping[str, object], sleutel: str, kant: StrengeKant, plaats: Plaats
    ) -> None:
        """Replace one key; blocks key by key, lists of elements element by element."""
        waarde, eerder, hier = nieuw[sleutel], uit.get(sleutel), plaats.bij(sleutel)
        if is_leeg(waarde):
            self._weiger(hier, kant, nieuw, sleutel, eerder)
        elif isinstance(eerder, Mapping) and isinstance(waarde, Mapping) and kant.kant is Kant.BLOK:
            uit[sleutel] = self._blok(eerder, waarde, kant.blok, hier)
        elif kant.kant in _LIJSTEN and isinstance(eerder, list) and _heeft_elementen(kant.blok, waarde):
            uit[sleutel] = self._lijst(eerder, waarde, kant.blok, hier)
        else:
            uit[sleutel] = waarde

    def _blok(self, oud: Mapping[str, object], nieuw: Mapping[str, object], blok: str, plaats: Plaats) -> Knoop:
        uit = Knoop(oud, (self.nieuw, nieuw), (self.oud, oud))
        for sleutel, waarde in nieuw.items():
            self.sleutel(uit, nieuw, sleutel, strenge_kant(blok, sleutel, waarde), plaats)
        return uit

    def _lijst(self, oud: list[object], nieuw: object, blok: str, plaats: Plaats) -> list[object]:
        samen = benoemd(blok, oud)
        for naam, stuk in benoemd(blok, nieuw).items():
            eerder = samen.get(naam)
            if isinstance(stuk, Mapping) and eerder is not None:
                hier = plaats.stuk(naam, element_id(blok, stuk))
                samen[naam] = self._blok(als_blok(blok, eerder), stuk, blok, hier)
            else:
                samen[naam] = stuk
        return list(samen.values())

    def _weiger(
        self, hier: Plaats, kant: StrengeKant, nieuw: Mapping[str, object], sleutel: str, eerder: object
    ) -> None:
        """Refuse an empty list, once for every element that it would take away."""
        fragment = fragment_van(self.nieuw)
        nader = bewering(self.nieuw, fragment, nieuw, sleutel)
        stukken = benoemd(kant.blok, eerder) if isinstance(eerder, list) else {}
        for naam, stuk in stukken.items():
            plaats = hier.stuk(naam, element_id(kant.blok, stuk))
            verder = bewering(self.oud, fragment, stuk) if isinstance(stuk, Mapping) else None
            self.melder.meld(plaats, Soort.GEWEIGERD, LEGE_LIJST, verder=verder, nader=nader)
        if not stukken:
            self.melder.meld(hier, Soort.GEWEIGERD, LEGE_LIJST, nader=nader)


def _heeft_elementen(blok: str, waarde: object) -> bool:
    stukken = waarde if isinstance(waarde, list) else [waarde]
    return any(element_id(blok, stuk) for stuk in stukken)
