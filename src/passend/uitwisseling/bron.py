"""A file that was offered: what one pass over its bytes tells, and a stream that reports how far it was read."""

import codecs
import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from passend.uitwisseling.fouten import Importfout

type Voortgang = Callable[[int, int], None]
"""Called as `voortgang(gelezen, totaal)`, both in bytes; `gelezen` never goes down."""

BLOK = 1 << 20
KOP = 1 << 16

_C1 = bytes(range(0x80, 0xA0))
_NIET_IN_CP1252 = bytes((0x81, 0x8D, 0x8F, 0x90, 0x9D))
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekens:
    """What the bytes of the whole file say about its encoding.

    `bom`: encoding announced by the first bytes, or empty. `fout_utf8`: first line that is no UTF-8, or None.
    `heeft_c1`: bytes 80-9F occur, which are letters in Windows-1252 and nothing in ISO-8859-1.
    """

    bom: str
    is_ascii: bool
    fout_utf8: int | None
    heeft_c1: bool
    past_in_cp1252: bool
    heeft_nul: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bron:
    """A file on disk. `sha256` identifies its content, `kop` is its first 64 KiB, `staart` its last."""

    pad: Path
    grootte: int
    sha256: str
    kop: bytes
    staart: bytes
    tekens: Tekens

    def stroom(self, voortgang: Voortgang | None = None) -> io.BufferedReader:
        """Open the file for reading, from the start."""
        return io.BufferedReader(_Teller(self.pad, self.grootte, voortgang), buffer_size=KOP)


class _Teller(io.RawIOBase):
    """A raw file that tells `voortgang` the furthest point that was read."""

    def __init__(self, pad: Path, totaal: int, voortgang: Voortgang | None) -> None:
        self._bestand = pad.open("rb", buffering=0)
        self._totaal = totaal
        self._verst = 0
        self._voortgang = voortgang

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._bestand.seek(offset, whence)

    def tell(self) -> int:
        return self._bestand.tell()

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        aantal = self._bestand.readinto(buffer) or 0
        plek = self._bestand.tell()
        if self._voortgang and plek > self._verst:
            self._verst = plek
            self._voortgang(plek, self._totaal)
        return aantal

    def close(self) -> None:
        self._bestand.close()
        super().close()


def bron_load(pad: Path) -> Bron:
    """Look at the file once, in blocks; raises Importfout when it is absent, unreadable or empty."""
    try:
        with pad.open("rb") as bestand:
            return _bron(pad, bestand)
    except OSError as fout:
        raise Importfout(f"Het bestand {pad.name} is niet te openen. Bestaat het, en mag u het lezen?") from fout


def _bron(pad: Path, bestand: io.BufferedReader) -> Bron:
    controle, lezer = hashlib.sha256(), _Tekenlezer()
    kop = staart = b""
    grootte = 0
    while blok := bestand.read(BLOK):
        kop = kop or blok[:KOP]
        staart = (staart + blok)[-KOP:]
        grootte += len(blok)
        controle.update(blok)
        lezer.blok_verwerken(blok)
    if not grootte:
        raise Importfout(f"Het bestand {pad.name} is leeg.")
    bom = next((naam for begin, naam in _BOMS if kop.startswith(begin)), "")
    return Bron(
        pad=pad, grootte=grootte, sha256=controle.hexdigest(), kop=kop, staart=staart, tekens=lezer.uitkomst(bom)
    )


class _Tekenlezer:
    """Collects the facts of `Tekens` block by block."""

    def __init__(self) -> None:
        self._utf8 = codecs.getincrementaldecoder("utf-8")()
        self._regels = 1
        self._fout_utf8: int | None = None
        self._is_ascii = True
        self._heeft_c1 = False
        self._past_in_cp1252 = True
        self._heeft_nul = False

    def blok_verwerken(self, blok: bytes) -> None:
        self._heeft_nul = self._heeft_nul or b"\0" in blok
        if not blok.isascii():
            self._is_ascii = False
            self._heeft_c1 = self._heeft_c1 or len(blok.translate(None, _C1)) < len(blok)
            past = len(blok.translate(None, _NIET_IN_CP1252)) == len(blok)
            self._past_in_cp1252 = self._past_in_cp1252 and past
        self._utf8_volgen(blok)
        self._regels += blok.count(b"\n")

    def _utf8_volgen(self, blok: bytes, *, einde: bool = False) -> None:
        if self._fout_utf8 is not None:
            return
        try:
            self._utf8.decode(blok, final=einde)
        except UnicodeDecodeError as fout:
            self._fout_utf8 = self._regels + blok[: max(fout.start, 0)].count(b"\n")

    def uitkomst(self, bom: str) -> Tekens:
        self._utf8_volgen(b"", einde=True)
        return Tekens(
            bom=bom,
            is_ascii=self._is_ascii,
            fout_utf8=self._fout_utf8,
            heeft_c1=self._heeft_c1,
            past_in_cp1252=self._past_in_cp1252,
            heeft_nul=self._heeft_nul,
        )
