"""The one reading of results: as many rows and columns as all conditions of a compilation together ask for."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Protocol

from passend.engine.regels.sqltekst import is_een_van, of

ONDERWERPEN: Final = "onderwerpen"


class Meeteis(Protocol):
    """Which results a condition is about, as far as that limits the reading."""

    @property
    def soort(self) -> str: ...
    @property
    def instrumenten(self) -> tuple[str, ...]: ...
    @property
    def isoorten(self) -> tuple[str, ...]: ...
    @property
    def open(self) -> bool: ...


@dataclass
class Meetbron:
    """What conditions ask for together: per kind of measurement the instruments, or else the kinds of instrument.

    `onderwerpen` is the CTE with the subjects whose results are read.
    """

    onderwerpen: str = ONDERWERPEN
    soorten: dict[str, set[tuple[str, tuple[str, ...]]]] = field(default_factory=dict)
    kolommen: set[str] = field(default_factory=set)

    def vraag(self, eis: Meeteis, kolommen: Iterable[str]) -> None:
        """Let the reading hold what one more condition is about."""
        if eis.open or not (eis.instrumenten or eis.isoorten):
            keuze: tuple[str, tuple[str, ...]] = ("", ())
        else:
            keuze = ("instrument", eis.instrumenten) if eis.instrumenten else ("isoort", eis.isoorten)
        self.soorten.setdefault(eis.soort, set()).add(keuze)
        self.kolommen |= {"soort", *kolommen, *(naam for naam, _ in (keuze,) if naam)}
        self.kolommen |= {"isoort"} if eis.isoorten else set()

    def tekst(self, meting: str, correcties: str) -> str:
        """The SELECT; `eigen` is not true for a result of one pupil under the group of that pupil."""
        kolommen = ", ".join(f"m.{kolom}" for kolom in sorted(self.kolommen))
        eigen = "(o.soort NOT IN ('groep', 'school') OR m.persoon IS NULL)"
        return (
            f"SELECT o.nr, m.op, m.volg, {kolommen}, {eigen} AS eigen, c.op AS verbeterd FROM {meting} m "
            f"JOIN {self.onderwerpen} o ON o.onderwerp = m.onderwerp AND m.op <= o.op "
            f"LEFT JOIN {correcties} c ON c.feit = m.id WHERE {of(self._filters())}"
        )

    def _filters(self) -> Iterable[str]:
        for soort, keuzes in sorted(self.soorten.items()):
            test = is_een_van("m.soort", [soort])
            if ("", ()) in keuzes:
                yield test
                continue
            per_kolom: dict[str, set[str]] = {}
            for kolom, waarden in sorted(keuzes):
                per_kolom.setdefault(kolom, set()).update(waarden)
            welke = of(is_een_van(f"m.{kolom}", sorted(waarden)) for kolom, waarden in per_kolom.items())
            yield f"({test} AND {welke})"
