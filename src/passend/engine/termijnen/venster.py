"""What a term comes to on one day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final


class Status(StrEnum):
    """Where a duty stands, seen from its term alone."""

    NOG_NIET = "nog niet"
    OPEN = "open"
    TE_LAAT = "te laat"
    KLAAR = "klaar"
    ONBEPAALD = "onbepaald"


@dataclass(frozen=True, slots=True)
class Venster:
    """The answer to a term on a day.

    `open_vanaf`: first day on which the duty is open; `uiterlijk`: last day (or minute) that is still in time, both of
    the turn that matters now (the missed one, the open one, or else the next). `reden`: Dutch sentence. `telt` and
    `nodig`: how often it was done and must be done in this turn; `nodig` is None when there is no number. `hoogstens`:
    the number that is too many above. `vraag`: keys of the term on which the text is silent. `verlengd`: how often the
    term was extended. `herinneren_vanaf`: from when to remind.
    """

    status: Status
    open_vanaf: date | None = None
    uiterlijk: date | datetime | None = None
    reden: str = ""
    telt: int = 0
    nodig: int | None = None
    hoogstens: int | None = None
    vraag: tuple[str, ...] = ()
    verlengd: int = 0
    herinneren_vanaf: date | None = None


# Of several moments the most pressing one speaks.
DRINGEND: Final = (Status.TE_LAAT, Status.OPEN, Status.KLAAR, Status.NOG_NIET, Status.ONBEPAALD)
_VER_WEG: Final = datetime.max


def samen(vensters: Iterable[Venster]) -> Venster:
    """Take the windows of a list of terms as one: the most pressing, the earliest of those, all open spots.

    A term that is late is late, whatever the others say; `naar behoefte` next to a term adds nothing to it.
    """
    alle = list(vensters)
    if not alle:
        return Venster(Status.OPEN, reden="er is geen termijn", vraag=("termijn",))
    eerste = min(alle, key=_dringendheid)
    vraag = tuple(dict.fromkeys(plek for venster in alle for plek in venster.vraag))
    return replace(eerste, vraag=vraag)


def _dringendheid(venster: Venster) -> tuple[int, datetime]:
    return DRINGEND.index(venster.status), als_moment(venster.uiterlijk) or als_moment(venster.open_vanaf) or _VER_WEG


def als_moment(dag: date | datetime | None) -> datetime | None:
    """Return the last moment of a day, or the moment itself, without a time zone."""
    if dag is None or isinstance(dag, datetime):
        return None if dag is None else dag.replace(tzinfo=None)
    return datetime(dag.year, dag.month, dag.day, 23, 59, 59)


def als_dag(dag: date | datetime) -> date:
    """Return the day of a moment."""
    return dag.date() if isinstance(dag, datetime) else dag
