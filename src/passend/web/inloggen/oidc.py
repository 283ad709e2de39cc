"""OpenID Connect: to the provider and back. More than allauth does: the signature is always checked, and a nonce."""

import secrets
from typing import Any

import jwt
from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from requests import RequestException

# Only with a key that the provider alone has: a shared secret would let us sign for it.
_HANDTEKENINGEN = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
_SPELING = 60  # seconds that two clocks may differ


class Tokenlezer(OpenIDConnectOAuth2Adapter):
    """Reads the token of one sign-in."""

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **rest: Any) -> Any:
        """Who it is, by the signed token and nothing else. Raises OAuth2Error."""
        if not rest["response"].get("id_token"):
            raise OAuth2Error("no id_token")
        return super().complete_login(request, app, token, **rest)

    def _decode_id_token(self, app: Any, id_token: str) -> dict[str, Any]:
        with get_adapter().get_requests_session() as sessie:
            antwoord = sessie.get(self.openid_config["jwks_uri"])
            antwoord.raise_for_status()
        try:
            return token_lezen(id_token, antwoord.json(), uitgever=self.openid_config["issuer"], client=app.client_id)
        except (jwt.PyJWTError, KeyError, TypeError, ValueError) as fout:
            raise OAuth2Error(type(fout).__name__) from fout


def token_lezen(token: str, sleutels: dict[str, Any], *, uitgever: str, client: str) -> dict[str, Any]:
    """What the token says, when this provider signed it for us and it is still valid. Raises PyJWTError."""
    kid = jwt.get_unverified_header(token).get("kid")
    bekend = [sleutel for sleutel in jwt.PyJWKSet.from_dict(sleutels).keys if sleutel.key_id == kid]
    if not bekend:
        raise jwt.InvalidKeyError
    return jwt.decode(
        token,
        key=bekend[0],
        algorithms=_HANDTEKENINGEN,
        issuer=uitgever,
        audience=client,
        leeway=_SPELING,
        options={"require": ["iss", "aud", "sub", "exp", "iat"], "strict_aud": False},
    )


@login_not_required
def oidc_heen(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Send somebody to the provider."""
    aanbieder = _aanbieder(request, provider_id)
    nonce = secrets.token_urlsafe(24)
    try:
        antwoord: HttpResponse = aanbieder.redirect(
            request,
            AuthProcess.LOGIN,
            next_url=get_next_redirect_url(request),
            auth_params={"nonce": nonce},
            nonce=nonce,
        )
    except (RequestException, KeyError, ValueError) as fout:
        return render_authentication_error(request, aanbieder, exception=fout)
    return antwoord


@login_not_required
def oidc_terug(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Somebody comes back from the provider."""
    _aanbieder(request, provider_id)
    return OAuth2CallbackView.adapter_view(Tokenlezer(request, provider_id))(request)


def _aanbieder(request: HttpRequest, provider_id: str) -> Any:
    try:
        aanbieder = get_adapter().get_provider(request, provider_id)
    except SocialApp.DoesNotExist:
        raise Http404 from None
    if aanbieder.id != "openid_connect":
        raise Http404
    return aanbieder
