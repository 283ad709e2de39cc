"""Until when the session lasts."""

from datetime import datetime

from django import template
from django.http import HttpRequest
from django.template.context import Context

from passend.web.inloggen import sessie

register = template.Library()


@register.simple_tag(takes_context=True)
def sessie_einde(context: Context) -> datetime | None:
    """When the session ends if nothing more is asked of it; None for a visitor."""
    request = context.get("request")
    return sessie.loopt_tot(request.session) if request and request.user.is_authenticated else None


@register.filter
def seconden_over(request: HttpRequest) -> int:
    """How long until then."""
    return sessie.seconden_over(request.session)
