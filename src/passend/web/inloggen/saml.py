"""SAML, as Entree speaks it: to the identity provider and back with a signed assertion."""

from typing import Any

from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.saml.provider import SAMLProvider
from allauth.socialaccount.providers.saml.utils import build_saml_config, get_app_or_404
from allauth.socialaccount.providers.saml.views import FinishACSView
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from onelogin.saml2.settings import OneLogin_Saml2_Settings


class Samlaanbieder(SAMLProvider):
    """Whoever the assertion is about, and how that person proved it there."""

    def extract_uid(self, data: Any) -> str:
        """The attribute that was agreed; a name for one session would make a new person each time."""
        uid = self._extract(data).get("uid")
        if not uid:
            raise PermissionDenied
        return str(uid)

    def extract_extra_data(self, data: Any) -> dict[str, Any]:
        """The attributes, with how the person signed in there."""
        return {**data.get_attributes(), "acr": data.get_last_authn_contexts()}


@method_decorator(login_not_required, name="dispatch")
class SamlKlaar(FinishACSView):
    """The answer of the provider is read in the session in which it was asked, and once."""

    def get_provider(self, organization_slug: str) -> Samlaanbieder:
        """The provider of this address."""
        return Samlaanbieder(self.request, app=self.get_app(organization_slug))

    def dispatch(self, request: HttpRequest, organization_slug: str) -> HttpResponse:
        """Sign in, or say that it did not work."""
        try:
            return super().dispatch(request, organization_slug)
        except (PermissionDenied, ValueError) as fout:
            aanbieder = self.get_provider(organization_slug)
            return render_authentication_error(request, aanbieder, exception=fout)


@login_not_required
def saml_heen(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """Send somebody to the provider."""
    aanbieder = Samlaanbieder(request, app=get_app_or_404(request, organization_slug))
    antwoord: HttpResponse = aanbieder.redirect(request, AuthProcess.LOGIN, next_url=get_next_redirect_url(request))
    return antwoord


@login_not_required
def saml_gegevens(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """What the provider has to know about us (metadata)."""
    app = get_app_or_404(request, organization_slug)
    instellingen = build_saml_config(request, app.settings, organization_slug)
    del instellingen["sp"]["singleLogoutService"]  # not offered
    gegevens = OneLogin_Saml2_Settings(settings=instellingen, sp_validation_only=True).get_sp_metadata()
    return HttpResponse(gegevens, content_type="text/xml")


@login_not_required
def saml_uitloggen(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """Not offered: anybody could sign somebody else out. allauth wants the address to exist."""
    raise Http404
