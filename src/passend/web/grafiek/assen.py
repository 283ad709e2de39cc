"""Axes that charts share."""

import math
from collections.abc import Sequence

from passend.web.grafiek.invoer import As

_STREEPJES = 4


def getallenas(hoogtes: Sequence[float]) -> As:
    """An axis of round numbers round these; without bands, because a number has no levels of its own."""
    stap = _rond((max(hoogtes) - min(hoogtes) or abs(hoogtes[0]) or 1) / _STREEPJES)
    laag = math.floor(min(hoogtes) / stap - 0.5) * stap
    laag = max(laag, 0) if min(hoogtes) >= 0 else laag
    aantal = math.ceil((max(hoogtes) - laag) / stap + 0.5)
    cijfers = max(0, -math.floor(math.log10(stap)))
    streepjes = [(laag + stap * nummer, f"{laag + stap * nummer:.{cijfers}f}") for nummer in range(aantal + 1)]
    return As(
        laag=laag,
        hoog=laag + stap * aantal,
        streepjes=tuple((hoogte, tekst.replace(".", ",")) for hoogte, tekst in streepjes),
    )


def _rond(stap: float) -> float:
    """The first of 1, 2, 5, 10, 20 … that is not smaller."""
    macht = 10.0 ** math.floor(math.log10(stap))
    return next(keer * macht for keer in (1, 2, 5, 10) if keer * macht >= stap - macht / 1000)
