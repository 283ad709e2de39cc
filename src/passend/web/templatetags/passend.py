"""How a date, a level and an icon look on every page."""

from datetime import date

from django import template
from django.template.defaultfilters import date as datum_opmaken
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from passend.core import klok
from passend.web.iconen import icoon
from passend.web.niveaus import niveau_klasse

register = template.Library()


@register.simple_tag
def ic(naam: str, klasse: str = "ic") -> SafeString:
    """An icon by the name of what it means."""
    return mark_safe(icoon(naam, klasse))


@register.filter
def dag(waarde: date | str | None) -> str:
    """`do 26 nov`, with the year when that is not this year; `vandaag` for today. Takes an ISO text as well."""
    if not waarde:
        return ""
    wanneer = date.fromisoformat(waarde[:10]) if isinstance(waarde, str) else waarde
    vandaag = klok.vandaag()
    if wanneer == vandaag:
        return _("vandaag")
    return datum_opmaken(wanneer, "D j M" if wanneer.year == vandaag.year else "j M Y").lower()


@register.simple_tag
def niveau(letter: str, schaal: str = "") -> SafeString:
    """A level: its letter and the colour of its place on a scale of five."""
    return format_html('<span class="niveau {}">{}</span>', niveau_klasse(letter), letter)
