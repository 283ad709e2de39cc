"""The forms of allauth in our words and our look."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as factor
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn import forms as passkey
from django.forms import HiddenInput
from django.utils.translation import gettext_lazy as _

from passend.web.inloggen import pogingen

LABELS = {
    "login": _("E-mailadres"),
    "email": _("E-mailadres"),
    "password": _("Wachtwoord"),
    "oldpassword": _("Wachtwoord van nu"),
    "password1": _("Nieuw wachtwoord"),
    "password2": _("Nog een keer"),
    "code": _("Code"),
    "name": _("Naam van deze passkey"),
    "passwordless": _("Hiermee ook zonder wachtwoord inloggen"),
}
HULP = {
    "password1": _("Minstens 12 tekens. Een zin van een paar woorden onthoudt u makkelijk en is moeilijk te raden."),
    "name": _("Zo herkent u hem later, bijvoorbeeld: mijn telefoon."),
    "passwordless": _("Het apparaat vraagt dan zelf wie u bent, met uw vinger, gezicht of pincode."),
}
ONGELIJK = _("Dit is niet twee keer hetzelfde.")


class Nette:
    """Our labels, our look, and no words inside a field that go away when somebody types."""

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        for naam, veld in self.fields.items():  # type: ignore[attr-defined]
            veld.widget.attrs.pop("placeholder", None)
            veld.label, veld.help_text = LABELS.get(naam, veld.label), HULP.get(naam, "")
            if veld.widget.input_type not in ("checkbox", "hidden"):
                veld.widget.attrs["class"] = "in"
            if naam == "code":
                veld.widget.attrs |= {"inputmode": "numeric", "autocapitalize": "off", "spellcheck": "false"}


class Dubbel(Nette):
    """With a password that is typed twice."""

    def add_error(self, field: str | None, error: Any) -> None:
        """allauth says it in its own words only here."""
        super().add_error(field, ONGELIJK if field == "password2" else error)  # type: ignore[misc]


class InlogForm(Nette, account.LoginForm):
    """E-mail address and password. One message for every mistake, so nobody learns which addresses exist."""

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class HerstelForm(Nette, account.ResetPasswordForm):
    """Where the link goes."""


class NieuwWachtwoordForm(Dubbel, account.ResetPasswordKeyForm):
    """A new password, with the link from the mail."""


class WachtwoordForm(Dubbel, account.ChangePasswordForm):
    """Another password."""


class EersteWachtwoordForm(Dubbel, account.SetPasswordForm):
    """A password for an account that had none."""


class BevestigForm(Nette, account.ReauthenticateForm):
    """The password once more."""


class Geteld:
    """A code may be tried as often as a password."""

    def clean_code(self) -> str:
        """The code, when it is right. Raises ValidationError."""
        request = factor.context.request
        if not pogingen.mag_proberen(request, self.user.email):  # type: ignore[attr-defined]
            raise factor.get_adapter().validation_error("rate_limited")
        return str(super().clean_code())  # type: ignore[misc]


class CodeForm(Geteld, Nette, factor.AuthenticateForm):
    """The second step of signing in: a code from the app, or a recovery code."""


class BevestigCodeForm(Geteld, Nette, factor.ReauthenticateForm):
    """The same, while signed in."""


class AppForm(Nette, ActivateTOTPForm):
    """The first code of a new app."""


class PasskeyForm(Nette, passkey.AddWebAuthnForm):
    """A new passkey; its answer comes in a hidden field."""

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["credential"].widget = HiddenInput()
        self.fields["passwordless"].initial = True


class PasskeyNaamForm(Nette, passkey.EditWebAuthnForm):
    """Another name for a passkey."""
