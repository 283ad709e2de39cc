"""Where the compiled rules find facts: names of tables or views, or the text of a query."""

import re
from dataclasses import dataclass
from typing import Final

_NAAM: Final = re.compile(r'[a-z_][\w.]*|"[^"]+"(?:\."[^"]+")*', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Relaties:
    """The relations that the rules read; each value is a name, or a SELECT. Columns: see `regels.schema`.

    `vooraf` names queries that are worked out once and may be used under that name: (name, SELECT) each.
    """

    onderwerp: str = "onderwerp"
    meting: str = "meting"
    feit: str = "feit"
    feitveld: str = "feitveld"
    periode: str = "periode"
    dagen: str = "dagen"
    gevuurd: str = "gevuurd"
    vooraf: tuple[tuple[str, str], ...] = ()

    def bron(self, naam: str) -> str:
        """The relation as it can stand behind FROM."""
        tekst: str = getattr(self, naam)
        return tekst if _NAAM.fullmatch(tekst) else f"({tekst})"


STANDAARD: Final = Relaties()
