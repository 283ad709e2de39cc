"""Whether what somebody typed fits a name: without capitals, accents and punctuation, the words in any order.

Names are compared here and not in the database: what was typed then stands in no query, and in no log of queries.
"""

import re
import unicodedata
from enum import IntEnum

# Letters that Unicode does not take apart into a letter and an accent.
EIGEN_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
WEGLATING = re.compile(r"['’‘`]")
SCHEIDING = re.compile(r"[\W_]+")
# From so many letters on, letters inside a word of a title say something.
BINNENIN = 3


class Treffer(IntEnum):
    """How well a name fits; the best one first."""

    HELE_WOORDEN = 0
    BEGIN = 1
    INITIALEN = 2


def kaal(tekst: str) -> str:
    """Small letters without accents: `Zoë` is `zoe`, `Søren` is `soren`."""
    los = unicodedata.normalize("NFKD", tekst.casefold()).translate(EIGEN_LETTERS)
    return "".join(teken for teken in los if not unicodedata.combining(teken))


def woorden(tekst: str) -> list[str]:
    """The words of a text, bare: `Y. el Ouafi-Smit` is y, el, ouafi, smit."""
    return [woord for woord in SCHEIDING.split(kaal(tekst)) if woord]


def naam_past(zoek: list[str], *delen: str) -> Treffer | None:
    """How the words `zoek` fit a name of these parts (roepnaam, tussenvoegsel, achternaam); None when they do not."""
    van_naam = [woord for deel in delen for woord in woorden(deel)]
    # Who looks for O'Neill may leave the sign out, or everything up to it.
    aaneen = [woord for deel in delen for woord in woorden(WEGLATING.sub("", deel)) if woord not in van_naam]
    if _elk_eigen_woord(zoek, van_naam + aaneen):
        return Treffer.HELE_WOORDEN if set(zoek) <= {*van_naam, *aaneen} else Treffer.BEGIN
    return Treffer.INITIALEN if len(zoek) == 1 and zoek[0] in _initialen(delen) else None


def titel_past(zoek: list[str], titel: str) -> bool:
    """Whether every word stands in this title; from three letters on also inside a word: `beleid` in `Leesbeleid`."""
    van_titel = woorden(titel)
    return bool(zoek) and all(any(_in_woord(getypt, woord) for woord in van_titel) for getypt in zoek)


def _in_woord(getypt: str, woord: str) -> bool:
    return woord.startswith(getypt) or (len(getypt) >= BINNENIN and getypt in woord)


def _elk_eigen_woord(zoek: list[str], van_naam: list[str]) -> bool:
    """Whether each word typed is the beginning of another word of the name: `j j` is not Jan."""
    over = list(van_naam)
    for getypt in sorted(zoek, key=len, reverse=True):
        gevonden = next((woord for woord in over if woord.startswith(getypt)), None)
        if gevonden is None:
            return False
        over.remove(gevonden)
    return bool(zoek)


def _initialen(delen: tuple[str, ...]) -> set[str]:
    """The first letters, with and without those of the tussenvoegsel: `yo`, `jvd` and `jd`."""
    eersten = [[woord[0] for woord in woorden(deel)] for deel in delen]
    alle = "".join(letter for deel in eersten for letter in deel)
    zonder = "".join(letter for deel in (eersten[0], *eersten[2:]) for letter in deel)
    return {alle, zonder}
