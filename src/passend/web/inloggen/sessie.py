"""How long a session lasts, whose machine it belongs to, and whether a second factor was given in it.

All of it stands in the session itself and costs no query. The machine's own clock counts here, not that of
`passend.core.klok`: looking at the school on another day must not end anybody's session.
"""

import time
from datetime import UTC, datetime
from enum import StrEnum

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

from passend.web.inloggen.apparaat import apparaat

_BEGIN = "sessie.begin"
_LAATST = "sessie.laatst"
_APPARAAT = "sessie.apparaat"
_FACTOR = "sessie.tweede-factor"
_REDEN = "sessie.reden"
_VERDER = "sessie.verder"
_ELKE = 300  # seconds: so often is written down that somebody is busy
_SPELING = 300  # seconds that two servers' clocks may differ


class Einde(StrEnum):
    """Why a session ended."""

    LENGTE = "lengte"
    RUST = "rust"
    APPARAAT = "apparaat"
    KLOK = "klok"


def beginnen(request: HttpRequest) -> None:
    """Somebody signed in, just now, on this machine."""
    request.session[_BEGIN] = request.session[_LAATST] = int(time.time())
    request.session[_APPARAAT] = apparaat(request.headers.get("User-Agent", ""))


def reden_van_einde(request: HttpRequest) -> Einde | None:
    """Why this session may not go on; None when it may."""
    sessie, nu = request.session, time.time()
    begin, laatst = sessie.get(_BEGIN), sessie.get(_LAATST)
    if begin is None or laatst is None:
        return Einde.LENGTE
    if sessie.get(_APPARAAT) != apparaat(request.headers.get("User-Agent", "")):
        return Einde.APPARAAT
    if max(begin, laatst) > nu + _SPELING:
        return Einde.KLOK
    if nu >= begin + settings.SESSIE_LENGTE * 60:
        return Einde.LENGTE
    return Einde.RUST if nu >= laatst + settings.SESSIE_RUST * 60 else None


def bezig(request: HttpRequest, *, meteen: bool = False) -> bool:
    """Somebody is busy: the time without anything begins again. Returns whether that was written down."""
    nu = int(time.time())
    if not meteen and nu - request.session.get(_LAATST, 0) < min(_ELKE, settings.SESSIE_RUST * 60 // 4):
        return False
    request.session[_LAATST] = nu
    return True


def loopt_tot(sessie: SessionBase) -> datetime | None:
    """When this session ends if nothing more is asked of it; None for a visitor."""
    if _BEGIN not in sessie:
        return None
    rust = sessie[_LAATST] + settings.SESSIE_RUST * 60
    return datetime.fromtimestamp(min(rust, _uiterlijk(sessie)), UTC)


def seconden_over(sessie: SessionBase) -> int:
    """How long until then; 0 for a visitor."""
    tot = loopt_tot(sessie)
    return max(0, int(tot.timestamp() - time.time())) if tot else 0


def is_te_verlengen(sessie: SessionBase) -> bool:
    """Whether the session lasts longer when somebody is busy; not near the longest that a session may last."""
    return int(time.time()) + settings.SESSIE_RUST * 60 < _uiterlijk(sessie)


def _uiterlijk(sessie: SessionBase) -> int:
    return int(sessie[_BEGIN]) + settings.SESSIE_LENGTE * 60


def reden_onthouden(request: HttpRequest, reden: Einde) -> None:
    """For the page to sign in on, which says it once."""
    request.session[_REDEN] = reden.value


def reden_zeggen(request: HttpRequest) -> str | None:
    """Why the session before this one ended, the first time that it is asked."""
    return request.session.pop(_REDEN, None) if _REDEN in request.session else None


def factor_gegeven(request: HttpRequest) -> None:
    """In this session a second factor was given, or set up."""
    request.session[_FACTOR] = True


def factor_vervallen(request: HttpRequest) -> None:
    """The account has no second factor any more."""
    request.session.pop(_FACTOR, None)


def factor_ontbreekt(request: HttpRequest) -> bool:
    """Whether a second factor is compulsory and not there yet."""
    return settings.TWEEDE_FACTOR_VERPLICHT and not request.session.get(_FACTOR)


def verder_onthouden(request: HttpRequest, adres: str) -> None:
    """Where somebody was going."""
    request.session[_VERDER] = adres


def verder(request: HttpRequest) -> str | None:
    """Where somebody was going, as long as nobody went there."""
    return request.session.get(_VERDER)


def verder_vergeten(request: HttpRequest) -> None:
    """Somebody arrived."""
    if _VERDER in request.session:
        del request.session[_VERDER]
