"""What weaving one nearer layer over the farther ones needs at hand."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from passend.engine.lagen.herkomstboek import Herkomstboek, bewering
from passend.engine.lagen.laag import Fragment, Laag
from passend.engine.lagen.melder import Melder
from passend.engine.lagen.plaats import Plaats
from passend.engine.lagen.uitkomst import Herkomst

type Blokwaarde = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Getouw:
    """The nearer layer, the book of statements, who reports, and the day that counts (None: every day).

    `leden` gives for a role of a farther layer the roles that it stands for, `oorsprong` for a mapping of a farther
    layer (by its `id()`) the layer that it was read from.
    """

    laag: Laag
    boek: Herkomstboek
    melder: Melder
    op: date | None
    leden: Mapping[str, frozenset[str]]
    oorsprong: Mapping[int, Laag]

    def laag_van(self, knoop: object) -> Laag:
        """Return the layer that a mapping was read from; one that was made here remembers that itself."""
        return self.oorsprong.get(id(knoop), self.laag)


@dataclass(frozen=True, slots=True)
class Paar:
    """The same block in the farther layers and in the nearer one; `uit` is what holds and is filled on the way.

    `over_blok` is what the farther layers said about the block as a whole.
    """

    getouw: Getouw
    uit: dict[str, object]
    nader: Blokwaarde
    plaats: Plaats
    blok: str
    van_verder: Fragment
    van_nader: Fragment
    over_blok: tuple[Herkomst, ...] = ()

    def bewering(self, sleutel: str) -> Herkomst:
        """Return what the nearer layer says about a key of this block."""
        return bewering(self.getouw.laag, self.van_nader, self.nader, sleutel)

    def eerder(self, plaats: Plaats) -> tuple[Herkomst, ...]:
        """Return what the farther layers said at a place; without a statement there, about the block as a whole."""
        return self.getouw.boek.get(plaats.adres) or self.over_blok

    @property
    def afwijkbaar(self) -> bool:
        """Tell whether the farther layers let somebody deviate from this very element."""
        return bool(self.uit.get("afwijken"))
