"""When a request must be answered: within a calendar month, with two more when that was told in time (AVG art. 12).

A term that ends on a Sunday is not moved: a day early is never too late.
"""

from calendar import monthrange
from datetime import date

from passend.privacy.models import Verzoek

MAANDEN = 1
MAANDEN_VERLENGD = 3
BIJNA = 7
"""So many days before its last day a term turns amber."""


def maanden_later(dag: date, maanden: int) -> date:
    """The same day so many months on; the last day of that month when it has no such day."""
    jaar, maand = divmod(dag.month - 1 + maanden, 12)
    jaar, maand = dag.year + jaar, maand + 1
    return date(jaar, maand, min(dag.day, monthrange(jaar, maand)[1]))


def uiterlijk_van(verzoek: Verzoek) -> date:
    """The last day on which the answer is in time."""
    return maanden_later(verzoek.ontvangen_op, MAANDEN_VERLENGD if verzoek.verlengd_op else MAANDEN)


def verlengen_kan_tot(verzoek: Verzoek) -> date:
    """The last day on which the one who asks can be told that it takes longer."""
    return maanden_later(verzoek.ontvangen_op, MAANDEN)


def termijnstand(verzoek: Verzoek, op: date) -> str:
    """`laat`, `week` (within seven days), `later`, or `af` when it was decided."""
    if verzoek.besloten_op:
        return "af"
    over = (uiterlijk_van(verzoek) - op).days
    return "laat" if over < 0 else "week" if over <= BIJNA else "later"
