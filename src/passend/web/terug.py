"""Back to where somebody came from: `?terug=` holds a path of this site, and nothing else."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

VELD = "terug"


def terugpad(request: HttpRequest, *, anders: str) -> str:
    """The path to go back to; `anders` when none was given, or when it would leave this site."""
    pad = request.GET.get(VELD, "")
    eigen = pad.startswith("/") and url_has_allowed_host_and_scheme(pad, allowed_hosts=None)
    return pad if eigen else anders
