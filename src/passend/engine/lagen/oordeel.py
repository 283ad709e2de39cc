"""What a comparison of two values of one key says, and the value that holds for both layers."""

from enum import StrEnum
from typing import NamedTuple


class Verhouding(StrEnum):
    """How the value of a nearer layer relates to that of a farther one."""

    GELIJK = "gelijk"
    STRENGER = "strenger"
    SOEPELER = "soepeler"
    ANDERS = "anders"
    NAAST_ELKAAR = "naast elkaar"
    TOEGEVOEGD = "toegevoegd"
    WOORD = "woord"


class Oordeel(NamedTuple):
    """A comparison and the value that holds; `samen` is the nearer value where that is looser or contradicts.

    `waarom` is a fixed short reason where the relation itself does not say enough.
    """

    verhouding: Verhouding
    samen: object
    waarom: str = ""

    @property
    def botst(self) -> bool:
        """Tell whether the nearer value may only stand where the farther one does not bind."""
        return self.verhouding in (Verhouding.SOEPELER, Verhouding.ANDERS)
