"""A stand over several editions of a plan: what runs keeps the edition under which it began.

Source: planformaat, Editions: the smallest running thing keeps the edition it started under; what starts later takes
the one in force.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from passend.engine.stand.dossier import OOIT
from passend.engine.stand.signalen import Signaalstand
from passend.engine.stand.stand import Stand
from passend.engine.stand.taken import Taak
from passend.engine.termijnen.venster import als_dag


def over_edities(standen: Sequence[tuple[date, Stand]]) -> Stand:
    """Join the stands of one onderwerp on one day under each edition, oldest first, with its first day in force.

    A duty belongs to the edition that was in force when the thing it is part of began (a visit, a plan, a signal);
    duties of the calendar belong to the edition in force now. Raises ValueError without editions.
    """
    if not standen:
        raise ValueError("geen editie van een plan")
    nu = standen[-1][1]
    grenzen = [van for van, _ in standen[1:]]
    taken = {pad: taak for pad, taak in nu.taken.items() if _is_van(taak.opdracht.sinds, len(grenzen), grenzen)}
    komend = {pad: taak for pad, taak in nu.komend.items() if _is_van(taak.opdracht.sinds, len(grenzen), grenzen)}
    for nummer, (_, stand) in enumerate(standen[:-1]):
        taken |= _lopend(stand.taken.values(), nummer, grenzen)
        komend |= _lopend(stand.komend.values(), nummer, grenzen)
    open_ = [s for s in nu.signalen.open if _is_van(_begin(s), len(grenzen), grenzen)]
    for nummer, (_, stand) in enumerate(standen[:-1]):
        open_ += [s for s in stand.signalen.open if s.aanleiding and _is_van(_begin(s), nummer, grenzen)]
    return replace(nu, taken=taken, komend=komend, signalen=replace(nu.signalen, open=open_))


def _lopend(taken: Iterable[Taak], nummer: int, grenzen: Sequence[date]) -> dict[str, Taak]:
    return {t.pad: t for t in taken if t.opdracht.sinds != OOIT and _is_van(t.opdracht.sinds, nummer, grenzen)}


def _is_van(begin: date, nummer: int, grenzen: Sequence[date]) -> bool:
    """Whether something that began on a day belongs to an edition; what has no beginning belongs to the last."""
    if begin == OOIT:
        return nummer == len(grenzen)
    return nummer == sum(grens <= begin for grens in grenzen)


def _begin(stand: Signaalstand) -> date:
    return als_dag(stand.aanleiding) if stand.aanleiding else OOIT
