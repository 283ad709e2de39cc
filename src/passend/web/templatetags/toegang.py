"""What the pages about access show."""

from collections.abc import Iterable, Mapping

from django import template

from passend.core import klok
from passend.school.models import Medewerker
from passend.toegang.enums import Recht
from passend.toegang.models import Deling
from passend.toegang.rechten import mag
from passend.web.toegang.paginanamen import paginanaam

register = template.Library()
register.filter("paginanaam", paginanaam)


@register.filter
def van(namen: Mapping[str, str], sleutel: str) -> str:
    """The name under a key; the key itself when there is none."""
    return namen.get(sleutel, sleutel)


@register.filter
def alle_van(namen: Mapping[str, str], sleutels: Iterable[str]) -> str:
    """The names under these keys, each once: two roles may have one name."""
    return ", ".join(dict.fromkeys(van(namen, sleutel) for sleutel in sleutels))


@register.filter
def mag_mensen(medewerker: Medewerker | None) -> bool:
    """Whether this medewerker may add people and give them a role."""
    return medewerker is not None and mag(medewerker, Recht.MENSEN)


@register.filter
def loopt_nog(deling: Deling) -> bool:
    """Whether a share is in force, or will be."""
    return deling.tot >= klok.vandaag()
