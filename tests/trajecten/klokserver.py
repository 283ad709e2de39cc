"""The product as it is, on the day that the browser names: to walk in minutes what takes a school year.

Run as `python -m tests.trajecten.klokserver <port> <plan>…`: it makes a small school for each plan, prints them as one
line of JSON (plan -> school), and serves. Only tests start it; nothing in the product listens to the header.
"""

import json
import sys
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from passend.core import klok, opstarten

KOP = "X-Toetsdag"
WACHTWOORD = "alleen-voor-de-browsertests-Geel7"

# The days for which everything was worked out, as a timer does at night.
_nachten: set[tuple[str, str]] = set()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """The door for the web server, with the clock set for the length of one answer."""
    dag, _, plan = environ.get("HTTP_X_TOETSDAG", "").partition(" ")
    if not dag:
        return list(_bladen()(environ, start_response))
    bladen = _bladen()
    with klok.klok_op(date.fromisoformat(dag)):
        if (dag, plan) not in _nachten:
            _rekenen(plan)
            _nachten.add((dag, plan))
        return list(bladen(environ, start_response))


def _bladen() -> Any:
    from config.wsgi import application as bladen

    return bladen


def _rekenen(plan: str) -> None:
    from tests.trajecten.scholen import school_bijwerken

    school_bijwerken(plan)


def main(poort: int, plannen: list[str]) -> None:
    """Make the schools, tell about them, serve until stopped."""
    opstarten.start()
    opstarten.tabellen_bijwerken()
    from granian import Granian
    from granian.constants import Interfaces

    from tests.trajecten.scholen import school_maken

    print(json.dumps({plan: school_maken(plan, WACHTWOORD) for plan in plannen}), flush=True)  # noqa: T201
    Granian(
        "tests.trajecten.klokserver:application",
        address="127.0.0.1",
        port=poort,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=2,
    ).serve()


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
