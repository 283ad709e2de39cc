"""Who may handle requests; for anyone else these pages do not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpResponse

from passend.privacy.rechten import mag_verzoeken
from passend.web.verzoek import Schoolverzoek, op_school


def op_school_met_verzoekrecht(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Guard a view: who is at no school gets the page that says so, who may not handle requests a 404."""

    @wraps(view)
    def bewaakt(request: Schoolverzoek, *args: Any, **delen: Any) -> HttpResponse:
        if not mag_verzoeken(request.medewerker):
            raise Http404
        return view(request, *args, **delen)

    return op_school(bewaakt)
