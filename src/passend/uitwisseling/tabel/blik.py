"""What a person sees of a table before saying what its columns hold: the headers, and the first values under each."""

from contextlib import closing
from dataclasses import dataclass
from itertools import islice

from passend.uitwisseling.bron import Bron
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.gegevens import waarde_kort
from passend.uitwisseling.persoonsnummer import is_persoonsnummerveld
from passend.uitwisseling.tabel.cellen import Rij
from passend.uitwisseling.tabel.lezer import leeswijze, tabel_open
from passend.uitwisseling.tabel.raden import veld_raden

_VOORBEELDEN = 3
_PROEFRIJEN = 20
_LAATSTE_KOPREGEL = 15
_KOP_GENOEG = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolomblik:
    """A column: its header, a few of its values, and whether it may be read (a personal number never is).

    A header that stands there twice cannot be pointed at, so such a column cannot be read either.
    """

    kop: str
    voorbeelden: tuple[str, ...]
    is_persoonsnummer: bool
    is_dubbel: bool

    @property
    def is_leesbaar(self) -> bool:
        """Whether a person may choose what it holds."""
        return not self.is_persoonsnummer and not self.is_dubbel


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabelblik:
    """The first look at a table; `blad` is empty for CSV, `kopregel` counts from 1."""

    kolommen: tuple[Kolomblik, ...]
    blad: str
    kopregel: int


def tabel_bekijken(bron: Bron, *, kopregel: int | None = None) -> Tabelblik:
    """Headers and examples; without a `kopregel` the line that looks most like headers. Raises Importfout."""
    regel = kopregel or kopregel_raden(bron)
    tabel = tabel_open(bron, leeswijze(regel))
    with closing(tabel.rijen):
        rijen = list(islice(tabel.rijen, _PROEFRIJEN))
    kolommen = tuple(
        Kolomblik(
            kop=kop,
            voorbeelden=() if is_persoonsnummerveld(kop) else _voorbeelden(rijen, nummer),
            is_persoonsnummer=is_persoonsnummerveld(kop),
            is_dubbel=tabel.koppen.count(kop) > 1,
        )
        for nummer, kop in enumerate(tabel.koppen)
        if kop
    )
    return Tabelblik(kolommen=kolommen, blad=tabel.blad, kopregel=regel)


def kopregel_raden(bron: Bron) -> int:
    """The line among the first fifteen with the most headers that we know; the first line unless another is better."""
    beste, meeste = 1, 0
    for regel in range(1, _LAATSTE_KOPREGEL + 1):
        bekend = _bekende_koppen(bron, regel)
        if bekend > meeste:
            beste, meeste = regel, bekend
        if meeste >= _KOP_GENOEG:
            break
    return beste


def _bekende_koppen(bron: Bron, regel: int) -> int:
    try:
        tabel = tabel_open(bron, leeswijze(regel))
    except Importfout:
        return 0
    tabel.rijen.close()
    return sum(veld_raden(kop) is not None for kop in tabel.koppen)


def _voorbeelden(rijen: list[Rij], nummer: int) -> tuple[str, ...]:
    waarden = (waarde_kort(rij.cellen[nummer].tekst) for rij in rijen if len(rij.cellen) > nummer)
    return tuple(dict.fromkeys(waarde for waarde in waarden if waarde))[:_VOORBEELDEN]
