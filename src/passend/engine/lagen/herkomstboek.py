"""The book that remembers for every value which layers said what."""

from collections.abc import Iterator, Mapping
from functools import partial

from passend.engine.lagen.kanten import Kant, StrengeKant, strenge_kant
from passend.engine.lagen.laag import Fragment, Laag, benoemd, element_id, fragment_van
from passend.engine.lagen.plaats import Adres, Plaats
from passend.engine.lagen.uitkomst import Herkomst


class Herkomstboek(Mapping[Adres, tuple[Herkomst, ...]]):
    """For every value of the merged tree its statements, farthest layer first.

    What only one layer says is looked up in that layer when somebody asks: merging itself does not need it.
    """

    def __init__(self) -> None:
        """Begin with an empty book."""
        self._regels: dict[Adres, tuple[Herkomst, ...]] = {}
        self._adressen: dict[str, Adres] = {}
        self._dicht: dict[Adres, partial[None]] = {}

    def __getitem__(self, adres: Adres) -> tuple[Herkomst, ...]:
        """Return the statements at an address."""
        self.open(adres)
        return self._regels[adres]

    def __iter__(self) -> Iterator[Adres]:
        """List every address, after looking up all that was left for later."""
        for adres in list(self._dicht):
            self.open(adres)
        return iter(self._regels)

    def __len__(self) -> int:
        """Count the addresses."""
        return sum(1 for _ in self)

    def adres(self, pad: str) -> Adres:
        """Return the address of an element, given its canonical path; an empty one when there is no such element."""
        woorden = pad.split(".")
        self.open((*woorden[:2],))
        return self._adressen.get(pad, ())

    def schrijf(self, plaats: Plaats, herkomst: Herkomst) -> None:
        """Add a statement; the farthest layer comes first, because layers are merged in that order."""
        self._regels[plaats.adres] = (*self._regels.get(plaats.adres, ()), herkomst)
        if not plaats.sleutels:
            self._adressen[self._pad(plaats)] = plaats.adres

    def _pad(self, plaats: Plaats) -> str:
        """Put the container in the path where the same name stands in two containers of one element."""
        eerder = self._adressen.get(plaats.pad, plaats.adres)
        if eerder in (plaats.adres, plaats.adres[:-1]):
            return plaats.pad
        begin, _, naam = plaats.pad.rpartition(".")
        return f"{begin}.{plaats.adres[-2]}.{naam}"

    def bewaar_stuk(self, laag: Laag, plaats: Plaats, stuk: Mapping[str, object], blok: str) -> None:
        """Leave an element of a part, which only one layer has, for when somebody asks."""
        self._dicht[plaats.adres] = partial(self.beweer_stuk, laag, plaats, stuk, fragment_van(laag), blok)

    def bewaar_deel(self, laag: Laag, deel: str, kant: StrengeKant) -> None:
        """Leave a whole part, which only one layer has so far, for when somebody asks."""
        plaats = Plaats((), deel)
        self._dicht[deel,] = partial(self.beweer_sleutel, laag, plaats, deel, laag.boom, fragment_van(laag), kant)

    def open(self, adres: Adres) -> None:
        """Look up what was left for later at an address: a part, or an element of one."""
        for kort in (adres[:1], adres[:2]):
            klaar = self._dicht.pop(kort, None)
            if klaar is not None:
                klaar()

    def beweer_sleutel(
        self,
        laag: Laag,
        plaats: Plaats,
        sleutel: str,
        knoop: Mapping[str, object],
        fragment: Fragment,
        kant: StrengeKant,
    ) -> None:
        """Write down what a layer says about one key of the block at `plaats`, and about all that is below it."""
        waarde = knoop[sleutel]
        hier = plaats.bij(sleutel)
        self.schrijf(hier, bewering(laag, fragment, knoop, sleutel))
        if kant.kant is Kant.BLOK and isinstance(waarde, Mapping):
            self._beweer_blok(laag, hier, waarde, fragment, kant.blok)
        elif kant.kant in (Kant.VERENIGING, Kant.GESLOTEN, Kant.BLOK):
            for naam, stuk in benoemd(kant.blok, waarde).items():
                if isinstance(stuk, Mapping):
                    zelf = hier.stuk(naam, element_id(kant.blok, stuk))
                    self.beweer_stuk(laag, zelf, stuk, fragment, kant.blok)

    def beweer_stuk(
        self, laag: Laag, plaats: Plaats, stuk: Mapping[str, object], fragment: Fragment, blok: str
    ) -> None:
        """Write down what a layer says about one item of a list, which stands at `plaats`."""
        self.schrijf(plaats, bewering(laag, fragment.binnen(stuk), stuk))
        self._beweer_blok(laag, plaats, stuk, fragment, blok)

    def _beweer_blok(
        self, laag: Laag, plaats: Plaats, knoop: Mapping[str, object], fragment: Fragment, blok: str
    ) -> None:
        binnen = fragment.binnen(knoop)
        for sleutel, waarde in knoop.items():
            self.beweer_sleutel(laag, plaats, sleutel, knoop, binnen, strenge_kant(blok, sleutel, waarde))


def bewering(laag: Laag, fragment: Fragment, knoop: Mapping[str, object], sleutel: str = "") -> Herkomst:
    """Make the statement of a layer about a key of a mapping, or about the mapping itself."""
    return Herkomst(
        laag.naam,
        fragment.bron,
        fragment.kracht,
        laag.plek(knoop, sleutel or None),
        knoop[sleutel] if sleutel else knoop,
        fragment.nagegaan,
    )
