"""Where somebody is signed in: the sessions of one account."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.usersessions.adapter import get_adapter
from allauth.usersessions.models import UserSession
from django.contrib.auth import logout
from django.http import HttpRequest
from django.utils import timezone

from passend.toegang.models import Account
from passend.web.inloggen.apparaat import apparaat


@dataclass(frozen=True, slots=True, kw_only=True)
class Sessieregel:
    """One session: which browser, since when, last seen, and whether it is the one that asks."""

    apparaat: str
    sinds: datetime
    gezien: datetime
    is_deze: bool


def apparaten_list(account: Account, request: HttpRequest) -> list[Sessieregel]:
    """The sessions that are still alive, the own one first."""
    regels = [
        Sessieregel(
            apparaat=apparaat(sessie.user_agent),
            sinds=timezone.localtime(sessie.created_at),
            gezien=timezone.localtime(sessie.last_seen_at),
            is_deze=sessie.session_key == request.session.session_key,
        )
        for sessie in UserSession.objects.purge_and_list(account)
    ]
    return sorted(regels, key=lambda regel: (not regel.is_deze, -regel.gezien.timestamp()))


def gezien(request: HttpRequest) -> None:
    """This session is in use."""
    UserSession.objects.filter(session_key=request.session.session_key).update(last_seen_at=timezone.now())


def andere_uitloggen(request: HttpRequest, account: Account) -> None:
    """End every session of this account but the one that asks."""
    _beeindigen(UserSession.objects.filter(user=account).exclude(session_key=request.session.session_key))


def overal_uitloggen(request: HttpRequest, account: Account) -> None:
    """End every session of this account, this one as well."""
    alle_beeindigen(account)
    if request.user == account:
        logout(request)


def alle_beeindigen(account: Account) -> None:
    """End every session of this account, whoever asks."""
    _beeindigen(UserSession.objects.filter(user=account))


def _beeindigen(sessies: Any) -> None:
    get_adapter().end_sessions(sessies)


def vergeten(sleutel: str | None) -> None:
    """A session that ended is not shown any more."""
    UserSession.objects.filter(session_key=sleutel).delete()
