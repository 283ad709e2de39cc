"""The mark beside a name: a first signal, a repeated one, or a step beyond the one on which everybody begins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from passend.web.leerling.planlezer import Planlezer
from passend.web.signaalbeeld import Signaalbeeld

ROUTE, HERHAALD, EERSTE = "route", "herhaald", "eerste"


class Groepslezer(Planlezer):
    """The plan in force, as the page of a group reads it."""

    def is_begin(self, trede: str) -> bool:
        """Whether everybody begins on this step."""
        element: Any = None if self._plan is None else self._plan.register.element(trede)
        return bool(getattr(element, "begin", False))


@dataclass(frozen=True, slots=True, kw_only=True)
class Merk:
    """What a pupil has: `soort` is route, herhaald or eerste; `tekst` says it in the words of the plan."""

    soort: str
    tekst: str


def merk(signalen: Sequence[Signaalbeeld], treden: Sequence[Mapping[str, Any]]) -> Merk | None:
    """The mark of a pupil with these signals, on these steps beyond the beginning; None without either."""
    if treden:
        return Merk(soort=ROUTE, tekst=", ".join(str(trede["naam"]) for trede in treden))
    if not signalen:
        return None
    namen = ", ".join(dict.fromkeys(beeld.naam for beeld in signalen))
    if len(signalen) > 1 or len(_metingen(signalen[0])) > 1:
        return Merk(soort=HERHAALD, tekst=_("Herhaald: %(namen)s") % {"namen": namen})
    return Merk(soort=EERSTE, tekst=_("Eerste signaal: %(namen)s") % {"namen": namen})


def treden_verder(treden: Sequence[Mapping[str, Any]], wijzer: Groepslezer) -> list[Mapping[str, Any]]:
    """The steps of a stored stand on which not everybody begins, without what has ended; the highest first."""
    verder = [trede for trede in treden if trede["volgnr"] and not wijzer.is_begin(trede["trede"])]
    return sorted(verder, key=lambda trede: trede["volgnr"], reverse=True)


def _metingen(beeld: Signaalbeeld) -> set[str]:
    """The days of the facts behind a signal."""
    return {feit.dag for feit in beeld.bewijs if feit.dag and not feit.ontbreekt}
