"""Conditions of two layers: which of the two is wider, and what holds when both count.

Only the shape is compared, never the meaning of a fact: a wider condition is one that is true whenever the other is,
as follows from `alle`, `een van` and `niet`. What cannot be seen from the shape is different.
"""

from collections.abc import Mapping
from typing import Final

from passend.engine.lagen.laag import als_lijst
from passend.engine.lagen.oordeel import Oordeel, Verhouding
from passend.engine.lagen.uitkomst import PLICHT_WINT, TELLEN_OP

ALLE: Final = "alle"
EEN_VAN: Final = "een van"
NIET: Final = "niet"


def vergelijk_ruimte(verder: object, nader: object) -> Oordeel:
    """Compare where a rule applies: wider is stricter, narrower is looser, anything else contradicts."""
    if verder == nader:
        return Oordeel(Verhouding.GELIJK, verder)
    if omvat(nader, verder):
        return Oordeel(Verhouding.STRENGER, nader)
    return Oordeel(Verhouding.SOEPELER if omvat(verder, nader) else Verhouding.ANDERS, nader)


def tel_op(verder: object, nader: object) -> Oordeel:
    """Join two grounds for the same duty: each of them obliges."""
    if verder == nader or omvat(verder, nader):
        return Oordeel(Verhouding.GELIJK, verder, TELLEN_OP)
    return Oordeel(Verhouding.TOEGEVOEGD, _voeg(EEN_VAN, verder, nader), TELLEN_OP)


def beperk(verder: object, nader: object) -> Oordeel:
    """Join two restrictions: both must hold; a duty of any layer goes before them."""
    if verder == nader or omvat(nader, verder):
        return Oordeel(Verhouding.GELIJK, verder, PLICHT_WINT)
    return Oordeel(Verhouding.TOEGEVOEGD, _voeg(ALLE, verder, nader), PLICHT_WINT)


def omvat(ruim: object, smal: object) -> bool:
    """Tell whether `ruim` must be true whenever `smal` is, as far as the shape shows."""
    if ruim == smal:
        return True
    if not isinstance(ruim, Mapping) or not isinstance(smal, Mapping):
        return False
    if EEN_VAN in smal:
        return all(omvat(ruim, deel) for deel in _leden(smal, EEN_VAN))
    if ALLE in ruim:
        return all(omvat(deel, smal) for deel in _leden(ruim, ALLE))
    if EEN_VAN in ruim and any(omvat(deel, smal) for deel in _leden(ruim, EEN_VAN)):
        return True
    if ALLE in smal and any(omvat(ruim, deel) for deel in _leden(smal, ALLE)):
        return True
    return NIET in ruim and NIET in smal and omvat(smal[NIET], ruim[NIET])


def _leden(voorwaarde: Mapping[str, object], sleutel: str) -> list[object]:
    return als_lijst(voorwaarde[sleutel])


def _voeg(sleutel: str, verder: object, nader: object) -> dict[str, object]:
    """Put two conditions under one `alle` or `een van`, each member once, without nesting."""
    leden: list[object] = []
    for voorwaarde in (verder, nader):
        eigen = isinstance(voorwaarde, Mapping) and set(voorwaarde) == {sleutel}
        for lid in _leden(voorwaarde, sleutel) if eigen and isinstance(voorwaarde, Mapping) else [voorwaarde]:
            if lid not in leden:
                leden.append(lid)
    return {sleutel: leden}
