"""What a growth chart is asked to show. Knows no database: dates, heights on one axis, and words."""

import re
from dataclasses import dataclass
from datetime import date

# Two results further apart than this do not follow each other: there was a moment in between.
_AANSLUITEND = 300
_MOMENT = re.compile(r"([ME])([1-8])")
_HALFJAREN = {"M": 0, "E": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetpunt:
    """One point. `moment` is M3 … E8, or empty; `tekst` stands beside it, `uitleg` is what hover and keyboard give.

    `hoogte` is a place on the axis of the chart.
    """

    op: date
    moment: str
    hoogte: float
    tekst: str
    uitleg: tuple[str, ...]

    @property
    def halfjaar(self) -> int | None:
        """Its number in the row M1, E1, M2 … E8; None for a moment outside that row."""
        return halfjaar(self.moment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A level behind the line, from `laag` to `hoog` on the axis."""

    naam: str
    klasse: str
    laag: float
    hoog: float


@dataclass(frozen=True, slots=True, kw_only=True)
class As:
    """One scale. Without bands `streepjes` are the numbers beside it: (height, text)."""

    laag: float
    hoog: float
    banden: tuple[Band, ...] = ()
    streepjes: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Periode:
    """Help that ran for a while. Without `tot` it still runs."""

    naam: str
    van: date
    tot: date | None
    uitleg: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grafiekvraag:
    """Everything on one chart: one instrument on one scale. `id` is unique on the page."""

    id: str
    titel: str
    beschrijving: str
    as_: As
    punten: tuple[Meetpunt, ...]
    verwacht: tuple[Meetpunt, ...] = ()
    periodes: tuple[Periode, ...] = ()
    vandaag: date


def halfjaar(moment: str) -> int | None:
    """The number of a test moment in the row M1, E1, M2 … E8; None for a moment outside that row."""
    gevonden = _MOMENT.fullmatch(moment)
    return None if gevonden is None else int(gevonden[2]) * 2 + _HALFJAREN[gevonden[1]]


def halfjaar_naam(nummer: int) -> str:
    """The moment with this number: the inverse of `halfjaar`."""
    return f"{'ME'[nummer % 2]}{nummer // 2}"


def sluit_aan(eerder: Meetpunt, later: Meetpunt) -> bool:
    """Whether no test moment lies between two points; only then a line joins them."""
    if (later.op - eerder.op).days > _AANSLUITEND:
        return False
    van, naar = eerder.halfjaar, later.halfjaar
    return van is None or naar is None or naar - van <= 1


def tussenliggend(eerder: Meetpunt, later: Meetpunt) -> list[tuple[date, str]]:
    """The moments that are missing between two points, each with a day for its place on the axis."""
    van, naar = eerder.halfjaar, later.halfjaar
    if van is None or naar is None or sluit_aan(eerder, later):
        return []
    stap = (later.op - eerder.op) / max(naar - van, 1)
    return [(eerder.op + stap * (nummer - van), halfjaar_naam(nummer)) for nummer in range(van + 1, naar)]
