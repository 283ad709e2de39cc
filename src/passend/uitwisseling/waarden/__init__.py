"""How a cell or an element becomes a number, a date, a school year or a level: refused rather than guessed."""

from passend.uitwisseling.waarden.datum import (
    Datumvolgorde,
    datum_parse,
    excel_datum_reden,
    iso_datum_parse,
    moment_parse,
    schooljaar_parse,
)
from passend.uitwisseling.waarden.fout import Waardefout
from passend.uitwisseling.waarden.getal import geheel_parse, getal_parse
from passend.uitwisseling.waarden.niveau import Schaal, niveau_parse

__all__ = [
    "Datumvolgorde",
    "Schaal",
    "Waardefout",
    "datum_parse",
    "excel_datum_reden",
    "geheel_parse",
    "getal_parse",
    "iso_datum_parse",
    "moment_parse",
    "niveau_parse",
    "schooljaar_parse",
]
