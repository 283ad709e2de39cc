"""The school scope: which school this piece of work is about.

The middleware opens it for a request, a command opens it itself. Without a scope every query on school-bound data
raises `GeenSchool`, and the database shows no rows.
"""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

_scholen: ContextVar[tuple[UUID, ...]] = ContextVar("scholen", default=())
_logger = logging.getLogger(__name__)


class GeenSchool(Exception):
    """School-bound data was asked for while no school scope is open."""

    def __init__(self) -> None:
        super().__init__("Er is geen school gekozen: open eerst een bereik met school_bereik(school).")


@contextmanager
def school_bereik(school: UUID) -> Iterator[None]:
    """Everything inside the block reads and writes the data of this one school (the id of a School)."""
    merk = _scholen.set((school,))
    try:
        yield
    finally:
        _scholen.reset(merk)


@contextmanager
def lezen_over_schoolgrenzen_heen(scholen: Sequence[UUID], *, reden: str) -> Iterator[None]:
    """The one way to read several schools at once; the reason is logged. New rows must name their school themselves."""
    if not reden.strip():
        raise ValueError("Lezen over schoolgrenzen heen vraagt een reden.")
    _logger.warning("Lezen over schoolgrenzen heen: %d scholen, reden: %s", len(scholen), reden)
    merk = _scholen.set(tuple(scholen))
    try:
        yield
    finally:
        _scholen.reset(merk)


def scholen_van_dit_moment() -> tuple[UUID, ...]:
    """The schools in scope: none, one, or several inside `lezen_over_schoolgrenzen_heen`."""
    return _scholen.get()


def school_van_dit_moment() -> UUID:
    """The one school in scope. Raises GeenSchool when there is none, or more than one."""
    scholen = _scholen.get()
    if len(scholen) != 1:
        raise GeenSchool
    return scholen[0]
