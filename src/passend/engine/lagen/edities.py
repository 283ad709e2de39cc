"""What changed between two editions of a plan, in words for the people who have to agree with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from passend.engine.blokken.basis import Plek
from passend.engine.lagen.kanten import DELEN_MET_ELEMENTEN, Kant, strenge_kant, strenge_kant_deel
from passend.engine.lagen.laag import Laag, als_lijst, benoemd, element_id, laag_van
from passend.engine.lagen.plaats import Plaats
from passend.engine.lagen.tekst import toon
from passend.engine.lezen.boom import Boom

_LIJSTEN: Final = (Kant.VERENIGING, Kant.GESLOTEN)
_NIETS: Final = object()


class Verandering(StrEnum):
    """What happened to something between two editions."""

    TOEGEVOEGD = "toegevoegd"
    VERVALLEN = "vervallen"
    GEWIJZIGD = "gewijzigd"
    HERNOEMD = "hernoemd"
    VERPLAATST = "volgorde gewijzigd"


@dataclass(frozen=True, slots=True)
class Verschil:
    """One difference: `pad` is the element as the new edition names it, `sleutel` the key in it ("": the element).

    `oud` and `nieuw` are the values and `plek_oud` and `plek_nieuw` where they stand; None on the side without one.
    """

    soort: Verandering
    pad: str
    sleutel: str
    oud: object
    nieuw: object
    plek_oud: Plek | None
    plek_nieuw: Plek | None

    @property
    def zin(self) -> str:
        """Say it in Dutch."""
        wat = f"{self.pad}, '{self.sleutel}'" if self.sleutel else self.pad
        if self.soort is Verandering.GEWIJZIGD:
            return f"{wat}: was {toon(self.oud)}; wordt {toon(self.nieuw)}."
        if self.soort is Verandering.HERNOEMD:
            return f"{wat}: heette {toon(self.oud)}; heet nu {toon(self.nieuw)}."
        if self.soort is Verandering.VERPLAATST:
            return f"{wat}: de volgorde was {toon(self.oud)}; wordt {toon(self.nieuw)}."
        waarde = self.nieuw if self.soort is Verandering.TOEGEVOEGD else self.oud
        return f"{wat}: {self.soort.value}: {toon(waarde)}."


def vergelijk_edities(oud: Boom | Laag, nieuw: Boom | Laag) -> list[Verschil]:
    """List what changed, part by part; a renamed element (`was`) is one difference and compared with its old self."""
    vergelijking = _Vergelijking(laag_van(oud), laag_van(nieuw))
    delen = dict.fromkeys([*vergelijking.nieuw.boom, *vergelijking.oud.boom])
    return [verschil for deel in delen for verschil in vergelijking.deel(deel)]


@dataclass(frozen=True)
class _Vergelijking:
    """Two editions next to each other."""

    oud: Laag
    nieuw: Laag

    def deel(self, deel: str) -> Iterator[Verschil]:
        plaats = Plaats((), deel)
        yield from self._sleutel(plaats, deel, self.oud.boom, self.nieuw.boom, strenge_kant_deel(deel).blok, deel)

    def _blok(
        self, plaats: Plaats, oud: Mapping[str, object], nieuw: Mapping[str, object], blok: str
    ) -> Iterator[Verschil]:
        for sleutel in dict.fromkeys([*nieuw, *oud]):
            if sleutel not in ("id", "was"):
                yield from self._sleutel(plaats, sleutel, oud, nieuw, blok, "")

    def _sleutel(
        self,
        plaats: Plaats,
        sleutel: str,
        oud: Mapping[str, object],
        nieuw: Mapping[str, object],
        blok: str,
        deel: str,
    ) -> Iterator[Verschil]:
        van, naar = oud.get(sleutel, _NIETS), nieuw.get(sleutel, _NIETS)
        if van == naar:
            return
        kant = strenge_kant_deel(deel) if deel else strenge_kant(blok, sleutel, naar if naar is not _NIETS else van)
        hier = plaats.bij(sleutel)
        if isinstance(van, Mapping) and isinstance(naar, Mapping) and kant.kant is Kant.BLOK:
            yield from self._blok(hier, van, naar, kant.blok)
        elif kant.kant in _LIJSTEN and (_elementen(kant.blok, van) or _elementen(kant.blok, naar)):
            yield from self._lijst(hier, oud, nieuw, sleutel, kant.blok)
        else:
            yield self._verschil(hier, oud, nieuw, sleutel)

    def _verschil(self, hier: Plaats, oud: Mapping[str, object], nieuw: Mapping[str, object], sleutel: str) -> Verschil:
        soort = Verandering.GEWIJZIGD
        if sleutel not in oud:
            soort = Verandering.TOEGEVOEGD
        elif sleutel not in nieuw:
            soort = Verandering.VERVALLEN
        return Verschil(
            soort,
            hier.pad,
            hier.sleutel,
            oud.get(sleutel),
            nieuw.get(sleutel),
            self.oud.plek(oud, sleutel) if sleutel in oud else None,
            self.nieuw.plek(nieuw, sleutel) if sleutel in nieuw else None,
        )

    def _lijst(
        self, hier: Plaats, oud: Mapping[str, object], nieuw: Mapping[str, object], sleutel: str, blok: str
    ) -> Iterator[Verschil]:
        """Compare two lists of elements by id; what bears a former id (`was`) is the same element."""
        van = benoemd(blok, oud[sleutel]) if sleutel in oud else {}
        naar = benoemd(blok, nieuw[sleutel]) if sleutel in nieuw else {}
        vroeger = {naam: _vroegere_naam(naam, stuk, van, naar) for naam, stuk in naar.items()}
        for naam, stuk in naar.items():
            plaats = hier.stuk(naam, element_id(blok, stuk))
            eerder = van.get(vroeger[naam], _NIETS)
            if eerder is _NIETS:
                yield Verschil(
                    Verandering.TOEGEVOEGD,
                    *_waar(plaats),
                    None,
                    stuk,
                    None,
                    self._plek(self.nieuw, stuk, nieuw, sleutel),
                )
                continue
            if vroeger[naam] != naam:
                yield self._hernoemd(plaats, eerder, stuk)
            if isinstance(eerder, Mapping) and isinstance(stuk, Mapping):
                yield from self._blok(plaats, eerder, stuk, blok)
        for naam, stuk in van.items():
            if naam not in vroeger.values():
                plaats = hier.stuk(naam, element_id(blok, stuk))
                yield Verschil(
                    Verandering.VERVALLEN, *_waar(plaats), stuk, None, self._plek(self.oud, stuk, oud, sleutel), None
                )
        yield from self._volgorde(hier, oud, nieuw, sleutel, [list(van), list(vroeger.values())])

    def _hernoemd(self, plaats: Plaats, oud: object, nieuw: object) -> Verschil:
        van, naar = (stuk.get("id") if isinstance(stuk, Mapping) else stuk for stuk in (oud, nieuw))
        return Verschil(
            Verandering.HERNOEMD, *_waar(plaats), van, naar, self.oud.plek(oud, "id"), self.nieuw.plek(nieuw, "id")
        )

    def _volgorde(
        self,
        hier: Plaats,
        oud: Mapping[str, object],
        nieuw: Mapping[str, object],
        sleutel: str,
        namen: list[list[str]],
    ) -> Iterator[Verschil]:
        """Report another order inside an element; the order of the elements of a part means nothing."""
        van, naar = ([naam for naam in lijst if naam in namen[0] and naam in namen[1]] for lijst in namen)
        if van != naar and hier.sleutels:
            yield Verschil(
                Verandering.VERPLAATST,
                *_waar(hier),
                van,
                naar,
                self.oud.plek(oud, sleutel),
                self.nieuw.plek(nieuw, sleutel),
            )

    def _plek(self, laag: Laag, stuk: object, eigenaar: Mapping[str, object], sleutel: str) -> Plek:
        return laag.plek(stuk) if isinstance(stuk, Mapping) else laag.plek(eigenaar, sleutel)


def _waar(plaats: Plaats) -> tuple[str, str]:
    return plaats.pad, plaats.sleutel


def _elementen(blok: str, waarde: object) -> bool:
    return blok in DELEN_MET_ELEMENTEN or any(element_id(blok, stuk) for stuk in als_lijst(waarde))


def _vroegere_naam(naam: str, stuk: object, van: Mapping[str, object], naar: Mapping[str, object]) -> str:
    """Return the name that an item had in the old edition; its own where it is new or was never renamed."""
    if naam in van or not isinstance(stuk, Mapping):
        return naam
    vroeger = [str(ander) for ander in als_lijst(stuk.get("was", []))]
    return next((ander for ander in vroeger if ander in van and ander not in naar), naam)
