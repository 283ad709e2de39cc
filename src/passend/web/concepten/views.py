"""The key to one's own drafts."""

from django.http import HttpResponse, JsonResponse
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe

from passend.web.concepten.sleutel import conceptsleutel
from passend.web.verzoek import Schoolverzoek, op_school


@require_safe
@op_school
def concept_sleutel(request: Schoolverzoek) -> HttpResponse:
    """The key, for the script on a page with a form. No browser may keep this answer."""
    antwoord = JsonResponse({"sleutel": conceptsleutel(request.user)})
    add_never_cache_headers(antwoord)
    return antwoord
