"""Between a request and its view: does the session go on, is somebody signed in, was a second factor given."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse

from passend.web.inloggen import sessie
from passend.web.inloggen.apparaten import gezien

type Antwoord = Callable[[HttpRequest], HttpResponse]

# A page that asks by itself, without anybody being busy: it must not keep a session alive.
VANZELF = {"sessie", "ook-open", "groep-ook-open"}
# Who has no second factor yet sets one up here; nothing else is open.
OM_IN_TE_STELLEN = {
    "account_logout",
    "account_reauthenticate",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_generate_recovery_codes",
    "mfa_index",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_view_recovery_codes",
    "sessie",
    "sessie-verlengen",
}


class SessieMiddleware:
    """Ends a session that lasted too long, was left alone, or turned up on another machine."""

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Go on as a visitor when the session is over; the page to sign in on says why."""
        if request.user.is_authenticated and (reden := sessie.reden_van_einde(request)):
            logout(request)
            sessie.reden_onthouden(request, reden)
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, delen: Any) -> None:
        """Whoever asks for a page is busy."""
        naam = request.resolver_match.url_name if request.resolver_match else None
        if request.user.is_authenticated and naam not in VANZELF and sessie.bezig(request):
            gezien(request)


class InlogMiddleware(LoginRequiredMiddleware):
    """Django's own; who sends a form after the session ended comes back on the page with the form."""

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> HttpResponseRedirect:
        """To the page to sign in on."""
        if request.method in ("GET", "HEAD"):
            return super().handle_no_permission(request, view_func)
        return redirect_to_login(vorige_pagina(request), self.get_login_url(view_func))


class TweedeFactorMiddleware:
    """Nothing but the pages to set one up is open, as long as a compulsory second factor is missing."""

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Everything happens once the view is known."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, delen: Any) -> HttpResponse | None:
        """Send on to the page about the own account; remember where somebody was going."""
        if not request.user.is_authenticated or not sessie.factor_ontbreekt(request):
            return None
        if request.resolver_match and request.resolver_match.url_name in OM_IN_TE_STELLEN:
            request.medewerker = None  # type: ignore[attr-defined]  # no menu of pages that are not open yet
            return None
        if request.headers.get("HX-Request"):
            return HttpResponse(headers={"HX-Redirect": reverse("mfa_index")})
        sessie.verder_onthouden(request, request.get_full_path() if request.method == "GET" else vorige_pagina(request))
        return redirect("mfa_index")


def vorige_pagina(request: HttpRequest) -> str:
    """The page of ours from which a form was sent; the first page when the browser does not say."""
    delen = urlsplit(request.headers.get("Referer", ""))
    if delen.netloc != request.get_host() or not delen.path.startswith("/"):
        return "/"
    return f"{delen.path}?{delen.query}" if delen.query else delen.path
