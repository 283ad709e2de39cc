"""What follows when somebody signs in or out, or changes a password or a second factor.

allauth and Django tell it by signals, and offer no other way to hear it.
"""

from typing import Any

from allauth.account import signals as account
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa import signals as factor
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.http import HttpRequest

from passend.toegang.models import Account
from passend.web.inloggen import apparaten, pogingen, sessie
from passend.web.inloggen.aanbieders import gaf_tweede_factor


def luisteren() -> None:
    """Connect everything below, once."""
    koppelingen = [
        (user_logged_in, ingelogd),
        (user_logged_out, uitgelogd),
        (account.password_changed, andere_sessies_weg),
        (account.password_set, andere_sessies_weg),
        (account.password_reset, alle_sessies_weg),
        (factor.authenticator_added, andere_sessies_weg),
        (factor.authenticator_removed, factor_eraf),
        (factor.authenticator_reset, andere_sessies_weg),
        (factor.authentication_failed, code_mislukt),
    ]
    for signaal, ontvanger in koppelingen:
        signaal.connect(ontvanger, dispatch_uid=f"passend.inloggen.{ontvanger.__name__}.{id(signaal)}")


def ingelogd(request: HttpRequest, user: Account, **_rest: Any) -> None:
    """The session begins; what was given on the way in counts for all of it."""
    sessie.beginnen(request)
    gegeven = {record["method"] for record in get_authentication_records(request, user)}
    if "mfa" in gegeven or gaf_tweede_factor(request):
        sessie.factor_gegeven(request)


def uitgelogd(request: HttpRequest, user: Account | None, **_rest: Any) -> None:
    """The session is not shown any more among those that are alive."""
    apparaten.vergeten(request.session.session_key)


def andere_sessies_weg(request: HttpRequest, user: Account, **_rest: Any) -> None:
    """Whoever was in with the old password or the old codes is out now."""
    apparaten.andere_uitloggen(request, user)


def alle_sessies_weg(request: HttpRequest, user: Account, **_rest: Any) -> None:
    """A password was reset by mail: nobody is in any more."""
    apparaten.overal_uitloggen(request, user)


def factor_eraf(request: HttpRequest, user: Account, **_rest: Any) -> None:
    """Without any left the session has none either."""
    if not is_mfa_enabled(user):
        sessie.factor_vervallen(request)
    apparaten.andere_uitloggen(request, user)


def code_mislukt(request: HttpRequest, user: Account, **_rest: Any) -> None:
    """A wrong code counts as a wrong password."""
    pogingen.mislukt(request, user.email)
