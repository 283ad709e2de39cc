"""Writes down who opens a page about a leerling or groep: every view of the school goes through here."""

from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

from passend.school.models import Medewerker
from passend.toegang.leeslog import leesregel_vastleggen


def lezen_vastleggen(
    request: HttpRequest, medewerker: Medewerker, antwoord: HttpResponse, delen: dict[str, Any]
) -> None:
    """After a page was shown: about whom it was, by its address or by what the view says (`is_over`)."""
    if request.method != "GET" or antwoord.status_code != 200 or request.resolver_match is None:
        return
    over = {naam: waarde for naam in ("leerling", "groep") if isinstance(waarde := delen.get(naam), UUID)}
    over |= getattr(request, "gelezen", {})
    pagina, vanaf = str(request.resolver_match.url_name), _vanaf(request)
    if over and not (request.headers.get("HX-Request") and vanaf == pagina):
        leesregel_vastleggen(door=medewerker, pagina=pagina, vanaf=vanaf, **over)


def is_over(request: HttpRequest, leerling: UUID | None) -> None:
    """For a view whose address does not name the leerling: this page is about that one."""
    if leerling is not None:
        request.gelezen = {"leerling": leerling}  # type: ignore[attr-defined]


def _vanaf(request: HttpRequest) -> str:
    """The name of the route that the reader came from; empty from outside."""
    verwijzer = urlsplit(request.headers.get("Referer", ""))
    if verwijzer.netloc != request.get_host():
        return ""
    try:
        return str(resolve(verwijzer.path).url_name or "")
    except Resolver404:
        return ""
