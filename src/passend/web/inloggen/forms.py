"""The form to sign in with."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _


class InlogForm(AuthenticationForm):
    """E-mail address and password. One message for every mistake, so nobody learns which addresses exist."""

    error_messages = {
        "invalid_login": _("Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze na en probeer het opnieuw."),
        "inactive": _("Dit account mag niet meer inloggen. Vraag het na bij uw school."),
    }

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        for naam, hulp in (("username", "username"), ("password", "current-password")):
            self.fields[naam].widget.attrs.update({"class": "in", "autocomplete": hulp})
        self.fields["username"].label = _("E-mailadres")
        self.fields["username"].widget.input_type = "email"

    def clean_username(self) -> str:
        """Addresses are kept in small letters."""
        return str(self.cleaned_data["username"]).lower()
