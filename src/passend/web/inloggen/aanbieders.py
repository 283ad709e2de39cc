"""Signing in through another organisation: whom its word is believed about, and what it asked.

A provider only opens an account that the school made. The first time the address decides: the provider says that it is
verified (or is trusted to know), and its domain is one for which this provider may speak. After that the provider's own
mark of the person decides, as long as the address of the account is in such a domain.
"""

from typing import Any

from allauth.account.internal.userkit import filter_users_by_email
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.stages import AuthenticateStage
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, _build_apps_from_settings
from allauth.socialaccount.providers.base.constants import AuthProcess
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import render

from passend.toegang.models import Account

_GEGEVEN = "passend_tweede_factor_gegeven"


class TweedeStap(AuthenticateStage):
    """Our own second factor, unless the provider asked one that counts."""

    def _should_handle(self, request: HttpRequest) -> bool:
        return not gaf_tweede_factor(request) and bool(super()._should_handle(request))


def gaf_tweede_factor(request: HttpRequest) -> bool:
    """Whether the provider that just vouched for somebody asked a second factor that counts here."""
    return bool(getattr(request, _GEGEVEN, False))


class Aanbiederadapter(DefaultSocialAccountAdapter):
    """Providers come from the environment only, and make no accounts."""

    def list_apps(self, request: HttpRequest, provider: str | None = None, client_id: str | None = None) -> list[Any]:
        """Those of the environment; what may stand in the database does not count."""
        per_soort = _build_apps_from_settings(provider=provider, client_id=client_id)
        return [app for apps in per_soort.values() for app in apps]

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """An unknown person gets no account."""
        return False

    def authenticate_by_email(self, sociallogin: Any) -> None:
        """Left to `pre_social_login`, which looks at more than the address."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Find the account that this person may open; refuse everybody else."""
        if sociallogin.state.get("process") != AuthProcess.LOGIN:
            raise PermissionDenied
        instellingen, koppeling = sociallogin.provider.app.settings, sociallogin.account
        beweringen = _beweringen(koppeling.extra_data)
        if sociallogin.state.get("nonce") != beweringen.get("nonce"):
            raise PermissionDenied  # a token of another sign-in
        koppeling.extra_data = {}  # what the provider knows about somebody is not ours to keep
        if koppeling.pk:
            koppeling.save(update_fields=["extra_data"])
        else:
            _koppelen(request, sociallogin, _bevestigd_adres(beweringen, sociallogin, instellingen))
        if not _in_domein(sociallogin.user.email, instellingen):
            raise _onbekend(request, sociallogin)
        gevraagd = {*_lijst(beweringen.get("amr")), *_lijst(beweringen.get("acr"))}
        setattr(request, _GEGEVEN, bool(gevraagd & set(instellingen["tweede_factor"])))


def _beweringen(gegevens: dict[str, Any]) -> dict[str, Any]:
    """What the signed token or assertion says; nothing else counts."""
    return gegevens.get("id_token", gegevens)


def _bevestigd_adres(beweringen: dict[str, Any], sociallogin: Any, instellingen: dict[str, Any]) -> str | None:
    """The address, when the provider vouches for it."""
    adres = next((adres.email for adres in sociallogin.email_addresses), None)
    bevestigd = _eerste(beweringen.get("email_verified"))
    vertrouwd = instellingen["email_vertrouwd"] if bevestigd is None else str(bevestigd).lower() == "true"
    return adres if adres and vertrouwd and _in_domein(adres, instellingen) else None


def _koppelen(request: HttpRequest, sociallogin: Any, adres: str | None) -> None:
    accounts = filter_users_by_email(adres, is_active=True, for_login=True) if adres else []
    if not accounts:
        raise _onbekend(request, sociallogin)
    account: Account = accounts[0]
    sociallogin.connect(request, account)


def _onbekend(request: HttpRequest, sociallogin: Any) -> ImmediateHttpResponse:
    beeld = {"aanbieder": sociallogin.provider.name}
    return ImmediateHttpResponse(render(request, "inloggen/onbekend.html", beeld, status=403))


def _in_domein(adres: str, instellingen: dict[str, Any]) -> bool:
    return adres.rpartition("@")[2].lower() in instellingen["domeinen"]


def _lijst(waarde: Any) -> list[str]:
    return waarde if isinstance(waarde, list) else [waarde] if isinstance(waarde, str) else []


def _eerste(waarde: Any) -> Any:
    return waarde[0] if isinstance(waarde, list) and waarde else waarde
