"""The keys of this installation: read from PASSEND_SLEUTELS, known by a mark, never shown.

The first key locks, every key opens. So a new key goes in front and the old one stays behind it until nothing needs it
any more (`passend sleutels vernieuwen` says when). What is locked carries the mark of its key, which says nothing about
the key itself.
"""

import base64
import binascii
import hashlib
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NAAM = "PASSEND_SLEUTELS"
_BYTES = 32
_NONCE = 12


class SleutelOntbreekt(Exception):
    """Something is locked with a key that is not in PASSEND_SLEUTELS; the message is Dutch and names its mark."""

    def __init__(self, merk: str) -> None:
        super().__init__(
            f"Dit is versleuteld met sleutel {merk}, en die staat niet in {NAAM}. Zet die sleutel erbij, achter de"
            " sleutel die er nu staat, en start Passend opnieuw. Zonder die sleutel is de tekst niet te lezen."
        )


class Geschonden(Exception):
    """The locked content was changed, or belongs somewhere else."""

    def __init__(self) -> None:
        super().__init__("De versleutelde inhoud is veranderd, of hoort ergens anders bij. Hij is niet gelezen.")


@dataclass(frozen=True, slots=True)
class Sleutelbos:
    """The keys by their mark, in order; the first one locks."""

    _sleutels: dict[str, bytes]

    def __repr__(self) -> str:
        return f"Sleutelbos({', '.join(self._sleutels)})"

    @property
    def merken(self) -> list[str]:
        """The marks, the one that locks first."""
        return list(self._sleutels)

    @property
    def eerste(self) -> str:
        """The mark of the key that locks."""
        return self.merken[0]

    def op_slot(self, inhoud: bytes, *, waarbij: str) -> tuple[str, bytes]:
        """Lock `inhoud` to the place `waarbij`; returns the mark of the key and what may be kept."""
        return self.eerste, versleutelen(AESGCM(self._sleutels[self.eerste]), inhoud, waarbij)

    def open(self, merk: str, slot: bytes, *, waarbij: str) -> bytes:
        """What was locked. Raises SleutelOntbreekt, or Geschonden."""
        return ontsleutelen(AESGCM(self._sleutel(merk)), slot, waarbij)

    def afgeleid(self, merk: str, *, waarvoor: str, zout: bytes) -> AESGCM:
        """A key for one purpose, made from the key with this mark. Raises SleutelOntbreekt."""
        afleiding = HKDF(algorithm=SHA256(), length=_BYTES, salt=zout, info=waarvoor.encode())
        return AESGCM(afleiding.derive(self._sleutel(merk)))

    def _sleutel(self, merk: str) -> bytes:
        try:
            return self._sleutels[merk]
        except KeyError:
            raise SleutelOntbreekt(merk) from None


def sleutels_lezen(tekst: str) -> Sleutelbos:
    """The value of PASSEND_SLEUTELS. Raises ValueError for anything but different keys of 32 random bytes."""
    sleutels: dict[str, bytes] = {}
    for woord in tekst.split(","):
        try:
            sleutel = base64.b64decode(woord.strip().replace("-", "+").replace("_", "/"), validate=True)
        except binascii.Error as fout:
            raise ValueError from fout
        merk = _merk(sleutel)
        # A key that somebody typed repeats itself; random bytes do not.
        if len(sleutel) != _BYTES or len(set(sleutel)) < _BYTES // 2 or merk in sleutels:
            raise ValueError
        sleutels[merk] = sleutel
    return Sleutelbos(sleutels)


def sleutel_maken() -> str:
    """A new key, as it must stand in PASSEND_SLEUTELS."""
    return base64.urlsafe_b64encode(secrets.token_bytes(_BYTES)).decode()


def willekeurige_sleutel() -> bytes:
    """The bytes of a key that is never shown to anybody."""
    return secrets.token_bytes(_BYTES)


def versleutelen(slot: AESGCM, inhoud: bytes, waarbij: str) -> bytes:
    """Lock with AES-256-GCM: a fresh nonce, then the locked bytes, which open only with the same `waarbij`."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + slot.encrypt(nonce, inhoud, waarbij.encode())


def ontsleutelen(slot: AESGCM, inhoud: bytes, waarbij: str) -> bytes:
    """Open what `versleutelen` made. Raises Geschonden."""
    try:
        return slot.decrypt(inhoud[:_NONCE], inhoud[_NONCE:], waarbij.encode())
    except (InvalidTag, ValueError):
        raise Geschonden from None


def _merk(sleutel: bytes) -> str:
    return hashlib.sha256(b"passend merk" + sleutel).hexdigest()[:8]
