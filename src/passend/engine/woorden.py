"""Fixed words of the plan format: everything that every plan may say without declaring it."""

import re
from decimal import Decimal
from enum import StrEnum
from typing import Final, Literal

type NietVermeld = Literal["niet vermeld"]

NIET_VERMELD: Final = "niet vermeld"
PER_GEVAL: Final = "per geval"
GEEN: Final = "geen"

MAANDEN: Final = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
DEEL_VAN_MAAND: Final = ("begin", "half", "eind")

# Every spelling of a unit -> the unit itself.
EENHEDEN: Final[dict[str, str]] = {
    "minuut": "minuut",
    "minuten": "minuut",
    "uur": "uur",
    "uren": "uur",
    "dag": "dag",
    "dagen": "dag",
    "dagdeel": "dagdeel",
    "dagdelen": "dagdeel",
    "werkdag": "werkdag",
    "werkdagen": "werkdag",
    "schooldag": "schooldag",
    "schooldagen": "schooldag",
    "week": "week",
    "weken": "week",
    "schoolweek": "schoolweek",
    "schoolweken": "schoolweek",
    "maand": "maand",
    "maanden": "maand",
    "half jaar": "half jaar",
    "halve jaren": "half jaar",
    "schooljaar": "schooljaar",
    "schooljaren": "schooljaar",
    "jaar": "jaar",
    "jaren": "jaar",
}

TERMIJN_WOORDEN: Final = ("direct", "zelfde dag", "op afspraak", "naar behoefte", "hele schooljaar", NIET_VERMELD)
GEBEURTENIS_WOORDEN: Final = ("aanleiding", "schooljaar.start", "schooljaar.einde", "volgende toetsperiode")
OVER: Final = ("leerling", "groep", "subgroep", "leerkracht", "gezin", "school", "niemand bij name")

RELATIEVE_ROLLEN: Final = ("eigen leerkracht", "vorige leerkracht", "parallelcollega", "deelnemers", "aanvrager")
VASTE_ROLLEN: Final = ("leerling", "ouders")
ROLWOORDEN: Final = RELATIEVE_ROLLEN + VASTE_ROLLEN

# What the last word of a reference may say about the thing before it; a plan adds its own `standen`.
STANDEN: Final = frozenset(
    {
        *(
            "concept",
            "besproken",
            "getekend",
            "start",
            "loopt",
            "geëvalueerd",
            "einde",
            "gepland",
            "afgerond",
            "gedaan",
        ),
        *("besluit", "ontvangst", "ontvangen", "gegeven", "geweigerd", "ingetrokken", "toekenning"),
    }
)
TUSSENWOORDEN: Final = frozenset({"besluit", "keuze", "actie", "sectie"})
MIJLPALEN: Final = re.compile(r"aanmelding|inschrijving|\d+-jaar|start|uitstroom|overstap")

# Features that every pupil has; a plan names further ones in a list.
KENMERKEN: Final = frozenset(
    {"groep", "geboren", "leeftijd", "locatie", "aanmelding", "inschrijving", "start", "uitstroom", "overstap"}
)

_DUUR = re.compile(r"(\d+(?:[.,]\d+)?) (" + "|".join(sorted(EENHEDEN, key=len, reverse=True)) + r")")
_DAG = re.compile(rf"(?:(?:{'|'.join(DEEL_VAN_MAAND)}|\d{{1,2}}) )?(?:{'|'.join(MAANDEN)})(?: \d{{4}})?")
_GROEPEN = re.compile(r"([1-8])(?:-([1-8]))?")
_NIET_IN_ID = re.compile(r"[^a-zà-ÿ0-9+]+")


class Kracht(StrEnum):
    """How binding a rule is, from strong to weak."""

    WET = "wet"
    MOET = "moet"
    IN_BEGINSEL = "in beginsel"
    KAN = "kan"


def duur_ontleden(tekst: str) -> tuple[Decimal, str] | None:
    """Split a duration such as `6 weken` into (6, "week"); None when the text is no duration."""
    gevonden = _DUUR.fullmatch(tekst)
    if gevonden is None:
        return None
    return Decimal(gevonden[1].replace(",", ".")), EENHEDEN[gevonden[2]]


def is_dag(tekst: str) -> bool:
    """Tell whether the text is `30 april`, `april` or `begin|half|eind april`, with or without a year."""
    return _DAG.fullmatch(tekst) is not None


def groepen_ontleden(waarde: object) -> list[int] | None:
    """Turn `5`, `3-8` or `[1, 4-6]` into the sorted list of years of primary school; None when it is none of these."""
    if isinstance(waarde, list):
        stukken = [groepen_ontleden(stuk) for stuk in waarde]
        if not stukken or None in stukken:
            return None
        return sorted({groep for stuk in stukken if stuk for groep in stuk})
    gevonden = _GROEPEN.fullmatch(str(waarde))
    if gevonden is None:
        return None
    eerste, laatste = int(gevonden[1]), int(gevonden[2] or gevonden[1])
    return list(range(eerste, laatste + 1)) or None


def id_van(tekst: str) -> str:
    """Make the kebab-case id by which free text can be referred to: `meetbaar resultaat` -> `meetbaar-resultaat`."""
    return _NIET_IN_ID.sub("-", tekst.lower()).strip("-")
