"""Opens the school scope of a request and the view of who asks, and tells the history who is behind it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from passend.core.bereik import school_bereik
from passend.core.historie import aanleiding
from passend.core.onthouden import verzoek_onthouden
from passend.core.zicht import met_zicht
from passend.school.models import Medewerker
from passend.toegang.models import Accountkoppeling
from passend.toegang.selectors import koppeling_list
from passend.toegang.zicht import zicht_van

SESSIESLEUTEL = "school"


class SchoolMiddleware:
    """Sets `request.medewerker` (None for a visitor, and for an account without a school) and opens the school scope.

    Who works at several schools is at the one in the session, else at the first.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The rest of the request, within the school of the one who is signed in."""
        request.medewerker = None  # type: ignore[attr-defined]
        koppeling = _koppeling(request)
        if koppeling is None:
            return self.get_response(request)
        # A response that streams would be read after the scope has closed: views give whole responses.
        with (
            school_bereik(koppeling.school_id),
            verzoek_onthouden(),
            aanleiding(medewerker=str(koppeling.medewerker_id), pagina=request.path),
        ):
            medewerker = Medewerker.objects.get(pk=koppeling.medewerker_id)
            request.medewerker = medewerker  # type: ignore[attr-defined]
            with met_zicht(zicht_van(medewerker)):
                return self.get_response(request)


def _koppeling(request: HttpRequest) -> Accountkoppeling | None:
    if not request.user.is_authenticated:
        return None
    koppelingen = list(koppeling_list(account=request.user))
    gekozen = request.session.get(SESSIESLEUTEL)
    return next((k for k in koppelingen if str(k.school_id) == gekozen), koppelingen[0] if koppelingen else None)
