"""What is looked up once in a request, however many parts of a page ask for it."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

_bekend: ContextVar[dict[Hashable, Any] | None] = ContextVar("onthouden", default=None)


@contextmanager
def verzoek_onthouden() -> Iterator[None]:
    """Inside the block every `eenmaal` asks its question once: for the length of one request."""
    merk = _bekend.set({})
    try:
        yield
    finally:
        _bekend.reset(merk)


def eenmaal[T](sleutel: Hashable, vraag: Callable[[], T]) -> T:
    """The answer to a question, remembered under a key; outside a request it is asked anew each time."""
    bekend = _bekend.get()
    if bekend is None:
        return vraag()
    if sleutel not in bekend:
        bekend[sleutel] = vraag()
    antwoord: T = bekend[sleutel]
    return antwoord


def vergeten(sleutel: Hashable) -> None:
    """Ask anew the next time: what was remembered has just been changed."""
    bekend = _bekend.get()
    if bekend is not None:
        bekend.pop(sleutel, None)
