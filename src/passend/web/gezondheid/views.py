"""The health page: 200 when all is well, 503 when not. No data and no versions, so nobody has to sign in."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from passend.core.gezondheid import keuringen


@login_not_required
@never_cache
@require_safe
def gezondheid(request: HttpRequest) -> HttpResponse:
    """As JSON for a program that asks for it, else as a page."""
    uitkomst = keuringen()
    inhoud = {"goed": all(uitkomst.values()), "keuringen": uitkomst}
    status = 200 if inhoud["goed"] else 503
    if request.accepts("text/html"):
        return render(
            request, "gezondheid/gezondheid.html", {"keuringen": uitkomst, "goed": status == 200}, status=status
        )
    return JsonResponse({"goed": status == 200, "keuringen": uitkomst}, status=status)
