"""What a copy is made of: chapters with tables of plain values."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from passend.uitwisseling.persoonsnummer import persoonsnummers_verbergen

type Cel = str | int | date | datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """Rows of one kind, each with a value per column. `leeg` is what is said when there are none."""

    naam: str
    kolommen: tuple[str, ...]
    rijen: tuple[tuple[Cel, ...], ...] = ()
    uitleg: str = ""
    leeg: str = "Hierover is niets bewaard."

    @property
    def leesbaar(self) -> list[list[str]]:
        """The rows as people read them."""
        return [[als_tekst(cel) for cel in rij] for rij in self.rijen]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hoofdstuk:
    """A part of the copy. `id` is short, for links and file names."""

    id: str
    naam: str
    uitleg: str = ""
    tabellen: tuple[Tabel, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestand:
    """A scanned paper in a copy: under which name, and how to read its bytes."""

    naam: str
    lezen: Callable[[], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossierkopie:
    """A copy for one reader. `weggelaten` says in sentences what is not in it and why; `bestanden` go with a zip."""

    leerling: str
    geboren: date | None
    school: str
    voor: str
    door: str
    gemaakt_op: datetime
    grond: str
    hoofdstukken: tuple[Hoofdstuk, ...]
    weggelaten: tuple[str, ...] = field(default=())
    bestanden: tuple[Bestand, ...] = field(default=())

    @property
    def rijen(self) -> int:
        """How many rows are in it."""
        return sum(len(tabel.rijen) for hoofdstuk in self.hoofdstukken for tabel in hoofdstuk.tabellen)

    @property
    def tabellen(self) -> list[Tabel]:
        """All tables in their order."""
        return [tabel for hoofdstuk in self.hoofdstukken for tabel in hoofdstuk.tabellen]


def cel_van(waarde: Any) -> Cel:
    """A value of the database as plain text, number or day. A BSN that somebody typed in a text is not passed on."""
    if waarde is None or waarde == "":
        return None
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date | int):
        return waarde
    if isinstance(waarde, dict):
        waarde = "; ".join(f"{sleutel}: {als_tekst(cel_van(deel))}" for sleutel, deel in waarde.items())
    elif isinstance(waarde, Iterable) and not isinstance(waarde, str):
        waarde = ", ".join(als_tekst(cel_van(deel)) for deel in waarde)
    return persoonsnummers_verbergen(str(waarde))


def als_tekst(cel: Cel) -> str:
    """A value as people read it: `3-11-2026`, `3-11-2026 14:05`; empty when nothing is known."""
    if cel is None:
        return ""
    if isinstance(cel, datetime):
        moment = timezone.localtime(cel)
        return f"{moment.day}-{moment.month}-{moment.year} {moment:%H:%M}"
    if isinstance(cel, date):
        return f"{cel.day}-{cel.month}-{cel.year}"
    return str(cel)


def als_gegeven(cel: Cel) -> str | int | None:
    """A value for a program: days and moments as ISO text."""
    if isinstance(cel, datetime):
        return timezone.localtime(cel).isoformat(timespec="seconds")
    return cel.isoformat() if isinstance(cel, date) else cel


def met_hoofdletter(woorden: object) -> str:
    """The same words with a capital in front; the others keep theirs (`ECK-iD`)."""
    tekst = str(woorden)
    return tekst[:1].upper() + tekst[1:]
