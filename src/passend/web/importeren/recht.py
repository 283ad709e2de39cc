"""Who may import; for anyone else these pages do not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpResponse

from passend.toegang.rechten import mag_importeren
from passend.web.verzoek import Schoolverzoek, op_school


def op_school_met_importrecht(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Guard a view: who is at no school gets the page that says so, who may not import a 404."""

    @wraps(view)
    def bewaakt(request: Schoolverzoek, *args: Any, **delen: Any) -> HttpResponse:
        if not mag_importeren(request.medewerker):
            raise Http404
        return view(request, *args, **delen)

    return op_school(bewaakt)
