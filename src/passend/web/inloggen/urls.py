"""Signing in and out, and the own account.

Every view of allauth that is used stands here; what does not stand here does not exist. Names with an underscore are
those by which allauth finds its own pages.
"""

from allauth.account.views import AccountInactiveView, PasswordResetDoneView, PasswordResetFromKeyDoneView
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView
from allauth.mfa.totp.views import DeactivateTOTPView
from allauth.mfa.webauthn.views import LoginWebAuthnView, RemoveWebAuthnView
from allauth.socialaccount.providers.saml.views import acs
from allauth.socialaccount.views import LoginCancelledView
from django.urls import path, reverse_lazy

from passend.web.inloggen import oidc, saml, views

_MAP = "inloggen/"
urlpatterns = [
    path("inloggen/", views.Inloggen.as_view(), name="account_login"),
    path("uitloggen/", views.uitloggen, name="account_logout"),
    path("inloggen/tweede-stap/", views.TweedeStap.as_view(), name="mfa_authenticate"),
    path("inloggen/passkey/", LoginWebAuthnView.as_view(), name="mfa_login_webauthn"),
    path(
        "inloggen/afgesloten/",
        AccountInactiveView.as_view(template_name=f"{_MAP}afgesloten.html"),
        name="account_inactive",
    ),
    path(
        "inloggen/afgebroken/",
        LoginCancelledView.as_view(template_name=f"{_MAP}afgebroken.html"),
        name="socialaccount_login_cancelled",
    ),
    path("inloggen/wachtwoord-vergeten/", views.WachtwoordVergeten.as_view(), name="account_reset_password"),
    path(
        "inloggen/wachtwoord-vergeten/verstuurd/",
        PasswordResetDoneView.as_view(template_name=f"{_MAP}verstuurd.html"),
        name="account_reset_password_done",
    ),
    path(
        "inloggen/wachtwoord-vergeten/gelukt/",
        PasswordResetFromKeyDoneView.as_view(template_name=f"{_MAP}gelukt.html"),
        name="account_reset_password_from_key_done",
    ),
    path(
        "inloggen/wachtwoord-vergeten/<slug:uidb36>/<slug:key>/",
        views.NieuwWachtwoord.as_view(),
        name="account_reset_password_from_key",
    ),
    path("inloggen/via/<slug:provider_id>/", oidc.oidc_heen, name="openid_connect_login"),
    path("inloggen/via/<slug:provider_id>/terug/", oidc.oidc_terug, name="openid_connect_callback"),
    path("inloggen/saml/<slug:organization_slug>/", saml.saml_heen, name="saml_login"),
    path("inloggen/saml/<slug:organization_slug>/gegevens/", saml.saml_gegevens, name="saml_metadata"),
    path("inloggen/saml/<slug:organization_slug>/terug/", acs, name="saml_acs"),
    path("inloggen/saml/<slug:organization_slug>/klaar/", saml.SamlKlaar.as_view(), name="saml_finish_acs"),
    path("inloggen/saml/<slug:organization_slug>/uitloggen/", saml.saml_uitloggen, name="saml_sls"),
    path("account/", views.MijnAccount.as_view(), name="mfa_index"),
    path("account/wachtwoord/", views.Wachtwoord.as_view(), name="account_change_password"),
    path("account/wachtwoord/instellen/", views.EersteWachtwoord.as_view(), name="account_set_password"),
    path("account/bevestigen/", views.Bevestigen.as_view(), name="account_reauthenticate"),
    path("account/bevestigen/code/", views.BevestigenMetCode.as_view(), name="mfa_reauthenticate"),
    path("account/bevestigen/passkey/", views.BevestigenMetPasskey.as_view(), name="mfa_reauthenticate_webauthn"),
    path("account/app/", views.AppInstellen.as_view(), name="mfa_activate_totp"),
    path(
        "account/app/verwijderen/",
        DeactivateTOTPView.as_view(template_name=f"{_MAP}app_verwijderen.html"),
        name="mfa_deactivate_totp",
    ),
    path("account/herstelcodes/", views.Codes.as_view(), name="mfa_view_recovery_codes"),
    path(
        "account/herstelcodes/nieuw/",
        GenerateRecoveryCodesView.as_view(template_name=f"{_MAP}codes_nieuw.html"),
        name="mfa_generate_recovery_codes",
    ),
    path("account/passkeys/nieuw/", views.PasskeyNieuw.as_view(), name="mfa_add_webauthn"),
    path("account/passkeys/<int:pk>/naam/", views.PasskeyNaam.as_view(), name="mfa_edit_webauthn"),
    path(
        "account/passkeys/<int:pk>/verwijderen/",
        RemoveWebAuthnView.as_view(
            template_name=f"{_MAP}passkey_verwijderen.html", success_url=reverse_lazy("mfa_index")
        ),
        name="mfa_remove_webauthn",
    ),
    path("account/apparaten/", views.apparaat_list, name="apparaten"),
    path("account/sessie/", views.sessie_stand, name="sessie"),
    path("account/sessie/verlengen/", views.sessie_verlengen, name="sessie-verlengen"),
]
