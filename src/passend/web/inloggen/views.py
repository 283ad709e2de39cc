"""The views of allauth, each with our form, our page, and a 422 for a mistake."""

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.utils import is_mfa_enabled
from allauth.mfa.webauthn import views as passkey
from allauth.socialaccount.adapter import get_adapter
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_POST, require_safe

from passend.toegang.models import Account
from passend.web.inloggen import apparaten, forms, sessie, teksten


class Accountverzoek(HttpRequest):
    """The request of somebody who is signed in, whichever school that is at."""

    user: Account


class Nagekeken:
    """A mistake gives the form again, with status 422."""

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        """The form with its message and what was typed, without a password."""
        beeld = self.get_context_data(form=form)  # type: ignore[attr-defined]
        return self.render_to_response(beeld, status=422)  # type: ignore[attr-defined]


class Inloggen(Nagekeken, account.LoginView):
    """With a password, a passkey, or through another organisation."""

    form_class = forms.InlogForm
    template_name = "inloggen/inloggen.html"

    def get_context_data(self, **gegevens: Any) -> dict[str, Any]:
        """Also the other ways in, and why the session before this one ended."""
        naar = self.get_next_url()
        beeld = {
            "aanbieders": [
                (aanbieder.name, aanbieder.get_login_url(self.request, **({"next": naar} if naar else {})))
                for aanbieder in get_adapter().list_providers(self.request)
            ],
            "reden": teksten.EINDE.get(sessie.reden_zeggen(self.request) or ""),
            "naar": naar,
        }
        return super().get_context_data(**gegevens) | beeld


class TweedeStap(factor.AuthenticateView):
    """The second step of signing in."""

    form_class = forms.CodeForm
    template_name = "inloggen/tweede_stap.html"

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        """The form again."""
        antwoord = super().form_invalid(form)
        antwoord.status_code = 422
        return antwoord

    def get_context_data(self, **gegevens: Any) -> dict[str, Any]:
        """Also which of the two ways this account has."""
        wie = self.stage.login.user
        soorten = {f"met_{soort}": is_mfa_enabled(wie, [soort]) for soort in ("totp", "webauthn")}
        return super().get_context_data(**gegevens) | soorten


class WachtwoordVergeten(Nagekeken, account.PasswordResetView):
    """Ask for a link; the answer is the same for every address."""

    form_class = forms.HerstelForm
    template_name = "inloggen/wachtwoord_vergeten.html"
    extra_context = {"met_mail": settings.MAIL_INGESTELD or not settings.HTTPS}


class NieuwWachtwoord(Nagekeken, account.PasswordResetFromKeyView):
    """Choose a password with the link from the mail."""

    form_class = forms.NieuwWachtwoordForm
    template_name = "inloggen/nieuw_wachtwoord.html"
    reset_url_key = "kiezen"


class Wachtwoord(Nagekeken, account.PasswordChangeView):
    """Another password, while signed in."""

    form_class = forms.WachtwoordForm
    template_name = "inloggen/wachtwoord.html"


class EersteWachtwoord(Nagekeken, account.PasswordSetView):
    """A password for an account that had none."""

    form_class = forms.EersteWachtwoordForm
    template_name = "inloggen/wachtwoord.html"


class Bevestigen(Nagekeken, account.ReauthenticateView):
    """Prove with the password who it is."""

    form_class = forms.BevestigForm
    template_name = "inloggen/bevestigen.html"


class BevestigenMetCode(Nagekeken, factor.ReauthenticateView):
    """Prove with a code who it is."""

    form_class = forms.BevestigCodeForm
    template_name = "inloggen/bevestigen.html"


class BevestigenMetPasskey(passkey.ReauthenticateWebAuthnView):
    """Prove with a passkey who it is."""

    template_name = "inloggen/bevestigen_passkey.html"


class MijnAccount(factor.IndexView):
    """The own account: how one signs in, and where one is signed in."""

    template_name = "inloggen/account.html"

    def get_context_data(self, **gegevens: Any) -> dict[str, Any]:
        """Also whether something has to be set up first, and where somebody was going."""
        beeld = {"ontbreekt": sessie.factor_ontbreekt(self.request), "deel": "account"}
        if not beeld["ontbreekt"] and (verder := sessie.verder(self.request)):
            beeld["verder"] = verder
            sessie.verder_vergeten(self.request)
        return super().get_context_data(**gegevens) | beeld


class Erbij(Nagekeken):
    """Setting a second factor up is giving one."""

    def form_valid(self, form: BaseForm) -> HttpResponse:
        """From now on the school is open."""
        antwoord: HttpResponse = super().form_valid(form)  # type: ignore[misc]
        sessie.factor_gegeven(self.request)  # type: ignore[attr-defined]
        return antwoord


class AppInstellen(Erbij, app.ActivateTOTPView):
    """An app that gives codes."""

    form_class = forms.AppForm
    template_name = "inloggen/app_instellen.html"


class Codes(codes.ViewRecoveryCodesView):
    """Recovery codes; they are shown once."""

    template_name = "inloggen/codes.html"


class PasskeyNieuw(Erbij, passkey.AddWebAuthnView):
    """A passkey more."""

    form_class = forms.PasskeyForm
    template_name = "inloggen/passkey_nieuw.html"


class PasskeyNaam(Nagekeken, passkey.EditWebAuthnView):
    """Another name for a passkey."""

    form_class = forms.PasskeyNaamForm
    template_name = "inloggen/passkey_naam.html"
    success_url = reverse_lazy("mfa_index")


def apparaat_list(request: Accountverzoek) -> HttpResponse:
    """Where this account is signed in; with a form to sign out elsewhere, or everywhere."""
    if request.method == "POST":
        if request.POST.get("waar") == "overal":
            apparaten.overal_uitloggen(request, request.user)
            return redirect("account_login")
        apparaten.andere_uitloggen(request, request.user)
        return redirect("apparaten")
    beeld = {"deel": "account", "regels": apparaten.apparaten_list(request.user, request)}
    return render(request, "inloggen/apparaten.html", beeld)


@require_safe
def sessie_stand(request: HttpRequest) -> HttpResponse:
    """How many seconds this session lasts; for the script, which asks before it warns."""
    return _stand(request)


@require_POST
def sessie_verlengen(request: HttpRequest) -> HttpResponse:
    """Somebody says to be there still. Without the script: back to the page."""
    sessie.bezig(request, meteen=True)
    if request.headers.get("Accept") == "application/json":
        return _stand(request)
    return HttpResponseRedirect(reverse("start"))


def _stand(request: HttpRequest) -> HttpResponse:
    over = sessie.seconden_over(request.session)
    antwoord = JsonResponse({"over": over, "verlengen": sessie.is_te_verlengen(request.session)})
    add_never_cache_headers(antwoord)
    return antwoord


@login_not_required
@require_POST
def uitloggen(request: HttpRequest) -> HttpResponse:
    """Sign out; also half-way signing in."""
    return account.logout(request)
