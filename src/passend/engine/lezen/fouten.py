"""What is wrong with a plan or case file: where, what, what was expected and what was probably meant."""

from collections.abc import Iterable
from typing import NamedTuple

from passend.engine.blokken.basis import Plek


class Fout(NamedTuple):
    """One finding; `pad` says in words of the plan where it is, `bedoelt` is the word that was probably meant."""

    bestand: str
    regel: int
    kolom: int
    pad: str
    melding: str
    verwacht: str = ""
    bedoelt: str = ""

    @classmethod
    def op(cls, plek: Plek, pad: str, melding: str, *, verwacht: str = "", bedoelt: str = "") -> "Fout":
        """Make a finding at a place."""
        return cls(plek.bestand, plek.regel, plek.kolom, pad, melding, verwacht, bedoelt)

    @property
    def zin(self) -> str:
        """The message with the word that was probably meant, else with what belongs here."""
        if self.bedoelt:
            return f"{self.melding}: bedoelt u '{self.bedoelt}'?"
        return f"{self.melding} (hier past: {self.verwacht})" if self.verwacht else self.melding

    def __str__(self) -> str:
        """One line, in the form that editors recognise."""
        return f"{self.bestand}:{self.regel}:{self.kolom}: {self.pad}: {self.zin}"


class LeesFouten(Exception):
    """A file cannot be used; holds everything that is wrong with it, in the order of the text."""

    def __init__(self, fouten: Iterable[Fout]) -> None:
        """Keep every finding once."""
        self.fouten = tuple(sorted(set(fouten)))
        super().__init__("\n".join(map(str, self.fouten)))


class VerwijzingFout(Exception):
    """A reference means nothing, or more than one thing (`kandidaten`)."""

    def __init__(self, melding: str, *, bedoelt: str = "", kandidaten: tuple[str, ...] = ()) -> None:
        """Keep the word that was probably meant, or everything that it can mean."""
        self.melding = melding
        self.bedoelt = bedoelt
        self.kandidaten = kandidaten
        super().__init__(melding + (f": bedoelt u '{bedoelt}'?" if bedoelt else ""))
