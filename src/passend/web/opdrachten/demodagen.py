"""Move the days of the demo files along, so that the demo school always lives in the present.

The files are about one school year. Days move by whole weeks, so that a Tuesday stays a Tuesday; names of school years
move by whole years. Results of days that have not come yet stay behind.
"""

import csv
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from io import StringIO

_JAAR = 365.2425
_ISO_DAG = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_SCHOOLJAAR = re.compile(r"\b(\d{4})-(\d{4})\b")
_NEDERLANDS = "%d-%m-%Y"


@dataclass(frozen=True, slots=True)
class Verschuiving:
    """From the school year that begins in `van` to the one of today."""

    van: int
    vandaag: date

    @property
    def jaren(self) -> int:
        """How many school years."""
        begin = self.vandaag.year if self.vandaag.month >= 8 else self.vandaag.year - 1
        return begin - self.van

    def dag(self, dag: date) -> date:
        """The same weekday in the present."""
        return dag + timedelta(weeks=round(self.jaren * _JAAR / 7))

    def iso(self, tekst: str) -> str:
        """A text in which every ISO day and every school year (`2026-2027`) is moved."""
        tekst = _ISO_DAG.sub(lambda dag: self.dag(date.fromisoformat(dag[0])).isoformat(), tekst)
        return _SCHOOLJAAR.sub(lambda jaar: f"{int(jaar[1]) + self.jaren}-{int(jaar[2]) + self.jaren}", tekst)

    def tabel(self, tekst: str, kolom: str) -> str:
        """A table of which this column holds Dutch days, without the rows of days to come."""
        lezer = csv.DictReader(StringIO(tekst), delimiter=";")
        uit = StringIO()
        schrijver = csv.DictWriter(uit, lezer.fieldnames or [], delimiter=";", lineterminator="\n")
        schrijver.writeheader()
        for rij in lezer:
            dag = self.dag(datetime.strptime(rij[kolom], _NEDERLANDS).date())
            if dag <= self.vandaag:
                schrijver.writerow(rij | {kolom: dag.strftime(_NEDERLANDS)})
        return uit.getvalue()
