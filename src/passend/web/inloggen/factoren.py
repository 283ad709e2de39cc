"""What allauth does our way with second factors: secrets locked in the database, a picture that fits our pages."""

from uuid import UUID

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.utils.translation import gettext as _

from passend.core.versleuteling import Versleuteld, versleuteld
from passend.toegang.models import Account
from passend.web.inloggen import teksten

_PLEK = "mfa_authenticator.data"
_ELKE_RIJ = UUID(int=0)  # allauth locks a secret before it has a row to put it in


class Factoradapter(DefaultMFAAdapter):
    """Apps, passkeys and recovery codes."""

    error_messages = DefaultMFAAdapter.error_messages | teksten.FOUTEN

    def encrypt(self, text: str) -> str:
        """Lock the secret of an app or of the recovery codes."""
        return versleuteld(text, plek=_PLEK, rij=_ELKE_RIJ).slot

    def decrypt(self, encrypted_text: str) -> str:
        """Open it."""
        return Versleuteld(encrypted_text, _PLEK).lezen(_ELKE_RIJ)

    def build_totp_svg(self, url: str) -> str:
        """The picture to scan, without the first line that belongs in a file."""
        return str(super().build_totp_svg(url)).partition("?>")[2].strip()

    def generate_authenticator_name(self, user: Account, type: str) -> str:
        """What a new passkey is called until somebody names it."""
        aantal = Authenticator.objects.filter(user=user, type=type).count()
        return _("Passkey %(nummer)s") % {"nummer": aantal + 1}
