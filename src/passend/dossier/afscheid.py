"""After the last day of a pupil at school: what was recorded stays to be read, and nothing new begins."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format

from passend.leerling.models import Leerling

# What sets something going that somebody at this school would have to end.
_BEGINT = frozenset({"trede", "steun"})
_PLANBEGIN = frozenset({"start", "concept", "bijgesteld"})


def begint(woorden: Mapping[str, Any]) -> bool:
    """Whether a fact in the words of the plan lets something begin: a plan, support, another step of a route."""
    soort = woorden.get("feit")
    return soort in _BEGINT or (soort == "plan" and woorden.get("stand") in _PLANBEGIN)


def geweigerd(leerling: Leerling, weg: date) -> str:
    """Why nothing begins any more for who left on this day."""
    return (
        f"{_van_school(leerling, weg)} Na die dag begint hier niets nieuws."
        " Wat er voor die dag was, legt u vast met de dag waarop het was."
    )


def let_op(leerling: Leerling, weg: date) -> str:
    """What whoever records something about a former pupil should know."""
    return f"{_van_school(leerling, weg)} Het staat in het dossier; taken en termijnen volgen er niet meer op."


def _van_school(leerling: Leerling, weg: date) -> str:
    return f"{leerling.roepnaam} ging op {date_format(weg, 'j F Y')} van school."
