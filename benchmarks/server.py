"""The application on the day of the generated data, for a server process of its own."""

from collections.abc import Callable, Iterable
from typing import Any

from benchmarks.gegevens import OP
from config.wsgi import application as passend
from passend.core import klok


def application(omgeving: dict[str, Any], antwoord: Callable[..., Any]) -> Iterable[bytes]:
    """A request, answered as if it came on that day."""
    with klok.klok_op(OP):
        return passend(omgeving, antwoord)
