"""The file of a backup: a line that says what it is, then locked blocks.

Each file has a key of its own, made from the first key of PASSEND_SLEUTELS and a salt. A block is locked together with
the first line, its number and whether it is the last: a file that was changed, cut off, or put together from two files
does not open.
"""

import json
import secrets
from collections.abc import Iterator
from types import TracebackType
from typing import IO, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from passend.core.sleutels import Sleutelbos

_SOORT = "passend-reservekopie-1"
_WAARVOOR = "passend reservekopie"
_BLOK = 1 << 20
_SLOT = 16  # bytes that the lock adds to a block
_LANGSTE_KOP = 1000


class KopieFout(Exception):
    """A backup that cannot be made, read or put back; the message is Dutch and says what happened to the data."""


class Schrijver:
    """Write the content of a backup, in pieces of any size. Only a file that was closed well is whole."""

    def __init__(self, doel: IO[bytes], bos: Sleutelbos) -> None:
        zout = secrets.token_bytes(32)
        self._kop = json.dumps({"soort": _SOORT, "sleutel": bos.eerste, "zout": zout.hex()}).encode() + b"\n"
        self._slot = bos.afgeleid(bos.eerste, waarvoor=_WAARVOOR, zout=zout)
        self._doel, self._rest, self._nummer = doel, bytearray(), 0
        doel.write(self._kop)

    def write(self, stuk: bytes) -> None:
        """Add a piece."""
        self._rest += stuk
        while len(self._rest) > _BLOK:
            self._blok(bytes(self._rest[:_BLOK]), laatste=False)
            del self._rest[:_BLOK]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        if fout is None:
            self._blok(bytes(self._rest), laatste=True)

    def _blok(self, inhoud: bytes, *, laatste: bool) -> None:
        self._doel.write(self._slot.encrypt(_nonce(self._nummer, laatste=laatste), inhoud, self._kop))
        self._nummer += 1


def lezen(bron: IO[bytes], bos: Sleutelbos) -> Iterator[bytes]:
    """The content, block by block; each block is whole, the file is when the last one came.

    Raises KopieFout when it is no backup, was changed or cut off; SleutelOntbreekt without its key.
    """
    kop = bron.readline(_LANGSTE_KOP)
    slot = _slot(kop, bos)
    nummer, blok = 0, bron.read(_BLOK + _SLOT)
    while True:
        volgende = bron.read(_BLOK + _SLOT)
        try:
            yield slot.decrypt(_nonce(nummer, laatste=not volgende), blok, kop)
        except InvalidTag as fout:
            raise KopieFout("Dit bestand is beschadigd, afgebroken of veranderd. Er is niets teruggezet.") from fout
        if not volgende:
            return
        nummer, blok = nummer + 1, volgende


def _slot(kop: bytes, bos: Sleutelbos) -> AESGCM:
    try:
        gegevens = json.loads(kop)
        if gegevens["soort"] != _SOORT:
            raise ValueError
        return bos.afgeleid(gegevens["sleutel"], waarvoor=_WAARVOOR, zout=bytes.fromhex(gegevens["zout"]))
    except (ValueError, KeyError, TypeError) as fout:
        raise KopieFout("Dit is geen reservekopie van Passend. Er is niets teruggezet.") from fout


def _nonce(nummer: int, *, laatste: bool) -> bytes:
    return nummer.to_bytes(11) + bytes([laatste])
