"""Where something stands in the merged tree."""

from dataclasses import dataclass

type Adres = tuple[str, ...]
"""Keys from the part down, with the id of an element instead of its index in a list."""

TAAK = "taak"


@dataclass(frozen=True, slots=True)
class Plaats:
    """A place in the merged tree: its address, the canonical path of the element, and the keys inside that element."""

    adres: Adres
    pad: str
    sleutels: tuple[str, ...] = ()

    @property
    def sleutel(self) -> str:
        """The keys inside the element in one word: `evaluatie.termijn`."""
        return ".".join(self.sleutels)

    def bij(self, sleutel: str) -> "Plaats":
        """Return the place of a key of the block that stands here.

        A part is the element itself, and a task inside a consequence has the name of that consequence already.
        """
        adres = (*self.adres, sleutel)
        if not self.adres or (sleutel == TAAK and not self.sleutels and "dan" in self.adres[-2:-1]):
            return Plaats(adres, self.pad)
        return Plaats(adres, self.pad, (*self.sleutels, sleutel))

    def stuk(self, identiteit: str, element_id: str) -> "Plaats":
        """Return the place of an item of the list that stands here; an element begins a path of its own."""
        adres = (*self.adres, identiteit)
        if element_id:
            return Plaats(adres, f"{self.pad}.{element_id}")
        return Plaats(adres, self.pad, (*self.sleutels, identiteit))
