"""Somebody in front of the page to sign in on."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.test import Client

from passend.toegang.models import Account
from tests.schoolwereld import WACHTWOORD, Schoolwereld

SLEUTEL = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:{}.0) Gecko/20100101 Firefox/{}.0"
CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"


def inloggen(client: Client, wie: Account, wachtwoord: str = WACHTWOORD, **meer: str) -> Any:
    """The first step, as the form sends it."""
    return client.post("/inloggen/", {"login": wie.email, "password": wachtwoord, **meer})


def met_app(wie: Account) -> Authenticator:
    """An app that gives codes."""
    return TOTP.activate(wie, SLEUTEL).instance


def code(keer: int = 0) -> str:
    """What the app shows now, or so many half minutes later."""
    tellers = list(yield_hotp_counters_from_time())
    return format_hotp_value(hotp_value(SLEUTEL, tellers[len(tellers) // 2] + keer))


@contextmanager
def zoveel_later(minuten: float) -> Iterator[None]:
    """Inside the block the machine's clock is so much further."""
    nu = time.time() + minuten * 60
    with mock.patch("passend.web.inloggen.sessie.time.time", return_value=nu):
        yield


def post_van(aantal: int) -> list[Any]:
    """The mails, once there are so many; they are sent beside the answer."""
    tot = time.monotonic() + 10
    while len(mail.outbox) < aantal and time.monotonic() < tot:
        time.sleep(0.01)
    assert len(mail.outbox) == aantal
    return mail.outbox


def twee(wereld: Schoolwereld, wie: str) -> tuple[Client, Client]:
    """Somebody who is signed in on two machines, with a password."""
    hier, daar = Client(), Client()
    for client in (hier, daar):
        assert inloggen(client, wereld.accounts[wie]).status_code == 302
    return hier, daar
