"""Terms of two layers: the strictest of those that can be compared, the others side by side.

Which of two terms is stricter is decided by `passend.engine.termijnen`; here a layer's several terms are joined.
"""

from collections.abc import Mapping
from typing import Final

from pydantic import ValidationError

from passend.engine.blokken.termijn import Termijn
from passend.engine.lagen.laag import als_lijst, zwijgt
from passend.engine.lagen.oordeel import Oordeel, Verhouding
from passend.engine.lagen.uitkomst import NIET_VERGELIJKBAAR
from passend.engine.termijnen.strengheid import Strengheid, vergelijk

# What a term says besides how often and when; a nearer term that is silent about it leaves it as it was.
_BIJZAKEN: Final = ("verlengen", "herinnering", "telt niet", "bij vakantie", "open vanaf")
_VERHOUDING: Final = {
    Strengheid.GELIJK: Verhouding.GELIJK,
    Strengheid.STRENGER: Verhouding.STRENGER,
    Strengheid.SOEPELER: Verhouding.SOEPELER,
    Strengheid.ONVERGELIJKBAAR: Verhouding.NAAST_ELKAAR,
}


def vergelijk_termijnen(verder: object, nader: object) -> Oordeel:
    """Join the terms of two layers; each value is one term or a list, each item a block or a word.

    A nearer term that is looser than one of the farther ones makes the whole looser. Terms stand side by side when a
    farther one is left that no nearer one replaces.
    """
    eerder = als_lijst(verder)
    samen = list(eerder)
    gevonden = {_voeg_termijn(samen, termijn) for termijn in als_lijst(nader) if not zwijgt(termijn)}
    waarde = samen[0] if len(samen) == 1 else samen
    if Verhouding.SOEPELER in gevonden:
        return Oordeel(Verhouding.SOEPELER, nader)
    if Verhouding.NAAST_ELKAAR in gevonden and any(termijn in eerder for termijn in samen):
        return Oordeel(Verhouding.NAAST_ELKAAR, waarde, NIET_VERGELIJKBAAR)
    if gevonden <= {Verhouding.GELIJK}:
        return Oordeel(Verhouding.GELIJK, verder)
    return Oordeel(Verhouding.STRENGER, waarde)


def _voeg_termijn(samen: list[object], termijn: object) -> Verhouding:
    """Put one nearer term where it belongs among those that hold already, and say how it relates to them."""
    aangevuld = [_vul_aan(eerder, termijn) for eerder in samen]
    oordelen = [_vergelijk(eerder, vol) for eerder, vol in zip(samen, aangevuld, strict=True)]
    if Verhouding.GELIJK in oordelen:
        return Verhouding.GELIJK
    if Verhouding.SOEPELER in oordelen:
        return Verhouding.SOEPELER
    if Verhouding.STRENGER not in oordelen:
        samen.append(termijn)
        return Verhouding.NAAST_ELKAAR
    eerste = oordelen.index(Verhouding.STRENGER)
    blijft = [eerder for eerder, oordeel in zip(samen, oordelen, strict=True) if oordeel is not Verhouding.STRENGER]
    samen[:] = [*blijft[:eerste], aangevuld[eerste], *blijft[eerste:]]
    return Verhouding.STRENGER


def _vul_aan(verder: object, nader: object) -> object:
    if not isinstance(verder, Mapping) or not isinstance(nader, Mapping):
        return nader
    bijzaken = {sleutel: verder[sleutel] for sleutel in _BIJZAKEN if sleutel in verder and sleutel not in nader}
    return {**nader, **bijzaken} if bijzaken else nader


def _vergelijk(verder: object, nader: object) -> Verhouding:
    if verder == nader:
        return Verhouding.GELIJK
    lees_verder, lees_nader = _lees(verder), _lees(nader)
    if lees_verder is None or lees_nader is None:
        return Verhouding.NAAST_ELKAAR
    return _VERHOUDING[vergelijk(lees_nader, lees_verder)]


def _lees(waarde: object) -> Termijn | str | None:
    """Read a term; None for what is none, about which the reader of the whole plan has something to say.

    The `{van, tot}` of a calendar element is the window that it is.
    """
    if not isinstance(waarde, Mapping):
        return str(waarde)
    try:
        return Termijn.model_validate({"in": waarde} if "van" in waarde else dict(waarde))
    except ValidationError:
        return None
