"""Dates as they stand in files: ISO, Dutch with digits, Dutch with the name of the month."""

import re
import unicodedata
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache

from passend.uitwisseling.waarden.fout import Waardefout

EERSTE_JAAR, LAATSTE_JAAR = 1900, 2100
_EEUWGRENS = 70
"""A year of two digits below 70 is 20.., from 70 on 19..: pupils and their tests are never older than that."""

_MAANDEN = {
    "jan": 1,
    "feb": 2,
    "mrt": 3,
    "mar": 3,
    "maa": 3,
    "apr": 4,
    "mei": 5,
    "may": 5,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "okt": 10,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_MAANDNAAM = re.compile(
    r"(?:jan(?:uari)?|feb(?:ruari)?|mrt|maa(?:rt)?|apr(?:il)?|mei|jun[i]?|jul[i]?|aug(?:ustus)?|sept?(?:ember)?"
    r"|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|mar|may|oct)"
)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:z|[+-]\d{2}:\d{2})?\Z", re.ASCII)
_AANEEN = re.compile(r"(\d{4})(\d{2})(\d{2})\Z", re.ASCII)
_CIJFERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?: 0?0:00(?::00)?)?\Z", re.ASCII)
_WOORDEN = re.compile(
    rf"(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*\.?,? )?(\d{{1,2}})[ \-.]({_MAANDNAAM.pattern})\.?[ \-](\d{{4}}|\d{{2}})\Z",
    re.ASCII,
)
_EXCEL = re.compile(
    rf"\d{{1,2}}[ \-/]{_MAANDNAAM.pattern}\.?(?:[ \-/]\d{{2,4}})?\Z|{_MAANDNAAM.pattern}\.?[ \-/]\d{{2}}\Z"
)
_MISSCHIEN_DATUM = re.compile(r"\d\W|\W\d")  # cheap: most cells are no date by far
_SCHOOLJAAR = re.compile(r"(\d{4}) ?[-/–] ?(\d{4}|\d{2})\Z", re.ASCII)


class Datumvolgorde(StrEnum):
    """What `03-02-2026` means; ISO dates and dates with a month name are read either way."""

    DAG_MAAND = "dag-maand-jaar"
    MAAND_DAG = "maand-dag-jaar"


@lru_cache(maxsize=4096)
def datum_parse(tekst: str, *, volgorde: Datumvolgorde = Datumvolgorde.DAG_MAAND) -> date:
    """`2026-02-03`, `3-2-2026`, `03/02/26`, `3 feb 2026`, `di 3 februari 2026`, `20260203`; raises Waardefout.

    A month above 12 is refused, not swapped with the day.
    """
    kaal = _kaal(tekst)
    if treffer := _ISO.match(kaal) or _AANEEN.match(kaal):
        return _datum(*(int(deel) for deel in treffer.groups()))
    if treffer := _CIJFERS.match(kaal):
        eerste, _, tweede, jaartal = treffer.groups()
        dag, maand = (eerste, tweede) if volgorde is Datumvolgorde.DAG_MAAND else (tweede, eerste)
        return _datum(_jaar(jaartal), int(maand), int(dag))
    if treffer := _WOORDEN.match(kaal):
        dagnummer, maandnaam, jaartal = treffer.groups()
        return _datum(_jaar(jaartal), _MAANDEN[maandnaam[:3]], int(dagnummer))
    raise Waardefout("dit is geen datum zoals 03-02-2026, 2026-02-03 of 3 feb 2026")


def iso_datum_parse(tekst: str) -> date:
    """`2026-02-03`, as an XML schema writes a date (a zone after it is dropped); raises Waardefout for all else."""
    treffer = _ISO.match(tekst.strip().lower())
    if not treffer:
        raise Waardefout("dit is geen datum zoals 2026-02-03")
    return _datum(*(int(deel) for deel in treffer.groups()))


def moment_parse(tekst: str) -> datetime:
    """An ISO date with time (`2026-02-03T14:00:00`, with or without zone); raises Waardefout."""
    try:
        return datetime.fromisoformat(tekst.strip())
    except ValueError:
        raise Waardefout("dit is geen datum met tijd zoals 2026-02-03T14:00:00") from None


def schooljaar_parse(tekst: str) -> str:
    """`2026-2027`, `2026/2027` or `2026-27` as `2026-2027`; any year, also beyond the list in the EDEXML schema."""
    treffer = _SCHOOLJAAR.match(tekst.strip())
    if not treffer:
        raise Waardefout("dit is geen schooljaar zoals 2026-2027")
    begin, einde = int(treffer.group(1)), treffer.group(2)
    if int(einde) != (begin + 1 if len(einde) == 4 else (begin + 1) % 100):
        raise Waardefout("een schooljaar loopt van het ene jaar naar het volgende, zoals 2026-2027")
    return f"{begin}-{begin + 1}"


def excel_datum_reden(tekst: str) -> str:
    """Why this text in a field that is no date cannot be trusted: Excel made a date of it; empty when it did not.

    `1-5` becomes `1-mei` or `05-jan` or a whole date; what was typed cannot be got back.
    """
    if not _MISSCHIEN_DATUM.search(tekst):
        return ""
    kaal = _kaal(tekst)
    if _EXCEL.match(kaal) or _ISO.match(kaal) or _CIJFERS.match(kaal) or _WOORDEN.match(kaal):
        return (
            "hier staat een datum, waarschijnlijk door Excel gemaakt van iets als ‘1-5’. Wat er stond is niet terug te "
            "halen; verbeter het in de bron"
        )
    return ""


def _kaal(tekst: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", tekst).casefold().split())


def _jaar(cijfers: str) -> int:
    jaar = int(cijfers)
    if len(cijfers) == 4:
        return jaar
    return jaar + (2000 if jaar < _EEUWGRENS else 1900)


def _datum(jaar: int, maand: int, dag: int) -> date:
    if not EERSTE_JAAR <= jaar <= LAATSTE_JAAR:
        raise Waardefout(f"het jaar ligt niet tussen {EERSTE_JAAR} en {LAATSTE_JAAR}")
    if not 1 <= maand <= 12:
        raise Waardefout("een maand boven de 12 bestaat niet; staan dag en maand omgekeerd?")
    try:
        return date(jaar, maand, dag)
    except ValueError:
        raise Waardefout("deze dag bestaat niet in die maand") from None
