"""Small tools of the tests in this folder."""

from collections.abc import Iterator
from pathlib import Path

from passend.uitwisseling.bron import Bron, bron_load
from passend.uitwisseling.gegevens import Gegeven, Melding, Onbekend, Weigering

BESTANDEN = Path(__file__).parent / "bestanden"
BSN = "123456782"  # the well-known example that passes the test of eleven; nobody has it


def bron_van(pad: Path, inhoud: bytes | str) -> Bron:
    """Write `inhoud` at `pad` and look at it as an import does."""
    pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    return bron_load(pad)


def van_soort[T](gegevens: list[Gegeven], soort: type[T]) -> list[T]:
    return [gegeven for gegeven in gegevens if isinstance(gegeven, soort)]


def weigeringen(gegevens: list[Gegeven]) -> list[tuple[int, str, str]]:
    """(line, field, value) of every refusal, in order of line."""
    return sorted((w.regel, w.veld, w.waarde) for w in van_soort(gegevens, Weigering))


def onbekend(gegevens: list[Gegeven]) -> list[tuple[str, str]]:
    return [(o.soort, o.naam) for o in van_soort(gegevens, Onbekend)]


def meldingen(gegevens: list[Gegeven]) -> list[str]:
    return [melding.tekst for melding in van_soort(gegevens, Melding)]


def alles(stroom: Iterator[Gegeven]) -> list[Gegeven]:
    """The whole stream; proves on the way that no personal number slipped through."""
    gegevens = list(stroom)
    assert BSN not in repr(gegevens)
    return gegevens
