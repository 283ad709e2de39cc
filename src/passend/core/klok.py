"""What day it is. The only place that reads the clock; tests and previews put another moment in its place."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, time

from django.utils import timezone

_stilgezet: ContextVar[datetime | None] = ContextVar("stilgezet", default=None)


def nu() -> datetime:
    """This moment, with time zone."""
    return _stilgezet.get() or timezone.now()


def vandaag() -> date:
    """Today at school (Europe/Amsterdam)."""
    return timezone.localtime(nu()).date()


@contextmanager
def klok_op(moment: date | datetime) -> Iterator[None]:
    """Inside the block it is this moment; a plain date means noon at school."""
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time(12))
    if timezone.is_naive(moment):
        moment = timezone.make_aware(moment)
    merk = _stilgezet.set(moment)
    try:
        yield
    finally:
        _stilgezet.reset(merk)
