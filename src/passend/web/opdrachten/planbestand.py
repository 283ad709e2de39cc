"""Plan files that a command was given."""

from collections.abc import Iterable
from pathlib import Path

from passend.web.opdrachten.uitvoer import Misbruik


def bestaande(paden: Iterable[Path]) -> None:
    """Refuse paths that are no file. Raises Misbruik naming all of them."""
    ontbreekt = [str(pad) for pad in paden if not pad.is_file()]
    if ontbreekt:
        raise Misbruik(f"Dit bestand is er niet: {', '.join(ontbreekt)}.")
