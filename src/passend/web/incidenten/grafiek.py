"""Incidents per month as bars: this school year, and the year before behind it. Whole units of a drawing 640 wide."""

from collections.abc import Sequence
from dataclasses import dataclass

from passend.dossier.incidenttelling import Maand

_LINKS, _STAP, _BOVEN, _ONDER = 24, 50, 34, 190
_BREED, _SMAL = 34, 22
_GENOEG = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Staaf:
    """The bars of one month, with what they tell."""

    naam: str
    nu: int
    vorig: int
    midden: int
    x: int
    y: int
    hoogte: int
    x_vorig: int
    y_vorig: int
    hoogte_vorig: int
    y_tekst: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Staafgrafiek:
    """The chart as the template writes it."""

    staven: list[Staaf]
    onder: int = _ONDER
    links: int = _LINKS
    rechts: int = _LINKS + 12 * _STAP
    heeft_vorig: bool = False


def staafgrafiek(maanden: Sequence[Maand]) -> Staafgrafiek | None:
    """The chart of twelve months; None when so little happened that the table says it better."""
    if sum(maand.nu + maand.vorig for maand in maanden) < _GENOEG:
        return None
    hoogste = max(max(maand.nu, maand.vorig) for maand in maanden)
    staven = [_staaf(nummer, maand, hoogste) for nummer, maand in enumerate(maanden)]
    return Staafgrafiek(staven=staven, heeft_vorig=any(maand.vorig for maand in maanden))


def _staaf(nummer: int, maand: Maand, hoogste: int) -> Staaf:
    midden = _LINKS + nummer * _STAP + _STAP // 2
    hoogte, vorig = (round(aantal / hoogste * (_ONDER - _BOVEN)) for aantal in (maand.nu, maand.vorig))
    return Staaf(
        naam=maand.naam,
        nu=maand.nu,
        vorig=maand.vorig,
        midden=midden,
        x=midden - _SMAL // 2,
        y=_ONDER - hoogte,
        hoogte=hoogte,
        x_vorig=midden - _BREED // 2,
        y_vorig=_ONDER - vorig,
        hoogte_vorig=vorig,
        y_tekst=_ONDER - max(hoogte, vorig) - 8,
    )
