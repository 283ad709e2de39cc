"""BSN, PGN and onderwijsnummer: how they are recognised, so that they can be read past.

No function here returns such a number, and no caller may keep one. The last four digits (`bsn_ondwnr-4`) fall under
the same rule: together with a date of birth they point at one person.
"""

import re
import unicodedata

VERBORGEN = "[nummer weggelaten]"

REDEN_SLEUTEL = "de sleutel van deze leerling is een BSN of onderwijsnummer, en die bewaren we nooit"

VELDNAMEN = frozenset(
    {
        "bsn",
        "bsnnummer",
        "bsnnr",
        "bsnondwnr4",
        "bsnonderwijsnummer",
        "bsnpgn",
        "burgerservicenr",
        "burgerservicenummer",
        "onderwijsnr",
        "onderwijsnummer",
        "pgn",
        "persoonsgebondennr",
        "persoonsgebondennummer",
        "rijksregisternummer",
        "sofi",
        "sofinr",
        "sofinummer",
    }
)
_BEGIN = ("bsn", "burgerservice", "sofinummer", "onderwijsnummer", "persoonsgebonden", "rijksregister", "pgn")
_NEGEN_CIJFERS = re.compile(r"(?<!\d)\d(?:[ .\-]?\d){8}(?!\d)")
_BSN_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def is_persoonsnummerveld(naam: str) -> bool:
    """Whether a column or element with this name holds a personal number (`BSN`, `bsn_ondwnr-4`, `PGN leerling`)."""
    kaal = unicodedata.normalize("NFKD", naam).casefold()
    kaal = "".join(teken for teken in kaal if teken.isalnum())
    return kaal in VELDNAMEN or kaal.startswith(_BEGIN) or kaal.endswith(("bsn", "burgerservicenummer"))


def heeft_vorm_van_persoonsnummer(tekst: str) -> bool:
    """Whether the whole text is nine digits that pass the test of a BSN (remainder 0) or an onderwijsnummer (5)."""
    cijfers = re.sub(r"[ .\-]", "", tekst.strip())
    return len(cijfers) == 9 and cijfers.isascii() and cijfers.isdigit() and _elfrest(cijfers) in (0, 5)


def persoonsnummers_verbergen(tekst: str) -> str:
    """`tekst` with every run of nine digits blanked; digits with dots or spaces between them only if the test holds."""

    def vervangen(treffer: re.Match[str]) -> str:
        gevonden = treffer.group()
        return VERBORGEN if gevonden.isdigit() or heeft_vorm_van_persoonsnummer(gevonden) else gevonden

    return _NEGEN_CIJFERS.sub(vervangen, tekst)


def _elfrest(cijfers: str) -> int:
    return sum(gewicht * int(cijfer) for gewicht, cijfer in zip(_BSN_GEWICHTEN, cijfers, strict=True)) % 11
