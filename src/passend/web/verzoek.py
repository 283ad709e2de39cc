"""What every view shares: a request of a medewerker, and one answer for what does not exist and what is not yours."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django_htmx.middleware import HtmxDetails

from passend.school.models import Medewerker
from passend.toegang.models import Account
from passend.toegang.rechten import rollen_van
from passend.web.lezen import lezen_vastleggen


class Schoolverzoek(HttpRequest):
    """The request of someone who is signed in and works at the school in scope.

    `htmx` is true when the script of the page asks for something to put in its place.
    """

    htmx: HtmxDetails
    user: Account
    medewerker: Medewerker


type Schoolview = Callable[..., HttpResponse]

_logger = logging.getLogger("passend.toegang")


class NietInZicht(Http404):
    """There is no such thing, or not for who asks: nobody can tell which, not even the log."""


def op_school(view: Schoolview) -> Schoolview:
    """Guard a view: whoever is signed in but works at no school gets a page that says so.

    Who reads is written down; who was refused is logged.
    """

    @wraps(view)
    def bewaakt(request: Schoolverzoek, *args: Any, **delen: Any) -> HttpResponse:
        if request.medewerker is None:
            _geweigerd(request, "geen school")
            return render(request, "start/geen_school.html", status=403)
        try:
            antwoord = view(request, *args, **delen)
        except Http404 as fout:
            _geweigerd(request, "niet in zicht" if isinstance(fout, NietInZicht) else "geen recht")
            raise
        lezen_vastleggen(request, request.medewerker, antwoord, delen)
        return antwoord

    bewaakt.op_school = True  # type: ignore[attr-defined]  # read by the guard over all routes
    return bewaakt


def get_of_404[T](haal: Callable[..., T], **vraag: Any) -> T:
    """The answer of a selector; no such thing and no right to see it are the same 404."""
    try:
        return haal(**vraag)
    except ObjectDoesNotExist:
        raise NietInZicht from None


def _geweigerd(request: Schoolverzoek, reden: str) -> None:
    """One line per refusal: which page, in which roles, why. Who it was stands in the line of the request."""
    route = request.resolver_match.view_name if request.resolver_match else ""
    rollen = sorted(rollen_van(request.medewerker)) if request.medewerker else []
    _logger.warning("toegang geweigerd", extra={"feiten": {"route": route, "rollen": rollen, "reden": reden}})
