"""What goes to parents of one child names no other child."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _

from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.selectors import leerling_list


class AndereKinderen:
    """Knows the names of the other pupils that `voor` sees, and takes them out of a text. One query."""

    def __init__(self, *, voor: Medewerker, leerling: Leerling, ook_niet: Iterable[str] = ()) -> None:
        eigen = {leerling.roepnaam, *(deel for naam in ook_niet for deel in naam.split())}
        rijen = leerling_list(voor=voor).exclude(pk=leerling.pk)
        namen = {kind.roepnaam for kind in rijen} - eigen
        voluit = {kind.naam for kind in rijen}
        woorden = sorted((naam for naam in namen | voluit if len(naam) > 1), key=len, reverse=True)
        self._patroon = re.compile(rf"\b(?:{'|'.join(map(re.escape, woorden))})\b") if woorden else None

    def gevonden(self, teksten: Iterable[str]) -> list[str]:
        """The names of other children in these texts, each once."""
        if self._patroon is None:
            return []
        return list(dict.fromkeys(naam for tekst in teksten for naam in self._patroon.findall(tekst)))

    def zonder(self, tekst: str) -> str:
        """The text with each of these names replaced."""
        return tekst if self._patroon is None else self._patroon.sub(str(_("(ander kind)")), tekst)
