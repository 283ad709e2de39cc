"""What allauth does our way: no sign-up, attempts counted by axes, Dutch words, mail that nobody waits for."""

import logging
import time
from threading import Thread
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from django.conf import settings
from django.contrib import messages
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy

from passend.toegang.models import Account
from passend.web.inloggen import pogingen, teksten

_logger = logging.getLogger(__name__)
_ECHT = {"password", "mfa", "socialaccount"}
_NET = 300  # seconds after which somebody proves again who it is, before changing how to sign in
_HERSTELLEN = "account/email/password_reset_key"


class Accountadapter(DefaultAccountAdapter):
    """Accounts are made by the school; everything here is about signing in with one."""

    error_messages = DefaultAccountAdapter.error_messages | teksten.FOUTEN

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account here."""
        return False

    def get_login_stages(self) -> list[str]:
        """The second factor, unless the provider asked one."""
        return ["passend.web.inloggen.aanbieders.TweedeStap"]

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Axes counts passwords; a limit per account alone would let anybody shut anybody out."""

    def reauthenticate(self, user: Account, password: str) -> bool:
        """Whether this is the password of the one who is signed in."""
        gevonden = self.authenticate(context.request, email=user.email, password=password)
        return gevonden is not None and gevonden.pk == user.pk

    def is_reauthentication_required(self, *, app: str, **rest: Any) -> bool:
        """Not right after signing in."""
        records = get_authentication_records(context.request, context.request.user)
        net = any(record["method"] in _ECHT and time.time() - record["at"] < _NET for record in records)
        return not net and bool(super().is_reauthentication_required(app=app, **rest))

    def get_reauthentication_methods(self, user: Account) -> list[dict[str, Any]]:
        """The ways to prove who it is, in Dutch."""
        return [
            manier | {"description": teksten.BEVESTIGEN[manier["id"]]}
            for manier in super().get_reauthentication_methods(user)
        ]

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address that is counted is also the one that is shown."""
        return pogingen.adres_van(request) or "0.0.0.0"

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to the own account."""
        return reverse("mfa_index")

    def get_reset_password_from_key_url(self, key: str) -> str:
        """The address in the mail: which account, and the token."""
        wie, _streep, sleutel = key.partition("-")
        delen = {"uidb36": wie, "key": sleutel}
        return str(context.request.build_absolute_uri(reverse("account_reset_password_from_key", kwargs=delen)))

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Our own words, or nothing."""
        tekst = message or teksten.MELDINGEN.get(message_template or "")
        if tekst:
            messages.add_message(request, level, str(tekst), extra_tags=extra_tags)

    def send_notification_mail(
        self, template_prefix: str, user: Account, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """To the address of the account itself."""
        if template_prefix in teksten.MAIL:
            super().send_notification_mail(template_prefix, user, context, email or user.email)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send beside the answer: how long it takes must not tell whether an address exists."""
        if template_prefix == _HERSTELLEN:
            onderwerp, sjabloon, wat = gettext_lazy("Een nieuw wachtwoord kiezen"), "inloggen/mail/herstellen.txt", None
        else:
            (onderwerp, wat), sjabloon = teksten.MAIL[template_prefix], "inloggen/mail/gewijzigd.txt"
        tekst = render_to_string(sjabloon, context | {"wat": wat})
        bericht = EmailMessage(str(onderwerp), tekst, settings.DEFAULT_FROM_EMAIL, [email])
        Thread(target=_versturen, args=(bericht,), daemon=True).start()


def _versturen(bericht: EmailMessage) -> None:
    try:
        bericht.send()
    except OSError as fout:  # also what the mail server itself refuses; its words may hold the address
        _logger.error("Een mail is niet verstuurd: %s", type(fout).__name__)
