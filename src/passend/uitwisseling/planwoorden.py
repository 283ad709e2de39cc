"""The words of the plan in force that an import needs: its scales, instruments and subjects."""

from typing import Any

from passend.schoolplan.selectors import plan_van, planversie_in_werking
from passend.uitwisseling.duiding import Toetswoord, Woorden
from passend.uitwisseling.waarden import Schaal

_NIET_VERMELD = "niet vermeld"


def woorden_van_school(toetsvertaling: dict[str, str] | None = None) -> Woorden:
    """The words of the plan in force of the school in scope; without a plan only those of the tests themselves."""
    versie = planversie_in_werking()
    if versie is None:
        return Woorden(toetsvertaling=toetsvertaling or {})
    plan = plan_van(versie)
    return Woorden(
        schalen={lijst.id: _schaal(lijst) for lijst in plan.lijsten if not isinstance(lijst, str)},
        toetsen={toets.id: _toets(toets) for toets in plan.instrumenten if not isinstance(toets, str)},
        toetsvertaling=toetsvertaling or {},
    )


def _schaal(lijst: Any) -> Schaal:
    woorden = [waarde if isinstance(waarde, str) else waarde.id for waarde in lijst.waarden]
    return Schaal(
        id=lijst.id,
        waarden=tuple(woord for woord in woorden if woord != _NIET_VERMELD),
        gelijk=tuple((woord, str(waarde)) for woord, waarde in lijst.gelijk.items() if str(waarde) in woorden),
        buiten=tuple(woord for woord in lijst.buiten if woord != _NIET_VERMELD),
    )


def _toets(toets: Any) -> Toetswoord:
    return Toetswoord(
        id=toets.id,
        soort="" if toets.soort == _NIET_VERMELD else str(toets.soort),
        woorden=tuple(woord for woord in (toets.naam,) if woord and woord != _NIET_VERMELD),
        vakken=tuple(vak for vak in toets.vakken if vak != _NIET_VERMELD),
        schalen=tuple(lijst for lijst in toets.lijst if lijst != _NIET_VERMELD),
    )
