"""What every answer tells the browser, errors too: keep nothing, ask no camera, lend it to no other site."""

from collections.abc import Callable

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse

KOPREGELS = {
    # A page about a leerling must be gone when somebody has signed out on a computer that others use. Files of the
    # program itself have said already how long they may be kept.
    "Cache-Control": "no-store, private",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}
# Back to a form that was refused must show it again, not the question of the browser whether to send it anew. It is
# asked for again each time, and it goes with the rest when somebody signs out.
_GEWEIGERD = "no-cache, private"


class KopregelMiddleware:
    """Adds what the answer does not say itself. Stands in front, so that an answer of any other middleware has it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The rest of the request."""
        antwoord = self.get_response(request)
        if antwoord.status_code == 422:
            antwoord.headers.setdefault("Cache-Control", _GEWEIGERD)
        # Only signing out puts this in the place of the one who asked.
        if type(request.__dict__.get("user")) is AnonymousUser:
            antwoord.headers["Clear-Site-Data"] = '"cache"'
        for naam, waarde in KOPREGELS.items():
            antwoord.headers.setdefault(naam, waarde)
        return antwoord
