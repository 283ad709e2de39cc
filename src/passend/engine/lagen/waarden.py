"""Two values of one key, compared along the strict side of that key."""

from collections.abc import Callable, Mapping, Set
from typing import Final

from passend.engine.lagen.kanten import Kant, StrengeKant
from passend.engine.lagen.laag import als_lijst
from passend.engine.lagen.oordeel import Oordeel, Verhouding
from passend.engine.lagen.termijnen import vergelijk_termijnen
from passend.engine.lagen.voorwaarden import beperk, tel_op, vergelijk_ruimte
from passend.engine.woorden import groepen_ontleden

_RANG_VERPLICHT: Final = {"ja": 0, "in beginsel": 2, "nee": 3}
_RANG_MET_VOORWAARDE: Final = 1
_DAGEN_VAN_GELDT: Final = frozenset({"van", "tot", "gezien"})


def vergelijk_waarden(kant: StrengeKant, verder: object, nader: object) -> Oordeel:
    """Compare a nearer value with a farther one along a strict side that takes the value as a whole."""
    if kant.kant is Kant.ORDE:
        return _vergelijk_orde(kant.orde, verder, nader)
    return _VERGELIJKERS[kant.kant](verder, nader)


def _noem(verder: object, nader: object) -> Oordeel:
    return Oordeel(Verhouding.GELIJK if verder == nader else Verhouding.WOORD, nader)


def _vergelijk_gelijk(verder: object, nader: object) -> Oordeel:
    """Compare as written; one value and a list of that one value are the same."""
    gelijk = als_lijst(verder) == als_lijst(nader)
    return Oordeel(Verhouding.GELIJK, verder) if gelijk else Oordeel(Verhouding.ANDERS, nader)


def _als_verzameling(waarde: object) -> list[str]:
    return sorted(map(str, als_lijst(waarde)))


def _vergelijk_orde(orde: tuple[tuple[str, ...], ...], verder: object, nader: object) -> Oordeel:
    """Compare words that run from strict to loose; words of one rank, or outside the order, contradict each other."""
    if verder == nader:
        return Oordeel(Verhouding.GELIJK, verder)
    rang = {woord: nummer for nummer, woorden in enumerate(orde) for woord in woorden}
    van_verder, van_nader = rang.get(str(verder)), rang.get(str(nader))
    if van_verder is None or van_nader is None or van_verder == van_nader:
        return Oordeel(Verhouding.ANDERS, nader)
    return Oordeel(Verhouding.STRENGER if van_nader < van_verder else Verhouding.SOEPELER, nader)


def _vergelijk_verplicht(verder: object, nader: object) -> Oordeel:
    """Compare `ja > als, vanaf, een van > in beginsel > nee`; two conditions of the same key oblige both."""
    if verder == nader:
        return Oordeel(Verhouding.GELIJK, verder)
    van_verder, van_nader = (_RANG_VERPLICHT.get(str(waarde), _RANG_MET_VOORWAARDE) for waarde in (verder, nader))
    if van_verder != van_nader:
        return Oordeel(Verhouding.STRENGER if van_nader < van_verder else Verhouding.SOEPELER, nader)
    if isinstance(verder, Mapping) and isinstance(nader, Mapping) and "als" in verder and "als" in nader:
        samen = tel_op(verder["als"], nader["als"])
        return samen._replace(samen={"als": samen.samen})
    return Oordeel(Verhouding.ANDERS, nader)


def _vergelijk_meer(verder: object, nader: object) -> Oordeel:
    if verder == nader:
        return Oordeel(Verhouding.GELIJK, verder)
    if not isinstance(verder, int | float) or not isinstance(nader, int | float):
        return Oordeel(Verhouding.ANDERS, nader)
    return Oordeel(Verhouding.STRENGER if nader > verder else Verhouding.SOEPELER, nader)


def _vergelijk_kleiner(verder: object, nader: object) -> Oordeel:
    van_verder, van_nader = set(_als_verzameling(verder)), set(_als_verzameling(nader))
    if van_verder == van_nader:
        return Oordeel(Verhouding.GELIJK, verder)
    return Oordeel(Verhouding.STRENGER if van_nader < van_verder else Verhouding.SOEPELER, nader)


def _vergelijk_geldt(verder: object, nader: object) -> Oordeel:
    """Compare where a rule counts; an absent key means everywhere. Days are not compared, they are kept."""
    if not isinstance(verder, Mapping) or not isinstance(nader, Mapping):
        return _vergelijk_gelijk(verder, nader)
    dagen = {sleutel: waarde for sleutel, waarde in verder.items() if sleutel in _DAGEN_VAN_GELDT}
    ruimte_verder, ruimte_nader = ruimte_van(verder), ruimte_van(nader)
    samen = {**dagen, **{sleutel: nader[sleutel] for sleutel in ruimte_nader}}
    sleutels = {*ruimte_verder, *ruimte_nader}
    ruimer = all(_beslaat(ruimte_nader.get(sleutel), ruimte_verder.get(sleutel)) for sleutel in sleutels)
    nauwer = all(_beslaat(ruimte_verder.get(sleutel), ruimte_nader.get(sleutel)) for sleutel in sleutels)
    if ruimer and nauwer:
        return Oordeel(Verhouding.GELIJK, verder)
    if ruimer:
        return Oordeel(Verhouding.STRENGER, samen)
    return Oordeel(Verhouding.SOEPELER if nauwer else Verhouding.ANDERS, samen)


def ruimte_van(geldt: object) -> dict[str, Set[object]]:
    """Return what a `geldt` limits besides days: key -> the set of places, groups or subjects."""
    if not isinstance(geldt, Mapping):
        return {}
    return {
        sleutel: frozenset(groepen_ontleden(waarde) or ()) if sleutel == "groepen" else frozenset(als_lijst(waarde))
        for sleutel, waarde in geldt.items()
        if sleutel not in _DAGEN_VAN_GELDT
    }


def _beslaat(ruim: Set[object] | None, smal: Set[object] | None) -> bool:
    return ruim is None or (smal is not None and ruim >= smal)


_VERGELIJKERS: Final[dict[Kant, Callable[[object, object], Oordeel]]] = {
    Kant.WOORD: _noem,
    Kant.GELIJK: _vergelijk_gelijk,
    Kant.NAMENS: _vergelijk_gelijk,
    Kant.BLOK: _vergelijk_gelijk,
    Kant.TERMIJN: vergelijk_termijnen,
    Kant.OF: tel_op,
    Kant.EN: beperk,
    Kant.RUIMER: vergelijk_ruimte,
    Kant.GELDT: _vergelijk_geldt,
    Kant.KLEINER: _vergelijk_kleiner,
    Kant.MEER: _vergelijk_meer,
    Kant.VERPLICHT: _vergelijk_verplicht,
}
