"""Whether bytes are a paper that may be kept: by what is in it, never by its name. A picture loses its metadata."""

from io import BytesIO
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from passend.dossier.enums import Bijlagesoort

MEESTE_BYTES: Final = 10 << 20
# A scan of A4 at 600 dots per inch has 35 million; more only keeps the server busy.
_MEESTE_PUNTEN: Final = 60_000_000
_VORMEN: Final = {"JPEG": Bijlagesoort.JPG, "PNG": Bijlagesoort.PNG}
# Words in a PDF that make it do something when it is opened, or hide what is in it.
_DOET_IETS: Final = (b"/JavaScript", b"/JS ", b"/JS(", b"/Launch", b"/EmbeddedFile", b"/RichMedia")

LEEG = "Dit bestand is leeg. Maak de scan opnieuw."
TE_GROOT = "Dit bestand is groter dan 10 MB. Scan het in zwart-wit of met minder punten, of maak er twee bestanden van."
ONBEKEND = "Dit is geen PDF, JPG of PNG. Bewaar de scan als PDF of als foto (JPG), en kies dat bestand."
STUK = "Dit bestand is beschadigd: het kan niet worden geopend. Maak de scan opnieuw."
OP_SLOT = "Op deze PDF zit een wachtwoord. Bewaar de PDF zonder wachtwoord; Passend bewaart hem zelf versleuteld."
ACTIEF = "In deze PDF zit iets dat vanzelf start of een ander bestand. Druk hem af naar een gewone PDF."
TE_VEEL_PUNTEN = "Deze foto heeft te veel beeldpunten. Maak een kleinere foto of een scan."


class BijlageGeweigerd(Exception):
    """A file that is not kept; the message is Dutch, for who chose it."""


def gecontroleerd(inhoud: bytes) -> tuple[Bijlagesoort, bytes]:
    """The kind of a file and the bytes to keep. Raises BijlageGeweigerd."""
    if not inhoud:
        raise BijlageGeweigerd(LEEG)
    if len(inhoud) > MEESTE_BYTES:
        raise BijlageGeweigerd(TE_GROOT)
    if inhoud.startswith(b"%PDF-"):
        return Bijlagesoort.PDF, _pdf(inhoud)
    if inhoud.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return _beeld(inhoud)
    raise BijlageGeweigerd(ONBEKEND)


def _pdf(inhoud: bytes) -> bytes:
    if b"%%EOF" not in inhoud[-2048:]:
        raise BijlageGeweigerd(STUK)
    if b"/Encrypt" in inhoud:
        raise BijlageGeweigerd(OP_SLOT)
    if any(woord in inhoud for woord in _DOET_IETS):
        raise BijlageGeweigerd(ACTIEF)
    return inhoud


def _beeld(inhoud: bytes) -> tuple[Bijlagesoort, bytes]:
    """The picture, drawn anew and upright: where and with what it was made goes."""
    try:
        with Image.open(BytesIO(inhoud), formats=list(_VORMEN)) as beeld:
            if beeld.width * beeld.height > _MEESTE_PUNTEN:
                raise BijlageGeweigerd(TE_VEEL_PUNTEN)
            soort = _VORMEN[str(beeld.format)]
            uit = BytesIO()
            recht = ImageOps.exif_transpose(beeld)
            schoon = Image.new(recht.mode, recht.size)
            schoon.paste(recht)
            if recht.mode == "P":
                schoon.putpalette(recht.getpalette() or [])
            schoon.save(uit, format=beeld.format, **({"quality": 90} if soort == Bijlagesoort.JPG else {}))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as fout:
        raise BijlageGeweigerd(STUK) from fout
    if uit.tell() > MEESTE_BYTES:
        raise BijlageGeweigerd(TE_GROOT)
    return soort, uit.getvalue()
