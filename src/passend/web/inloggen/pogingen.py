"""How often somebody may try: counted by axes in the database, so for all processes together.

Five times for one account from one address, fifty times from one address for all accounts together: a whole school
shares an address. Which account it was is kept as a mark that leads back to nobody.
"""

from datetime import datetime, timedelta
from typing import Any

from allauth.core.internal.httpkit import get_client_ip
from axes.handlers.database import AxesDatabaseHandler
from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.db.models import Max, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.crypto import salted_hmac


class Pogingenteller(AxesDatabaseHandler):
    """Axes has one limit for everything it counts; here an address has a wider one than an account."""

    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """The failures of the account on this address, or those of the address on the scale of an account."""
        paar, adres = (_som(pogingen) for pogingen in self.get_user_attempts(request, credentials))
        return max(paar, adres * settings.AXES_FAILURE_LIMIT // settings.AXES_FAILURE_LIMIT_ADRES)

    def reset_user_attempts(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """Who signs in starts anew; what others did from that address stays counted."""
        weg, _per_model = self.filter_user_attempts(request, credentials)[0].delete()
        return int(weg)

    def weer_mogelijk(self, request: HttpRequest, credentials: dict[str, Any] | None) -> datetime:
        """The moment at which the last failure that counts does not count any more."""
        grenzen = (settings.AXES_FAILURE_LIMIT, settings.AXES_FAILURE_LIMIT_ADRES)
        tijden = [
            pogingen.aggregate(laatste=Max("attempt_time"))["laatste"]
            for grens, pogingen in zip(grenzen, self.get_user_attempts(request, credentials), strict=True)
            if _som(pogingen) >= grens
        ]
        return max(tijden, default=timezone.now()) + settings.AXES_COOLOFF_TIME


def _som(pogingen: Any) -> int:
    return pogingen.aggregate(som=Sum("failures_since_start"))["som"] or 0


def merk_van(request: HttpRequest, credentials: dict[str, Any] | None) -> str | None:
    """A mark for the e-mail address that was typed."""
    if not (email := (credentials or {}).get("email")):
        return None
    return salted_hmac("passend.inloggen.pogingen", email.lower(), algorithm="sha256").hexdigest()[:32]


def adres_van(request: HttpRequest) -> str | None:
    """The address on the internet; what a proxy says counts only when there is one of our own."""
    adres: str | None = get_client_ip(request)
    return adres


def mag_proberen(request: HttpRequest, email: str) -> bool:
    """Whether this account may be tried from this address; if not, the answer becomes the page that says when."""
    gegevens = {"email": email}
    if AxesProxyHandler.is_allowed(request, gegevens):
        return True
    request.axes_locked_out = True  # type: ignore[attr-defined]
    request.axes_credentials = gegevens  # type: ignore[attr-defined]
    return False


def mislukt(request: HttpRequest, email: str) -> None:
    """Count a failure that Django itself does not see, such as a wrong code."""
    user_login_failed.send(sender=__name__, credentials={"email": email}, request=request)


def te_veel(request: HttpRequest, antwoord: HttpResponse | None, credentials: dict[str, Any] | None) -> HttpResponse:
    """The page that says when it is possible again."""
    vanaf = Pogingenteller().weer_mogelijk(request, credentials) + timedelta(minutes=1)
    bladzijde = render(request, "inloggen/te_veel.html", {"vanaf": vanaf}, status=429)
    bladzijde.headers["Retry-After"] = str(max(1, int((vanaf - timezone.now()).total_seconds())))
    return bladzijde
