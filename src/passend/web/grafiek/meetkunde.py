"""From the question to shapes, in whole units of a drawing that is 640 wide. Pure arithmetic, no template, no colour.

Coordinates are whole numbers: a decimal comma of the Dutch screen would break an SVG path.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from passend.web.grafiek.invoer import Grafiekvraag, Meetpunt, Periode, sluit_aan, tussenliggend

BREEDTE = 640
_BOVEN = 60  # room for the two lines in which a point tells its value
_RECHTS = 30
_LETTER = 16  # width of a letter on a narrow screen, where the letters are larger
_MARGE = timedelta(days=20)
_BAND = (28, 44)
_PLOT = 264
_RIJ = 30
_MOMENTEN_BREED = 7  # with more of them every second name is left out on a narrow screen
_LETTERS_PERIODE = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Vlak:
    """A level: a rectangle, and its name beside it."""

    naam: str
    klasse: str
    y: int
    hoogte: int
    y_naam: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Streep:
    """A test moment under, or a number beside the chart. `fijn` disappears on a narrow screen, `mist` has no result."""

    plaats: int
    naam: str
    fijn: bool = False
    mist: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Punt:
    """A result with its text and what it tells."""

    x: int
    y: int
    tekst: str
    y_tekst: int
    uitleg: tuple[str, ...]
    fijn: bool = False

    @property
    def zin(self) -> str:
        """What it tells, for a screen reader."""
        return ", ".join(self.uitleg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Balk:
    """A period of help under the chart, with its name on the side where there is room."""

    x: int
    y: int
    breedte: int
    naam: str
    x_naam: int
    y_naam: int
    anker: str
    loopt: bool
    uitleg: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Groeigrafiek:
    """A chart as the template writes it. Lines are lists of points: `44,286 112,267`."""

    id: str
    titel: str
    beschrijving: str
    hoogte: int
    links: int
    rechts: int
    boven: int
    onder: int
    vlakken: list[Vlak]
    getallen: list[Streep]
    momenten: list[Streep]
    lijnen: list[str]
    verwachte_lijnen: list[str]
    punten: list[Punt]
    verwacht: list[Punt]
    balken: list[Balk]
    vandaag: int | None
    breedte: int = BREEDTE

    @property
    def heeft_voorbij(self) -> bool:
        """Whether any of the periods has ended."""
        return any(not balk.loopt for balk in self.balken)

    @property
    def heeft_lopend(self) -> bool:
        """Whether any of the periods still runs."""
        return any(balk.loopt for balk in self.balken)

    @property
    def plotbreedte(self) -> int:
        """How wide the levels are."""
        return self.rechts - self.links


def groeigrafiek(vraag: Grafiekvraag) -> Groeigrafiek:
    """The shapes of one chart. The question holds at least one point."""
    maat = _Maat(vraag)
    balken = [maat.balk(periode, rij) for rij, periode in enumerate(maat.periodes)]
    return Groeigrafiek(
        id=vraag.id,
        titel=vraag.titel,
        beschrijving=vraag.beschrijving,
        hoogte=maat.onder + 42 + _RIJ * len(balken),
        links=maat.links,
        rechts=maat.rechts,
        boven=_BOVEN,
        onder=maat.onder,
        vlakken=[maat.vlak(band.naam, band.klasse, band.laag, band.hoog) for band in vraag.as_.banden],
        getallen=[Streep(plaats=maat.y(hoogte), naam=naam) for hoogte, naam in vraag.as_.streepjes],
        momenten=maat.momenten(),
        lijnen=maat.lijnen(vraag.punten),
        verwachte_lijnen=maat.lijnen(vraag.verwacht),
        punten=[maat.punt(punt, fijn=punt is not vraag.punten[-1]) for punt in vraag.punten],
        verwacht=[maat.punt(punt) for punt in vraag.verwacht],
        balken=balken,
        vandaag=maat.x(vraag.vandaag) if maat.van <= vraag.vandaag <= maat.tot else None,
    )


class _Maat:
    """Turns days into x and heights into y."""

    def __init__(self, vraag: Grafiekvraag) -> None:
        self.vraag = vraag
        self.alle = sorted([*vraag.punten, *vraag.verwacht], key=lambda punt: punt.op)
        self.van = self.alle[0].op - _MARGE
        self.tot = max([self.alle[-1].op, *self._einden()]) + _MARGE
        namen = [band.naam for band in vraag.as_.banden] + [naam for _, naam in vraag.as_.streepjes]
        self.links = 16 + _LETTER * max((len(naam) for naam in namen), default=1)
        self.rechts = BREEDTE - _RECHTS
        banden = len(vraag.as_.banden)
        hoogte = banden * min(max(_PLOT // banden, _BAND[0]), _BAND[1]) if banden else _PLOT * 3 // 4
        self.onder = _BOVEN + hoogte
        self.periodes = [periode for periode in vraag.periodes if self._raakt(periode)]

    def x(self, op: date) -> int:
        deel = (min(max(op, self.van), self.tot) - self.van) / (self.tot - self.van)
        return self.links + round(deel * (self.rechts - self.links))

    def y(self, hoogte: float) -> int:
        as_ = self.vraag.as_
        return self.onder - round((hoogte - as_.laag) / (as_.hoog - as_.laag) * (self.onder - _BOVEN))

    def vlak(self, naam: str, klasse: str, laag: float, hoog: float) -> Vlak:
        boven, onder = self.y(hoog), self.y(laag)
        return Vlak(naam=naam, klasse=klasse, y=boven, hoogte=onder - boven, y_naam=(boven + onder) // 2 + 6)

    def punt(self, punt: Meetpunt, *, fijn: bool = False) -> Punt:
        """The text stands above the point, clear of the ring of what was expected."""
        y = self.y(punt.hoogte)
        return Punt(x=self.x(punt.op), y=y, tekst=punt.tekst, y_tekst=y - 17, uitleg=punt.uitleg, fijn=fijn)

    def lijnen(self, punten: Sequence[Meetpunt]) -> list[str]:
        """Lines through points that follow each other; a point without neighbours has no line."""
        stukken = [[punten[0]]] if punten else []
        for eerder, later in pairwise(punten):
            if sluit_aan(eerder, later):
                stukken[-1].append(later)
            else:
                stukken.append([later])
        return [" ".join(f"{self.x(p.op)},{self.y(p.hoogte)}" for p in stuk) for stuk in stukken if len(stuk) > 1]

    def momenten(self) -> list[Streep]:
        """The names on the axis, oldest first; of names that would touch each other the first stays."""
        mist = [(op, naam, True) for paar in pairwise(self.alle) for op, naam in tussenliggend(*paar)]
        namen = sorted([*((punt.op, _op_de_as(punt), False) for punt in self.alle), *mist])
        gevonden: list[Streep] = []
        vorige = None
        for op, naam, is_leeg in namen:
            plaats = self.x(op)
            if vorige is None or plaats - vorige >= 8 + 8 * len(naam):
                gevonden.append(Streep(plaats=plaats, naam=naam, mist=is_leeg))
                vorige = plaats
        if len(gevonden) <= _MOMENTEN_BREED and all(len(streep.naam) <= 2 for streep in gevonden):
            return gevonden
        return [
            Streep(plaats=s.plaats, naam=s.naam, mist=s.mist, fijn=(len(gevonden) - 1 - nummer) % 2 == 1)
            for nummer, s in enumerate(gevonden)
        ]

    def balk(self, periode: Periode, rij: int) -> Balk:
        y = self.onder + 46 + rij * _RIJ
        begin, einde = self.x(periode.van), self.x(periode.tot or self.vraag.vandaag)
        is_rechts = begin > (self.links + self.rechts) // 2
        return Balk(
            x=begin,
            y=y,
            breedte=max(einde - begin, 6),
            naam=_kort(periode.naam),
            x_naam=begin - 8 if is_rechts else max(einde, begin + 6) + 8,
            y_naam=y + 13,
            anker="end" if is_rechts else "start",
            loopt=periode.tot is None,
            uitleg=periode.uitleg,
        )

    def _einden(self) -> Iterable[date]:
        return (min(periode.tot or self.vraag.vandaag, self.vraag.vandaag) for periode in self.vraag.periodes)

    def _raakt(self, periode: Periode) -> bool:
        return periode.van <= self.tot and (periode.tot or self.tot) >= self.van


def _op_de_as(punt: Meetpunt) -> str:
    return punt.moment or f"{punt.op.month}-{punt.op.year}"


def _kort(naam: str) -> str:
    return naam if len(naam) <= _LETTERS_PERIODE else f"{naam[: _LETTERS_PERIODE - 1].rstrip()}…"
