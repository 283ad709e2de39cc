"""What is logged: that something happened, never about whom.

A line says when, how serious, from which logger, and within a request: its number, the name of the route (not the
address, which holds the key of a leerling), method, status, duration and the key of the account. Of an error it says
which kind and where in the code; the message of an error may quote a row, so it is left out. What other libraries say
is cut back to their fixed text for the same reason.

`PASSEND_LOG=json` gives a line of JSON for everything, requests too; without it warnings and errors, to be read by eye.
"""

import json
import logging
import secrets
import traceback
from collections.abc import Callable
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import Any

from django.http import HttpRequest, HttpResponse

_verzoek: ContextVar[str] = ContextVar("verzoek", default="")
_logger = logging.getLogger("passend.verzoek")
_EIGEN = "passend"
_KORT = 4  # the deepest places in the code that an error names


class VerzoekMiddleware:
    """Gives each request a number, in the answer as `X-Request-ID`, and logs the request when it is done."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The rest of the request."""
        nummer, begin = secrets.token_hex(8), perf_counter()
        # Django logs an answer that is an error after the last middleware, and gives the request along.
        request.verzoeknummer = nummer  # type: ignore[attr-defined]
        merk = _verzoek.set(nummer)
        try:
            antwoord = self.get_response(request)
            antwoord.headers["X-Request-ID"] = nummer
            _logger.info("verzoek", extra={"feiten": _feiten(request, antwoord, perf_counter() - begin)})
            return antwoord
        finally:
            _verzoek.reset(merk)


class Regel(logging.Formatter):
    """A line to be read by eye."""

    def format(self, record: logging.LogRecord) -> str:
        """Moment, level, logger, text, and the rest as name=value."""
        delen = onderdelen(record)
        kop = " ".join(str(delen.pop(naam)) for naam in ("tijd", "niveau", "bron", "bericht"))
        return " ".join([kop, *(f"{naam}={waarde}" for naam, waarde in delen.items())]).replace("\n", " ")


class Json(logging.Formatter):
    """A line for a program."""

    def format(self, record: logging.LogRecord) -> str:
        """One JSON object."""
        return json.dumps(onderdelen(record), ensure_ascii=False, default=str)


def onderdelen(record: logging.LogRecord) -> dict[str, Any]:
    """What a line says, in order."""
    uit: dict[str, Any] = {
        "tijd": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "niveau": record.levelname,
        "bron": record.name,
        "bericht": _bericht(record),
    }
    if nummer := _verzoek.get() or getattr(getattr(record, "request", None), "verzoeknummer", ""):
        uit["verzoek"] = nummer
    uit |= getattr(record, "feiten", {})
    if record.exc_info and (fout := record.exc_info[1]) is not None:
        uit["fout"] = type(fout).__name__
        uit["plek"] = _plekken(fout)
    return uit


def _bericht(record: logging.LogRecord) -> str:
    """Our own text whole (a test reads what it is given); of others only the text that stands in their code."""
    if record.name.partition(".")[0] == _EIGEN:
        return record.getMessage()
    if record.name == "django.request":
        return f"antwoord {getattr(record, 'status_code', 500)}"
    return str(record.msg) if record.args else ""


def _plekken(fout: BaseException) -> list[str]:
    """The deepest places, as file:line function; neither values nor lines of code."""
    lagen = traceback.extract_tb(fout.__traceback__)[-_KORT:]
    return [f"{Path(laag.filename).name}:{laag.lineno} {laag.name}" for laag in lagen]


def _feiten(request: HttpRequest, antwoord: HttpResponse, duur: float) -> dict[str, Any]:
    gevonden = request.resolver_match
    # Only who was looked up already: a log line asks the database nothing.
    account = getattr(request, "_cached_user", None)
    return {
        "methode": request.method if request.method in _METHODEN else "anders",
        "route": gevonden.view_name if gevonden else "",
        "status": antwoord.status_code,
        "ms": round(duur * 1000),
        "account": str(account.pk) if account is not None and account.pk else "",
    }


_METHODEN = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})
