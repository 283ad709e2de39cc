"""The key and the mark of an account, both made from the secret of the installation; nothing is stored.

The key is 32 bytes for AES-256-GCM. Without signing in as this account nobody gets it, so a draft on a computer that
others use as well cannot be read by them. The mark tells the script whose drafts are there, without naming anyone.
"""

import base64

from django.utils.crypto import salted_hmac

from passend.toegang.models import Account


def conceptsleutel(account: Account) -> str:
    """The key to the drafts of this account, as base64."""
    return base64.b64encode(_afgeleid("passend.concepten.sleutel", account)).decode()


def conceptmerk(account: Account) -> str:
    """The mark of this account: 16 hexadecimal digits that lead back to nobody."""
    return _afgeleid("passend.concepten.merk", account).hex()[:16]


def _afgeleid(waarvoor: str, account: Account) -> bytes:
    return salted_hmac(waarvoor, str(account.pk), algorithm="sha256").digest()
